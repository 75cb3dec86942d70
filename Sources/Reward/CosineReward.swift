import Foundation
import Require

/// The cosine reward, which pays right answers more if they are shorter, and wrong ones if they are
/// longer.
///
///     R(L) = r_L + ½ (r₀ − r_L) (1 + cos(π L / limit))    if L < limit
///          = r_e                                            if L ≥ limit
///
/// with one pair r₀ (at length 0) and r_L (towards the limit) for right answers, another for wrong
/// ones. Half a wave of a cosine: flat at both ends, steepest in the middle. With the values below
/// and a limit of 100, a right answer earns 2 at length 0, 1.854 at 25, 1.5 at 50 and 1.000 at 99;
/// a wrong one −10, −8.536, −5 and −0.002; and either loses 10 from 100 on.
///
/// This takes the place of an accuracy reward, and is not added to one. The idea: a wrong answer
/// after little thought should have been thought about longer, a right one costs less if it is
/// short.
///
/// Source: "Demystifying Long Chain-of-Thought Reasoning in LLMs" (arXiv 2502.03373), §4.2 and eq.
/// 1 of its appendix. It defines r₀ and r_L as above and passes them to CosFn(t, T, η_min,
/// η_max) = η_min + ½ (η_max − η_min)(1 + cos(πt/T)), which taken to the letter would put η_max at
/// length 0; the meaning of the names decides here, as in the authors' code. There the limit is
/// taken to be reached 16 tokens early, and wrong answers are also punished for repeating
/// themselves. DeepSeek-R1 has no length term.
public struct CosineReward: Hashable, Sendable {
  /// The rewards at the two ends of a curve.
  public struct Ends: Hashable, Sendable {
    /// r₀, the reward at length 0.
    public var atZero: Double
    /// r_L, what the reward tends to at the limit.
    public var atLimit: Double

    /// A curve from one reward to another.
    public init(atZero: Double, atLimit: Double) {
      self.atZero = atZero
      self.atLimit = atLimit
    }
  }

  /// The length at which a response is cut off.
  public let limit: Int
  /// For right answers; in the paper from 2 to 1.
  public let right: Ends
  /// For wrong answers; in the paper from −10 to 0.
  public let wrong: Ends
  /// r_e, for responses that reach the limit, right or wrong; in the paper −10.
  public let exceeded: Double

  /// A cosine reward; its values are the paper's by default.
  ///
  /// - Precondition: the limit is positive.
  public init(
    limit: Int, right: Ends = Ends(atZero: 2, atLimit: 1),
    wrong: Ends = Ends(atZero: -10, atLimit: 0), exceeded: Double = -10
  ) {
    require(limit > 0, "a limit should be positive, got \(limit)")
    self.limit = limit
    self.right = right
    self.wrong = wrong
    self.exceeded = exceeded
  }

  /// Returns the reward of a response of a given length.
  ///
  /// - Parameters:
  ///   - length: L, the number of tokens of the response: `response.symbols.count`.
  ///   - isCorrect: Whether its answer is right.
  /// - Returns: R(L).
  public func value(length: Int, isCorrect: Bool) -> Double {
    require(length >= 0, "a length should be at least 0, got \(length)")
    guard length < limit else { return exceeded }
    let ends = isCorrect ? right : wrong
    let share = (1 + cos(.pi * Double(length) / Double(limit))) / 2
    return ends.atLimit + (ends.atZero - ends.atLimit) * share
  }
}
