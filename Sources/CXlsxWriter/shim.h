// SPDX-License-Identifier: EUPL-1.2
#ifndef BALANS_CXLSXWRITER_SHIM_H
#define BALANS_CXLSXWRITER_SHIM_H
#include <xlsxwriter.h>
#endif
