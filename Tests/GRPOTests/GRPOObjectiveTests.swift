import ChainOfThought
import ClippedObjective
import Foundation
import GRPO
import KLDivergence
import LanguageModel
import Rollouts
import TestSupport
import TestWorlds
import Testing
import Tokens

/// One group of four responses of 2, 3, 1 and 4 tokens with rewards 1, 0, ½ and 0; the expected numbers
/// were computed elsewhere, in double precision, from the papers' formulas.
@Suite("The objective of an update")
struct GRPOObjectiveTests {
  let old = [[-0.5, -0.7], [-0.6, -0.8, -1], [-0.7], [-0.8, -1, -1.2, -1.4]]
  let changes = [[0.30, -0.05], [0.10, -0.40, 0.02], [-0.25], [0, 0.35, -0.10, 0.05]]
  let reference = [[-0.6, -0.65], [-0.6, -0.9, -0.8], [-0.5], [-0.9, -1, -1.3, -1.1]]
  // (r − 0.375)/0.414578098794425, the population's deviation
  let standardized = [1.5075567229, -0.9045340337, 0.3015113446, -0.9045340337]

  /// J, and the coefficients of all tokens in one row.
  func evaluate(
    _ settings: GRPOSettings, advantages: [Double], masked: [Bool] = [false, false, false, false]
  ) -> (value: Double, coefficients: [Double]) {
    let samples = old.indices.map { r in
      Sample(
        tokens: old[r].map { _ in 7 }, response: Response(symbols: [], prefill: .think),
        old: OldLogProbabilities(old[r]), isMasked: masked[r], advantage: advantages[r],
        reference: ReferenceLogProbabilities(reference[r]))
    }
    var groups = [SampleGroup(problem: 0, prompt: [1], samples: samples)]
    groups.setWeights(settings.averaging)
    let objective = GRPOObjective(settings)
    var all: [Double] = []
    groups.setUpdates([
      groups[0].samples.enumerated().map { r, sample in
        let new = zip(old[r], changes[r]).map { Float($0 + $1) }
        var coefficients = new.map { _ in Float.zero }
        var span = coefficients.mutableSpan
        let update = objective.evaluate(sample, new.span, &span)
        // What is reported is what the gradient is multiplied by, before it is rounded.
        #expect(coefficients == update.coefficients.map(Float.init))
        all += coefficients.map(Double.init)
        return update
      }
    ])
    return (objective.value(of: groups[0].samples.filter { $0.weight > 0 }), all)
  }

  @Test("is DeepSeekMath's equation 3: loss 0.0057940095")
  func deepSeekMath() {
    let found = evaluate(.deepSeekMath(maximumLength: 5), advantages: standardized)
    #expect(abs(found.value + 0.0057940095) < 1e-7)  // Float log-probabilities
    let gradientOfLoss = [
      0.0016484, -0.17977989, 0.0836226, -0.0011662, 0.07624318, -0.06438744, 0.05677128,
      0.08096296, 0.05115351, 0.05872184,
    ]
    #expect(relativeError(found.coefficients, gradientOfLoss.map { -$0 }) < 1e-6)
  }

  @Test("is DeepSeek-R1's equation 1, ratio and divergence of the whole response: -0.0222147624")
  func r1() {
    var settings = GRPOSettings(maximumLength: 5)
    settings.surrogate = .sequenceClipped(.ppo)
    settings.klCoefficient = 0.04
    settings.divergenceScope = .sequence
    let found = evaluate(settings, advantages: standardized)
    #expect(abs(found.value - 0.0222147624) < 1e-7)
  }

  @Test("is DAPO's: loss 0.3005072231")
  func dapo() {
    var settings = GRPOSettings(maximumLength: 5)
    settings.surrogate = .clipped(.dapo)
    settings.averaging = .byToken
    settings.klCoefficient = 0
    let found = evaluate(settings, advantages: standardized)
    #expect(abs(found.value + 0.3005072231) < 1e-7)
    let gradientOfLoss = [
      0, -0.14340323, 0.09996647, 0, 0.09228068, -0.02348173, 0.0904534, 0.12835949, 0.08184562,
      0.09509105,
    ]
    #expect(relativeError(found.coefficients, gradientOfLoss.map { -$0 }) < 1e-6)
  }

