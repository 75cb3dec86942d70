/// The scope of a divergence: a token or a whole response.
public enum KLScope: Hashable, Codable, Sendable {
  /// Each token by itself, its prefix given.
  case token
  /// The whole response, as if it were one token: log π(o) = Σ_t log π(o_t).
  case sequence
}

/// Computes k1 in the reward: the penalty on each token's advantage for leaving the reference.
///
///     A_t ← A_t − β Σ_{i≥t} ( log π(o_i) − log π_ref(o_i) )      scope .token
///     A_t ← A_t − β Σ_i     ( log π(o_i) − log π_ref(o_i) )      scope .sequence
///
/// Source: PPO for language models (Ziegler et al., arXiv 1909.08593, section 2) and REINFORCE++
/// (arXiv 2501.03262) for a token and what follows; RLOO (arXiv 2402.14740) for the whole response.
///
///     k1Penalty(new: [-0.2, -0.75], reference: ReferenceLogProbabilities([-0.6, -0.65]))
///     // 0.3, −0.1: the first token answers for 0.4 of its own and −0.1 of the next
///
/// The penalty is a number like a reward, and is not differentiated. For tokens drawn by π its
/// policy gradient is exactly ∇KL(π‖π_ref) of whole responses, in either scope: what came before a
/// token cannot depend on it, so leaving it out changes the noise and not the mean.
///
/// - Parameters:
///   - new: log π(o_t) of the policy that drew the tokens, in nats, one for each token.
///   - reference: log π_ref(o_t) of the same tokens.
///   - scope: from each token on (less noise), or all of the response (the same for every token).
/// - Returns: the penalty for each token, in nats; multiply by β and subtract.
public func k1Penalty(
  new: [Double], reference: ReferenceLogProbabilities, scope: KLScope = .token
) -> [Double] {
  var penalties = k1(new: new, reference: reference).values
  for token in penalties.indices.dropLast().reversed() { penalties[token] += penalties[token + 1] }
  switch scope {
  case .token: return penalties
  case .sequence: return penalties.map { _ in penalties[0] }
  }
}
