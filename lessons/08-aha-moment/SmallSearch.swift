import Foundation
import TinyR1

/// A search so small that all of it can be listed. There are four pairs, each as often the right one.
/// After each pair it says `wait` and tries the next one, or answers:
///
///     answer                 one pair tried, right once in four times: reward 1/4
///     wait answer            2/4
///     wait wait answer       3/4
///     wait wait wait         4/4: there is no pair left
///
/// All it has to learn is one number, p: how likely it is to say `wait`. J = (1 + p + p² + p³)/4.
struct SmallSearch {
  private static let (answer, wait): (Token, Token) = (0, 1)

  /// The policy; `wait` has a logit θ, `answer` has 0, so that p = 1/(1 + exp(-θ)).
  var policy: TablePolicy

  /// A search that says `wait` with a probability; with one of 0, its logit is -∞.
  init(chance: Double) {
    let space = OutputSpace(vocabularySize: 2, endToken: Self.answer, maximumLength: 3)
    policy = TablePolicy(space, states: 1) { _ in 0 }
    policy[0, Self.wait] = log(chance) - log(1 - chance)
  }

  /// p
  var chance: Double { exp(policy.logProbabilities(in: 0)[Int(Self.wait)]) }

  /// The share of the four pairs that an output has tried.
  static func reward(_ output: ScoredOutput) -> Double {
    Double(1 + output.tokens.count { $0 == wait }) / 4
  }

  /// ∂J/∂p, how much there would be to gain: (1 + 2p + 3p²)/4.
  var slopeByChance: Double { (1 + 2 * chance + 3 * chance * chance) / 4 }

  /// ∂J/∂θ, how much of that arrives: the sum over all outputs of r ∇log π.
  func slope() throws -> Double {
    try Enumeration(policy).gradientOfExpectation(of: Self.reward)[Int(Self.wait)]
  }

  /// Returns the direction in which GRPO moves θ, on average: the sum over all groups of 16 outputs of each
  /// one's advantage times ∇log π, divided by 16.
  func meanUpdate() throws -> Double {
    try Enumeration(policy).expectedGradient(overGroupsOf: 16, reward: Self.reward) {
      try AdvantageEstimator.grpo.advantages(of: $0)
    }[Int(Self.wait)]
  }

  /// θ after each of some updates by η ∂J/∂θ, as probabilities, the first one included.
  static func climb(from chance: Double, updates: Int, rate: Double) throws -> [Double] {
    var search = SmallSearch(chance: chance)
    var chances = [search.chance]
    for _ in 0..<updates {
      search.policy[0, wait] += rate * (try search.slope())
      chances.append(search.chance)
    }
    return chances
  }
}
