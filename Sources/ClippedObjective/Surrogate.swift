import Require

/// A choice of objective as a value, so that a training loop can take any of them.
///
///     let surrogate = Surrogate.clipped(.ppo)
///     let objective = surrogate.evaluate(new: new, old: old, advantage: 1.5)
///     // objective.values, objective.coefficients: one number for each token
///
/// | case                  | paper                    | ratio of | its averaging      |
/// | --------------------- | ------------------------ | -------- | ------------------ |
/// | `reinforce`           | Williams 1992; RLOO      | none     | `sumOverTokens`    |
/// | `importanceWeighted`  | TRPO, PPO before eq. 7   | a token  | any                |
/// | `clipped(.ppo)`       | PPO; DeepSeekMath eq. 3  | a token  | `bySequence`       |
/// | `clipped(.dapo)`      | DAPO                     | a token  | `byToken`          |
/// | `clipped(.ppo)`       | Dr. GRPO                 | a token  | `byConstant`       |
/// | `dualClipped`         | Ye et al. 2020           | a token  | any                |
/// | `sequenceClipped`     | DeepSeek-R1 eq. 1        | sequence | `sumOverTokens`    |
/// | `gspo`                | GSPO                     | sequence | `bySequence`       |
/// | `cispo`               | CISPO                    | a token  | `byToken`          |
/// | `sapo`                | SAPO                     | a token  | `bySequence`       |
///
/// Each case is one function of this module; its contract is there.
public enum Surrogate: Hashable, Codable, Sendable {
  /// A log π: ``ClippedObjective/reinforce(new:advantages:)``.
  case reinforce
  /// ρ A: ``ClippedObjective/importanceWeighted(new:old:advantages:)``.
  case importanceWeighted
  /// The clip on a token: ``ClippedObjective/clipped(new:old:advantages:range:)``.
  case clipped(ClipRange)
  /// With a floor: ``ClippedObjective/dualClipped(new:old:advantages:range:limit:)``.
  case dualClipped(ClipRange, limit: Double = 3)
  /// The clip on a response: ``ClippedObjective/sequenceClipped(new:old:advantage:range:)``.
  case sequenceClipped(ClipRange)
  /// GSPO: ``ClippedObjective/gspo(new:old:advantage:range:)``.
  case gspo(ClipRange = .gspo)
  /// CISPO: ``ClippedObjective/cispo(new:old:advantages:maximumRatio:)``.
  case cispo(maximumRatio: Double)
  /// SAPO: ``ClippedObjective/sapo(new:old:advantages:positive:negative:)``.
  case sapo(positive: Double = 1, negative: Double = 1.05)

  /// A short name for the legend of a figure or the column of a table.
  public var name: String {
    switch self {
    case .reinforce: "REINFORCE"
    case .importanceWeighted: "importance weighted"
    case .clipped(let range): "PPO clip \(range)"
    case .dualClipped(let range, let limit): "dual clip \(range), \(limit)"
    case .sequenceClipped(let range): "R1 eq. 1 clip \(range)"
    case .gspo(let range): "GSPO \(range)"
    case .cispo(let maximumRatio): "CISPO \(maximumRatio)"
    case .sapo: "SAPO"
    }
  }

  /// What this objective has to say about one sequence whose response was judged as a whole.
  ///
  /// - Parameters:
  ///   - new: log π(o_t) under the policy in training, in nats, one for each token.
  ///   - distribution: what `new` are log-probabilities of; it must be what `old` says too.
  ///   - old: log π_old(o_t) of the same tokens.
  ///   - advantage: A, the same for every token.
  /// - Returns: values, coefficients and ratios, one for each token.
  public func evaluate(
    new: [Double], of distribution: OldLogProbabilities.Distribution = .softmax,
    old: OldLogProbabilities, advantage: Double
  ) -> TokenObjective {
    evaluate(new: new, of: distribution, old: old, advantages: new.map { _ in advantage })
  }

  /// What this objective has to say about one sequence with an advantage for every token, as a
  /// critic or a reward for each step gives it.
  ///
  /// - Parameters:
  ///   - new: log π(o_t) under the policy in training, in nats, one for each token.
  ///   - distribution: what `new` are log-probabilities of; it must be what `old` says too.
  ///   - old: log π_old(o_t) of the same tokens.
  ///   - advantages: A_t, one for each token.
  /// - Returns: values, coefficients and ratios, one for each token.
  /// - Precondition: methods with one ratio for the sequence get the same advantage for all tokens.
  public func evaluate(
    new: [Double], of distribution: OldLogProbabilities.Distribution = .softmax,
    old: OldLogProbabilities, advantages: [Double]
  ) -> TokenObjective {
    require(
      distribution == old.distribution,
      """
      expected old and new log-probabilities of one distribution, got \(old.distribution) and \
      \(distribution): their ratio would compare two ways of sampling, not two policies
      """)
    switch self {
    case .reinforce:
      var objective = ClippedObjective.reinforce(new: new, advantages: advantages)
      objective.ratios = probabilityRatios(new: new, old: old)  // ignored above, but good to see
      return objective
    case .importanceWeighted:
      return ClippedObjective.importanceWeighted(new: new, old: old, advantages: advantages)
    case .clipped(let range):
      return ClippedObjective.clipped(new: new, old: old, advantages: advantages, range: range)
    case .dualClipped(let range, let limit):
      return ClippedObjective.dualClipped(
        new: new, old: old, advantages: advantages, range: range, limit: limit)
    case .sequenceClipped(let range):
      return ClippedObjective.sequenceClipped(
        new: new, old: old, advantage: shared(advantages), range: range)
    case .gspo(let range):
      return ClippedObjective.gspo(
        new: new, old: old, advantage: shared(advantages), range: range)
    case .cispo(let maximumRatio):
      return ClippedObjective.cispo(
        new: new, old: old, advantages: advantages, maximumRatio: maximumRatio)
    case .sapo(let positive, let negative):
      return ClippedObjective.sapo(
        new: new, old: old, advantages: advantages, positive: positive, negative: negative)
    }
  }

  private func shared(_ advantages: [Double]) -> Double {
    let first = advantages.first ?? 0
    require(
      advantages.allSatisfy { $0 == first },
      "expected one advantage for the whole sequence in \(name), got \(advantages)")
    return first
  }
}
