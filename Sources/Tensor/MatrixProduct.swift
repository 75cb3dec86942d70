import Require

/// Computes C = A·B, or C + A·B when accumulating; A may be taken transposed.
///
/// Every number of C is summed over k from first to last, one term after the other, beginning with
/// what C held when accumulating. So a row of C has the same bits however many rows are in the
/// call: this is what makes generating one token at a time agree with one pass over the whole text.
/// And a sum may be cut into calls anywhere: A·B accumulated in two halves of k is the same number.
///
/// Shapes: A [m × k], or [k × m] if transposed; B [k × n]; C [m × n].
///
/// - Precondition: the shapes fit, and C shares no numbers with A or B.
@specialized(where S == Float)
@specialized(where S == Double)
public func multiply<S: TensorScalar>(
  _ a: Matrix<S>, transposedA: Bool = false, _ b: Matrix<S>, into c: Matrix<S>,
  accumulate: Bool = false
) {
  let k = check(a, transposedA, b, c)
  let (aRow, aColumn) = transposedA ? (1, a.stride) : (a.stride, 1)
  let lane = S.Lanes.count
  // Columns that can be written a whole lane at a time.
  let whole =
    wholeLanes(c.columns, of: S.self) <= c.columns + c.spare
    ? c.columns : c.columns / lane * lane
  let product = TileProduct(
    a: a.pointer(row: 0), aRow: aRow, aColumn: aColumn, b: b.pointer(row: 0), bRow: b.stride,
    c: c.pointer(row: 0), cRow: c.stride)
  product(m: c.rows, n: whole, k: k, accumulate: accumulate)
  guard whole < c.columns else { return }
  // The last few columns go through a buffer, some rows at a time.
  let rows = TileProduct<S>.rows
  withUnsafeTemporaryAllocation(of: S.self, capacity: rows * lane) { buffer in
    guard let place = buffer.baseAddress else { return }
    place.initialize(repeating: 0, count: buffer.count)
    for first in stride(from: 0, to: c.rows, by: rows) {
      let count = min(rows, c.rows - first)
      for row in 0..<count where accumulate {
        (place + row * lane).update(
          from: c.pointer(row: first + row) + whole, count: c.columns - whole)
      }
      TileProduct(
        a: product.a + first * aRow, aRow: aRow, aColumn: aColumn, b: product.b + whole,
        bRow: b.stride, c: place, cRow: lane
      )(m: count, n: lane, k: k, accumulate: accumulate)
      for row in 0..<count {
        (c.pointer(row: first + row) + whole).update(
          from: place + row * lane, count: c.columns - whole)
      }
    }
  }
}

/// Computes a matrix product by its definition, beside the fast one: Cᵢⱼ = Σₖ Aᵢₖ·Bₖⱼ.
@specialized(where S == Float)
@specialized(where S == Double)
public func multiplyNaive<S: TensorScalar>(
  _ a: Matrix<S>, transposedA: Bool = false, _ b: Matrix<S>, into c: Matrix<S>,
  accumulate: Bool = false
) {
  let terms = check(a, transposedA, b, c)
  for i in 0..<c.rows {
    for j in 0..<c.columns {
      var sum = accumulate ? c[i, j] : 0
      for k in 0..<terms { sum += (transposedA ? a[k, i] : a[i, k]) * b[k, j] }
      c[i, j] = sum
    }
  }
}

/// Returns how many terms each sum has.
@inline(__always)
private func check<S>(
  _ a: Matrix<S>, _ transposedA: Bool, _ b: Matrix<S>, _ c: Matrix<S>
) -> Int {
  let (m, k) = transposedA ? (a.columns, a.rows) : (a.rows, a.columns)
  require(k == b.rows, "a product of [\(m) × \(k)] and [\(b.rows) × \(b.columns)]")
  c.check(c, m, b.columns, "the result of a matrix product")
  return k
}

/// Computes Y = Xᵀ. Shapes: x [rows × columns], y [columns × rows].
@specialized(where S == Float)
@specialized(where S == Double)
public func transpose<S: TensorScalar>(_ x: Matrix<S>, into y: Matrix<S>) {
  y.check(y, x.columns, x.rows, "transpose")
  // Some rows of x at a time, so that what is read and what is written stays in the first cache.
  for first in stride(from: 0, to: x.rows, by: S.Lanes.count) {
    let count = min(S.Lanes.count, x.rows - first)
    let source = x.pointer(row: first)
    for column in 0..<x.columns {
      let target = y.pointer(row: column) + first
      for row in 0..<count { target[row] = source[row &* x.stride &+ column] }
    }
  }
}
