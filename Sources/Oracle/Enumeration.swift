import Tokens
import Numerics
import Require
import LanguageModel

/// All outputs of a policy with their probabilities.
///
///     let all = try Enumeration(policy)
///     all.expectation { $0.tokens == [0, 1] ? 1 : 0 }        // the success probability, exactly
///     all.gradientOfExpectation { $0.tokens == [0, 1] ? 1 : 0 }    // and how it changes with θ
///
/// The uniform policy of the running example (``OutputSpace``) has the outputs `1`, `0 0` and `0 1`
/// with probabilities ½, ¼ and ¼.
///
/// Everything follows from this list by plain sums, so it says what a sampled estimate should
/// converge to, and a finite difference what a gradient should be. It is a snapshot: change the
/// policy, and enumerate again.
///
/// Complexity: one evaluation of each prefix that can occur, one entry for each output that can;
/// with an end token about (V−1)ᴸ for V tokens and lengths up to L.
public struct Enumeration<Policy: EnumerablePolicy> {
  /// The policy as it was enumerated.
  public let policy: Policy
  /// The outputs: the shorter ones first, in the order of their tokens.
  public let outputs: [ScoredOutput]
  /// Indicates whether these are all outputs that can occur, and not only some.
  public let isWhole: Bool

  /// Finds every output that can occur, level by level, so that outputs share their prefixes.
  ///
  /// A token that a cut such as top-k makes impossible is not followed, and leads to no output.
  ///
  /// - Parameters:
  ///   - policy: the policy to enumerate.
  ///   - limit: the most outputs to go through with.
  /// - Throws: ``EnumerationError/tooManyOutputs(upTo:limit:)``, as soon as that is certain.
  public init(_ policy: Policy, limit: Int = 100_000) throws(EnumerationError) {
    let space = policy.space
    var outputs = [ScoredOutput]()
    var open = [ScoredOutput(tokens: [], logProbabilities: [], isTruncated: false)]
    while !open.isEmpty {
      let rows = policy.logProbabilities(after: open.map(\.tokens))
      var longer = [ScoredOutput]()
      for (prefix, row) in zip(open, rows) {
        for (token, logProbability) in row.enumerated() where logProbability > -.infinity {
          let tokens = prefix.tokens + [Token(token)]
          let output = ScoredOutput(
            tokens: tokens, logProbabilities: prefix.logProbabilities + [logProbability],
            isTruncated: space.isTruncated(tokens))
          if space.isComplete(tokens) { outputs.append(output) } else { longer.append(output) }
        }
        // Each open prefix will lead to one output at least.
        guard outputs.count + longer.count <= limit else {
          throw .tooManyOutputs(upTo: space.count, limit: limit)
        }
      }
      open = longer
    }
    (self.policy, self.outputs, isWhole) = (policy, outputs, true)
  }

  /// Evaluates some outputs alone. Where all others have a reward of 0 this is enough for J and ∇J,
  /// in a space far too large to enumerate.
  ///
  /// Expectations then count every other output as 0. Functions that need all outputs (length,
  /// entropy, KL) refuse.
  ///
  /// Complexity: one evaluation of each distinct prefix of these outputs.
  ///
  /// - Parameters:
  ///   - policy: the policy to enumerate.
  ///   - rewarded: the outputs whose reward is not 0.
  /// - Precondition: they are complete outputs of the policy's space, and no two are the same.
  public init(_ policy: Policy, only rewarded: [[Token]]) {
    let space = policy.space
    for output in rewarded {
      require(space.contains(output), "expected complete outputs, got \(output)")
    }
    require(Set(rewarded).count == rewarded.count, "expected each output once")
    outputs = zip(rewarded, policy.logProbabilities(of: rewarded)).map { tokens, logs in
      ScoredOutput(
        tokens: tokens, logProbabilities: logs, isTruncated: space.isTruncated(tokens))
    }
    (self.policy, isWhole) = (policy, false)
  }

  func requireWhole(_ what: String) {
    require(isWhole, "\(what) needs all outputs, and only \(outputs.count) were looked at")
  }
}

extension Enumeration: Sendable where Policy: Sendable {}

/// An output, with its probability under the policy.
public struct ScoredOutput: Hashable, Sendable {
  /// The tokens, the end token included if there is one.
  public let tokens: [Token]
  /// log π(o_t | o_<t) for each token, in nats.
  public let logProbabilities: [Double]
  /// Indicates whether it was cut off by the length cap.
  public let isTruncated: Bool

  /// log π(o) = Σ_t log π(o_t | o_<t), in nats.
  public var logProbability: Double { logProbabilities.reduce(0, +) }
  /// π(o).
  public var probability: Double { .exp(logProbability) }
}

/// The reason why there was no exact answer.
public enum EnumerationError: Error, Hashable, Sendable, CustomStringConvertible {
  /// More outputs than the limit; the space has `upTo` of them at most.
  case tooManyOutputs(upTo: Double, limit: Int)
  /// More groups than the limit.
  case tooManyGroups(count: Double, limit: Int)

  /// The expected value, the actual one, and what to do.
  public var description: String {
    switch self {
    case .tooManyOutputs(let count, let limit):
      """
      expected a space of at most \(limit) outputs, got one of up to \(rounded(count)); shorten \
      the outputs, take fewer tokens, raise the limit, or look only at the rewarded outputs
      """
    case .tooManyGroups(let count, let limit):
      """
      expected at most \(limit) groups, got \(rounded(count)); make the groups or the space of \
      outputs smaller, raise the limit, or group the outputs by their reward
      """
    }
  }

  private func rounded(_ count: Double) -> String {
    Int(exactly: count).map { "\($0)" } ?? "\(count)"
  }
}
