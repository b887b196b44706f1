// What Swift's Glibc overlay leaves out: swapping two paths in one step.
#pragma once
#define _GNU_SOURCE
#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

/// Exchanges two existing paths atomically (Linux 3.15). Returns 0, or -1 with errno set.
static inline int exchange_paths(const char *one, const char *other) {
  return (int)syscall(SYS_renameat2, AT_FDCWD, one, AT_FDCWD, other, 2u /* RENAME_EXCHANGE */);
}
