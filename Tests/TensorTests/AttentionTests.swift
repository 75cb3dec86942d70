import Numerics
import Tensor
import TestSupport
import Testing

@Suite("Attention")
struct AttentionTests {
  static let shapes = [
    AttentionShape(heads: 1, keyValueHeads: 1, headWidth: 8),
    AttentionShape(heads: 4, keyValueHeads: 2, headWidth: 4),
    AttentionShape(heads: 2, keyValueHeads: 1, headWidth: 18),
    AttentionShape(heads: 3, keyValueHeads: 3, headWidth: 2),
    AttentionShape(heads: 6, keyValueHeads: 3, headWidth: 16),
  ]

  /// The output for all rows from `firstPosition` on, asked for `rows` at a time.
  func output<S: TensorScalar>(
    _ joined: Matrix<S>, _ shape: AttentionShape, from firstPosition: Int = 0, rows: Int? = nil
  ) -> (output: Matrix<S>, statistics: Matrix<S>) {
    let keyValues = KeyValues<S>(shape, positions: joined.rows)
    let scratch = AttentionScratch<S>(shape, positions: joined.rows, training: false)
    let count = joined.rows - firstPosition
    let output = Matrix<S>(rows: count, columns: shape.queryWidth)
    let statistics = Matrix<S>(rows: count, columns: 2 * shape.heads)
    keyValues.set(joined.rows(0..<firstPosition), at: 0)
    for first in stride(from: 0, to: count, by: rows ?? count) {
      let part = first..<min(first + (rows ?? count), count)
      let these = joined.rows(firstPosition + part.lowerBound..<firstPosition + part.upperBound)
      keyValues.set(these, at: firstPosition + first)
      attention(
        queries: these.columns(0..<shape.queryWidth), firstPosition: firstPosition + first,
        keyValues, into: output.rows(part), statistics: statistics.rows(part), scratch: scratch)
    }
    return (output, statistics)
  }

  @Test("agrees with its definition", arguments: shapes, [1, 5, 6, 13, 40])
  func definition(shape: AttentionShape, count: Int) {
    let joined = random(count, shape.joinedWidth, seed: UInt64(count))
    let (fast, _) = output(joined, shape)
    let expected = Matrix<Double>(rows: count, columns: shape.queryWidth)
    attentionNaive(joined, shape, into: expected)
    // Two ways to add up the same numbers in Double; 1e-13 leaves room for 40 of them.
    #expect(relativeError(fast.numbers, expected.numbers) < 1e-13)
  }

  @Test("gives the same bits for one row at a time as for all at once", arguments: shapes)
  func sameBits(shape: AttentionShape) {
    let joined = random(37, shape.joinedWidth, seed: 3, as: Float.self)
    let (all, statistics) = output(joined, shape)
    for rows in [1, 2, 7, 16] {
      let (some, someStatistics) = output(joined, shape, rows: rows)
      #expect(some.hasSameBits(as: all))
      #expect(someStatistics.hasSameBits(as: statistics))
    }
    let (last, _) = output(joined, shape, from: 20)
    #expect(last.hasSameBits(as: all.rows(20..<37)))
  }

  @Test("has the gradients of finite differences", arguments: shapes, [0, 3])
  func gradients(shape: AttentionShape, firstPosition: Int) {
    let joined = random(firstPosition + 8, shape.joinedWidth, seed: 7)
    let r = random(8, shape.queryWidth, seed: 8)
    let naive = Matrix<Double>(rows: 8, columns: shape.queryWidth)
    let numerical = numericalGradient(of: joined) {
      attentionNaive(joined, shape, into: naive)
      return weighted(r, naive)
    }
    let scratch = AttentionScratch<Double>(shape, positions: joined.rows + 30, training: true)
    let gradient = gradient(joined, shape, r, from: firstPosition, scratch)
    #expect(relativeError(gradient.numbers, numerical) < 1e-6)
  }

  /// Gradients of all of `joined`, with room for 30 more positions; ∂o is that of the rows from
  /// `firstPosition` on.
  func gradient<S: TensorScalar>(
    _ joined: Matrix<S>, _ shape: AttentionShape, _ outputGradient: Matrix<S>,
    from firstPosition: Int, _ scratch: AttentionScratch<S>
  ) -> Matrix<S> {
    let rows = firstPosition..<joined.rows
    let keyValues = KeyValues<S>(shape, positions: joined.rows + 30, training: true)
    keyValues.set(joined, at: 0)
    let forward = Matrix<S>(rows: rows.count, columns: shape.queryWidth)
    let statistics = Matrix<S>(rows: rows.count, columns: 2 * shape.heads)
    let queries = joined.rows(rows).columns(0..<shape.queryWidth)
    attention(
      queries: queries, firstPosition: firstPosition, keyValues, into: forward,
      statistics: statistics, scratch: scratch)
    let gradient = Matrix<S>(rows: joined.rows, columns: shape.joinedWidth)
    let keys = shape.queryWidth..<shape.queryWidth + shape.keyWidth
    attentionBackward(
      outputGradient, output: forward, queries: queries, firstPosition: firstPosition, keyValues,
      statistics: statistics, queryGradient: gradient.rows(rows).columns(0..<shape.queryWidth),
      keyGradient: gradient.columns(keys),
      valueGradient: gradient.columns(keys.upperBound..<shape.joinedWidth), scratch: scratch)
    return gradient
  }
}
