import Advantage
import Random
import TestSupport
import Testing

@Suite("Process supervision")
struct ProcessAdvantageTests {
  @Test("gives the worked numbers")
  func worked() throws {
    // By hand: mean 3/4, variance 3/16; right 1/√3, wrong −√3; then sums from the end.
    let root = 3.0.squareRoot()
    let advantages = try processAdvantages([[1, 0], [1, 1]])
    #expect(isClose(advantages[0], [1 / root - root, -root], within: 1e-14))
    #expect(isClose(advantages[1], [2 / root, 1 / root], within: 1e-14))
  }

  @Test("equals its definition as a sum", arguments: [1, 2, 3])
  func definition(seed: UInt64) throws {
    // Normalised over all steps of the group, then Σ over the steps from this one on, written with loops.
    var generator = SeededGenerator(seed: seed)
    let rewards = (0..<5).map { count in (0..<count).map { _ in generator.normal() } }
    let all = Array(rewards.joined())
    let mean = all.reduce(0, +) / Double(all.count)
    let variance = all.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(all.count)
    let advantages = try processAdvantages(rewards)
    #expect(advantages.map(\.count) == [0, 1, 2, 3, 4])
    for (own, found) in zip(rewards, advantages) {
      let expected = own.indices.map { step in
        own[step...].reduce(0) { $0 + ($1 - mean) / variance.squareRoot() }
      }
      #expect(isClose(found, expected, within: 1e-12))
    }
  }

  @Test("with one step in each response it is GRPO's advantage")
  func oneStep() throws {
    let rewards = [1.0, 0, 0.5, 0]
    #expect(
      try processAdvantages(rewards.map { [$0] }).flatMap { $0 }
        == standardizedAdvantages(rewards))
    #expect(
      try processAdvantages(rewards.map { [$0] }, deviation: .bessel).flatMap { $0 }
        == standardizedAdvantages(rewards, deviation: .bessel))
  }

  @Test("equal rewards have nothing to say, and too few or strange ones are errors")
  func edges() throws {
    #expect(try processAdvantages([[1, 1], [1]]) == [[0, 0], [0]])
    #expect(throws: AdvantageError.tooFewRewards(expected: 2, actual: 1)) {
      try processAdvantages([[1], []])
    }
    #expect(throws: AdvantageError.nonFiniteReward(index: 2, value: .infinity)) {
      try processAdvantages([[1, 0], [.infinity]])
    }
  }
}
