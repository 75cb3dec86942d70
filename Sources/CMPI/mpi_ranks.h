// What is used of MPI, as functions: its constants are macros, different ones in every library, which
// Swift does not see. MPI itself ends the program if one of its calls fails.
#include <mpi.h>
#include <stdlib.h>

static inline void ranksFinish(void) { MPI_Finalize(); }

// Begins, and says which of how many this process is. Several threads may call, one at a time; -1 where
// the library does not allow that.
static inline int ranksBegin(int *rank, int *count) {
  int level;
  MPI_Init_thread((int *)0, (char ***)0, MPI_THREAD_SERIALIZED, &level);
  atexit(ranksFinish);
  MPI_Comm_rank(MPI_COMM_WORLD, rank);
  MPI_Comm_size(MPI_COMM_WORLD, count);
  return level < MPI_THREAD_SERIALIZED ? -1 : 0;
}

// Sends some bytes; waits until they are on their way or have been received.
static inline void ranksSend(const void *bytes, int count, int rank, int tag) {
  MPI_Send(bytes, count, MPI_BYTE, rank, tag, MPI_COMM_WORLD);
}

// Waits for the next message of a rank, and returns the number of its bytes and its tag.
static inline int ranksAwait(int rank, int *tag) {
  MPI_Status status;
  int count;
  MPI_Probe(rank, MPI_ANY_TAG, MPI_COMM_WORLD, &status);
  MPI_Get_count(&status, MPI_BYTE, &count);
  *tag = status.MPI_TAG;
  return count;
}

// Receives the message that was waited for.
static inline void ranksReceive(void *bytes, int count, int rank, int tag) {
  MPI_Recv(bytes, count, MPI_BYTE, rank, tag, MPI_COMM_WORLD, MPI_STATUS_IGNORE);
}

// Ends this process and all others.
static inline void ranksAbort(int code) {
  MPI_Abort(MPI_COMM_WORLD, code);
  abort();
}
