#pragma once
// Only the re-entrant interface (functions ending in _r): one handle per owner, no global state.
#define GEOS_USE_ONLY_R_API 1
#include <geos_c.h>
