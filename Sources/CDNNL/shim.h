#include <oneapi/dnnl/dnnl.h>

// From the OpenMP runtime that oneDNN is built on: how many threads the calling thread may fork.
void omp_set_num_threads(int count);
