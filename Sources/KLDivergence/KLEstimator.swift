import Require

/// A choice of KL estimate as a value, so that a training loop can take any of them.
///
///     let divergence = KLEstimator.k3.evaluate(new: new, reference: reference)
///     // the model is given objective.coefficients[t] − β · divergence.coefficients[t]
///
/// | case              | value         | what its gradient reduces         | who             |
/// | ----------------- | ------------- | --------------------------------- | --------------- |
/// | `k1`              | unbiased      | nothing                           | by mistake      |
/// | `k2`              | biased        | KL(π‖π_ref)                       | options in verl |
/// | `k3`              | unbiased, ≥ 0 | KL(π_ref‖π)                       | GRPO            |
/// | `ratioWeightedK3` | unbiased      | KL(π‖π_ref)                       | DeepSeek-V3.2   |
/// | `k1InReward`      | unbiased      | KL(π‖π_ref) of the whole response | PPO-RLHF, RLOO  |
///
/// Each case is one function of this module; its contract is there.
public enum KLEstimator: String, Hashable, Codable, Sendable, CaseIterable {
  /// log π − log π_ref as a loss: ``KLDivergence/k1(new:reference:)``. For showing what goes wrong.
  case k1
  /// ``KLDivergence/k2(new:reference:)``.
  case k2
  /// ``KLDivergence/k3(new:reference:)``.
  case k3
  /// ``KLDivergence/ratioWeightedK3(new:reference:ratios:)``.
  case ratioWeightedK3
  /// ``KLDivergence/k1Penalty(new:reference:scope:)``.
  case k1InReward

  /// A short name for the legend of a figure or the column of a table.
  public var name: String {
    switch self {
    case .k1: "k1 as loss"
    case .k2: "k2"
    case .k3: "k3"
    case .ratioWeightedK3: "ratio x k3"
    case .k1InReward: "k1 in reward"
    }
  }

  /// Computes the values and the coefficients of this estimate for one sequence.
  ///
  /// For `sequence` each token is given D/|o|, so that the *sum* over tokens is the paper's D, and
  /// the coefficient of D; DeepSeek-R1 (arXiv 2501.12948, eq. 1 and 2) is `k3` with this scope.
  ///
  /// For `k1InReward` the values are k1 of each token, and the coefficient is ρ times the penalty:
  /// what the penalty takes from the coefficients of REINFORCE (ρ = 1) or of the unclipped
  /// importance-weighted objective. To let a clip act on it as well, take the penalty from the
  /// advantages instead.
  ///
  /// - Parameters:
  ///   - new: log π(o_t) under the policy in training, in nats, one for each token.
  ///   - temperature: T in softmax(logits / T), of which `new` are log-probabilities.
  ///   - reference: log π_ref(o_t) of the same tokens, at the same temperature.
  ///   - ratios: ρ = π/π_old for each token (of the sequence, repeated, for `sequence`); nil for
  ///     tokens that the policy itself has just drawn. Only the last two cases use them.
  ///   - scope: each token by itself, or the response as one.
  /// - Returns: values in nats and coefficients, one for each token.
  public func evaluate(
    new: [Double], temperature: Double = 1, reference: ReferenceLogProbabilities,
    ratios: [Double]? = nil, scope: KLScope = .token
  ) -> TokenDivergence {
    require(
      temperature == reference.temperature,
      """
      expected policy and reference at one temperature, got \(temperature) and \
      \(reference.temperature): they would differ even if the models were the same
      """)
    requireSameLength(new.count, reference.values.count, "reference log-probabilities")
    let ratios = ratios ?? new.map { _ in 1 }
    requireSameLength(new.count, ratios.count, "ratios")
    switch scope {
    case .token:
      return evaluate(new, reference, ratios)
    case .sequence:
      if new.isEmpty { return TokenDivergence(values: [], coefficients: []) }
      require(  // NaN may differ from itself, and is no error here
        ratios.allSatisfy { $0 == ratios[0] || $0.isNaN },
        "expected one ratio for the sequence, got \(ratios)")
      let whole = evaluate(
        [new.reduce(0, +)], ReferenceLogProbabilities([reference.values.reduce(0, +)]),
        Array(ratios.prefix(1)))
      return TokenDivergence(
        values: new.map { _ in whole.values[0] / Double(new.count) },
        coefficients: new.map { _ in whole.coefficients[0] })
    }
  }

  private func evaluate(
    _ new: [Double], _ reference: ReferenceLogProbabilities, _ ratios: [Double]
  ) -> TokenDivergence {
    switch self {
    case .k1: return KLDivergence.k1(new: new, reference: reference)
    case .k2: return KLDivergence.k2(new: new, reference: reference)
    case .k3: return KLDivergence.k3(new: new, reference: reference)
    case .ratioWeightedK3:
      return KLDivergence.ratioWeightedK3(new: new, reference: reference, ratios: ratios)
    case .k1InReward:
      let penalty = k1Penalty(new: new, reference: reference)
      return TokenDivergence(
        values: KLDivergence.k1(new: new, reference: reference).values,
        coefficients: zip(ratios, penalty).map { $0 * $1 })
    }
  }
}
