import Require

/// One matrix product with its shapes already checked: C [m × n] = A [m × k] · B [k × n].
public struct ProductCall<Scalar: TensorScalar> {
  let a: Matrix<Scalar>, b: Matrix<Scalar>, c: Matrix<Scalar>
  let transposedA: Bool, transposedB: Bool, accumulate: Bool
  let m: Int, n: Int, k: Int

  @inline(__always)
  init(
    _ a: Matrix<Scalar>, _ transposedA: Bool, _ b: Matrix<Scalar>, _ transposedB: Bool,
    _ c: Matrix<Scalar>, _ accumulate: Bool
  ) {
    (self.a, self.transposedA, self.b, self.transposedB) = (a, transposedA, b, transposedB)
    (self.c, self.accumulate) = (c, accumulate)
    (m, k) = transposedA ? (a.columns, a.rows) : (a.rows, a.columns)
    let (inner, n) = transposedB ? (b.columns, b.rows) : (b.rows, b.columns)
    self.n = n
    require(k == inner, "a product of [\(m) × \(k)] and [\(inner) × \(n)]")
    c.check(c, m, n, "the result of a matrix product")
  }

  /// The same product for some rows of A and C.
  func rows(_ range: Range<Int>) -> ProductCall {
    ProductCall(a.rows(range), false, b, transposedB, c.rows(range), accumulate)
  }
}

/// C = A·B, or C + A·B when accumulating; A, B or both may be taken transposed.
///
/// A row of C has the same bits however many rows are in the call (unless A is transposed): this is
/// what makes generating one token at a time agree with one pass over the whole text.
///
/// - Precondition: the shapes fit, and C shares no numbers with A or B.
@inline(__always)
public func multiply<S: TensorScalar>(
  _ a: Matrix<S>, transposedA: Bool = false, _ b: Matrix<S>, transposedB: Bool = false,
  into c: Matrix<S>, accumulate: Bool = false
) {
  S.product(ProductCall(a, transposedA, b, transposedB, c, accumulate))
}

/// The definition of a matrix product, beside the fast one: Cᵢⱼ = Σₖ Aᵢₖ·Bₖⱼ, summed in order.
public func multiplyNaive<S: TensorScalar>(
  _ a: Matrix<S>, transposedA: Bool = false, _ b: Matrix<S>, transposedB: Bool = false,
  into c: Matrix<S>, accumulate: Bool = false
) {
  multiplyNaive(ProductCall(a, transposedA, b, transposedB, c, accumulate))
}

@specialized(where S == Float)
@specialized(where S == Double)
func multiplyNaive<S: TensorScalar>(_ call: ProductCall<S>) {
  let (aRow, aColumn) = call.transposedA ? (1, call.a.stride) : (call.a.stride, 1)
  let (bRow, bColumn) = call.transposedB ? (1, call.b.stride) : (call.b.stride, 1)
  let (a, b) = (call.a.pointer(row: 0), call.b.pointer(row: 0))
  for i in 0..<call.m {
    let c = call.c.pointer(row: i)
    for j in 0..<call.n {
      var sum: S = 0
      for k in 0..<call.k { sum += a[i * aRow + k * aColumn] * b[k * bRow + j * bColumn] }
      c[j] = call.accumulate ? c[j] + sum : sum
    }
  }
}
