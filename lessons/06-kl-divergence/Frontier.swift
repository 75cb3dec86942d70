import Foundation
import TinyR1

/// The best that can be had of two things: much reward, and little drift from the reference.
struct Frontier: Sendable {
  /// p₀, the reward of the reference.
  let start: Double

  /// The smallest KL(π‖π_ref) of any policy with this reward, in nats.
  func leastDrift(for reward: Double) -> Double {
    exactKL(policyProbabilities: [reward, 1 - reward], referenceProbabilities: [start, 1 - start])
  }

  /// The reward of the policy that maximizes E[r] - β KL(π‖π_ref); 1 for β = 0.
  func bestReward(beta: Double) -> Double {
    let odds = start / (1 - start) * exp(1 / beta)
    return odds.isFinite ? odds / (1 + odds) : 1
  }

  /// Returns the drift of a policy beyond what its reward needs, in nats.
  func waste(reward: Double, divergence: Double) -> Double { divergence - leastDrift(for: reward) }
}

/// The end of a training with one β.
struct TrainingEnd: Sendable {
  /// The weight of the KL term.
  let beta: Double
  /// The exact average reward.
  let reward: Double
  /// KL(π‖π_ref), in nats.
  let divergence: Double
  /// The drift beyond what the reward needs, in nats.
  let waste: Double

  /// Measures a policy exactly.
  init(
    _ policy: TablePolicy, beta: Double, from reference: TablePolicy, _ frontier: Frontier
  ) throws {
    let all = try Enumeration(policy)
    self.beta = beta
    reward = all.probability(of: isCorrect)
    divergence = all.divergence(from: reference)
    waste = frontier.waste(reward: reward, divergence: divergence)
  }
}

extension [[TrainingEnd]] {
  /// For each seed the end of its training with one β.
  func ends(beta: Double) -> [TrainingEnd] { compactMap { $0.first { $0.beta == beta } } }
}

/// The waste with one β along the exact gradient.
struct WasteCurve: Sendable {
  /// The weight of the KL term.
  let beta: Double
  /// The waste after each of the recorded numbers of updates, in nats.
  var waste: [Double] = []
}
