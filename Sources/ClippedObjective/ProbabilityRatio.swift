import Numerics
import Tokens

/// The log-probabilities that the *sampling* policy gave to the tokens it drew: log π_old(o_t).
///
/// "Old" is the policy a moment ago, before the current batch changed it. It is not the reference
/// policy, which stays fixed for a whole run and appears only in the KL penalty; mixing up the two
/// compiles in most libraries. Here they are different types.
///
/// Log-probabilities are only comparable if they were made in the same way, so these remember the
/// distribution they belong to. Two settings that differ give a ratio that is not 1 before a single
/// step was taken.
public struct OldLogProbabilities: Hashable, Sendable {
  /// log π_old(o_t), one for each token of a sequence, in nats.
  public let values: [Double]
  /// The distribution that the log-probabilities belong to.
  public let distribution: SamplingDistribution

  /// Log-probabilities of drawn tokens. Those of a model that has diverged may be NaN; nothing here
  /// stops at that, and nothing hides it.
  public init(_ values: [Double], of distribution: SamplingDistribution = .plain) {
    self.values = values
    self.distribution = distribution
  }
}

/// Computes the factor by which the new policy makes each token likelier than the policy that drew
/// it.
///
///     ρ_t = π(o_t) / π_old(o_t) = exp( log π(o_t) − log π_old(o_t) )
///
/// Source: PPO (arXiv 1707.06347, eq. 6 and the line above it); DeepSeekMath (arXiv 2402.03300,
/// eq. 3).
///
///     probabilityRatios(new: [-0.2, -0.75], old: OldLogProbabilities([-0.5, -0.7]))
///     // 1.3499, 0.9512
///
/// It is the exponential of a difference; a quotient of two log-probabilities looks similar and
/// means nothing (its size is wrong, and so is its sign of change).
///
/// - Parameters:
///   - new: log π(o_t) under the policy in training, in nats, one for each token.
///   - old: log π_old(o_t) of the same tokens.
/// - Returns: ρ_t > 0, one for each token. Ratios saturate at e^±300 (about 10^±130), so that no
///   product with an advantage overflows, and 0 · ∞ cannot happen. NaN stays NaN, and is seen.
public func probabilityRatios(new: [Double], old: OldLogProbabilities) -> [Double] {
  logRatios(new: new, old: old).map(saturatedExponential)
}

/// eˣ, held within e^±300 (about 10^±130): far beyond any ratio that means something, and near
/// enough that the products of two such numbers and an advantage are still finite.
///
/// Without the limit e^710 is infinite, and the product of an infinite ratio with an advantage of
/// 0 is not a number, which one optimizer step later is true of every weight. Objectives here use
/// the limited ratio in their value and in their coefficient, so that a token far out keeps its
/// pull; they do not differentiate the limit, which would make the coefficient 0.
///
func saturatedExponential(_ exponent: Double) -> Double {
  // NaN falls through to the last case: every comparison with it is false.
  exponent > 300 ? .exp(300) : exponent < -300 ? .exp(-300) : .exp(exponent)
}

/// Computes log ρ_t = log π(o_t) − log π_old(o_t)
func logRatios(new: [Double], old: OldLogProbabilities) -> [Double] {
  requireSameLength(new.count, old.values.count, "old log-probabilities")
  return zip(new, old.values).map { $0 - $1 }
}
