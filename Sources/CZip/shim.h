// SPDX-License-Identifier: EUPL-1.2
#ifndef BALANS_CZIP_SHIM_H
#define BALANS_CZIP_SHIM_H
#include <zip.h>
#endif
