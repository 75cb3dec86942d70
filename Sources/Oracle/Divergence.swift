import Numerics
import Require

extension Enumeration {
  /// H(π) = −Σ_o π(o) log π(o), in nats: the mean surprise of an output.
  ///
  ///     ½ ln 2 + 2·¼ ln 4 = 1.0397 in the running example (``OutputSpace``)
  ///
  /// This is the entropy of whole outputs. By the chain rule it is the mean, over drawn outputs, of
  /// the *sum* of the entropies of their tokens' distributions; training logs usually print the
  /// mean over tokens instead.
  ///
  /// - Precondition: all outputs are listed.
  public var entropy: Double {
    requireWhole("entropy")
    return -expectation { $0.logProbability }
  }

  /// ∇H(π) = −Σ_o π(o) log π(o) ∇log π(o).
  ///
  /// (The derivative of the logarithm itself adds −Σ_o π(o) ∇log π(o) = 0.)
  ///
  /// - Precondition: all outputs are listed.
  public var gradientOfEntropy: [Double] {
    requireWhole("entropy")
    return gradientOfExpectation { -$0.logProbability }
  }

  /// Computes KL(π‖π_ref) = Σ_o π(o) (log π(o) − log π_ref(o)), in nats, over whole outputs.
  ///
  ///     π uniform, π_ref with ¾ for token 0 everywhere (the running example):
  ///     ½ ln(½/¼) + ¼ ln(¼/(9/16)) + ¼ ln(¼/(3/16)) = 0.2158
  ///
  /// For the other direction, KL(π_ref‖π), enumerate the reference and ask for its divergence from
  /// the policy. Both are 0 for two copies of one policy, to the last bit, and never negative.
  ///
  /// It is summed by the chain rule, token by token: how likely a prefix is, times the KL between
  /// the distributions that follow it. To each term of that, π log(π/π_ref), π_ref − π is added.
  /// Over all tokens this comes to 0, and no term is negative then, so that nothing cancels: in the
  /// sum over outputs as it is written above, a KL of 10⁻¹⁸ would drown in rounding and could be
  /// below 0.
  ///
  /// - Parameter reference: a policy over the same tokens, each with its own temperature.
  /// - Returns: the divergence, ∞ where the reference cannot give an output that the policy can.
  /// - Precondition: all outputs are listed.
  public func divergence(from reference: some EnumerablePolicy) -> Double {
    requireComparable(reference)
    var tree = PrefixTree()
    var probabilities = [Double]()  // π(prefix)
    var rows = [[Double]]()  // log π(a | prefix) of each token a
    let none = [Double](repeating: -.infinity, count: policy.space.vocabularySize)
    for output in outputs {
      var prefix = 0.0
      for (t, logProbability) in output.logProbabilities.enumerated() {
        let place = tree.place(of: output.tokens, before: t)
        if place == probabilities.count {
          probabilities.append(.exp(prefix))
          rows.append(none)
        }
        rows[place][Int(output.tokens[t])] = logProbability
        prefix += logProbability
      }
    }
    var divergence = 0.0
    for (place, other) in reference.logProbabilities(after: tree.prefixes).enumerated() {
      let terms = zip(rows[place], other).map(divergenceTerm)
      divergence += probabilities[place] * terms.reduce(0, +)
    }
    return divergence
  }

  /// Computes ∇KL(π‖π_ref) = Σ_o π(o) (log π(o) − log π_ref(o)) ∇log π(o), for the parameters of π.
  ///
  /// The coefficient log π − log π_ref is that of k1 in the reward. (The derivative of the
  /// logarithm itself, k1 as a loss, adds Σ_o π(o) ∇log π(o) = 0.)
  ///
  /// - Parameter reference: a policy over the same tokens; it is held fixed.
  /// - Returns: one number for each parameter of the policy, in nats.
  /// - Precondition: all outputs are listed, and the divergence is finite.
  public func gradientOfDivergence(from reference: some EnumerablePolicy) -> [Double] {
    let coefficients = zip(outputs, logRatios(to: reference)).map { output, logRatio in
      output.tokens.map { _ in output.probability * logRatio }
    }
    return policy.gradient(of: outputs.map(\.tokens), coefficients: coefficients)
  }

  /// Computes ∇KL(π_ref‖π) = −Σ_o π_ref(o) ∇log π(o), for the parameters of π: the other direction,
  /// which is the gradient of supervised learning from the reference's outputs, and that of k3 as a
  /// loss.
  ///
  /// - Parameter reference: all outputs of the reference; it is held fixed.
  /// - Returns: one number for each parameter of the policy, in nats.
  /// - Precondition: all outputs of the reference are listed.
  public func gradientOfDivergence(
    of reference: Enumeration<some EnumerablePolicy>
  ) -> [Double] {
    reference.requireWhole("KL")
    return reference.expectedGradient(of: policy) { $0.tokens.map { _ in -1 } }
  }

  /// Computes log π(o) − log π_ref(o) of each output.
  private func logRatios(to reference: some EnumerablePolicy) -> [Double] {
    requireComparable(reference)
    return zip(outputs, reference.logProbabilities(of: outputs.map(\.tokens))).map {
      $0.logProbability - $1.reduce(0, +)
    }
  }

  private func requireComparable(_ reference: some EnumerablePolicy) {
    requireWhole("KL")
    require(
      policy.space.vocabularySize == reference.space.vocabularySize,
      "expected a reference with \(policy.space.vocabularySize) tokens, "
        + "got one with \(reference.space.vocabularySize)")
  }
}

/// p log(p/q) − p + q ≥ 0, for the logarithms of p and q.
private func divergenceTerm(logP: Double, logQ: Double) -> Double {
  if logP == -.infinity { return .exp(logQ) }
  let x = logQ - logP
  // eˣ − 1 − x in place of a difference of p and q, which are nearly equal where x is small; far
  // from there eˣ alone might overflow.
  return x < 300 ? .exp(logP) * (.expMinusOne(x) - x) : .exp(logQ) - .exp(logP) * (1 + x)
}
