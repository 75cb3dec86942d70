import Require

/// The working memory of attention: made once per thread, for texts up to a number of positions.
public struct AttentionScratch<Scalar: TensorScalar>: @unchecked Sendable {
  /// The number of rows that are worked on together.
  static var block: Int { TileProduct<Scalar>.rows }

  let shape: AttentionShape
  /// Room for positions, a whole number of lanes.
  let positions: Int
  /// Scores of a block of rows, or of all heads of one row [block or heads × positions].
  let blockScores: Storage<Scalar>
  /// A lane of ∞ and one of −∞: a load that straddles them tells what a row may see.
  let reach: Storage<Scalar>
  /// A block of rows of one head's result [block × padded width].
  let blockOutput: Storage<Scalar>

  // What follows is for the backward pass, one head at a time.

  /// p and ∂s [rows × positions].
  let scores: Matrix<Scalar>, scoreGradients: Matrix<Scalar>
  /// q and ∂o, rows padded to whole lanes [positions × padded width].
  let queries: Matrix<Scalar>, outputGradients: Matrix<Scalar>

  /// Room for texts of that many positions; `training` makes room for the backward pass as well.
  public init(_ shape: AttentionShape, positions: Int, training: Bool) {
    let lanes = wholeLanes(shape.headWidth, of: Scalar.self)
    self.shape = shape
    self.positions = wholeLanes(positions, of: Scalar.self)
    let rows = training ? self.positions : 0
    blockScores = Storage(count: max(Self.block, shape.heads) * self.positions)
    reach = Storage(count: 2 * Scalar.Lanes.count)
    reach.start.update(repeating: .infinity, count: Scalar.Lanes.count)
    (reach.start + Scalar.Lanes.count).update(repeating: -.infinity, count: Scalar.Lanes.count)
    blockOutput = Storage(count: Self.block * lanes)
    scores = Matrix(rows: rows, columns: self.positions)
    scoreGradients = Matrix(rows: rows, columns: self.positions)
    queries = Matrix(rows: rows, columns: lanes)
    outputGradients = Matrix(rows: rows, columns: lanes)
  }

  func check(_ shape: AttentionShape, positions: Int, training: Bool = false) {
    let room = training ? scores.rows : self.positions
    require(
      shape == self.shape && positions <= room,
      "attention over \(positions) positions with working memory for \(room)")
  }

  /// Returns the blocks of so many rows; the last reaches back to be a whole one, and does some
  /// rows again.
  static func blocks(_ rows: Int) -> LazyMapSequence<StrideTo<Int>, Range<Int>> {
    stride(from: 0, to: rows, by: block).lazy.map { first in
      let first = min(first, max(0, rows - block))
      return first..<min(first + block, rows)
    }
  }

  /// Copies a head's numbers, some columns of a wider matrix, to the first rows of a padded one.
  @inline(__always)
  func pack(_ source: Matrix<Scalar>, into target: Matrix<Scalar>) {
    for row in 0..<source.rows {
      Strip(start: target.pointer(row: row), count: source.columns).copy(from: source.strip(row))
    }
  }

  /// target += Mᵀ·B, where M [rows × positions] is zero for positions after a row's own.
  @inline(__always)
  func addTransposed(
    _ m: Matrix<Scalar>, times b: Matrix<Scalar>, rows: Int, _ firstPosition: Int, _ width: Int,
    to target: Matrix<Scalar>
  ) {
    let lanes = b.stride
    for first in stride(from: 0, to: target.rows, by: Self.block) {
      let count = min(Self.block, target.rows - first)
      let skipped = max(0, first - firstPosition)
      TileProduct(
        a: m.pointer(row: skipped) + first, aRow: 1, aColumn: m.stride,
        b: b.pointer(row: skipped), bRow: lanes, c: blockOutput.start, cRow: lanes
      )(m: count, n: width, k: rows - skipped)
      for row in 0..<count {
        let from = Strip(start: blockOutput.start + row * lanes, count: width)
        let to = target.strip(first + row)
        for i in to.steps { to.store(to.load(i) + from.load(i), i) }
      }
    }
  }
}
