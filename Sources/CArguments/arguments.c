#include "arguments.h"
// For __GLIBC__, too.
#include <stdlib.h>

static int count;
static char **values;

#ifdef __GLIBC__
// glibc gives constructors what it gives `main`.
__attribute__((constructor)) static void keep(int argc, char **argv) {
  count = argc;
  values = argv;
}
#endif

int argument_count(void) { return count; }

const char *argument_at(int index) { return index >= 0 && index < count ? values[index] : NULL; }
