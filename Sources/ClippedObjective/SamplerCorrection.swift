import Require

/// The correction for responses that another policy drew than the one in training: what is weighted, and
/// how far.
///
///     ρ_t = π(o_t) / μ(o_t)           a token      (μ drew it, π is in training)
///     ρ   = Π_t ρ_t                   the response
///
/// | bound             | weight                  | name                                   |
/// | ----------------- | ----------------------- | -------------------------------------- |
/// | `none`            | ρ                       | importance sampling                    |
/// | `truncated(C)`    | min(ρ, C)               | truncated importance sampling (TIS)    |
/// | `masked(a...b)`   | ρ within a to b, else 0 | masked importance sampling (MIS)       |
///
/// Sources: TIS for samplers that differ from their trainer is by Yao et al., "Your Efficient RL Framework
/// Secretly Brings You Off-Policy RL Training" (2025), token by token; weights for whole responses, and
/// MIS, by Liu, Li et al., "When Speed Kills Stability: Demystifying RL Collapse from the
/// Training-Inference Mismatch" (2025).
public struct SamplerCorrection: Hashable, Codable, Sendable {
  /// The ratio that is the weight: a token's, or the product over a response.
  public enum Level: String, Codable, Sendable {
    /// Each token has its own. What came before it is still as μ drew it, so the mean is biased even
    /// without a bound.
    case token
    /// All tokens of a response have the product. Without a bound the mean is exact, as long as μ can
    /// draw all that π can; and the product of many factors varies wildly.
    case sequence
  }

  /// The treatment of a ratio that is far from 1.
  public enum Bound: Hashable, Codable, Sendable {
    /// It counts in full.
    case none
    /// It counts as the limit, if it is larger.
    case truncated(Double)
    /// It counts as 0 if it is outside: what is too unlike π is left out.
    case masked(ClosedRange<Double>)
  }

  /// The ratio that is the weight.
  public var level: Level
  /// The treatment of a large ratio.
  public var bound: Bound

  /// A correction.
  ///
  /// - Precondition: a limit is above 0, and a range begins at 0 or above.
  public init(_ level: Level, _ bound: Bound) {
    switch bound {
    case .none: break
    case .truncated(let limit): require(limit > 0, "expected a limit above 0, got \(limit)")
    case .masked(let range):
      require(range.lowerBound >= 0, "expected a range of ratios from 0 up, got \(range)")
    }
    (self.level, self.bound) = (level, bound)
  }

  /// A short name for legends: `token TIS 2.0`.
  public var name: String {
    switch bound {
    case .none: "\(level) IS"
    case .truncated(let limit): "\(level) TIS \(limit)"
    case .masked(let range): "\(level) MIS \(range.lowerBound)...\(range.upperBound)"
    }
  }

  /// The weight of a ratio. One that is not a number stays that, and is seen.
  func weight(_ ratio: Double) -> Double {
    switch bound {
    case .none: ratio
    case .truncated(let limit): ratio > limit ? limit : ratio
    case .masked(let range): ratio < range.lowerBound || ratio > range.upperBound ? 0 : ratio
    }
  }

  var parameters: [Double] {
    switch bound {
    case .none: []
    case .truncated(let limit): [limit]
    case .masked(let range): [range.lowerBound, range.upperBound]
    }
  }
}

/// Computes the weight of each token of a response that a sampler drew and another policy learns from.
///
///     w_t = weight(ρ_t)                by token
///     w_t = weight(Π_s ρ_s)            by sequence, the same for all tokens
///
///     trainer −0.5, −1.0 and sampler −1.5, −0.9: ρ = 2.7183, 0.9048, and for the response 2.4596
///     token TIS 2: 2, 0.9048     token MIS 0.5...2: 0, 0.9048     sequence TIS 2: 2, 2
///
/// The trainer has to compute its own log-probabilities for this, which costs a forward pass; where it
/// then makes one update of each rollout, they are those that the update needs anyway.
///
/// - Parameters:
///   - trainer: log π(o_t) of the policy in training, in nats, one for each token.
///   - sampler: log μ(o_t) of the same tokens, of the policy that drew them, under the cuts and the
///     temperature that it drew them with.
///   - correction: what is weighted, and how far.
/// - Returns: a weight of at least 0 for each token.
public func samplerWeights(
  trainer: [Double], sampler: [Double], _ correction: SamplerCorrection
) -> [Double] {
  let old = OldLogProbabilities(sampler)
  switch correction.level {
  case .token:
    return probabilityRatios(new: trainer, old: old).map(correction.weight)
  case .sequence:
    let ratio = saturatedExponential(logRatios(new: trainer, old: old).reduce(0, +))
    return trainer.map { _ in correction.weight(ratio) }
  }
}

/// Computes the policy gradient's objective for responses of another sampler: each token with the weight
/// of the correction.
///
///     J_t = sg(w_t) · A_t · log π(o_t)          coefficient = w_t · A_t
///
/// sg: the weight is a constant to the gradient. This is for one update of each rollout, where the policy
/// in training and the one before the update are the same. (Of several, each weight belongs to the first
/// and multiplies a clipped surrogate.) By token and truncated it is what CISPO does
/// (``cispo(new:old:advantages:maximumRatio:)``): the two have one formula, and differ in what moved, the
/// policy since it sampled, or the sampler beside the policy.
///
/// A sampler that differs and is *not* corrected is ``reinforce(new:advantages:)``: so are
/// log-probabilities that the trainer computes anew and calls old. Then ρ = 1, and a clip and a log see
/// nothing; but the samples are still the sampler's.
///
///     the numbers of ``samplerWeights(trainer:sampler:_:)``, A = −2, token TIS 2: coefficients −4, −1.8097
///
/// - Parameters:
///   - new: log π(o_t) under the policy in training, in nats, one for each token.
///   - old: log μ(o_t) of the same tokens, of the policy that drew them.
///   - advantages: A_t, one for each token.
///   - correction: what is weighted, and how far.
/// - Returns: values, coefficients, and ratios as they were before any bound, one for each token. A value
///   has the coefficient as its slope only while the weight is held still.
public func samplerCorrected(
  new: [Double], old: OldLogProbabilities, advantages: [Double], _ correction: SamplerCorrection
) -> TokenObjective {
  requireSameLength(new.count, advantages.count, "advantages")
  let weights = samplerWeights(trainer: new, sampler: old.values, correction)
  var objective = reinforce(new: new, advantages: zip(weights, advantages).map { $0 * $1 })
  objective.ratios = samplerWeights(
    trainer: new, sampler: old.values, SamplerCorrection(correction.level, .none))
  return objective
}

extension Surrogate {
  /// Returns the policy gradient with the sampler's correction:
  /// ``ClippedObjective/samplerCorrected(new:old:advantages:_:)``.
  public static func samplerCorrected(_ correction: SamplerCorrection) -> Surrogate {
    Surrogate(correction.name, parameters: correction.parameters) { new, old, advantages in
      ClippedObjective.samplerCorrected(new: new, old: old, advantages: advantages, correction)
    }
  }
}
