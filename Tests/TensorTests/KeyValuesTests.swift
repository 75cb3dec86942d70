import Tensor
import Testing

@Suite("Keys and values")
struct KeyValuesTests {
  static let shape = AttentionShape(heads: 4, keyValueHeads: 2, headWidth: 6)

  @Test("of grouped heads are as wide as these, behind all queries")
  func widths() {
    // 4·6 numbers of queries, 2·6 of keys and as many of values.
    #expect(Self.shape.queryWidth == 24 && Self.shape.keyWidth == 12)
    #expect(Self.shape.joinedWidth == 48)
  }

  @Test("are not of heads that cannot share them evenly")
  func uneven() async throws {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = AttentionShape(heads: 5, keyValueHeads: 2, headWidth: 6)
    }
    let error = String(decoding: try #require(result).standardErrorContent, as: UTF8.self)
    #expect(error.contains("5 heads cannot share 2 key-value heads evenly"), "\(error)")
  }

  @Test("have room for as many positions as asked, in the next odd number of 64 bytes")
  func room() {
    for asked in 1...200 {
      let rooms = [
        (KeyValues<Float>(Self.shape, positions: asked).positions, 16),
        (KeyValues<Double>(Self.shape, positions: asked).positions, 8),
      ]
      for (room, lane) in rooms {
        #expect(room >= asked && room % lane == 0 && room / lane % 2 == 1)
        #expect(room - 2 * lane < asked, "two lanes less would do")
      }
    }
  }

  @Test("are copied up to a position, and not beyond it")
  func copies() {
    let (a, b) = (
      random(20, Self.shape.joinedWidth, seed: 1, as: Float.self),
      random(20, Self.shape.joinedWidth, seed: 2, as: Float.self)
    )
    func written(_ texts: Matrix<Float>...) -> KeyValues<Float> {
      let keyValues = KeyValues<Float>(Self.shape, positions: 20)
      for text in texts { keyValues.set(text, at: 0) }
      return keyValues
    }
    let copied = written(b)
    copied.copy(from: written(a), positions: 5)
    // As if the first five had been written there.
    let expected = found(b, written(b, a.rows(0..<5)))
    #expect(found(b, copied).hasSameBits(as: expected))
    #expect(!expected.hasSameBits(as: found(b, written(b))))
  }

  /// What the queries of a text find in keys and values.
  private func found(_ text: Matrix<Float>, _ keyValues: KeyValues<Float>) -> Matrix<Float> {
    let output = Matrix<Float>(rows: text.rows, columns: Self.shape.queryWidth)
    attention(
      queries: text.columns(0..<Self.shape.queryWidth), firstPosition: 0, keyValues, into: output,
      statistics: Matrix(rows: text.rows, columns: 2 * Self.shape.heads),
      scratch: AttentionScratch(Self.shape, positions: text.rows, training: false))
    return output
  }
}
