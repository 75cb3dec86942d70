/// Computes REINFORCE's objective, without a ratio and without a clip: rewarded tokens become
/// likelier.
///
///     J_t = A_t · log π(o_t)          coefficient = A_t
///
/// Source: Williams, "Simple Statistical Gradient-Following Algorithms for Connectionist
/// Reinforcement Learning" (1992); with leave-one-out advantages and ``Averaging/sumOverTokens`` it
/// is RLOO (arXiv 2402.14740).
///
///     reinforce(new: [-0.2, -0.75], advantages: [2, 2]).coefficients  // 2, 2
///
/// Its value is no measure of success: it depends on how surprising the tokens were. Its gradient
/// is that of the expected reward as long as the policy that drew the tokens is the one in
/// training; from the second step on the same batch it is not, and nothing here notices. The ratios
/// are 1 by definition.
///
/// - Parameters:
///   - new: log π(o_t) under the policy in training, in nats, one for each token.
///   - advantages: A_t, one for each token (the same for all, when the reward is for the whole
///     response).
/// - Returns: values, coefficients and ratios, one for each token.
public func reinforce(new: [Double], advantages: [Double]) -> TokenObjective {
  requireSameLength(new.count, advantages.count, "advantages")
  return TokenObjective(
    values: zip(new, advantages).map { $1 == 0 ? 0 : $0 * $1 },  // not 0 · −∞
    coefficients: advantages, ratios: new.map { _ in 1 })
}

/// Computes REINFORCE's objective for tokens of an older policy: each is weighted by how much
/// likelier, or less likely, it is under the new policy.
///
///     J_t = ρ_t A_t                   coefficient = ρ_t A_t
///
/// Source: the surrogate of TRPO and PPO before the clip (arXiv 1707.06347, eq. 6).
///
///     importanceWeighted(new: [-0.2], old: OldLogProbabilities([-0.5]), advantages: [2]).values
///     // 2.6997
///
/// Value and coefficient are the same number, since dρ/d log π = ρ. The estimate is unbiased for
/// a single token, and its variance grows with every step away from the old policy; the clip
/// (``clipped(new:old:advantages:range:)``) exists because of it.
///
/// - Parameters:
///   - new: log π(o_t) under the policy in training, in nats, one for each token.
///   - old: log π_old(o_t) of the same tokens.
///   - advantages: A_t, one for each token.
/// - Returns: values, coefficients and ratios, one for each token.
public func importanceWeighted(
  new: [Double], old: OldLogProbabilities, advantages: [Double]
) -> TokenObjective {
  TokenObjective(ratios: probabilityRatios(new: new, old: old), advantages: advantages) {
    ratio, advantage in (ratio * advantage, ratio * advantage)
  }
}

extension Surrogate {
  /// Returns A log π: ``ClippedObjective/reinforce(new:advantages:)``.
  public static let reinforce = Surrogate("REINFORCE") { new, old, advantages in
    var objective = ClippedObjective.reinforce(new: new, advantages: advantages)
    objective.ratios = probabilityRatios(new: new, old: old)  // ignored above, but good to see
    return objective
  }

  /// Returns ρ A: ``ClippedObjective/importanceWeighted(new:old:advantages:)``.
  public static let importanceWeighted = Surrogate("importance weighted") { new, old, advantages in
    ClippedObjective.importanceWeighted(new: new, old: old, advantages: advantages)
  }
}
