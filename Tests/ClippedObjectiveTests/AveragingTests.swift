import ClippedObjective
import Random
import TestSupport
import Testing

@Suite("Averaging")
struct AveragingTests {
  let lengths = [2, 3, 1, 4]
  static let choices: [Averaging] = [.byToken, .bySequence, .byConstant(5), .sumOverTokens]

  @Test("gives each token of lengths 2, 3, 1, 4 its weight")
  func weights() {
    // 1/10; 1/(4·|o|); 1/(4·5); 1/4.
    #expect(Averaging.byToken.weights(lengths: lengths) == [0.1, 0.1, 0.1, 0.1])
    let bySequence = Averaging.bySequence.weights(lengths: lengths)
    #expect(bySequence == [0.125, 1.0 / 12, 0.25, 0.0625])
    #expect(Averaging.byConstant(5).weights(lengths: lengths) == [0.05, 0.05, 0.05, 0.05])
    #expect(Averaging.sumOverTokens.weights(lengths: lengths) == [0.25, 0.25, 0.25, 0.25])
  }

  @Test("by token and by sequence are means: their weights sum to 1")
  func means() {
    for averaging in [Averaging.byToken, .bySequence] {
      let total = zip(averaging.weights(lengths: lengths), lengths).map { $0 * Double($1) }
      #expect(abs(total.reduce(0, +) - 1) < 1e-15)
      #expect(abs(averaging.average(lengths.map { [Double](repeating: 7, count: $0) }) - 7) < 1e-14)
    }
  }

  @Test("a long wrong answer is punished less per token by sequence, and the same by the others")
  func lengthBias() {
    let bySequence = Averaging.bySequence.weights(lengths: [10, 100])
    #expect(abs(bySequence[0] / bySequence[1] - 10) < 1e-13)
    for averaging in [Averaging.byToken, .byConstant(100), .sumOverTokens] {
      let weights = averaging.weights(lengths: [10, 100])
      #expect(weights[0] == weights[1])
    }
  }

  @Test("agree when all responses have one length, up to a factor")
  func equalLengths() {
    let equal = [3, 3, 3, 3]
    let expected = Averaging.byToken.weights(lengths: equal)
    #expect(isClose(Averaging.bySequence.weights(lengths: equal), expected, within: 1e-17))
    #expect(isClose(Averaging.byConstant(3).weights(lengths: equal), expected, within: 1e-17))
    let sums = Averaging.sumOverTokens.weights(lengths: equal)
    #expect(isClose(sums.map { $0 / 3 }, expected, within: 1e-17))
  }

  @Test("of a batch is the sum over its micro-batches, cut anywhere", arguments: choices)
  func microBatches(averaging: Averaging) {
    var generator = SeededGenerator(seed: 17)
    let values = (0..<8).map { _ in
      (0..<(1 + generator.integer(below: 9))).map { _ in generator.normal() }
    }
    let weights = averaging.weights(lengths: values.map(\.count))
    let whole = averaging.average(values)
    for size in [1, 2, 3, 8] {
      var sum = 0.0
      for start in stride(from: 0, to: 8, by: size) {
        for index in start..<min(start + size, 8) {
          sum += weights[index] * values[index].reduce(0, +)
        }
      }
      #expect(abs(sum - whole) < 1e-12)
    }
  }

  @Test("in each micro-batch and then over them would be caught")
  func microBatchDefect() {
    // The defect: mean over the tokens of [2, 3] and of [1, 4] alone, then the mean of the two.
    let values: [[Double]] = [[1, 1], [0, 0, 0], [1], [0, 0, 0, 0]]
    let halves = [Array(values[..<2]), Array(values[2...])]
    let naive = { (averaging: Averaging) in halves.map(averaging.average).reduce(0, +) / 2 }
    #expect(abs(Averaging.byToken.average(values) - 0.3) < 1e-15)  // three of ten
    #expect(abs(naive(.byToken) - 0.3) < 1e-15)  // (2/5 + 1/5)/2: equal token counts, by luck
    let uneven = [Array(values[..<1]), Array(values[1...])]
    let other = uneven.map(Averaging.byToken.average).reduce(0, +) / 2
    #expect(abs(other - 0.5625) < 1e-15)  // (1 + 1/8)/2, not 0.3
  }

  @Test("a response without tokens has no weight, but counts as a response")
  func empty() {
    #expect(Averaging.bySequence.weights(lengths: [0, 2]) == [0, 0.25])
    #expect(Averaging.byToken.weights(lengths: [0, 0]) == [0, 0])
    #expect(Averaging.byToken.weights(lengths: []) == [])
    #expect(Averaging.sumOverTokens.average([]) == 0)
  }

  @Test("has short names that differ")
  func names() {
    #expect(Set(Self.choices.map(\.name)).count == 4)
  }

  @Test("refuses a constant of zero")
  func constant() async {
    await #expect(processExitsWith: .failure) {
      _ = Averaging.byConstant(0).weights(lengths: [1])
    }
  }
}
