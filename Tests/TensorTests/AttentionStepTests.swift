import Tensor
import Testing

@Suite("A step of attention")
struct AttentionStepTests {
  @Test("gives the same bits for many texts a step at a time", arguments: AttentionTests.shapes)
  func steps(shape: AttentionShape) {
    // Texts of different lengths, in places of the cache that are not in their order.
    let lengths = [37, 1, 16, 20]
    let texts = [3, 0, 4, 1]
    let joined = lengths.map { random($0, shape.joinedWidth, seed: UInt64($0), as: Float.self) }
    let cache = KeyValueCache<Float>(shape, positions: 37, texts: 5)
    let scratch = AttentionScratch<Float>(shape, positions: 37, training: false)
    let expected = joined.map { AttentionTests().output($0, shape).output }
    for position in 0..<37 {
      let going = lengths.indices.filter { position < lengths[$0] }
      let rows = Matrix<Float>(rows: going.count, columns: shape.joinedWidth)
      for (row, text) in going.enumerated() {
        rows.rows(row..<row + 1).copy(from: joined[text].rows(position..<position + 1))
      }
      let output = Matrix<Float>(rows: going.count, columns: shape.queryWidth)
      attentionStep(
        rows, positions: going.map { _ in position }, texts: going.map { texts[$0] }, of: cache,
        into: output, scratch: scratch)
      for (row, text) in going.enumerated() {
        #expect(
          output.rows(row..<row + 1).hasSameBits(as: expected[text].rows(position..<position + 1)))
      }
    }
  }

  @Test("reads each text up to a position of its own")
  func places() {
    let shape = AttentionTests.shapes[4]
    let (long, short) = (
      random(20, shape.joinedWidth, seed: 1, as: Float.self),
      random(4, shape.joinedWidth, seed: 2, as: Float.self)
    )
    let cache = KeyValueCache<Float>(shape, positions: 20, texts: 3)
    cache[2].set(long.rows(0..<19), at: 0)
    cache[0].set(short.rows(0..<3), at: 0)
    let rows = Matrix<Float>(rows: 2, columns: shape.joinedWidth)
    rows.rows(0..<1).copy(from: long.rows(19..<20))
    rows.rows(1..<2).copy(from: short.rows(3..<4))
    let output = Matrix<Float>(rows: 2, columns: shape.queryWidth)
    // The lists may be longer than the rows: what is behind these is not looked at.
    attentionStep(
      rows, positions: [19, 3, 99], texts: [2, 0, 99], of: cache, into: output,
      scratch: AttentionScratch(shape, positions: 20, training: false))
    // Each text as a whole, by the attention of many rows.
    for (row, text) in [long, short].enumerated() {
      let expected = AttentionTests().output(text, shape).output
      #expect(
        output.rows(row..<row + 1).hasSameBits(as: expected.rows(text.rows - 1..<text.rows)))
    }
  }

  @Test("refuses a position and a text for which there is no room", arguments: [false, true])
  func refused(isText: Bool) async throws {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      [isText = isText as Bool] in
      let shape = AttentionTests.shapes[0]
      attentionStep(
        Matrix<Float>(rows: 1, columns: shape.joinedWidth), positions: [isText ? 0 : 16],
        texts: [isText ? 2 : 0], of: KeyValueCache(shape, positions: 16, texts: 2),
        into: Matrix(rows: 1, columns: shape.queryWidth),
        scratch: AttentionScratch(shape, positions: 64, training: false))
    }
    let error = String(decoding: try #require(result).standardErrorContent, as: UTF8.self)
    #expect(
      error.contains("position \(isText ? 0 : 16) of text \(isText ? 2 : 0) with room for 16 of 2"),
      "\(error)")
  }
}
