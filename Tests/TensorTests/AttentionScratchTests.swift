import Tensor
import Testing

@Suite("The working memory of attention")
struct AttentionScratchTests {
  /// Attention over some positions of 2 heads that share keys and values, 4 numbers wide, with memory that was
  /// made for 16 positions of a shape.
  static func attend(positions: Int, madeFor other: AttentionShape) {
    let shape = AttentionShape(heads: 2, keyValueHeads: 1, headWidth: 4)
    attention(
      queries: Matrix<Float>(rows: positions, columns: 8), firstPosition: 0,
      KeyValues(shape, positions: 64), into: Matrix(rows: positions, columns: 8),
      statistics: Matrix(rows: positions, columns: 4),
      scratch: AttentionScratch(other, positions: 16, training: false))
  }

  // Memory for heads of another width would be too short or too long without anyone noticing.
  @Test(
    "is refused for more positions, or another shape, than it was made for", arguments: [17, 4])
  func refused(positions: Int) async throws {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      [positions = positions as Int] in
      let made = AttentionShape(heads: 2, keyValueHeads: positions == 17 ? 1 : 2, headWidth: 4)
      AttentionScratchTests.attend(positions: positions, madeFor: made)
    }
    let error = String(decoding: try #require(result).standardErrorContent, as: UTF8.self)
    #expect(
      error.contains("attention over \(positions) positions with working memory for 16"),
      "\(error)")
  }

  @Test("is enough for the positions it was made for, and is not changed by what it was used for")
  func reused() {
    let shape = AttentionTests.shapes[2]
    let scratch = AttentionScratch<Float>(shape, positions: 32, training: true)
    for (count, seed) in [(32, 1), (5, 2), (32, 3), (17, 4)] {
      let joined = random(count, shape.joinedWidth, seed: UInt64(seed), as: Float.self)
      let r = random(count, shape.queryWidth, seed: UInt64(seed + 10), as: Float.self)
      // The same with memory that is new, and larger.
      let fresh = AttentionScratch<Float>(shape, positions: 80, training: true)
      let found = AttentionTests().gradient(joined, shape, r, from: 0, scratch)
      #expect(found.hasSameBits(as: AttentionTests().gradient(joined, shape, r, from: 0, fresh)))
    }
  }
}
