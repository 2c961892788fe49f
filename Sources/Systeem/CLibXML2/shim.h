#pragma once
// Foundation carries its own ICU module; two fields at the end of a libxml2 struct that we never
// allocate would otherwise drag the system's ICU headers in and clash with it.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>
#include <libxml/uri.h>
