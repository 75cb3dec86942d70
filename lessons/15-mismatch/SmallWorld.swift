import TinyR1

/// A transformer so small that all it can say can be listed: up to five symbols, of which 1, 2 and 3 are
/// digits and 0 is the end. Right is what comes to 6 and ends.
///
///     3 3 end     1 2 3 end     2 2 1 1 end     18 of 364 outputs are right
struct SmallWorld {
  private static let end: Token = 0

  /// The policies on the way up the exact gradient of the reward, the newest last.
  private let history: [TransformerPolicy]

  /// A transformer with random weights, trained until half of what it says is right.
  ///
  /// - Parameters:
  ///   - seed: of the weights.
  ///   - rate: η of each update.
  /// - Throws: nothing, as long as the world is as small as it is.
  init(seed: UInt64, rate: Double = 0.005) throws {
    var generator = SeededGenerator(seed: seed)
    let sizes = TransformerConfiguration(
      vocabularySize: 4, width: 16, layers: 1, heads: 2, context: 8, initialDeviation: 0.25)
    var history = [Self.policy(Transformer(sizes, using: &generator))]
    while true {
      let all = try Enumeration(history[history.count - 1])
      if all.expectation(of: Self.reward) >= 0.5 { break }
      var model = all.policy.model
      model.move(along: all.gradientOfExpectation(of: Self.reward), rate: rate)
      history.append(Self.policy(model))
    }
    self.history = history
  }

  /// A model as a policy, sampled from a distribution.
  private static func policy(
    _ model: Transformer<Double>, _ distribution: SamplingDistribution = .plain
  ) -> TransformerPolicy {
    TransformerPolicy(
      model, prompt: [end],
      SamplingOptions(endToken: end, maximumLength: 5, distribution: distribution))
  }

  /// 1 for what comes to 6 and ends.
  static func reward(_ output: ScoredOutput) -> Double {
    !output.isTruncated && output.tokens.reduce(0, +) == 6 ? 1 : 0
  }

  /// The number of updates that it took.
  var updates: Int { history.count - 1 }

  /// The policy in training.
  var policy: TransformerPolicy { policy(before: 0) }

  /// The policy as it was so many updates ago, or the first one.
  func policy(before updates: Int) -> TransformerPolicy {
    history[max(0, history.count - 1 - updates)]
  }

  /// The policy with weights of so many bits.
  func rounded(toBits bits: Int) -> TransformerPolicy {
    Self.policy(policy.model.rounded(toBits: bits))
  }

  /// The same weights, sampled from another distribution.
  func sampled(from distribution: SamplingDistribution) -> TransformerPolicy {
    Self.policy(policy.model, distribution)
  }

  /// The policy with normal noise of size δ on each of its logits, always the same: as of a kernel that makes
  /// its own errors, and makes them every time.
  func noisy(_ size: Double, seed: UInt64) throws -> TablePolicy {
    var table = try TablePolicy(policy.space)
    var generator = SeededGenerator(seed: seed).stream(1)
    table.logits = policy.logProbabilities(after: try policy.space.prefixes()).flatMap { row in
      row.map { $0 + size * generator.normal() }
    }
    return table
  }
}

extension Transformer {
  /// Moves the weights: θ ← θ + η g.
  fileprivate mutating func move(along gradient: [Scalar], rate: Scalar) {
    let weights = parameters.mutableView()
    for place in gradient.indices { weights[0, place] += rate * gradient[place] }
  }
}
