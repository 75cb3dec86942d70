// Gives each of two folders the other's name, in one step: 0, or -1 and errno. `rename` cannot put a
// folder in the place of one that has files. Linux can, and Swift does not see the C library's name for
// it, which is for GNU programs alone. macOS can, by a name of its own; that was not run.
#include <errno.h>
#if defined(__linux__)
#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>
#elif defined(__APPLE__)
#include <stdio.h>
#endif

static inline int exchange(const char *one, const char *other) {
#if defined(SYS_renameat2)
  return (int)syscall(SYS_renameat2, AT_FDCWD, one, AT_FDCWD, other, 2u /* RENAME_EXCHANGE */);
#elif defined(__APPLE__)
  return renamex_np(one, other, RENAME_SWAP);
#else
  (void)one, (void)other, errno = ENOSYS;
  return -1;
#endif
}
