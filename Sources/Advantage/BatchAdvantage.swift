import Require

/// Computes how many standard deviations of the whole batch a response is above its average.
///
///     c_{q,i} = r_{q,i}                or r_{q,i} − μ_q with `centeringGroups`
///     A_{q,i} = (c_{q,i} − mean c) / (std c + ε),   mean and std over all q and i
///
/// Source: REINFORCE++ (arXiv 2501.03262): one scale for the batch, where GRPO has one for each
/// group. Dividing by a group's own deviation makes a prompt that is solved once in sixteen
/// count as much as one that is solved every other time, and its error depends on the very rewards
/// it divides. With `centeringGroups` this is the paper's baseline variant.
///
///     batchNormalizedAdvantages([[1, 0], [0, 0]])  // [1.73 −0.58] [−0.58 −0.58]
///     batchNormalizedAdvantages([[1, 0], [0, 0]], centeringGroups: true)  // [1.41 −1.41] [0 0]
///
/// Without `centeringGroups` a group of one is welcome, and a group of zero variance is not silent:
/// a prompt that always fails is pushed down because others did better, and one that always
/// succeeds is pushed up. That is the method, not an accident. If the whole batch has zero
/// variance, all advantages are 0.
///
/// Left out: the paper also subtracts a KL penalty from the reward of every token before it
/// normalises; see `k1Penalty` in the module KLDivergence. Its deviation is not
/// stated either; population is assumed by default.
///
/// - Parameters:
///   - groups: rewards without a unit, one array for each prompt; groups may differ in size.
///   - centeringGroups: whether the mean of each group is subtracted first.
///   - deviation: which standard deviation over the batch.
///   - epsilon: added to the standard deviation, in units of reward.
/// - Returns: one advantage for each reward, in the same shape.
/// - Throws: ``AdvantageError`` if the batch has fewer than two rewards (or, when centering, if a
///   group has), or if a reward is not finite.
public func batchNormalizedAdvantages(
  _ groups: [[Double]], centeringGroups: Bool = false,
  deviation: StandardDeviation = .population, epsilon: Double = 0
) throws(AdvantageError) -> [[Double]] {
  require(epsilon >= 0, "expected an epsilon of at least 0, got \(epsilon)")
  var groups = groups
  if centeringGroups {
    groups = try groups.map { rewards throws(AdvantageError) in try centeredAdvantages(rewards) }
  }
  let batch = Array(groups.joined())
  try check(batch, atLeast: 2)
  if hasZeroVariance(batch) { return groups.map { $0.map { _ in 0 } } }
  let (center, scale) = (mean(batch), deviation(batch) + epsilon)
  return groups.map { $0.map { ($0 - center) / scale } }
}
