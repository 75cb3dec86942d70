import CDNNL
import Require

// Which library multiplies matrices is decided in this file and nowhere else.
//
// oneDNN's `dnnl_sgemm` was chosen by measuring the shapes of a tiny transformer (16 to 1,024 rows,
// 16 to 688 columns): it finds the processor's widest vectors by itself, was level with OpenBLAS on
// a machine with 256-bit vectors (60 to 87 GFLOP/s against 62 to 84) and about twice as fast on one
// with 512-bit vectors that Debian's OpenBLAS does not know. `make bench` measures it again.
//
// One thing no library promises is needed here: that the bits of a row do not depend on how many
// other rows are in the call. oneDNN treats the rows that are left over after its blocks of 24 (on
// 256-bit vectors) or 16 (on 512-bit ones) by another order of additions. So it is only ever handed
// whole blocks of 48 rows. `make test` compares the bits on the machine it runs on.

extension Float {
  /// The product by oneDNN, on the calling thread alone.
  public static func product(_ call: ProductCall<Float>) {
    let block = 48
    guard !call.transposedA else { return library(call) }
    let whole = call.m - call.m % block
    if whole > 0 { library(call.rows(0..<whole)) }
    guard whole < call.m else { return }
    if call.m >= block && !call.accumulate {
      // The last 48 rows once more: those that were done already come out the same.
      library(call.rows(call.m - block..<call.m))
    } else {
      let rest = call.rows(whole..<call.m)
      let a = Matrix<Float>(rows: block, columns: call.k)
      let c = Matrix<Float>(rows: block, columns: call.n)
      a.rows(0..<rest.m).copy(from: rest.a)
      if call.accumulate { c.rows(0..<rest.m).copy(from: rest.c) }
      library(ProductCall(a, false, call.b, call.transposedB, c, call.accumulate))
      rest.c.copy(from: c.rows(0..<rest.m))
    }
  }

  private static func library(_ call: ProductCall<Float>) {
    guard call.m > 0, call.n > 0, call.k > 0 else { return multiplyNaive(call) }
    omp_set_num_threads(1)
    let (yes, no) = (CChar(UInt8(ascii: "T")), CChar(UInt8(ascii: "N")))
    let status = dnnl_sgemm(
      call.transposedA ? yes : no, call.transposedB ? yes : no,
      Int64(call.m), Int64(call.n), Int64(call.k),
      1, call.a.pointer(row: 0), Int64(call.a.stride), call.b.pointer(row: 0), Int64(call.b.stride),
      call.accumulate ? 1 : 0, call.c.pointer(row: 0), Int64(call.c.stride))
    require(
      status == dnnl_success, "oneDNN refused a product [\(call.m) × \(call.k)] · [\(call.n)]")
  }
}

extension Double {
  /// The product by its definition: proofs are small, and `dnnl_sgemm` knows `Float` alone.
  public static func product(_ call: ProductCall<Double>) {
    multiplyNaive(call)
  }
}
