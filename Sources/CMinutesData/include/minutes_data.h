#pragma once
#include <stddef.h>

// A file that the binary carries: where it lies in this folder, and its bytes.
struct minutes_file {
  const char *path;
  const unsigned char *bytes;
  size_t size;
};

// The number of files, and the file of a number from 0.
size_t minutes_file_count(void);
struct minutes_file minutes_file_at(size_t index);
