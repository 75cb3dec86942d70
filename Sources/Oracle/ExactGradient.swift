extension Enumeration {
  /// Computes ∇E[f(o)]: the gradient that every policy-gradient method tries to estimate.
  ///
  ///     ∇J = Σ_o f(o) ∇π(o) = Σ_o π(o) f(o) Σ_t ∇log π(o_t | o_<t)
  ///
  /// Source: Williams, "Simple statistical gradient-following algorithms" (1992): REINFORCE, with
  /// the sum over all outputs where it has a mean over samples.
  ///
  ///     all.gradientOfExpectation { $0.isTruncated ? 1 : 0 }
  ///     // (⅛, −⅛) for the logits after the empty prefix, and (⅛, −⅛) for those after `0`
  ///
  /// (The running example as a ``TablePolicy``: ¼ of all outputs is `0 0`; each of its two tokens
  /// was drawn with ½, so its score is ½ up for token 0 and ½ down for token 1.)
  ///
  /// Complexity: one backward pass over the prefixes of all outputs.
  ///
  /// - Parameter f: a reward, say; it must not depend on the parameters. Outputs that are not
  ///   listed count as 0.
  /// - Returns: one number for each parameter of the policy, in the unit of f.
  public func gradientOfExpectation(of f: (ScoredOutput) throws -> Double) rethrows -> [Double] {
    try expectedGradient { output in
      let value = try f(output)
      return output.tokens.map { _ in value }
    }
  }

  /// Computes E[Σ_t c_t(o) ∇log π(o_t | o_<t)]: the mean update of a method that gives token t of a
  /// sampled output the coefficient c_t.
  ///
  /// The method is right if this is the gradient of the objective that it claims to improve. For
  /// the method's coefficients alone, without any mean over tokens or outputs: put those into c_t.
  ///
  /// - Parameter coefficients: one number for each token of an output.
  /// - Returns: one number for each parameter of the policy.
  public func expectedGradient(
    coefficients: (ScoredOutput) throws -> [Double]
  ) rethrows -> [Double] {
    try expectedGradient(of: policy, coefficients: coefficients)
  }

  /// Returns the same for outputs drawn from this policy and the parameters of another: the
  /// gradient of a policy that learns from outputs of an old one, or of a student that learns from
  /// a teacher's.
  ///
  ///     Σ_o π(o) Σ_t c_t(o) ∇log π_learner(o_t | o_<t)
  ///
  /// With c_t = ρ(o) r(o) and ρ = π_learner(o)/π(o) this is ∇J of the learner; with c_t = 1 it is
  /// the gradient of its log-likelihood, −∇KL(π‖π_learner).
  ///
  /// - Parameters:
  ///   - learner: whose parameters change.
  ///   - coefficients: one number for each token of an output; the output's log-probabilities are
  ///     those of the policy that drew it.
  /// - Returns: one number for each parameter of the learner.
  public func expectedGradient(
    of learner: some EnumerablePolicy, coefficients: (ScoredOutput) throws -> [Double]
  ) rethrows -> [Double] {
    try learner.gradient(
      of: outputs.map(\.tokens),
      coefficients: outputs.map { output in
        let probability = output.probability
        return try coefficients(output).map { probability * $0 }
      })
  }
}
