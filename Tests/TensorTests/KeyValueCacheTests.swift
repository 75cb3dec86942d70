import Tensor
import Testing

@Suite("A cache of the keys and values of many texts")
struct KeyValueCacheTests {
  @Test("keeps each text to itself", arguments: AttentionTests.shapes)
  func texts(shape: AttentionShape) {
    let cache = KeyValueCache<Float>(shape, positions: 20, texts: 3)
    // 20 positions need two times 64 bytes, and have three.
    #expect(cache.texts == 3 && cache.positions == 48)
    let written = (0..<3).map { random(48, shape.joinedWidth, seed: UInt64($0), as: Float.self) }
    for text in [1, 2, 0] { cache[text].set(written[text], at: 0) }
    for text in 0..<3 {
      let found = Matrix<Float>(rows: 48, columns: shape.queryWidth)
      attention(
        queries: written[text].columns(0..<shape.queryWidth), firstPosition: 0, cache[text],
        into: found, statistics: Matrix(rows: 48, columns: 2 * shape.heads),
        scratch: AttentionScratch(shape, positions: 48, training: false))
      // As in a memory of its own.
      let alone = AttentionTests().output(written[text], shape).output
      #expect(found.hasSameBits(as: alone), "text \(text)")
    }
  }

  @Test("has no text beyond its last")
  func beyond() async throws {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = KeyValueCache<Float>(AttentionTests.shapes[0], positions: 20, texts: 3)[3]
    }
    let error = String(decoding: try #require(result).standardErrorContent, as: UTF8.self)
    #expect(error.contains("text 3 of 3"), "\(error)")
  }
}
