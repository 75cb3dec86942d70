import Advantage
import TestSupport
import Testing

@Suite("A group with nothing to teach")
struct DeadGroupTests {
  @Test("is found by its extremes, whatever the reward", arguments: [0, 1, 0.1, 0.95, -3, 1e-300])
  func constant(reward: Double) throws {
    let group = [Double](repeating: reward, count: 7)
    #expect(hasZeroVariance(group))
    for estimator in comparing where reward >= 0 || estimator != .maximumLikelihood {
      #expect(try estimator.advantages(of: group).allSatisfy { $0 == 0 })  // exactly
    }
  }

  @Test("is not one whose rewards differ in the last bit")
  func lastBit() {
    #expect(!hasZeroVariance([0.1, 0.1, 0.1.nextUp]))
    #expect(hasZeroVariance([]))
    #expect(hasZeroVariance([4]))
  }

  @Test("is not one whose rewards are tiny")
  func tiny() throws {
    // The squares of 1e-200 are 0, and so would be a deviation that does not watch its units.
    let expected = try standardizedAdvantages([1, 0, 0, 0])
    let advantages = try standardizedAdvantages([1e-200, 0, 0, 0])
    #expect(isClose(advantages, expected, within: 1e-14))
  }

  @Test("would be missed by a deviation computed in one pass")
  func onePassDefect() throws {
    // The defect: √(E[r²] − E[r]²), which for constant rewards is rounding error, here negative.
    let group = [Double](repeating: 0.1, count: 10)
    let mean = group.reduce(0, +) / 10
    let variance = group.map { $0 * $0 }.reduce(0, +) / 10 - mean * mean
    #expect(variance != 0)
    #expect(try standardizedAdvantages(group) == [Double](repeating: 0, count: 10))
  }

  @Test("would be missed by a deviation computed in two passes, too")
  func twoPassDefect() throws {
    // Ten times 0.1 sums to 1 − 2⁻⁵³, so the mean is not 0.1 and no distance to it is 0: all ten
    // advantages would be +1.
    let group = [Double](repeating: 0.1, count: 10)
    let mean = group.reduce(0, +) / 10
    let deviation = (group.map { ($0 - mean) * ($0 - mean) }.reduce(0, +) / 10).squareRoot()
    #expect(deviation > 0)
    #expect(abs((group[0] - mean) / deviation - 1) < 1e-6)
    #expect(try standardizedAdvantages(group)[0] == 0)
  }
}

@Suite("Rewards that cannot be compared")
struct AdvantageErrorTests {
  @Test("a group of one is an error for everyone who compares", arguments: comparing)
  func groupOfOne(estimator: AdvantageEstimator) {
    #expect(throws: AdvantageError.tooFewRewards(expected: 2, actual: 1)) {
      try estimator.advantages(of: [1])
    }
  }

  @Test("an empty group is an error for everyone", arguments: everyone)
  func emptyGroup(estimator: AdvantageEstimator) {
    #expect(throws: AdvantageError.self) { try estimator.advantages(of: [Double]()) }
  }

  @Test("a reward that is not finite is an error that says where", arguments: everyone)
  func nonFinite(estimator: AdvantageEstimator) {
    #expect(throws: AdvantageError.nonFiniteReward(index: 2, value: .infinity)) {
      try estimator.advantages(of: [0, 1, .infinity])
    }
    #expect(throws: AdvantageError.self) { try estimator.advantages(of: [0, .nan]) }
  }

  @Test("a negative reward is an error where one divides by the mean")
  func negative() {
    #expect(throws: AdvantageError.negativeReward(index: 1, value: -1)) {
      try maximumLikelihoodAdvantages([1, -1])
    }
  }

  @Test("says what was expected, what came, and what to do")
  func descriptions() {
    let tooFew = "\(AdvantageError.tooFewRewards(expected: 2, actual: 1))"
    #expect(tooFew.contains("at least 2") && tooFew.contains("got 1") && tooFew.contains("sample"))
    #expect("\(AdvantageError.nonFiniteReward(index: 4, value: .nan))".contains("index 4"))
  }

  @Test("a negative epsilon is refused")
  func negativeEpsilon() async {
    await #expect(processExitsWith: .failure) {
      _ = try standardizedAdvantages([0, 1], epsilon: -1e-4)
    }
  }
}
