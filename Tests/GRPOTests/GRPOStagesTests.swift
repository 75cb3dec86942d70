import Checkpoints
import ClippedObjective
import GRPO
import LanguageModel
import Rollouts
import Tasks
import Tensor
import TestWorlds
import Testing
import Tokens

@Suite("The parts of a step")
struct GRPOStagesTests {
  /// Every part of a step is used: masks, several updates, a reference that changes.
  static let manifold = GRPOTrainerTests.settings {
    ($0.truncation, $0.minibatches, $0.innerEpochs) = (.masked, 3, 2)
    ($0.averaging, $0.klCoefficient, $0.temperature) = (.byToken, 0.1, 0.8)
    $0.reference = .refreshed(everyUpdates: 4)
    $0.resampling = 1
  }

  @Test("a step is sample, compare, refer and update, called one after the other: the same bits")
  func byParts() throws {
    let base = try Coin.halfTaught()
    var whole = GRPOTrainer(from: base, in: Coin.onesAndSide, Self.manifold, seed: 3)
    var parts = GRPOTrainer(from: base, in: Coin.onesAndSide, Self.manifold, seed: 3, threads: 2)
    for step in 1...4 {
      let expected = try whole.step()
      var metrics = StepMetrics(step: parts.steps + 1)
      var groups = try parts.sample(&metrics)
      try parts.compare(&groups)
      parts.refer(&groups, &metrics)
      let before = parts.policy
      try parts.update(&groups, &metrics)
      #expect(parts.steps == step && before.parameters != parts.policy.parameters)
      #expect("\(metrics.logged)" == "\(expected.logged)")
      #expect(parts.policy.parameters == whole.policy.parameters)
      #expect(parts.reference.parameters == whole.reference.parameters)
      #expect(parts.gradient == whole.gradient)
      #expect(metrics.loggedSeconds.allSatisfy { $0.value > 0 })
    }
  }

  @Test("after a step all is known of a sample, and each number agrees with the others")
  func samples() throws {
    let settings = GRPOTrainerTests.settings {
      $0.truncation = .masked
      ($0.averaging, $0.klCoefficient, $0.temperature) = (.byToken, 0.1, 0.8)
    }
    var trainer = GRPOTrainer(
      from: try Coin.halfTaught(), in: Coin.onesAndSide, settings, seed: 3)
    var metrics = StepMetrics(step: 1)
    var groups = try trainer.sample(&metrics)
    #expect(groups.count == 8 && groups.allSatisfy { $0.samples.count == 8 })
    let sampled = groups.flatMap(\.samples)
    #expect(sampled.allSatisfy { $0.reference == nil && $0.update == nil && $0.weight == 0 })
    try trainer.compare(&groups)
    trainer.refer(&groups, &metrics)
    try trainer.update(&groups, &metrics)
    let all = groups.flatMap(\.samples)
    let counted = all.filter { !$0.isMasked }
    #expect(counted.count < all.count && !counted.isEmpty)
    // By token: one weight for each token that counts.
    let weight = 1 / Double(counted.reduce(0) { $0 + $1.tokens.count })
    for (sample, before) in zip(all, sampled) {
      let count = sample.tokens.count
      #expect(sample.tokens == before.tokens && sample.old == before.old)
      #expect(sample.response == Coin.onesAndSide.response(sample.tokens))
      #expect(sample.entropies.count == count && sample.entropies.allSatisfy { $0 > 0 })
      #expect(sample.isTruncated == (sample.tokens.last != SpecialSymbol.end.token))
      #expect(sample.isMasked == sample.isTruncated)
      #expect(sample.score.components.map(\.name) == ["ones", "side"])
      #expect(sample.reward == sample.score.total)
      // The reference is the policy as it was: the same bits, at the same temperature.
      let reference = try #require(sample.reference)
      #expect(reference.values == sample.old.values && reference.temperature == 0.8)
      #expect(sample.old.distribution.temperature == 0.8)
      #expect(sample.weight == (sample.isMasked ? 0 : weight))
      let update = try #require(sample.update)
      #expect(update.surrogate.ratios == [Double](repeating: 1, count: count))
      #expect(update.divergence.values == [Double](repeating: 0, count: count))
      // w (ρ A − β · 0), with ρ = 1.
      #expect(
        update.coefficients
          == [Double](repeating: sample.weight * sample.advantage, count: count))
    }
    for group in groups {
      #expect(abs(group.samples.reduce(0) { $0 + $1.advantage }) < 1e-12)
    }
  }
}
