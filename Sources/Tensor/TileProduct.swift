import CVector

/// A matrix product on numbers that are already in a cache: C [m × n] = A [m × k] · B [k × n].
///
/// All products of a model are made of this: those of its linear layers, and the six per head of
/// attention. B and C lie row by row, so that one load brings the neighbours in a row; A may lie in
/// any order. A block of C stays in registers while k runs: 8 rows of 48 numbers where there are 32
/// registers of 64 bytes, 6 rows of 16 numbers elsewhere: so few loads for so many multiplications
/// that the multipliers never wait.
///
/// No library is needed for that. On one thread of a Zen 5, on the shapes of models of width 64 and
/// 128, this reached 264 to 275 GFLOP/s, and oneDNN's `dnnl_sgemm`, the best of five, 224 to 273;
/// with 256-bit vectors alone 133 to 137 against 129 to 135. A library also copies its factors into
/// memory of its own at every call, and does not promise what is needed here.
///
/// Every number of C is summed over k from first to last, whatever the shape of the call and
/// wherever it stands. So a row has the same bits alone and in company: the sampler, which asks for
/// one row at a time, agrees with the engine, which asks for many.
struct TileProduct<Scalar: TensorScalar> {
  /// A[i, k] is at `a + i·aRow + k·aColumn`.
  var a: UnsafePointer<Scalar>, aRow: Int, aColumn: Int
  /// B[k, j] is at `b + k·bRow + j`; rows can be read up to a whole number of lanes.
  var b: UnsafePointer<Scalar>, bRow: Int
  /// C[i, j] is at `c + i·cRow + j`; rows can be written up to a whole number of lanes.
  var c: UnsafeMutablePointer<Scalar>, cRow: Int

  /// Indicates whether a block is 8 rows of 3 lanes, and not 6 rows of 1.
  @inline(__always)
  private static var isWide: Bool { MACHINE_VECTOR_BYTES == 64 && MACHINE_VECTOR_REGISTERS == 32 }
  /// The number of rows that are worked on together.
  @inline(__always) static var rows: Int { isWide ? 8 : 6 }

  /// Computes C, or adds to it, for `m` rows, `n` columns rounded up to whole lanes, and `k` terms.
  @inline(never)
  func callAsFunction(m: Int, n: Int, k: Int, accumulate: Bool = false) {
    let lane = Scalar.Lanes.count
    let whole = m / Self.rows * Self.rows
    // The rest of the rows: the last few once more, where those done already come out the same.
    let again = whole < m && m >= Self.rows && !accumulate ? m - Self.rows : nil as Int?
    var (j, left) = (0, (n + lane - 1) / lane)
    while Self.isWide && left > 0 {
      // 4 lanes are 2 and 2, 5 are 3 and 2, 7 are 3, 2 and 2.
      let panels = (left + 2) / 3
      let width = (left + panels - 1) / panels
      for i in stride(from: 0, to: whole, by: Self.rows) { wide(width, i, j, k, accumulate) }
      if let again { wide(width, again, j, k, accumulate) }
      j += width * lane
      left -= width
    }
    while !Self.isWide && left > 0 {
      for i in stride(from: 0, to: whole, by: Self.rows) { narrow(i, j, k, accumulate) }
      if let again { narrow(again, j, k, accumulate) }
      j += lane
      left -= 1
    }
    guard again == nil else { return }
    for i in whole..<m { single(i, n, k, accumulate) }
  }

  @inline(__always)
  private func wide(_ width: Int, _ i: Int, _ j: Int, _ terms: Int, _ accumulate: Bool) {
    switch width {
    case 3: block(EightRows<ThreeLanes<Scalar>>.self, i, j, terms, accumulate)
    case 2: block(EightRows<TwoLanes<Scalar>>.self, i, j, terms, accumulate)
    default: block(EightRows<OneLane<Scalar>>.self, i, j, terms, accumulate)
    }
  }

  @inline(__always)
  private func narrow(_ i: Int, _ j: Int, _ terms: Int, _ accumulate: Bool) {
    block(SixRows<OneLane<Scalar>>.self, i, j, terms, accumulate)
  }

  /// One row: several lanes at once, so that no sum waits for its own last addition.
  @inline(__always)
  func single(_ i: Int, _ n: Int, _ terms: Int, _ accumulate: Bool) {
    let lane = Scalar.Lanes.count
    var j = 0
    while j + 3 * lane < n {
      block(OneRow<FourLanes<Scalar>>.self, i, j, terms, accumulate)
      j += 4 * lane
    }
    while j + lane < n {
      block(OneRow<TwoLanes<Scalar>>.self, i, j, terms, accumulate)
      j += 2 * lane
    }
    if j < n { block(OneRow<OneLane<Scalar>>.self, i, j, terms, accumulate) }
  }

  /// One block of C, whose first number is at row `i` and column `j`.
  @inline(__always)
  private func block<Block: TileBlock>(
    _: Block.Type, _ i: Int, _ j: Int, _ terms: Int, _ accumulate: Bool
  ) where Block.Run.Scalar == Scalar {
    let place = c + (i &* cRow &+ j)
    var sums = accumulate ? Block(from: place, stride: cRow) : .zero
    var (column, row) = (a + i &* aRow, b + j)
    for _ in 0..<terms {
      sums.add(column, stride: aRow, times: Block.Run(from: row))
      column += aColumn
      row += bRow
    }
    sums.write(to: place, stride: cRow)
  }
}
