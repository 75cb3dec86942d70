import Tensor
import Testing

/// Behind these entries numbers are read and written through pointers, which look at no bounds.
@Suite("What does not fit is refused at the entry, in an optimized build too")
struct EntryTests {
  /// A call with one thing wrong.
  enum Misuse: String, CaseIterable, Codable, CustomTestStringConvertible {
    case position, statistics, positionsBefore, positionsBeyond, noTraining, notTurned
    case otherShape, longCopy, rotaryBefore, rotaryBeyond, noSymbol, fewBytes, inPlace, row

    var testDescription: String { rawValue }

    static let shape = AttentionShape(heads: 2, keyValueHeads: 1, headWidth: 4)

    /// A backward pass over 3 rows of attention, from the second position on, in which all fits unless
    /// told otherwise.
    func attention(
      first: Int = 1, room: Int = 8, statistics: Int = 3, training: Bool = true, turned: Bool = true
    ) {
      let rows = { Matrix<Float>(rows: 3, columns: Self.shape.queryWidth) }
      let keys = { Matrix<Float>(rows: first + 3, columns: Self.shape.keyWidth) }
      attentionBackward(
        rows(), output: rows(), queries: rows(), firstPosition: first,
        KeyValues(Self.shape, positions: room, training: turned),
        statistics: Matrix(rows: statistics, columns: 4),
        queryGradient: rows(), keyGradient: keys(), valueGradient: keys(),
        scratch: AttentionScratch(Self.shape, positions: 64, training: training))
    }

    /// Does it.
    func commit() {
      let keyValues = KeyValues<Float>(Self.shape, positions: 8)
      let rotary = RotaryTable<Float>(positions: 8, headWidth: 4, theta: 10_000)
      let row = Matrix<Float>(rows: 1, columns: 4)
      switch self {
      case .position: keyValues.set(Matrix(rows: 1, columns: 16), at: -1)
      case .statistics: attention(statistics: 2)
      case .positionsBefore: attention(first: -1)
      case .positionsBeyond: attention(first: 60)
      case .noTraining: attention(training: false)
      case .notTurned: attention(turned: false)
      case .otherShape:
        let other = AttentionShape(heads: 4, keyValueHeads: 2, headWidth: 2)
        keyValues.copy(from: KeyValues(other, positions: 8), positions: 1)
      case .longCopy: keyValues.copy(from: keyValues, positions: 1000)
      case .rotaryBefore: rotary.rotate(row, positions: [-1])
      case .rotaryBeyond: rotary.rotate(row, positions: [8])
      case .noSymbol: keepLikeliest(Matrix<Float>(rows: 1, columns: 0))
      case .fewBytes: row.copy(row: 0, from: [0, 0, 0])
      case .inPlace: swiGLU(row, into: row.columns(0..<2))
      case .row:
        var bytes: [UInt8] = []
        row.appendBytes(row: 1, to: &bytes)
      }
    }

    /// The words that are then said. Room for 8 positions is rounded up to an odd number of 64
    /// bytes: 16.
    var words: String {
      switch self {
      case .position: "positions -1..<0 with room for 16"
      case .statistics: "the statistics of attention expected [3 × 4], got [2 × 4]"
      case .positionsBefore: "positions -1..<2 with room for 16"
      case .positionsBeyond: "positions 60..<63 with room for 16"
      case .notTurned: "keys and values that were not made for training"
      case .noTraining: "attention over 4 positions with working memory for 0"
      case .otherShape: "KeyValues.copy"
      case .longCopy: "positions 0..<1000 with room for 16"
      case .rotaryBefore: "position -1 is outside of the context of 8"
      case .rotaryBeyond: "position 8 is outside of the context of 8"
      case .noSymbol: "keepLikeliest needs at least one symbol"
      case .fewBytes: "3 bytes for 4 numbers"
      case .inPlace: "swiGLU cannot write to the memory that it reads"
      case .row: "rows 1..<2 of a matrix of 1"
      }
    }
  }

  @Test("with what was wrong", arguments: Misuse.allCases)
  func refused(misuse: Misuse) async throws {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      [misuse = misuse as Misuse] in
      misuse.commit()
    }
    let error = String(decoding: try #require(result).standardErrorContent, as: UTF8.self)
    #expect(error.contains(misuse.words), "\(error)")
  }

  @Test("what fits is not refused")
  func fits() {
    Misuse.position.attention()
  }
}
