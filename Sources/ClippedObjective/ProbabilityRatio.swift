import Numerics

/// The log-probabilities that the *sampling* policy gave to the tokens it drew: log π_old(o_t).
///
/// "Old" is the policy a moment ago, before the current batch changed it. It is not the reference
/// policy, which stays put for a whole run and appears only in the KL penalty; mixing up the two
/// compiles in most libraries. Here they are different types.
///
/// Log-probabilities are only comparable if they were made in the same way, so these remember the
/// distribution they belong to. Two settings that differ give a ratio that is not 1 before a single
/// step was taken.
public struct OldLogProbabilities: Hashable, Sendable {
  /// The distribution over the next token that the numbers belong to.
  public struct Distribution: Hashable, Sendable {
    /// T in softmax(logits / T).
    public var temperature: Double
    /// Only this many of the most likely tokens were kept; nil for all.
    public var topK: Int?
    /// Only the most likely tokens that together reach this probability were kept; 1 for all.
    public var topP: Double

    /// The distribution softmax(logits / temperature), cut to its most likely tokens if told.
    public init(temperature: Double = 1, topK: Int? = nil, topP: Double = 1) {
      self.temperature = temperature
      self.topK = topK
      self.topP = topP
    }

    /// The plain softmax of the logits.
    public static let softmax = Distribution()
  }

  /// log π_old(o_t), one for each token of a sequence, in nats.
  public let values: [Double]
  /// What the values are log-probabilities of.
  public let distribution: Distribution

  /// Log-probabilities of drawn tokens. Those of a model that has diverged may be NaN; nothing here
  /// stops at that, and nothing hides it.
  public init(_ values: [Double], of distribution: Distribution = .softmax) {
    self.values = values
    self.distribution = distribution
  }
}

/// By what factor the new policy likes each token more than the policy that drew it.
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

/// log ρ_t = log π(o_t) − log π_old(o_t)
func logRatios(new: [Double], old: OldLogProbabilities) -> [Double] {
  requireSameLength(new.count, old.values.count, "old log-probabilities")
  return zip(new, old.values).map { $0 - $1 }
}
