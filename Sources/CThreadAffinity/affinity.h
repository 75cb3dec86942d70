// Which processor a thread runs on, where a system tells and lets one choose: Linux. Swift does not see
// the C library's names for it, which are for GNU programs alone.
#if defined(__linux__)
#include <sys/syscall.h>
#include <unistd.h>
#endif

// The number of the calling thread; 0 where there is none.
static inline int machineThread(void) {
#if defined(__linux__)
  return (int)syscall(SYS_gettid);
#else
  return 0;
#endif
}

// The number of the processor that the calling thread runs on; -1 where it is not known.
static inline int machineProcessor(void) {
#if defined(__linux__)
  unsigned processor;
  if (syscall(SYS_getcpu, &processor, (void *)0, (void *)0) == 0) return (int)processor;
#endif
  return -1;
}

// Lets a thread run wherever the process's first thread may, but not on one processor; -1 leaves none
// out. Nothing happens where there would be none left.
static inline void machineKeepAway(int thread, int processor) {
#if defined(__linux__)
  enum { bits = 8 * sizeof(unsigned long) };
  unsigned long allowed[128], left = 0;
  long bytes = syscall(SYS_sched_getaffinity, syscall(SYS_getpid), sizeof allowed, allowed);
  if (bytes <= 0 || processor >= 8 * bytes) return;
  if (processor >= 0) allowed[processor / bits] &= ~(1ul << (processor % bits));
  for (long i = 0; i < bytes / (long)sizeof *allowed; i++) left |= allowed[i];
  if (left != 0) (void)syscall(SYS_sched_setaffinity, thread, bytes, allowed);
#else
  (void)thread, (void)processor;
#endif
}
