// Counts how often a thread asks for memory: stands in front of the C library's own functions.

/// Whether anything is counted here: the functions behind are those of glibc.
int allocations_are_counted(void);

/// How often the calling thread has asked for memory so far.
unsigned long allocation_count(void);
