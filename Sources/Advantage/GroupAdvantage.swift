import Require

/// The mean of the squared deviations that "the standard deviation" stands for.
///
///     σ² = Σ (r − μ)² / G          population
///     s² = Σ (r − μ)² / (G − 1)    Bessel
///
/// The two differ by √(G/(G−1)): 15% at G = 4, 3% at G = 16. No DeepSeek paper says which it means,
/// and the implementations disagree: see ``standardizedAdvantages(_:deviation:epsilon:)``.
public enum StandardDeviation: Hashable, Codable, Sendable {
  /// Divides by G: the spread of these very rewards. NumPy's default.
  case population
  /// Divides by G − 1: an unbiased estimate of the variance behind the rewards. PyTorch's default.
  case bessel

  /// Returns the standard deviation of values that are not all equal, from their distances to the
  /// mean (two passes: E[r²] − E[r]² in one pass loses every digit when the values are close
  /// together).
  func callAsFunction(_ values: [Double]) -> Double {
    let center = mean(values)
    let largest = values.map { abs($0 - center) }.max() ?? 0  // as a unit: no square underflows
    let squares = values.map { ($0 - center) / largest }.map { $0 * $0 }.reduce(0, +)
    let count = self == .bessel ? values.count - 1 : values.count
    return largest * (squares / Double(count)).squareRoot()
  }
}

/// Returns the rewards themselves, compared with nothing.
///
///     A_i = r_i
///
/// Source: REINFORCE (Williams 1992). Unbiased, but noisy: when all rewards are positive, every
/// response is pushed up, and only by how much tells good from bad. Nothing is compared here, so
/// one response is enough, and a group of zero variance is not silent.
///
///     rawAdvantages([1, 0, 0.5, 0])  // 1, 0, 0.5, 0
///
/// - Parameter rewards: one reward for each response, without a unit.
/// - Returns: one advantage for each response, in the same order.
/// - Throws: ``AdvantageError`` if there is no reward, or one is not finite.
public func rawAdvantages(_ rewards: [Double]) throws(AdvantageError) -> [Double] {
  try check(rewards, atLeast: 1)
  return rewards
}

/// Computes how much better than the average of its group each response is.
///
///     A_i = r_i − μ,   μ = (1/G) Σ_j r_j
///
/// Source: Dr. GRPO (arXiv 2503.20783, section 3.2) leaves it at this; nanochat does the same.
/// Dr. GRPO is this advantage *and* a constant length normaliser in place of 1/|o|, which belongs
/// to the objective: `Averaging.byConstant` in the module ClippedObjective.
///
///     centeredAdvantages([1, 0, 0.5, 0])  // 0.625, −0.375, 0.125, −0.375
///
/// The response itself is part of μ, so on average the gradient is (G−1)/G of the true one: the
/// right direction, a little short. ``leaveOneOutAdvantages(_:)`` repairs the length.
///
/// - Parameter rewards: the rewards of one group (G responses to one prompt), without a unit.
/// - Returns: one advantage for each response, in the same order; they sum to 0.
/// - Throws: ``AdvantageError`` if there are fewer than two rewards, or one is not finite.
public func centeredAdvantages(_ rewards: [Double]) throws(AdvantageError) -> [Double] {
  try check(rewards, atLeast: 2)
  if hasZeroVariance(rewards) { return rewards.map { _ in 0 } }
  let baseline = mean(rewards)
  return rewards.map { $0 - baseline }
}

/// Computes how many standard deviations each response is above its group's average: GRPO's
/// advantage.
///
///     A_i = (r_i − μ) / (σ + ε)
///
/// Source: DeepSeekMath (arXiv 2402.03300, section 4.1.2); DeepSeek-R1 (arXiv 2501.12948, eq. 3).
///
///     standardizedAdvantages([1, 0, 0.5, 0])                      // 1.5076 −0.9045 0.3015 −0.9045
///     standardizedAdvantages([1, 0, 0.5, 0], deviation: .bessel)  // 1.3056 −0.7833 0.2611 −0.7833
///
/// Neither paper says which σ, or names an ε. The choices of others:
///
/// | system                               | σ          | guard        |
/// | ------------------------------------ | ---------- | ------------ |
/// | TRL, reasoning-from-scratch          | Bessel     | σ + 1e-4     |
/// | verl, CS336 assignment 5             | Bessel     | σ + 1e-6     |
/// | rlhf-book, understand-r1-zero        | Bessel     | σ + 1e-8     |
/// | no-magic                             | Bessel     | max(σ, 1e-8) |
/// | nano-aha-moment, GRPO-Zero, minimind | population | σ + 1e-4     |
///
/// An ε guards against dividing by 0. Here a group of zero variance is found before the division
/// (``hasZeroVariance(_:)``), so the default is no ε, and the scale is exact. An ε also mutes
/// groups whose rewards differ by far less than it, by rounding, say: standardised exactly, a
/// difference of 1e-16 counts as much as one of 1.
///
/// - Parameters:
///   - rewards: the rewards of one group (G responses to one prompt), without a unit.
///   - deviation: which standard deviation; population by default.
///   - epsilon: added to the standard deviation, in units of reward; 0 by default.
/// - Returns: one advantage for each response, in the same order; they sum to 0.
/// - Throws: ``AdvantageError`` if there are fewer than two rewards, or one is not finite.
public func standardizedAdvantages(
  _ rewards: [Double], deviation: StandardDeviation = .population, epsilon: Double = 0
) throws(AdvantageError) -> [Double] {
  require(epsilon >= 0, "expected an epsilon of at least 0, got \(epsilon)")
  let centered = try centeredAdvantages(rewards)
  if hasZeroVariance(rewards) { return centered }
  let scale = deviation(rewards) + epsilon
  return centered.map { $0 / scale }
}

/// Computes how much better than the mean of its group each response is, in units of that mean: the
/// more rarely a prompt is solved, the more a solution counts.
///
///     A_i = (r_i − μ) / μ,   and 0 if μ = 0
///
/// Source: MaxRL (arXiv 2602.02710), for rewards of 0 and 1. On average its gradient is that of
/// log p to order G − 1, while dividing by σ aims at arcsin √p and dividing by nothing at p.
///
///     maximumLikelihoodAdvantages([1, 0, 0, 0])  // 3, −1, −1, −1
///
/// - Parameter rewards: the rewards of one group, at least 0, without a unit.
/// - Returns: one advantage for each response, in the same order; they sum to 0.
/// - Throws: ``AdvantageError`` if there are fewer than two rewards, or one is negative or not
///   finite.
public func maximumLikelihoodAdvantages(_ rewards: [Double]) throws(AdvantageError) -> [Double] {
  let centered = try centeredAdvantages(rewards)
  if let index = rewards.firstIndex(where: { $0 < 0 }) {
    throw .negativeReward(index: index, value: rewards[index])
  }
  if hasZeroVariance(rewards) { return centered }
  let baseline = mean(rewards)  // above 0: no reward is negative, and one is positive
  return centered.map { $0 / baseline }
}
