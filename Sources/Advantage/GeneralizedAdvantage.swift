import Require

/// Computes how much better than a critic expected things went from each step on (GAE).
///
///     δ_t = r_t + γ V_{t+1} − V_t
///     A_t = δ_t + γλ A_{t+1}  =  Σ_{l≥0} (γλ)ˡ δ_{t+l}
///
/// Source: Schulman et al., "High-Dimensional Continuous Control Using Generalized Advantage
/// Estimation" (arXiv 1506.02438, eq. 16). PPO uses it; GRPO replaces the critic by a group, which
/// is why no other estimator here needs values.
///
///     generalizedAdvantages(
///       rewards: [0, 0, 1], values: [0.5, 0.5, 0.5], valueAfterLast: 0, discount: 1, smoothing: 1)
///     // 0.5, 0.5, 0.5: with γ = λ = 1 the reward still to come, less what was expected
///
/// λ = 0 trusts the critic one step ahead (low variance, biased by its errors); λ = 1 trusts only
/// what happened (unbiased, high variance). For the critic's own training, A_t + V_t is the
/// λ-return it should have predicted.
///
/// The last value: RLax and this function are told V_T, the value of the state after the last
/// step; it is 0 when the episode ended there (a response that closed with its end token) and the
/// critic's estimate when it was cut off. Others append it to `values`, or always assume 0.
///
/// - Parameters:
///   - rewards: r_0 … r_{T−1}, one for each step (token).
///   - values: V_0 … V_{T−1}, the critic's estimate *before* each step, in units of reward.
///   - valueAfterLast: V_T; 0 for an episode that ended.
///   - discount: γ in 0...1; language models use 1.
///   - smoothing: λ in 0...1.
/// - Returns: A_0 … A_{T−1}.
/// - Throws: ``AdvantageError`` if there is no reward, or one is not finite.
/// - Precondition: as many values as rewards; γ and λ in 0...1.
public func generalizedAdvantages(
  rewards: [Double], values: [Double], valueAfterLast: Double, discount: Double, smoothing: Double
) throws(AdvantageError) -> [Double] {
  require(
    values.count == rewards.count,
    "expected one value for each of the \(rewards.count) rewards, got \(values.count)")
  require((0...1).contains(discount), "expected a discount in 0...1, got \(discount)")
  require((0...1).contains(smoothing), "expected a smoothing in 0...1, got \(smoothing)")
  try check(rewards, atLeast: 1)
  var advantages = [Double](repeating: 0, count: rewards.count)
  var (nextValue, nextAdvantage) = (valueAfterLast, 0.0)
  for step in rewards.indices.reversed() {
    let surprise = rewards[step] + discount * nextValue - values[step]
    nextAdvantage = surprise + discount * smoothing * nextAdvantage
    advantages[step] = nextAdvantage
    nextValue = values[step]
  }
  return advantages
}
