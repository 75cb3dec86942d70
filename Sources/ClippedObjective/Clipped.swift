import Require

/// The range of ratios within which a change still pays: from 1 − low to 1 + high.
public struct ClipRange: Hashable, Codable, Sendable, CustomStringConvertible {
  /// ε_low: how far below 1.
  public var low: Double
  /// ε_high: how far above 1.
  public var high: Double

  /// Different room below and above: DAPO's "clip-higher" leaves an unlikely token more room to
  /// grow, since 20% more of a small probability is still small.
  ///
  /// - Precondition: neither is negative.
  public init(low: Double, high: Double) {
    require(low >= 0 && high >= 0, "expected epsilons of at least 0, got \(low) and \(high)")
    self.low = low
    self.high = high
  }

  /// The same room on both sides.
  public init(_ epsilon: Double) {
    self.init(low: epsilon, high: epsilon)
  }

  /// ε = 0.2, the choice of PPO (arXiv 1707.06347, section 6.1).
  public static let ppo = ClipRange(0.2)
  /// ε_low = 0.2, ε_high = 0.28: DAPO (arXiv 2503.14476, section 4.1).
  public static let dapo = ClipRange(low: 0.2, high: 0.28)
  /// ε = 10: DeepSeek-R1 as published in Nature. 1 − ε is negative, so only the upper side is ever
  /// reached, at a ratio of 11.
  public static let r1 = ClipRange(10)
  /// ε_low = 3e-4, ε_high = 4e-4, for the geometric mean of a sequence's ratios: GSPO
  /// (arXiv 2507.18071, section 5.1).
  public static let gspo = ClipRange(low: 3e-4, high: 4e-4)

  /// The epsilons, for legends: `0.2`, or `0.2/0.28` when they differ.
  public var description: String {
    low == high ? "\(low)" : "\(low)/\(high)"
  }

  /// Returns the nearest ratio within the range.
  public func clamp(_ ratio: Double) -> Double {
    min(max(ratio, 1 - low), 1 + high)
  }
}

/// Computes PPO's clipped surrogate, with a ratio for each token, as in GRPO: a change beyond the
/// range of ratios is not rewarded.
///
///     J_t = min( ρ_t A_t, clip(ρ_t, 1 − ε_low, 1 + ε_high) A_t )
///
///     coefficient = 0         if A_t > 0 and ρ_t > 1 + ε_high    (already likely enough)
///                   0         if A_t < 0 and ρ_t < 1 − ε_low     (already unlikely enough)
///                   ρ_t A_t   otherwise
///
/// Source: PPO (arXiv 1707.06347, eq. 7); for GRPO DeepSeekMath (arXiv 2402.03300, eq. 3), averaged
/// with ``Averaging/bySequence``. DeepSeek-R1 prints a ratio of the whole response instead:
/// ``sequenceClipped(new:old:advantage:range:)``. ε_low ≠ ε_high is DAPO's clip-higher
/// (arXiv 2503.14476, section 3.1).
///
///     clipped(new: [0.30 - 0.5], old: OldLogProbabilities([-0.5]), advantages: [1], range: .ppo)
///     // ρ = 1.35 > 1.2: value 1.2, coefficient 0
///
/// The minimum is the pessimistic bound for either sign of A. A token that moved the *wrong*
/// way (A > 0 and ρ small, A < 0 and ρ large) keeps its full gradient, however far out it is: the
/// clip stops progress, not repair. Taking a maximum for A < 0 turns exactly that around.
///
/// With one update for each batch all ratios are 1 and nothing is ever clipped.
///
/// - Parameters:
///   - new: log π(o_t) under the policy in training, in nats, one for each token.
///   - old: log π_old(o_t) of the same tokens.
///   - advantages: A_t, one for each token.
///   - range: ε_low and ε_high.
/// - Returns: values, coefficients and ratios, one for each token.
public func clipped(
  new: [Double], old: OldLogProbabilities, advantages: [Double], range: ClipRange
) -> TokenObjective {
  TokenObjective(ratios: probabilityRatios(new: new, old: old), advantages: advantages) {
    clippedTerm(ratio: $0, advantage: $1, range: range)
  }
}

/// Computes the clipped surrogate with a floor under it: a bad token that became much *more* likely
/// counts only up to a limit.
///
///     J_t = max( min( ρ_t A_t, clip(ρ_t) A_t ), c A_t )   if A_t < 0
///           min( ρ_t A_t, clip(ρ_t) A_t )                 otherwise
///
///     coefficient: as for the clip, and also 0 if A_t < 0 and ρ_t > c
///
/// Source: Ye et al., "Mastering Complex Control in MOBA Games with Deep Reinforcement Learning"
/// (arXiv 1912.09729, dual-clip PPO), with c = 3.
///
///     ρ = 5, A = −1, c = 3: value −3 and coefficient 0, where PPO has −5 and −5
///
/// - Parameters:
///   - new: log π(o_t) under the policy in training, in nats, one for each token.
///   - old: log π_old(o_t) of the same tokens.
///   - advantages: A_t, one for each token.
///   - range: ε_low and ε_high.
///   - limit: c, a ratio above 1 + ε_high.
/// - Returns: values, coefficients and ratios, one for each token.
public func dualClipped(
  new: [Double], old: OldLogProbabilities, advantages: [Double], range: ClipRange,
  limit: Double = 3
) -> TokenObjective {
  require(
    limit > 1 + range.high,
    "expected a limit above the upper bound \(1 + range.high), got \(limit)")
  return TokenObjective(ratios: probabilityRatios(new: new, old: old), advantages: advantages) {
    ratio, advantage in
    advantage < 0 && ratio > limit
      ? (limit * advantage, 0) : clippedTerm(ratio: ratio, advantage: advantage, range: range)
  }
}

/// Computes the clip on one ratio: shared by the methods that have one for a token and one for a
/// sequence.
func clippedTerm(
  ratio: Double, advantage: Double, range: ClipRange
) -> (value: Double, coefficient: Double) {
  let asIs = ratio * advantage
  let limited = range.clamp(ratio) * advantage
  return limited < asIs ? (limited, 0) : (asIs, asIs)  // `limited` is a constant: no gradient
}

extension Surrogate {
  /// Returns the clip on a token: ``ClippedObjective/clipped(new:old:advantages:range:)``.
  public static func clipped(_ range: ClipRange) -> Surrogate {
    Surrogate("PPO clip \(range)", parameters: [range.low, range.high]) { new, old, advantages in
      ClippedObjective.clipped(new: new, old: old, advantages: advantages, range: range)
    }
  }

  /// Returns the clip with a floor:
  /// ``ClippedObjective/dualClipped(new:old:advantages:range:limit:)``.
  public static func dualClipped(_ range: ClipRange, limit: Double = 3) -> Surrogate {
    Surrogate("dual clip \(range), \(limit)", parameters: [range.low, range.high, limit]) {
      new, old, advantages in
      ClippedObjective.dualClipped(
        new: new, old: old, advantages: advantages, range: range, limit: limit)
    }
  }
}
