// What Swift cannot call itself: macros over unions, `char *` where a constant is meant, and gvRenderData, whose
// length is an `unsigned int *` in some versions of Graphviz and a `size_t *` in others.
#ifndef MAILLAGE_CGRAPHVIZ_SHIM_H
#define MAILLAGE_CGRAPHVIZ_SHIM_H

#include <gvc.h>
#include <stdio.h>
#include <stdlib.h>

/// Renders a laid-out graph to bytes in memory, which the caller frees; 0 on success.
static inline int shim_render(GVC_t *context, Agraph_t *graph, const char *format, char **bytes, size_t *count) {
  *bytes = NULL;
  *count = 0;
  FILE *stream = open_memstream(bytes, count);
  if (!stream) return -1;
  int failure = gvRender(context, graph, format, stream);
  if (fclose(stream) != 0) failure = -1;
  return failure;
}

/// Sets the resolution of the next rendering; 0 is the format's own. Graphviz itself reads it once, at layout.
static inline void shim_set_resolution(Agraph_t *graph, double dots_per_inch) {
  GD_drawing(graph)->dpi = dots_per_inch;
}

#endif
