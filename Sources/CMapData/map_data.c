#include "map_data.h"

static const unsigned char outlines[] = {
#embed "outlines.bin"
};

const unsigned char *map_outlines(void) { return outlines; }
size_t map_outlines_size(void) { return sizeof outlines; }
