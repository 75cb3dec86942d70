import TinyR1

/// A world in which J and its gradient are known exactly, with prompts that differ in difficulty and responses that
/// differ in length: to come from a number to 0 in steps of 1, 2 or 3, and to stop there.
///
///     5: 2 3 end is right, 2 3 1 is too far, 2 end stops too soon
///
/// The policy is a table of four tokens, of which 0 is the end, with a row for what is left modulo 4. All prompts share
/// it, and they are at odds: at 0 one has to stop, and at 4 and 8, which look the same, one must not. So no policy is
/// right on all six prompts, 3 to 8. The largest J is 0.5, with three of them always right and three never. At first
/// each token is equally likely, and 5.9% of the responses are right.
///
///     var policy = CountToZero()
///     policy.accuracy            // 0.0587 = J
///     policy.rightFrom(3)        // 25/256 = 0.0977
public struct CountToZero: Sendable {
  /// The prompts: where a response begins.
  public static let starts = Array(3...8)
  /// The tokens: the end, and three steps.
  public static let tokenCount = 4
  /// The number of rows of the table: what is left is seen modulo this.
  public static let rows = 4
  /// One row of logits for each number that is seen.
  public var logits: [Double]

  /// A policy that finds each token equally likely.
  public init() {
    logits = Array(repeating: 0, count: Self.rows * Self.tokenCount)
  }

  /// A response: where it began, what it wrote, and how likely the policy found each token.
  public struct Walk: Sendable {
    /// The number that was left before each token, and the token.
    public let left, tokens: [Int]
    /// log π of each token, in nats.
    public let logProbabilities: [Double]
    /// 1 if it ended at 0, and 0 otherwise.
    public let reward: Double
  }

  /// Computes π of each token where so much is left.
  public func probabilities(at left: Int) -> [Double] {
    let row = (0..<Self.tokenCount).map {
      Double.exp(logits[left % Self.rows * Self.tokenCount + $0])
    }
    let sum = row.reduce(0, +)
    return row.map { $0 / sum }
  }

  /// Writes a response to a prompt.
  public func walk(from start: Int, using generator: inout SeededGenerator) -> Walk {
    var (place, left, tokens, logs) = (start, [Int](), [Int](), [Double]())
    while true {
      let row = probabilities(at: place)
      var rest = generator.uniform()
      var token = 0
      while token < Self.tokenCount - 1, rest >= row[token] {
        rest -= row[token]
        token += 1
      }
      left.append(place)
      tokens.append(token)
      logs.append(.log(row[token]))
      if token == 0 || token > place {
        let isRight = token == 0 && place == 0
        return Walk(left: left, tokens: tokens, logProbabilities: logs, reward: isRight ? 1 : 0)
      }
      place -= token
    }
  }

  /// Computes log π of each token of a response, in nats.
  public func logProbabilities(of walk: Walk) -> [Double] {
    zip(walk.left, walk.tokens).map { .log(probabilities(at: $0)[$1]) }
  }

  /// Adds Σ c_t ∇log π(o_t) of a response to a gradient, laid out like ``logits``.
  public func add(_ walk: Walk, coefficients: [Double], to gradient: inout [Double]) {
    for (place, (left, token)) in zip(walk.left, walk.tokens).enumerated() {
      let first = left % Self.rows * Self.tokenCount
      for (other, probability) in probabilities(at: left).enumerated() {
        gradient[first + other] += coefficients[place] * ((other == token ? 1 : 0) - probability)
      }
    }
  }

  /// Moves the logits: θ ← θ + η g.
  public mutating func move(along gradient: [Double], rate: Double) {
    for place in logits.indices { logits[place] += rate * gradient[place] }
  }

  /// Computes a number for each place by what its tokens lead to: v(n) = now(n) + Σ_a π(a|n) v(n − a), and 0
  /// beyond 0.
  private func backward(_ now: (_ left: Int, _ row: [Double]) -> Double) -> [Double] {
    var values = [Double]()
    for left in 0...8 {
      let row = probabilities(at: left)
      let later = (1..<Self.tokenCount).reduce(0) { sum, token in
        token <= left ? sum + row[token] * values[left - token] : sum
      }
      values.append(now(left, row) + later)
    }
    return values
  }

  /// The probability that a response that has so much left will be right.
  private var chances: [Double] { backward { left, row in left == 0 ? row[0] : 0 } }

  /// Computes how often responses to a prompt are right.
  public func rightFrom(_ start: Int) -> Double { chances[start] }

  /// J: the share of right responses, over all prompts.
  public var accuracy: Double {
    let chances = chances
    return Self.starts.reduce(0) { $0 + chances[$1] } / Double(Self.starts.count)
  }

  /// The entropy of the next token in nats, the mean over all tokens that are written.
  public var tokenEntropy: Double {
    let entropies = backward { _, row in -row.reduce(0) { $1 > 0 ? $0 + $1 * .log($1) : $0 } }
    let lengths = backward { _, _ in 1 }
    let sum = { (values: [Double]) in Self.starts.reduce(0) { $0 + values[$1] } }
    return sum(entropies) / sum(lengths)
  }

  /// Computes Σ_s w_s ∇p_s over all prompts s, where p_s is how often responses to s are right: with w = 1/6 it is ∇J.
  ///
  ///     ∂p_s/∂θ[n, a] = (how often n is reached from s) · π(a|n) · (p after a − p_n)
  ///
  /// - Parameter weight: w_s, given p_s.
  /// - Returns: one number for each logit.
  public func exactGradient(weight: (Double) throws -> Double) rethrows -> [Double] {
    let chances = chances
    let rows = (0...8).map(probabilities(at:))
    var gradient = logits.map { _ in 0.0 }
    for start in Self.starts {
      let weight = try weight(chances[start])
      var reached = [Double](repeating: 0, count: 9)
      reached[start] = 1
      for left in (0...start).reversed() {
        for token in 0..<Self.tokenCount {
          let next = left - token
          let after = token == 0 ? (left == 0 ? 1 : 0) : next < 0 ? 0 : chances[next]
          gradient[left % Self.rows * Self.tokenCount + token] +=
            weight * reached[left] * rows[left][token] * (after - chances[left])
          if token > 0, next >= 0 { reached[next] += reached[left] * rows[left][token] }
        }
      }
    }
    return gradient
  }
}
