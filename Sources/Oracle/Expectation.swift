import Numerics
import Require

extension Enumeration {
  /// Σ_o π(o): 1, if the policy is a probability distribution.
  ///
  /// The cheapest test of all. A log-probability that belongs to the neighbouring token, an end
  /// token left out, a wrong temperature on one side: each moves this sum away from 1.
  public var totalProbability: Double {
    outputs.reduce(0) { $0 + $1.probability }
  }

  /// Computes E[f(o)] = Σ_o π(o) f(o), for o drawn from the policy. With a reward for f this is
  /// J(θ).
  ///
  ///     all.expectation { Double($0.tokens.count) }   // ½·1 + ¼·2 + ¼·2 = 1.5
  ///
  /// (The running example, uniform: ``OutputSpace``.)
  ///
  /// Complexity: one call of f for each output.
  ///
  /// - Parameter f: any function of an output; outputs that are not listed count as 0.
  /// - Returns: the expectation, in the unit of f.
  public func expectation(of f: (ScoredOutput) throws -> Double) rethrows -> Double {
    try outputs.reduce(0) { $0 + $1.probability * (try f($1)) }
  }

  /// Computes P(event) = Σ π(o) over the outputs for which the event holds: with success for the
  /// event, the success probability p, which is what pass@1 estimates.
  ///
  ///     all.probability { $0.isTruncated }   // ¼: the output `0 0` of the running example
  ///
  /// - Parameter event: which outputs count.
  /// - Returns: a probability.
  public func probability(of event: (ScoredOutput) throws -> Bool) rethrows -> Double {
    try expectation { try event($0) ? 1 : 0 }
  }

  /// E[|o|], in tokens, the end token included; 1.5 in the running example.
  ///
  /// - Precondition: all outputs are listed.
  public var expectedLength: Double {
    requireWhole("the expected length")
    return expectation { Double($0.tokens.count) }
  }

  /// pass@k = 1 − (1 − p)ᵏ: how likely at least one of k independent outputs succeeds.
  ///
  ///     all.passAtK(3) { $0.isTruncated }   // 1 − 0.75³ = 0.578125, in the running example
  ///
  /// This is the quantity itself; the estimator of the same name needs only n samples of an unknown
  /// p, and has this as its mean. It is computed without the difference 1 − p, so that a p of 10⁻¹⁸
  /// still counts.
  ///
  /// - Parameters:
  ///   - k: how many outputs one may give, at least 1.
  ///   - success: which outputs are right.
  /// - Returns: a probability.
  public func passAtK(
    _ k: Int, success: (ScoredOutput) throws -> Bool
  ) rethrows -> Double {
    require(k >= 1, "expected at least 1 output, got \(k)")
    let p = try probability(of: success)
    return p < 1 ? -Double.expMinusOne(Double(k) * .log(onePlus: -p)) : 1
  }
}
