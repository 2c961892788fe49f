#pragma once
#include <dlfcn.h>
#include <stddef.h>
#include <proj.h>

/// The functions of PROJ that we use, with the types of its own header.
typedef struct {
  __typeof__(&proj_context_create) context_create;
  __typeof__(&proj_context_destroy) context_destroy;
  __typeof__(&proj_log_level) log_level;
  __typeof__(&proj_context_set_enable_network) context_set_enable_network;
  __typeof__(&proj_create_crs_to_crs) create_crs_to_crs;
  __typeof__(&proj_normalize_for_visualization) normalize_for_visualization;
  __typeof__(&proj_destroy) destroy;
  __typeof__(&proj_coord) coord;
  __typeof__(&proj_trans) trans;
} werkplaats_proj;

/// Fills the table from the library; 0 when the library or one of its functions is missing.
///
/// PROJ is opened here, at its first use, and not linked: it brings some thirty libraries with it (for grids over the
/// network, which we never use), and loading them took a third of the start of every command.
static inline int werkplaats_laad_proj(werkplaats_proj *proj) {
  void *bibliotheek = dlopen("libproj.so", RTLD_NOW | RTLD_LOCAL);
  if (bibliotheek == NULL) return 0;
#define WERKPLAATS_PROJ(naam)                                                       \
  proj->naam = (__typeof__(proj->naam))dlsym(bibliotheek, "proj_" #naam); \
  if (proj->naam == NULL) return 0
  WERKPLAATS_PROJ(context_create);
  WERKPLAATS_PROJ(context_destroy);
  WERKPLAATS_PROJ(log_level);
  WERKPLAATS_PROJ(context_set_enable_network);
  WERKPLAATS_PROJ(create_crs_to_crs);
  WERKPLAATS_PROJ(normalize_for_visualization);
  WERKPLAATS_PROJ(destroy);
  WERKPLAATS_PROJ(coord);
  WERKPLAATS_PROJ(trans);
#undef WERKPLAATS_PROJ
  return 1;
}
