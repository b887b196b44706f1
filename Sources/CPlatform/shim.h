// What Swift's modules of C libraries leave out, in a way for each of them: swapping two paths in one step, files without a
// name, extended attributes, where the program is, and how memory is taken.
//
// Without _GNU_SOURCE: Swift's module of glibc is built without it, and types would have other members here than there.
#pragma once
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/types.h>
#include <sys/xattr.h>
#include <unistd.h>
#if defined(__linux__)
#include <sys/syscall.h>
#elif defined(__APPLE__)
#include <mach-o/dyld.h>
#include <stdio.h>
#endif
#if defined(__GLIBC__)
#include <malloc.h>
#endif

#if defined(__linux__) && !defined(O_TMPFILE)
#define O_TMPFILE (020000000 | O_DIRECTORY)
#endif

/// Opens a new file in a folder that has no name yet (Linux 3.11).
/// Returns -1 where the system or the file system cannot.
static inline int open_unnamed(int folder) {
#if defined(__linux__)
  return openat(folder, ".", O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
#else
  (void)folder;
  errno = ENOTSUP;
  return -1;
#endif
}

/// Copies the extended attributes of a file, among them its access list, to another one.
/// Returns how many could not be copied.
static inline int copy_attributes(int from, int to) {
  static __thread char names[1 << 16], value[1 << 16];
#if defined(__APPLE__)
  ssize_t length = flistxattr(from, names, sizeof names, 0);
#else
  ssize_t length = flistxattr(from, names, sizeof names);
#endif
  int lost = 0;
  for (ssize_t at = 0; at < length; at += (ssize_t)strlen(names + at) + 1) {
#if defined(__APPLE__)
    ssize_t count = fgetxattr(from, names + at, value, sizeof value, 0, 0);
    if (count < 0 || fsetxattr(to, names + at, value, (size_t)count, 0, 0) < 0) lost++;
#else
    ssize_t count = fgetxattr(from, names + at, value, sizeof value);
    if (count < 0 || fsetxattr(to, names + at, value, (size_t)count, 0) < 0) lost++;
#endif
  }
  return lost;
}

/// Exchanges two existing paths atomically (Linux 3.15, macOS 10.12). Returns 0, or -1 with errno set.
static inline int exchange_paths(const char *one, const char *other) {
#if defined(__linux__)
  return (int)syscall(SYS_renameat2, AT_FDCWD, one, AT_FDCWD, other, 2u /* RENAME_EXCHANGE */);
#elif defined(__APPLE__)
  return renamex_np(one, other, RENAME_SWAP);
#else
  (void)one, (void)other;
  errno = ENOTSUP;
  return -1;
#endif
}

/// The path of the program that runs, through links, to be freed; null where the system does not tell.
static inline char *own_path(void) {
#if defined(__APPLE__)
  char path[PATH_MAX];
  uint32_t size = sizeof path;
  return _NSGetExecutablePath(path, &size) == 0 ? realpath(path, NULL) : NULL;
#else
  return realpath("/proc/self/exe", NULL);
#endif
}

/// Reserves room on the disk for a file that is written over with so many bytes; its size stays. Returns 0 or an errno;
/// 0 too where the file system cannot.
static inline int reserve_room(int file, int64_t size) {
#if defined(__linux__) && defined(__LP64__)
  while (size > 0 && syscall(SYS_fallocate, file, 1 /* FALLOC_FL_KEEP_SIZE */, 0l, (long)size) != 0) {
    if (errno != EINTR) return errno == EOPNOTSUPP || errno == ENOSYS ? 0 : errno;
  }
#else
  (void)file, (void)size;
#endif
  return 0;
}

/// Bounds what a process may take from now on, with all that it starts: bytes of memory of its own, and seconds of the
/// processor. Does nothing where the system cannot.
static inline void limit_process(pid_t process, uint64_t memory, uint64_t seconds) {
#if defined(__linux__)
  uint64_t room[2] = {memory, memory}, time[2] = {seconds, seconds}, none[2] = {0, 0};
  syscall(SYS_prlimit64, process, RLIMIT_DATA, room, (void *)0);
  syscall(SYS_prlimit64, process, RLIMIT_CPU, time, (void *)0);
  syscall(SYS_prlimit64, process, RLIMIT_CORE, none, (void *)0);
#else
  (void)process, (void)memory, (void)seconds;
#endif
}

/// Lets malloc keep memory that is freed for what comes next, where it can be known to.
static inline void keep_freed_memory(void) {
#if defined(__GLIBC__)
  mallopt(M_MMAP_THRESHOLD, INT_MAX);
  mallopt(M_TRIM_THRESHOLD, INT_MAX);
  // One heap for all threads: what one has freed is there for the others, which halves the memory of a large network.
  mallopt(M_ARENA_MAX, 1);
#endif
}

/// How many files a run may have open at once, after the limit was raised to `wanted` where the system lets it.
static inline uint64_t open_files_limit(uint64_t wanted) {
  struct rlimit limit;
  if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return UINT64_MAX;
  if (limit.rlim_cur < wanted && limit.rlim_cur < limit.rlim_max) {
    struct rlimit raised = limit;
    raised.rlim_cur = limit.rlim_max < wanted ? limit.rlim_max : (rlim_t)wanted;
    if (setrlimit(RLIMIT_NOFILE, &raised) == 0) limit = raised;
  }
  return (uint64_t)limit.rlim_cur;
}

/// How many bytes of addresses a run may take; UINT64_MAX where there is no limit.
static inline uint64_t address_space_limit(void) {
  struct rlimit limit;
  return getrlimit(RLIMIT_AS, &limit) == 0 && limit.rlim_cur != RLIM_INFINITY ? (uint64_t)limit.rlim_cur : UINT64_MAX;
}
