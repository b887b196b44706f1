// What Swift's Glibc overlay leaves out: swapping two paths in one step, files without a name, extended attributes.
//
// Without _GNU_SOURCE: Swift's module of glibc is built without it, and types would have other members here than there.
#pragma once
#include <fcntl.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/xattr.h>
#include <unistd.h>

#ifndef O_TMPFILE
#define O_TMPFILE (020000000 | O_DIRECTORY)
#endif

/// Opens a new file in a folder that has no name yet (Linux 3.11). Returns -1 where the file system cannot.
static inline int open_unnamed(int folder) {
  return openat(folder, ".", O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
}

/// Copies the extended attributes of a file, among them its access list, to another one.
/// Returns how many could not be copied.
static inline int copy_attributes(int from, int to) {
  static __thread char names[1 << 16], value[1 << 16];
  ssize_t length = flistxattr(from, names, sizeof names);
  int lost = 0;
  for (ssize_t at = 0; at < length; at += (ssize_t)strlen(names + at) + 1) {
    ssize_t count = fgetxattr(from, names + at, value, sizeof value);
    if (count < 0 || fsetxattr(to, names + at, value, (size_t)count, 0) < 0) lost++;
  }
  return lost;
}

/// Exchanges two existing paths atomically (Linux 3.15). Returns 0, or -1 with errno set.
static inline int exchange_paths(const char *one, const char *other) {
  return (int)syscall(SYS_renameat2, AT_FDCWD, one, AT_FDCWD, other, 2u /* RENAME_EXCHANGE */);
}
