/// An error that says why rewards could not be turned into advantages.
///
/// Rewards come from outside (a verifier, a file, a learner's own function), so bad ones are thrown
/// as errors and never trap.
public enum AdvantageError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A comparison needs someone to compare with: at least `expected` rewards.
  case tooFewRewards(expected: Int, actual: Int)
  /// The reward at `index` is infinite or not a number.
  case nonFiniteReward(index: Int, value: Double)
  /// The reward at `index` is below 0, and the estimator divides by the mean.
  case negativeReward(index: Int, value: Double)
  /// A function of one's own gave something that cannot be used.
  case notAdvantages(name: String, rewards: [Double], advantages: [Double])

  /// The expected value, the actual one, and what to do.
  public var description: String {
    switch self {
    case .tooFewRewards(let expected, let actual):
      """
      expected at least \(expected) rewards to compare, got \(actual); \
      sample more responses to each prompt, or check that they are grouped by prompt
      """
    case .nonFiniteReward(let index, let value):
      "expected finite rewards, got \(value) at index \(index); look at the function that scored it"
    case .negativeReward(let index, let value):
      """
      expected rewards of at least 0, since they are divided by their mean, \
      got \(value) at index \(index); shift them, or choose another estimator
      """
    case .notAdvantages(let name, let rewards, let advantages):
      "expected \(rewards.count) finite advantages from \(name) for the rewards \(rewards), got \(advantages)"
    }
  }
}

/// Returns whether a group has zero variance: all its rewards are equal.
///
///     zero variance  ⇔  max r − min r = 0
///
/// No response in such a group did better than another, so every estimator that compares gives each
/// of them exactly 0, and the group adds nothing to the update. For 0/1 rewards that happens with
/// probability pᴳ + (1−p)ᴳ: see ``zeroVarianceProbability(groupSize:successProbability:)``.
///
///     hasZeroVariance([0.1, 0.1, 0.1])  // true
///     hasZeroVariance([0, 0, 1])        // false
///
/// The standard deviation is the wrong test: three times 0.1 do not sum to 0.3 in binary, so a
/// computed deviation may come out as 1e-17 where it should be 0, and dividing by it turns rounding
/// error into an advantage. A difference of two equal numbers is exactly 0, always. (Rewards that
/// ought to be equal must then *be* equal: add up their components in one order.)
///
/// DAPO (arXiv 2503.14476, section 3.2) samples again until no group in the batch has zero
/// variance, which it calls dynamic sampling; that is the training loop's business, and is left out
/// here.
///
/// - Parameter rewards: the rewards of one group, without a unit; an empty group has zero variance.
/// - Returns: true if no two rewards differ.
public func hasZeroVariance(_ rewards: [Double]) -> Bool {
  guard let lowest = rewards.min(), let highest = rewards.max() else { return true }
  return highest - lowest == 0
}

/// Throws unless there are enough rewards, and all of them are finite.
func check(_ rewards: [Double], atLeast minimum: Int) throws(AdvantageError) {
  if rewards.count < minimum {
    throw .tooFewRewards(expected: minimum, actual: rewards.count)
  }
  if let index = rewards.firstIndex(where: { !$0.isFinite }) {
    throw .nonFiniteReward(index: index, value: rewards[index])
  }
}

/// Computes μ = (1/n) Σ x
func mean(_ values: [Double]) -> Double {
  values.reduce(0, +) / Double(values.count)
}
