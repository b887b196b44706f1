#pragma once
#include <stddef.h>

// The outlines of the world's countries, as MapOutlines.swift reads them.
const unsigned char *map_outlines(void);
size_t map_outlines_size(void);
