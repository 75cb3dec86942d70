import Require

/// Computes a bonus for right answers that falls linearly with their length.
///
///     B(L) = 1 − L / limit    if the answer is right and L < limit, else 0
///
/// From 0 to 1, to be added to the accuracy with a weight below 1. With weight ½ and limit 40 a
/// right answer of 10 tokens earns 1 + ½ · ¾ = 1.375, a right one of 40 tokens earns 1, and a wrong
/// one 0.
///
/// Only right answers have it. If wrong ones had it too, the shortest response would be a safe way
/// to earn something, and a model would learn to stop thinking before it learns to be right. So a
/// longer right answer always earns more than a shorter wrong one.
///
/// Ours, for its simplicity; DeepSeek-R1 has no length term. Kimi k1.5 (arXiv 2501.12599, §2.3.3)
/// has a line of its own, λ = ½ − (L − min) / (max − min), with the shortest and the longest
/// response of the group at its ends, and min(0, λ) for wrong answers. That is not a function of
/// one response, and is left out.
///
/// - Parameters:
///   - length: L, the number of tokens of the response: `response.symbols.count`.
///   - isCorrect: Whether its answer is right.
///   - limit: The length from which on there is no bonus.
/// - Returns: From 0 to 1.
public func shorterBonus(length: Int, isCorrect: Bool, limit: Int) -> Double {
  require(length >= 0, "a length should be at least 0, got \(length)")
  require(limit > 0, "a limit should be positive, got \(limit)")
  guard isCorrect && length < limit else { return 0 }
  return 1 - Double(length) / Double(limit)
}
