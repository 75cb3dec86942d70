import TinyR1

/// A comparison of a search by a value with sampling in a chain of steps, at equal tokens.
struct SearchComparison: Sendable {
  /// The probability that a step is right.
  static let right = 0.5
  /// k: tokens after each prefix, or answers.
  static let children = 16
  /// The numbers of steps that are looked at.
  static let depths = Array(1...16)
  /// The errors of the value, from none.
  static let errors = [0, 0.01, 0.03, 0.1, 0.3]

  private static func chain(_ depth: Int) -> StepChain { StepChain(depth: depth, right: right) }

  /// The probability that one of k sampled answers is right, for each depth.
  static var sampling: [Double] {
    depths.map { chain($0).sampling(answers: children) }
  }

  /// Returns the probability that a search is right, for each depth.
  static func search(error: Double) -> [Double] {
    depths.map { chain($0).search(children: children, valueError: error) }
  }

  /// The error at which a search of a deep chain is right as often as one of so many answers, found by halving.
  ///
  /// - Parameters:
  ///   - children: k of the search.
  ///   - answers: how many are sampled; k at equal tokens.
  /// - Returns: σ between 0 and 4.
  static func tie(children: Int, answers: Int) -> Double {
    let deep = chain(20)
    let sampled = deep.sampling(answers: answers)
    var (low, high) = (0.0, 4.0)
    for _ in 0..<30 {
      let middle = (low + high) / 2
      if deep.search(children: children, valueError: middle) > sampled {
        low = middle
      } else {
        high = middle
      }
    }
    return low
  }

  /// Searches a small tree many times by exact values with a normal error, and compares the share of right
  /// outputs with the formula.
  ///
  /// - Parameters:
  ///   - error: σ of each value.
  ///   - seed: of the tokens and the errors.
  ///   - searches: how many.
  /// - Returns: the share, and what the formula says.
  /// - Throws: nothing, as long as the tree is as small as it is.
  static func simulated(
    error: Double, seed: UInt64, searches: Int
  ) throws -> (share: Double, formula: Double) {
    let (wrong, depth, children): (Token, Int, Int) = (1, 4, 4)
    // Two tokens, right and wrong, in outputs of four.
    var policy = TablePolicy(
      OutputSpace(vocabularySize: 2, endToken: -1, maximumLength: depth), states: 1
    ) { _ in 0 }
    policy[0, wrong] = 0  // as likely as the right one
    let values = try Enumeration(policy).values { $0.tokens.contains(wrong) ? 0 : 1 }
    var generator = SeededGenerator(seed: seed)
    let count = (0..<searches).count { _ in
      !policy.search(children: children, using: &generator) { prefix, noise in
        (values[prefix] ?? 0) + error * noise.normal()
      }.tokens.contains(wrong)
    }
    return (
      Double(count) / Double(searches),
      chain(depth).search(children: children, valueError: error)
    )
  }
}
