// SPDX-License-Identifier: EUPL-1.2
#ifndef BALANS_CCRYPTO_SHIM_H
#define BALANS_CCRYPTO_SHIM_H
#include <openssl/evp.h>
#endif
