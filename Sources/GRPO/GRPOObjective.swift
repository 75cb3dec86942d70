import ClippedObjective
import KLDivergence
import Rollouts

/// The objective of one update, token by token: the surrogate, less β times the divergence from the
/// reference.
///
///     cₜ = w_i · ( ∂J/∂log π(oₜ) − β ∂D/∂log π(oₜ) )
///
/// With the advantage Â, on the first update after sampling and with k3, this is the gradient
/// coefficient of GRPO in DeepSeekMath (arXiv 2402.03300, eq. 21): Â + β (π_ref/π − 1).
public struct GRPOObjective: Sendable {
  private let settings: GRPOSettings

  /// The objective that some settings describe.
  public init(_ settings: GRPOSettings) { self.settings = settings }

  /// Computes the coefficients of one sample, given the log-probabilities of the new policy.
  ///
  /// The engine computes in Float. Here it is Double, since sums over tokens are compared with
  /// exact ones to 1e-12; each coefficient is rounded once, on its way back.
  ///
  /// - Parameters:
  ///   - sample: with its advantage, its weight and what the reference makes of it.
  ///   - logProbabilities: log π(oₜ) of its tokens under the policy in training, in nats.
  ///   - coefficients: are filled in.
  /// - Returns: what the update gives to each token.
  public func evaluate(
    _ sample: Sample, _ logProbabilities: Span<Float>, _ coefficients: inout MutableSpan<Float>
  ) -> TokenUpdate {
    let new = logProbabilities.indices.map { Double(logProbabilities[$0]) }
    guard let reference = sample.reference else {
      fatalError("a sample without the log-probabilities of the reference: see GRPOTrainer.refer")
    }
    let surrogate = settings.surrogate.evaluate(
      new: new, of: settings.distribution, old: sample.old, advantage: sample.advantage)
    let divergence = settings.divergence.evaluate(
      new: new, temperature: settings.temperature, reference: reference, ratios: surrogate.ratios,
      scope: settings.divergenceScope)
    let own = new.indices.map { t in
      sample.weight
        * (surrogate.coefficients[t] - settings.klCoefficient * divergence.coefficients[t])
    }
    for t in coefficients.indices { coefficients[t] = Float(own[t]) }
    return TokenUpdate(
      logProbabilities: new, surrogate: surrogate, divergence: divergence, coefficients: own)
  }

  /// Computes J, which the update is to make larger.
  ///
  /// - Parameter samples: those that count, each with what an update gave it.
  /// - Returns: J, in units of the reward.
  public func value(of samples: [Sample]) -> Double {
    samples.reduce(0) { sum, sample in
      guard let update = sample.update else { return sum }
      let surrogate = update.surrogate.values.reduce(0, +)
      let divergence = update.divergence.values.reduce(0, +)
      return sum + sample.weight * (surrogate - settings.klCoefficient * divergence)
    }
  }
}
