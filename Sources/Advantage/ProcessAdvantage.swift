/// Computes how much better than its group each step of a response is, and what follows it: process
/// supervision.
///
///     r̃_ij = (r_ij − mean R) / std R        R: the rewards of all steps of all responses of the group
///     A_ij = Σ_{k ≥ j} r̃_ik
///
/// Source: DeepSeekMath (arXiv 2402.03300, section 4.1.3), "process supervision RL with GRPO": a token
/// has the advantage of the step that it belongs to, the sum of the normalised rewards of this step and
/// of all that follow. With one step in each response it is ``standardizedAdvantages(_:deviation:epsilon:)``.
///
///     try processAdvantages([[1, 0], [1, 1]])
///     // mean ¾, std √3/4: a right step counts 1/√3, a wrong one −√3
///     // [[−1.1547, −1.7321], [1.1547, 0.5774]]
///
/// Two things to know. A step before the first mistake is blamed for what follows it, as in any sum of
/// rewards to come. And normalised rewards sum to 0 over the group, not over a response: a response with
/// more steps that are better than average has a larger sum, so that length is rewarded where steps are
/// good, and punished where they are not.
///
/// - Parameters:
///   - rewards: for each response of a group the reward of each of its steps, without a unit; a response
///     may have no step.
///   - deviation: which standard deviation; population by default.
/// - Returns: an advantage for each step; all are 0 if no two rewards differ.
/// - Throws: ``AdvantageError`` if there are fewer than two steps in all, or a reward is not finite.
public func processAdvantages(
  _ rewards: [[Double]], deviation: StandardDeviation = .population
) throws(AdvantageError) -> [[Double]] {
  var normalized = try standardizedAdvantages(Array(rewards.joined()), deviation: deviation)[...]
  return rewards.map { own in
    var toCome = 0.0
    let sums = normalized.prefix(own.count).reversed().map { reward in
      toCome += reward
      return toCome
    }
    normalized = normalized.dropFirst(own.count)
    return sums.reversed()
  }
}
