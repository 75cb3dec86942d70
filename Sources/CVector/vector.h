// What the compiler may use of the processor that it builds for. C knows it from its options, and
// Swift does not; Swift takes these numbers over as constants.

// How many registers of how many bytes hold vectors.
#if defined(__AVX512F__)
#define MACHINE_VECTOR_BYTES 64
#define MACHINE_VECTOR_REGISTERS 32
#elif defined(__AVX__)
#define MACHINE_VECTOR_BYTES 32
#define MACHINE_VECTOR_REGISTERS 16
#elif defined(__aarch64__)
#define MACHINE_VECTOR_BYTES 16
#define MACHINE_VECTOR_REGISTERS 32
#else
#define MACHINE_VECTOR_BYTES 16
#define MACHINE_VECTOR_REGISTERS 16
#endif

// √x lane by lane. Swift asks the library for each square root by itself, which would set errno.
typedef float MachineFloats __attribute__((ext_vector_type(16)));
typedef double MachineDoubles __attribute__((ext_vector_type(8)));
static inline __attribute__((always_inline)) MachineFloats machineSquareRoots(MachineFloats x) {
  return __builtin_elementwise_sqrt(x);
}
static inline __attribute__((always_inline)) MachineDoubles machineDoubleSquareRoots(MachineDoubles x) {
  return __builtin_elementwise_sqrt(x);
}

// The largest lane: halves against halves. Swift makes several instructions of each of these steps.
static inline __attribute__((always_inline)) float machineLargest(MachineFloats x) {
  __auto_type eight = x.lo > x.hi ? x.lo : x.hi;
  __auto_type four = eight.lo > eight.hi ? eight.lo : eight.hi;
  __auto_type two = four.lo > four.hi ? four.lo : four.hi;
  return two.x > two.y ? two.x : two.y;
}

// Whether a·b + c is one instruction, with one rounding.
#if defined(__FMA__) || defined(__AVX512F__) || defined(__aarch64__)
#define MACHINE_FUSES 1
#else
#define MACHINE_FUSES 0
#endif
