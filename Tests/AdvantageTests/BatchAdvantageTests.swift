import Advantage
import TestSupport
import Testing

@Suite("Advantages over a batch")
struct BatchAdvantageTests {
  @Test("one scale for all groups")
  func golden() throws {
    // Batch 1, 0, 0, 0: μ = ¼, σ = √3/4, so √3 and −1/√3; a group of zero variance is pushed down too.
    let root = 3.0.squareRoot()
    let advantages = try batchNormalizedAdvantages([[1, 0], [0, 0]])
    #expect(isClose(advantages[0], [root, -1 / root], within: 1e-15))
    #expect(isClose(advantages[1], [-1 / root, -1 / root], within: 1e-15))
  }

  @Test("the variant that centres each group first leaves a group of zero variance silent")
  func centering() throws {
    // Centred: ½, −½, 0, 0; σ = √(½/4) = √2/4; ½/σ = √2.
    let root = 2.0.squareRoot()
    let advantages = try batchNormalizedAdvantages([[1, 0], [0, 0]], centeringGroups: true)
    #expect(isClose(advantages[0], [root, -root], within: 1e-15))
    #expect(advantages[1] == [0, 0])
  }

  @Test("has mean 0 and deviation 1 over the batch")
  func moments() throws {
    let batch = try batchNormalizedAdvantages([[3, 1, 2], [7, 7], [0, 5, 1, 1]]).flatMap { $0 }
    let squares = batch.map { $0 * $0 }.reduce(0, +)
    #expect(abs(batch.reduce(0, +)) < 1e-13)
    #expect(abs(squares / 9 - 1) < 1e-13)  // nine rewards, divided by their population deviation
  }

  @Test("Bessel and ε act on the batch")
  func conventions() throws {
    // Batch 1, 0, 0, 0: s = ½, so ¾/(½ + 0.1).
    let advantages = try batchNormalizedAdvantages(
      [[1, 0], [0, 0]], deviation: .bessel, epsilon: 0.1)
    #expect(abs(advantages[0][0] - 0.75 / 0.6) < 1e-15)
  }

  @Test("groups of one are welcome when nothing is compared within a group")
  func groupsOfOne() throws {
    #expect(try batchNormalizedAdvantages([[1], [0]]) == [[1], [-1]])  // μ = σ = ½
    #expect(throws: AdvantageError.tooFewRewards(expected: 2, actual: 1)) {
      try batchNormalizedAdvantages([[1], [0]], centeringGroups: true)
    }
  }

  @Test("a batch of zero variance is silent, a batch of one is an error")
  func degenerate() throws {
    #expect(try batchNormalizedAdvantages([[0.1, 0.1], [0.1]]) == [[0, 0], [0]])
    #expect(throws: AdvantageError.tooFewRewards(expected: 2, actual: 1)) {
      try batchNormalizedAdvantages([[1]])
    }
  }
}
