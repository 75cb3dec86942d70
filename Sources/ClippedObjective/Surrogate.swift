import Require
import Tokens

/// A surrogate objective as a value, so that a training loop can take any of them.
///
///     let surrogate = Surrogate.clipped(.ppo)
///     let objective = surrogate.evaluate(new: new, old: old, advantage: 1.5)
///     // objective.values, objective.coefficients: one number for each token
///
/// | value                 | paper                    | ratio of | its averaging      |
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
/// | `samplerCorrected`    | TIS, MIS                 | either   | any                |
///
/// Each surrogate stands beside the function of this module that it calls, with its contract; to
/// add one, add a file with both. Two surrogates are equal if their names and parameters are.
public struct Surrogate: Sendable {
  /// Computes the objective of one sequence from log π, log π_old and an advantage for each token.
  public typealias Function =
    @Sendable (_ new: [Double], _ old: OldLogProbabilities, _ advantages: [Double])
    -> TokenObjective

  /// A short name for the legend of a figure or the column of a table.
  public let name: String
  /// The parameters that distinguish this surrogate from others of its name.
  public let parameters: [Double]
  /// The function; none in a surrogate that was read from a file, which has only name and
  /// parameters.
  private let function: Function?

  /// An objective of one's own.
  ///
  /// - Parameters:
  ///   - name: for legends and tables.
  ///   - parameters: what distinguishes it from others of its name.
  ///   - function: computes values, coefficients and ratios, one for each token.
  public init(_ name: String, parameters: [Double] = [], _ function: @escaping Function) {
    (self.name, self.parameters, self.function) = (name, parameters, function)
  }

  /// Computes the objective of one sequence with one advantage for all of its tokens.
  ///
  /// - Parameters:
  ///   - new: log π(o_t) under the policy in training, in nats, one for each token.
  ///   - distribution: what `new` are log-probabilities of; it must be what `old` says too.
  ///   - old: log π_old(o_t) of the same tokens.
  ///   - advantage: A, the same for every token.
  /// - Returns: values, coefficients and ratios, one for each token.
  public func evaluate(
    new: [Double], of distribution: SamplingDistribution = .plain,
    old: OldLogProbabilities, advantage: Double
  ) -> TokenObjective {
    evaluate(new: new, of: distribution, old: old, advantages: new.map { _ in advantage })
  }

  /// Computes the objective of one sequence with an advantage for every token, as a critic or a
  /// reward for each step gives it.
  ///
  /// - Parameters:
  ///   - new: log π(o_t) under the policy in training, in nats, one for each token.
  ///   - distribution: what `new` are log-probabilities of; it must be what `old` says too.
  ///   - old: log π_old(o_t) of the same tokens.
  ///   - advantages: A_t, one for each token.
  /// - Returns: values, coefficients and ratios, one for each token.
  /// - Precondition: methods with one ratio for the sequence get the same advantage for all tokens.
  public func evaluate(
    new: [Double], of distribution: SamplingDistribution = .plain,
    old: OldLogProbabilities, advantages: [Double]
  ) -> TokenObjective {
    require(
      distribution == old.distribution,
      """
      expected old and new log-probabilities of one distribution, got \(old.distribution) and \
      \(distribution): their ratio would compare two ways of sampling, not two policies
      """)
    guard let function else {
      fatalError("\(name) was read from a file, which has its name and not its function")
    }
    let terms = function(new, old, advantages)
    require(
      terms.values.count == new.count,
      "expected \(new.count) values of \(name), one for each token, got \(terms.values.count)")
    return terms
  }

  /// Returns the one advantage of a whole sequence, for objectives with one ratio.
  static func shared(_ advantages: [Double], _ name: String) -> Double {
    let first = advantages.first ?? 0
    require(
      advantages.allSatisfy { $0 == first },
      "expected one advantage for the whole sequence in \(name), got \(advantages)")
    return first
  }
}

extension Surrogate: Hashable, Codable {
  private enum CodingKeys: CodingKey { case name, parameters }

  /// Returns whether name and parameters are the same.
  public static func == (a: Surrogate, b: Surrogate) -> Bool {
    a.name == b.name && a.parameters == b.parameters
  }

  /// Hashes name and parameters.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(name)
    hasher.combine(parameters)
  }

  /// Reads name and parameters, for comparison.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    name = try values.decode(String.self, forKey: .name)
    parameters = try values.decode([Double].self, forKey: .parameters)
    function = nil
  }

  /// Saves name and parameters.
  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(name, forKey: .name)
    try values.encode(parameters, forKey: .parameters)
  }
}
