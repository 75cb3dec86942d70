import Checkpoints
import Foundation
import LanguageModel
import Tensor
import TestSupport
import Testing
import Watch

@Suite("One update, every number")
struct OneUpdateTests {
  /// The base that is kept in the repository.
  static func base() throws -> Transformer<Float> {
    try Transformer<Float>(
      contentsOf: URL(fileURLWithPath: #filePath + "/../../../lessons/kept/models/base")
        .standardizedFileURL)
  }

  @Test("the sum of the coefficients is the gradient that finite differences find")
  func gradient() throws {
    let update = try OneUpdate(of: try Self.base())
    for seed in 1...4 as ClosedRange<UInt64> {
      let slopes = update.slopes(along: seed)
      // J is computed in Double, the coefficients at log π_old in Float: six digits of these.
      let unit = max(abs(slopes.fromObjective), 0.01)
      #expect(abs(slopes.fromObjective) > 1e-4)
      #expect(abs(slopes.fromCoefficients - slopes.fromObjective) < 1e-4 * unit, "\(slopes)")
      #expect(abs(slopes.fromGradient - slopes.fromObjective) < 1e-3 * unit, "\(slopes)")
    }
  }

  @Test("each token of an answer is given A/4, and advantages are those of the four rewards")
  func coefficients() throws {
    let update = try OneUpdate(of: try Self.base())
    let rewards = update.group.rewards
    #expect(rewards.count == 4 && Set(rewards).count > 1)
    let mean = rewards.reduce(0, +) / 4
    let deviation = (rewards.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 4).squareRoot()
    for (sample, reward) in zip(update.group.samples, rewards) {
      #expect(abs(sample.advantage - (reward - mean) / deviation) < 1e-12)
      let given = try #require(sample.update).coefficients
      #expect(given.count == sample.tokens.count)
      #expect(given.allSatisfy { abs($0 - sample.advantage / 4) < 1e-9 })
    }
  }

  @Test("what is better than its group becomes likelier, and what is worse rarer")
  func moves() throws {
    let update = try OneUpdate(of: try Self.base())
    for (sample, after) in zip(update.group.samples, update.after) {
      let change = after.reduce(0, +) - sample.old.values.reduce(0, +)
      #expect(change * sample.advantage > 0)
    }
    #expect(update.group.samples.allSatisfy { $0.reference?.values == $0.old.values })
  }

  @Test("a model of other symbols is refused")
  func refused() throws {
    #expect(throws: (any Error).self) {
      try OneUpdate(
        of: Transformer<Float>(
          zeros: TransformerConfiguration(
            vocabularySize: 9, width: 8, layers: 1, heads: 2, context: 16)))
    }
  }
}
