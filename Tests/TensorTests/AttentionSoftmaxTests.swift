import Tensor
import Testing

@Suite("The softmax of attention")
struct AttentionSoftmaxTests {
  /// What 40 tokens find of which all have the query [1000, 0, 0, 0], so that scores are 500 times the first
  /// number of a key, and token j has the value [j, j, j, j].
  private func found(_ firstOfKey: (Int) -> Float) -> Matrix<Float> {
    let shape = AttentionShape(heads: 1, keyValueHeads: 1, headWidth: 4)
    let joined = Matrix<Float>(
      (0..<40).map { j in
        [1000, 0, 0, 0, firstOfKey(j), 0, 0, 0] + Array(repeating: Float(j), count: 4)
      })
    return AttentionTests().output(joined, shape).output
  }

  // e^500 is no Float, and neither is e^-500: by themselves they are ∞ and 0.
  @Test("gives all to a score that is far above the others")
  func far() {
    let found = found { $0 == 17 ? 1 : $0 == 3 ? 0.5 : 0 }
    for row in 3..<40 {
      #expect(found.values(row: row) == Array(repeating: row < 17 ? 3 : 17, count: 4))
    }
  }

  @Test("gives the same to all that have the same score, however low")
  func low() {
    let found = found { _ in -1 }
    // The mean of 0, 1, …, row; two roundings and those of the sum.
    for row in 0..<40 { #expect(abs(found[row, 2] - Float(row) / 2) < 1e-5) }
  }

  @Test("is not touched by what lies beyond a text")
  func padding() {
    let shape = AttentionShape(heads: 2, keyValueHeads: 2, headWidth: 6)
    let joined = random(11, shape.joinedWidth, seed: 5, as: Float.self)
    let (expected, _) = AttentionTests().output(joined, shape)
    // Room for more positions, all of it NaN before the text is written.
    let keyValues = KeyValues<Float>(shape, positions: 64)
    let poison = Matrix<Float>(rows: 64, columns: shape.joinedWidth)
    poison.fill(.nan)
    keyValues.set(poison, at: 0)
    keyValues.set(joined, at: 0)
    let poisoned = Matrix<Float>(rows: 11, columns: shape.queryWidth)
    attention(
      queries: joined.columns(0..<shape.queryWidth), firstPosition: 0, keyValues, into: poisoned,
      statistics: Matrix(rows: 11, columns: 4),
      scratch: AttentionScratch(shape, positions: 64, training: false))
    #expect(poisoned.hasSameBits(as: expected))
  }

  // From position 4 on a block of six keys reaches beyond the lanes of the last rows that see it.
  @Test(
    "has gradients that a text before it does not touch", arguments: AttentionTests.shapes, [0, 4])
  func gradientPadding(shape: AttentionShape, firstPosition: Int) {
    let joined = random(29, shape.joinedWidth, seed: 9, as: Float.self)
    let r = random(40, shape.queryWidth, seed: 10, as: Float.self)
    let scratch = AttentionScratch<Float>(shape, positions: 64, training: true)
    let own = r.rows(firstPosition..<29)
    let expected = AttentionTests().gradient(joined, shape, own, from: firstPosition, scratch)
    let poison = Matrix<Float>(rows: 40, columns: shape.joinedWidth)
    poison.fill(.nan)
    _ = AttentionTests().gradient(poison, shape, r.rows(11..<40), from: 11, scratch)
    let again = AttentionTests().gradient(joined, shape, own, from: firstPosition, scratch)
    #expect(again.hasSameBits(as: expected))
  }
}
