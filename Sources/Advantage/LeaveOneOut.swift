import Require

/// Computes how much better than the average of *the others* each response is.
///
///     A_i = r_i − (1/(G−1)) Σ_{j≠i} r_j  =  G/(G−1) · (r_i − μ)
///
/// Source: RLOO (arXiv 2402.14740); Kool, van Hoof, Welling, "Buy 4 REINFORCE Samples, Get a
/// Baseline for Free!" (2019).
///
///     leaveOneOutAdvantages([1, 0, 0.5, 0])  // 0.8333, −0.5, 0.1667, −0.5
///
/// A baseline may be anything that does not depend on the response itself. The group mean contains
/// the response, and shrinks the expected gradient by (G−1)/G; the mean of the others does not
/// contain it, and the expected gradient is exact. The two differ by a factor, so a learning rate
/// can undo it, as long as G stays the same.
///
/// - Parameter rewards: the rewards of one group (G responses to one prompt), without a unit.
/// - Returns: one advantage for each response, in the same order; they sum to 0.
/// - Throws: ``AdvantageError`` if there are fewer than two rewards, or one is not finite.
public func leaveOneOutAdvantages(_ rewards: [Double]) throws(AdvantageError) -> [Double] {
  try check(rewards, atLeast: 2)
  if hasZeroVariance(rewards) { return rewards.map { _ in 0 } }
  return rewards.indices.map { rewards[$0] - mean(others(of: rewards, than: $0)) }
}

/// Computes how many standard deviations of the others each response is above their average.
///
///     A_i = (r_i − μ_{−i}) / (σ_{−i} + ε),   and r_i − μ_{−i} where all others are equal
///
/// Source: the option `use_leave_one_out_baseline` with `normalize_rewards` in NeMo-RL. No paper
/// recommends it; it is here because it shows how an ε goes wrong.
///
///     leaveOneOutStandardizedAdvantages([0, 0.95, 0.95, 0.95, 0.95, 0.95, 0.95, 0.95])
///     // −0.95 for the first: the others agree, there is no spread to measure it by
///
/// A single success among failures has others that are all equal. Divided by σ + 1e-6, its
/// advantage is a million; and when σ is computed in single precision as √(E[r²] − E[r]²), rounding
/// error makes it 4.6e-4 in the example, and the advantage −2075. The cure is to ask whether the
/// others are equal (``hasZeroVariance(_:)``), and not to divide if they are.
///
/// - Parameters:
///   - rewards: the rewards of one group (G responses to one prompt), without a unit.
///   - deviation: which standard deviation of the others; population by default.
///   - epsilon: added to the standard deviation, in units of reward; 0 by default.
/// - Returns: one advantage for each response, in the same order; their sum need not be 0.
/// - Throws: ``AdvantageError`` if there are fewer than two rewards, or one is not finite.
public func leaveOneOutStandardizedAdvantages(
  _ rewards: [Double], deviation: StandardDeviation = .population, epsilon: Double = 0
) throws(AdvantageError) -> [Double] {
  require(epsilon >= 0, "expected an epsilon of at least 0, got \(epsilon)")
  let advantages = try leaveOneOutAdvantages(rewards)
  if hasZeroVariance(rewards) { return advantages }
  return rewards.indices.map { index in
    let others = others(of: rewards, than: index)
    return hasZeroVariance(others)
      ? advantages[index] : advantages[index] / (deviation(others) + epsilon)
  }
}

/// Returns all rewards but one.
private func others(of rewards: [Double], than index: Int) -> [Double] {
  var others = rewards
  others.remove(at: index)
  return others
}
