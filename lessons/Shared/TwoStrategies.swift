import Foundation
import TinyR1

/// A world in which pass@k before and after reinforcement learning cross, small enough to be solved with a
/// pencil. Strategy A alone solves some share s of all problems, B alone solves the others, and a policy
/// cannot tell which problem it has. All that it can learn is one number, a: how often it chooses A.
///
///     pass@k = s (1 − (1 − a)ᵏ) + (1 − s)(1 − aᵏ),    J = pass@1 = s a + (1 − s)(1 − a)
///
///     let world = TwoStrategies(share: 0.8)
///     world.passAtK(3, choosingA: 0.6)   // 0.9056
///     world.passAtK(3, choosingA: 1)     // 0.8: whatever k is
///     try world.optimum(of: .grpo, groupSize: 16)    // 1
///     try world.optimum(of: .maxRL, groupSize: 17)   // 0.8050: nearly s
///
/// It needs shared weights: with a weight of its own for each problem no p would ever have to fall.
public struct TwoStrategies: Sendable {
  /// s, the share of the problems that A solves, 0...1; B solves the others.
  public let share: Double

  /// A world in which A solves this share.
  ///
  /// - Precondition: the share is in 0...1.
  public init(share: Double) {
    precondition((0...1).contains(share), "expected a share in 0...1, got \(share)")
    self.share = share
  }

  /// Computes how often at least one of k answers is right, over all problems.
  public func passAtK(_ k: Int, choosingA a: Double) -> Double {
    share * (1 - pow(1 - a, Double(k))) + (1 - share) * (1 - pow(a, Double(k)))
  }

  /// Computes what an estimator climbs along a, on average over all groups of G answers to one problem.
  ///
  ///     s w(a) − (1 − s) w(1 − a),   w of `expectedGradientWeight`
  ///
  /// A's problems are solved with probability a, B's with 1 − a; each kind pulls with the weight that the
  /// estimator gives to prompts that are so hard. For the mean reward w = 1, so that this is ∂J/∂a = 2s − 1.
  public func slope(
    of estimator: AdvantageEstimator, groupSize: Int, choosingA a: Double
  ) throws -> Double {
    func weight(_ p: Double) throws -> Double {
      try expectedGradientWeight(of: estimator, groupSize: groupSize, successProbability: p)
    }
    return try share * weight(a) - (1 - share) * weight(1 - a)
  }

  /// Returns the a at which an estimator comes to rest: where its slope changes from up to down, or the end
  /// up to which it climbs.
  public func optimum(of estimator: AdvantageEstimator, groupSize: Int) throws -> Double {
    func slope(_ a: Double) throws -> Double {
      try self.slope(of: estimator, groupSize: groupSize, choosingA: a)
    }
    // A slope of 0 to rounding at an end is a rest there as well.
    if try slope(1) > -1e-12 { return 1 }
    if try slope(0) < 1e-12 { return 0 }
    var (low, high) = (0.0, 1.0)
    while high - low > 1e-12 {
      let middle = (low + high) / 2
      if try slope(middle) > 0 { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }

  /// Returns a after each of some exact updates of the logit θ of A, with a = 1/(1 + exp(−θ)), the start
  /// included: θ ← θ + η a (1 − a) · slope.
  public func climb(
    from start: Double, of estimator: AdvantageEstimator, groupSize: Int, updates: Int, rate: Double
  ) throws -> [Double] {
    var (logit, chances) = (log(start / (1 - start)), [start])
    for _ in 0..<updates {
      let a = chances[chances.count - 1]
      logit += rate * a * (1 - a) * (try slope(of: estimator, groupSize: groupSize, choosingA: a))
      chances.append(1 / (1 + exp(-logit)))
    }
    return chances
  }
}
