import Foundation
import KLDivergence
import Numerics
import Oracle
import Tokens

/// Lesson 03's baby: six moves, a fall ends the walk, the reward is the share of moves that were steps.
///
/// Two knobs stand for its nine logits: d, how much it would rather move a foot than sit, and a, how much
/// it would rather move the other foot. All walks are enumerated, so every number is exact.
package struct Baby: Codable, Sendable {
  /// d and a.
  package var dare, alternate: Double

  /// A baby with these knobs.
  package init(dare: Double, alternate: Double) { (self.dare, self.alternate) = (dare, alternate) }

  /// The exact values of a policy.
  package struct Facts: Codable, Sendable {
    /// The number of walks, and J, the average reward.
    package var walks: Int
    package var reward: Double
    /// The gradient of J by d and by a.
    package var slope: [Double]
    /// P of left, right and sit when standing, and after a left foot.
    package var standing, afterLeft: [Double]
    /// The likeliest walks.
    package var likeliest: [Walk]
  }

  /// A walk.
  package struct Walk: Codable, Sendable {
    /// Its moves, its probability, its reward.
    package var moves: [String]
    package var probability, reward: Double
  }

  private static func hasFallen(_ walk: [Token]) -> Bool {
    walk.last != 2 && walk.last == walk.dropLast().last
  }

  private static func reward(_ walk: ScoredOutput) -> Double {
    Double(walk.tokens.count { $0 != 2 } - (hasFallen(walk.tokens) ? 1 : 0)) / 6
  }

  /// The table of logits: for standing, after the left foot and after the right one.
  private var policy: TablePolicy {
    let space = OutputSpace(vocabularySize: 3, maximumLength: 6, endsWhen: Self.hasFallen)
    var policy = TablePolicy(space, states: 3) { $0.last == 0 ? 1 : $0.last == 1 ? 2 : 0 }
    for state in 0..<3 {
      for foot in 0..<2 {
        policy[state, Token(foot)] = dare + (isOther(foot, state) ? alternate : 0)
      }
    }
    return policy
  }

  private func isOther(_ foot: Int, _ state: Int) -> Bool { state > 0 && foot != state - 1 }

  /// Enumerates all walks.
  package func facts() throws -> Facts {
    guard [dare, alternate].allSatisfy((-20.0...20).contains) else {
      throw PlayRefusal("dare and alternate: expected numbers from -20 to 20")
    }
    let all = try Enumeration(policy)
    let gradient = all.gradientOfExpectation(of: Self.reward)
    var slope = [0.0, 0.0]
    for state in 0..<3 {
      for foot in 0..<2 {
        slope[0] += gradient[3 * state + foot]
        if isOther(foot, state) { slope[1] += gradient[3 * state + foot] }
      }
    }
    func chances(_ state: Int) -> [Double] { policy.logProbabilities(in: state).map { .exp($0) } }
    let likeliest = all.outputs.sorted { $0.probability > $1.probability }.prefix(6)
    return Facts(
      walks: all.outputs.count, reward: all.expectation(of: Self.reward), slope: slope,
      standing: chances(0), afterLeft: chances(1),
      likeliest: likeliest.map { walk in
        Walk(
          moves: walk.tokens.map { ["left", "right", "sit"][Int($0)] },
          probability: walk.probability, reward: Self.reward(walk))
      })
  }
}

/// Lesson 06's frontier: numbers from 1 to 50, of which the reference says j in proportion to 1/j; a multiple of
/// 7 is rewarded with 1.
///
///     π*(o) = ref(o) · exp(r(o) / β) / Z
///
/// is the policy that maximizes E[r] − β KL(π‖ref), and no policy has more reward at its distance.
package struct FrontierPoint: Codable, Sendable {
  /// β.
  package var beta: Double

  /// The point at this β.
  package init(beta: Double) { self.beta = beta }

  /// The exact values.
  package struct Facts: Codable, Sendable {
    /// p₀, the reward of the reference; that of π*; KL(π*‖ref) in nats.
    package var start, reward, divergence: Double
    /// The frontier: the least divergence for each of some rewards.
    package var rewards, least: [Double]
    /// π* of each number.
    package var policy: [Double]
  }

  /// Computes the best policy, in closed form.
  package func facts() throws -> Facts {
    guard (0.02...100).contains(beta) else {
      throw PlayRefusal("β: expected a number from 0.02 to 100, got \(beta)")
    }
    let harmonic = (1...50).reduce(0) { $0 + 1 / Double($1) }
    let reference = (1...50).map { 1 / Double($0) / harmonic }
    let raised = reference.enumerated().map {
      $0.element * (($0.offset + 1).isMultiple(of: 7) ? Double.exp(1 / beta) : 1)
    }
    let total = raised.reduce(0, +)
    let policy = raised.map { $0 / total }
    func mass(_ chances: [Double]) -> Double {
      stride(from: 6, to: 50, by: 7).reduce(0) { $0 + chances[$1] }
    }
    let start = mass(reference)
    let rewards = (0...60).map { start + (1 - start) * Double($0) / 60 }
    return Facts(
      start: start, reward: mass(policy),
      divergence: exactKL(policyProbabilities: policy, referenceProbabilities: reference),
      rewards: rewards,
      least: rewards.map {
        exactKL(policyProbabilities: [$0, 1 - $0], referenceProbabilities: [start, 1 - start])
      }, policy: policy)
  }
}