  @Test("is Dr. GRPO's: loss 0.0647918566")
  func drGRPO() {
    var settings = GRPOSettings(maximumLength: 5)
    settings.surrogate = .clipped(.ppo)
    settings.averaging = .byConstant(5)
    settings.klCoefficient = 0
    let found = evaluate(settings, advantages: [0.625, -0.375, 0.125, -0.375])
    #expect(abs(found.value + 0.0647918566) < 1e-7)
  }

  @Test("leaves a masked response out, as if it had not been sampled, but for its group's mean")
  func masked() {
    let settings = GRPOSettings.deepSeekMath(maximumLength: 5)
    let all = evaluate(settings, advantages: standardized)
    let some = evaluate(settings, advantages: standardized, masked: [false, false, false, true])
    #expect(some.coefficients[6...].allSatisfy { $0 == 0 })
    // It still counts in G, as a response that nothing is learned from: the others stay as they are.
    #expect(Array(some.coefficients[..<6]) == Array(all.coefficients[..<6]))
  }

  /// k3 of a token, weighted by its ratio, and log π − log π_ref from a token on: by their
  /// formulas.
  func weighted(_ kind: KLEstimator, _ r: Int) -> [(value: Double, slope: Double)] {
    let x = zip(old[r].indices, reference[r]).map { old[r][$0] + changes[r][$0] - $1 }
    return x.indices.map { t in
      let ratio = exp(changes[r][t])
      switch kind {
      case .ratioWeightedK3: return (ratio * (exp(-x[t]) - 1 + x[t]), ratio * x[t])
      case .k1InReward: return (x[t], ratio * x[t...].reduce(0, +))
      default: return (exp(-x[t]) - 1 + x[t], 1 - exp(-x[t]))
      }
    }
  }

  @Test(
    "takes β times the divergence off, weighted by the ratio where the estimator asks for it",
    arguments: [KLEstimator.ratioWeightedK3, .k1InReward, .k3])
  func ratios(kind: KLEstimator) {
    var settings = GRPOSettings(maximumLength: 5)
    settings.surrogate = .importanceWeighted
    settings.averaging = .bySequence
    (settings.divergence, settings.klCoefficient) = (kind, 0.7)
    let found = evaluate(settings, advantages: standardized)
    var (value, coefficients) = (0.0, [Double]())
    for r in old.indices {
      // The mean over |o| tokens, then over four responses.
      let weight = 1 / (4 * Double(old[r].count))
      for (change, divergence) in zip(changes[r], weighted(kind, r)) {
        value += weight * (exp(change) * standardized[r] - 0.7 * divergence.value)
        coefficients.append(weight * (exp(change) * standardized[r] - 0.7 * divergence.slope))
      }
    }
    #expect(abs(found.value - value) < 1e-6)
    #expect(relativeError(found.coefficients, coefficients) < 1e-6)
  }

  @Test("the value without a masked response is that of the others, each by its own weight")
  func maskedValue() {
    var settings = GRPOSettings(maximumLength: 5)
    settings.surrogate = .importanceWeighted
    settings.averaging = .byToken
    settings.klCoefficient = 0
    let found = evaluate(
      settings, advantages: standardized, masked: [false, true, false, false])
    // 2 + 1 + 4 tokens are left: Σ ρ A over them, divided by 7.
    let sum = [0, 2, 3].reduce(0.0) { sum, r in
      sum + changes[r].reduce(0) { $0 + exp($1) * standardized[r] }
    }
    #expect(abs(found.value - sum / 7) < 1e-6)
    #expect(found.coefficients[2...4].allSatisfy { $0 == 0 })
  }
}
