/// Make likely what went well: REINFORCE, without a ratio and without a clip.
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
///   - advantages: A_t, one for each token (the same for all, when the whole response was judged).
/// - Returns: values, coefficients and ratios, one for each token.
public func reinforce(new: [Double], advantages: [Double]) -> TokenObjective {
  requireSameLength(new.count, advantages.count, "advantages")
  return TokenObjective(
    values: zip(new, advantages).map { $1 == 0 ? 0 : $0 * $1 },  // not 0 · −∞
    coefficients: advantages, ratios: new.map { _ in 1 })
}

/// REINFORCE that knows its tokens are old: each is weighted by how much more, or less, the new
/// policy would have drawn it.
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
