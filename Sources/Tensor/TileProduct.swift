/// A small matrix product on numbers that are already in a cache: C [m × n] = A [m × k] · B [k × n].
///
/// Attention is made of six of these per head. They are too small for a library call, which would
/// first copy both factors into an order of its own. Here B and C lie row by row, so that one load
/// brings the neighbours in a row, and A may lie in any order.
///
/// Every number of C is summed over k from first to last, whatever the shape of the call and
/// wherever it stands: that keeps the sampler, which asks for one row at a time, and the trainer,
/// which asks for many, on the same bits.
struct TileProduct<Scalar: TensorScalar> {
  /// A[i, k] is at `a + i·aRow + k·aColumn`.
  var a: UnsafePointer<Scalar>, aRow: Int, aColumn: Int
  /// B[k, j] is at `b + k·bRow + j`; rows can be read up to a whole number of lanes.
  var b: UnsafePointer<Scalar>, bRow: Int
  /// C[i, j] is at `c + i·cRow + j`; rows can be written up to a whole number of lanes.
  var c: UnsafeMutablePointer<Scalar>, cRow: Int

  /// Computes C, or adds to it, for `m` rows, `n` columns rounded up to whole lanes, and `k` terms.
  @inline(__always)
  func callAsFunction(m: Int, n: Int, k: Int, accumulate: Bool = false) {
    let width = Scalar.Lanes.count
    var i = 0
    while i + 6 <= m {
      for j in stride(from: 0, to: n, by: width) { sixRows(i, j, k, accumulate) }
      i += 6
    }
    while i < m {
      var j = 0
      while j + 4 * width <= n {
        fourLanes(i, j, k, accumulate)
        j += 4 * width
      }
      while j < n {
        oneLane(i, j, k, accumulate)
        j += width
      }
      i += 1
    }
  }

  @inline(__always)
  private func sixRows(_ i: Int, _ j: Int, _ terms: Int, _ accumulate: Bool) {
    let zero = Scalar.Lanes(repeating: 0)
    var (s0, s1, s2, s3, s4, s5) = (zero, zero, zero, zero, zero, zero)
    var (column, row) = (a + i * aRow, b + j)
    for _ in 0..<terms {
      let lanes = load(row)
      s0 = s0.adding(Scalar.Lanes(repeating: column[0]), times: lanes)
      s1 = s1.adding(Scalar.Lanes(repeating: column[aRow]), times: lanes)
      s2 = s2.adding(Scalar.Lanes(repeating: column[2 * aRow]), times: lanes)
      s3 = s3.adding(Scalar.Lanes(repeating: column[3 * aRow]), times: lanes)
      s4 = s4.adding(Scalar.Lanes(repeating: column[4 * aRow]), times: lanes)
      s5 = s5.adding(Scalar.Lanes(repeating: column[5 * aRow]), times: lanes)
      column += aColumn
      row += bRow
    }
    put(s0, i, j, accumulate)
    put(s1, i + 1, j, accumulate)
    put(s2, i + 2, j, accumulate)
    put(s3, i + 3, j, accumulate)
    put(s4, i + 4, j, accumulate)
    put(s5, i + 5, j, accumulate)
  }

  @inline(__always)
  private func fourLanes(_ i: Int, _ j: Int, _ terms: Int, _ accumulate: Bool) {
    let zero = Scalar.Lanes(repeating: 0)
    let width = Scalar.Lanes.count
    var (s0, s1, s2, s3) = (zero, zero, zero, zero)
    var (column, row) = (a + i * aRow, b + j)
    for _ in 0..<terms {
      let factor = Scalar.Lanes(repeating: column[0])
      s0 = s0.adding(factor, times: load(row))
      s1 = s1.adding(factor, times: load(row + width))
      s2 = s2.adding(factor, times: load(row + 2 * width))
      s3 = s3.adding(factor, times: load(row + 3 * width))
      column += aColumn
      row += bRow
    }
    put(s0, i, j, accumulate)
    put(s1, i, j + width, accumulate)
    put(s2, i, j + 2 * width, accumulate)
    put(s3, i, j + 3 * width, accumulate)
  }

  @inline(__always)
  private func oneLane(_ i: Int, _ j: Int, _ terms: Int, _ accumulate: Bool) {
    var sum = Scalar.Lanes(repeating: 0)
    var (column, row) = (a + i * aRow, b + j)
    for _ in 0..<terms {
      sum = sum.adding(Scalar.Lanes(repeating: column[0]), times: load(row))
      column += aColumn
      row += bRow
    }
    put(sum, i, j, accumulate)
  }

  @inline(__always)
  private func load(_ pointer: UnsafePointer<Scalar>) -> Scalar.Lanes {
    UnsafeRawPointer(pointer).loadUnaligned(as: Scalar.Lanes.self)
  }

  @inline(__always)
  private func put(_ lanes: Scalar.Lanes, _ i: Int, _ j: Int, _ accumulate: Bool) {
    let place = c + i * cRow
    place.setLanes(accumulate ? place.lanes(at: j) + lanes : lanes, at: j)
  }
}
