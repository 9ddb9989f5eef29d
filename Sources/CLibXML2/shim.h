// SPDX-License-Identifier: EUPL-1.2
#ifndef BALANS_CLIBXML2_SHIM_H
#define BALANS_CLIBXML2_SHIM_H

#include <libxml/xmlversion.h>
/* Debian builds libxml2 with ICU; <libxml/encoding.h> would then include ICU's <unicode/ucnv.h>, which clashes with the
   ICU inside Foundation. Only the last members of xmlCharEncodingHandler change: never touch that struct. */
#undef LIBXML_ICU_ENABLED

#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>
#include <libxml/SAX2.h>
#include <libxml/xmlerror.h>
#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>

/* xmlFree is a global function pointer, which Swift 6 regards as shared mutable state. */
static inline void cxml_free(void *pointer) { xmlFree(pointer); }

#endif
