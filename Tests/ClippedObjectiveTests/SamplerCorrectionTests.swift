import ClippedObjective
import Numerics
import Random
import Testing

/// Every correction: at both levels, without a bound, truncated, masked.
let corrections: [SamplerCorrection] = [SamplerCorrection.Level.token, .sequence].flatMap { level in
  [.none, .truncated(2), .masked(0.5...2)].map { SamplerCorrection(level, $0) }
}

@Suite("Weights for a sampler that is not the trainer")
struct SamplerCorrectionTests {
  @Test("are those of the contract")
  func golden() {
    // By calculator: e^1 = 2.718282, e^−0.1 = 0.904837, e^0.9 = 2.459603.
    let expected: [[Double]] = [
      [2.718282, 0.904837], [2, 0.904837], [0, 0.904837],
      [2.459603, 2.459603], [2, 2], [0, 0],
    ]
    for (correction, weights) in zip(corrections, expected) {
      let found = samplerWeights(trainer: [-0.5, -1], sampler: [-1.5, -0.9], correction)
      #expect(zip(found, weights).allSatisfy { abs($0 - $1) < 1e-6 }, "\(correction.name)")
      let objective = samplerCorrected(
        new: [-0.5, -1], old: OldLogProbabilities([-1.5, -0.9]), advantages: [-2, -2], correction)
      #expect(objective.coefficients == found.map { -2 * $0 })
      // Logs see the ratio as it is, whatever is done about it.
      let ratios = correction.level == .token ? expected[0] : expected[3]
      #expect(zip(objective.ratios, ratios).allSatisfy { abs($0 - $1) < 1e-6 })
    }
  }

  @Test("leave a sampler that is the trainer as it is", arguments: corrections)
  func sameSampler(correction: SamplerCorrection) {
    let logs = [-0.3, -2.5, -1e-9]
    #expect(samplerWeights(trainer: logs, sampler: logs, correction) == [1, 1, 1])
    let objective = samplerCorrected(
      new: logs, old: OldLogProbabilities(logs), advantages: [1.5, -2, 0], correction)
    #expect(objective == reinforce(new: logs, advantages: [1.5, -2, 0]))
  }

  @Test("have a range that includes its ends, and cut both sides")
  func ends() {
    let half = SamplerCorrection(.token, .masked(0.5...2))
    let (ln2, beyond) = (Double.log(2), Double.log(2) + 1e-9)
    #expect(samplerWeights(trainer: [0, -beyond, beyond], sampler: [0, 0, 0], half) == [1, 0, 0])
    #expect(samplerWeights(trainer: [ln2], sampler: [0], half)[0] > 0)
    let low = SamplerCorrection(.token, .truncated(2))
    #expect(samplerWeights(trainer: [-9], sampler: [0], low) == [.exp(-9)])  // no floor
  }

  @Test(
    "stay finite where policies are far apart, and show what is not a number",
    arguments: corrections)
  func extremes(correction: SamplerCorrection) {
    for trainer in [[-1e4, -1], [0, -1]] {
      let weights = samplerWeights(trainer: trainer, sampler: [-1, -1e4], correction)
      #expect(weights.allSatisfy { $0.isFinite && $0 >= 0 })
    }
    #expect(samplerWeights(trainer: [.nan], sampler: [-1], correction)[0].isNaN)
  }

  @Test("by token and truncated are CISPO")
  func cispo() {
    var generator = SeededGenerator(seed: 4)
    let new = (0..<50).map { _ in -3 * generator.uniform() }
    let old = OldLogProbabilities(new.map { $0 + generator.normal() })
    let advantages = new.map { _ in generator.normal() }
    let corrected = samplerCorrected(
      new: new, old: old, advantages: advantages, SamplerCorrection(.token, .truncated(1.28)))
    #expect(
      corrected
        == ClippedObjective.cispo(new: new, old: old, advantages: advantages, maximumRatio: 1.28))
  }

  @Test(
    "give coefficients that equal central differences while the weight is held",
    arguments: corrections)
  func centralDifferences(correction: SamplerCorrection) {
    var generator = SeededGenerator(seed: 5)
    var checked = 0
    for _ in 0..<50 {
      let old = (0..<4).map { _ in -3 * generator.uniform() }
      let new = old.map { $0 + 0.5 * generator.normal() }
      let advantages = old.map { _ in generator.normal() }
      let surrogate = Surrogate.samplerCorrected(correction)
      let found = surrogate.evaluate(
        new: new, old: OldLogProbabilities(old), advantages: advantages)
      for t in 0..<4 {
        // The sampler moves along, so that each ratio and with it the weight stays.
        let sum = { (step: Double) in
          var (new, old) = (new, old)
          new[t] += step
          old[t] += step
          return surrogate.evaluate(
            new: new, old: OldLogProbabilities(old), advantages: advantages
          ).values.reduce(0, +)
        }
        let expected = (sum(1e-5) - sum(-1e-5)) / 2e-5
        #expect(abs(found.coefficients[t] - expected) <= 1e-6 * abs(expected) + 1e-9)
        checked += expected == 0 ? 0 : 1
      }
    }
    #expect(checked > 40)
  }

  @Test("are other surrogates if level or bound differ")
  func identity() {
    let all = corrections.map { Surrogate.samplerCorrected($0) }
    #expect(Set(all).count == all.count)
    #expect(
      Surrogate.samplerCorrected(SamplerCorrection(.token, .truncated(2)))
        != .samplerCorrected(SamplerCorrection(.token, .truncated(3))))
  }
}
