import Foundation
import LessonShared
import Testing
import TinyR1

@Suite("Two strategies")
struct TwoStrategiesTests {
  let world = TwoStrategies(share: 0.8)

  /// A policy that chooses between A, token 0, and B, token 1.
  func policy(choosingA a: Double) -> TablePolicy {
    var policy = TablePolicy(
      OutputSpace(vocabularySize: 2, endToken: -1, maximumLength: 1), states: 1
    ) { _ in 0 }
    policy[0, 0] = log(a) - log(1 - a)
    return policy
  }

  @Test("pass@k of the base, of RL's policy and of MaxRL's, by hand")
  func golden() {
    // By hand, a = 0.6: 0.8 · (1 − 0.4ᵏ) + 0.2 · (1 − 0.6ᵏ); at k = 2 0.8 · 0.84 + 0.2 · 0.64 = 0.8.
    let expected: [(k: Int, base: Double, likely: Double)] = [
      (1, 0.56, 0.68), (2, 0.8, 0.84), (3, 0.9056, 0.8912), (4, 0.9536, 0.9168),
    ]
    for (k, base, likely) in expected {
      #expect(abs(world.passAtK(k, choosingA: 0.6) - base) < 1e-12)
      #expect(abs(world.passAtK(k, choosingA: 1) - 0.8) < 1e-12)
      #expect(abs(world.passAtK(k, choosingA: 0.8) - likely) < 1e-12)
    }
  }

  @Test("pass@k is that of all outputs, listed", arguments: [1, 2, 3, 8])
  func enumeration(k: Int) throws {
    for a in [0.3, 0.6, 0.95] {
      let all = try Enumeration(policy(choosingA: a))
      let listed =
        0.8 * all.passAtK(k) { $0.tokens == [0] } + 0.2 * all.passAtK(k) { $0.tokens == [1] }
      #expect(abs(world.passAtK(k, choosingA: a) - listed) < 1e-12)
    }
  }

  @Test("the slope is that of all groups, listed")
  func slopes() throws {
    let estimators: [AdvantageEstimator] = [.centered, .leaveOneOut, .grpo, .maxRL]
    for (estimator, a) in estimators.flatMap({ estimator in [0.3, 0.6, 0.9].map { (estimator, $0) }
    }) {
      let all = try Enumeration(policy(choosingA: a))
      func listed(_ right: Token) throws -> Double {
        try all.expectedGradient(overGroupsOf: 6, reward: { $0.tokens == [right] ? 1 : 0 }) {
          try estimator.advantages(of: $0)
        }[0]
      }
      // Along the logit of A the slope has the factor da/dθ = a(1 − a).
      let expected = try 0.8 * listed(0) + 0.2 * listed(1)
      let slope = try world.slope(of: estimator, groupSize: 6, choosingA: a)
      #expect(abs(a * (1 - a) * slope - expected) < 1e-12)
    }
  }

  @Test("RL and GRPO go to one strategy, MaxRL to the proportions once its order is high enough")
  func optima() throws {
    #expect(try world.optimum(of: .centered, groupSize: 16) == 1)
    #expect(try world.optimum(of: .grpo, groupSize: 16) == 1)
    // MaxRL with groups of T + 1 climbs −Σ_{j ≤ T} (1 − p)ʲ/j. By hand: at a = 1 its slope is 0.8 − 0.2 T.
    for order in [1, 2, 4] {
      #expect(try world.optimum(of: .maxRL, groupSize: order + 1) == 1)
    }
    for order in [8, 16, 64] {
      // Where 0.8 (1 − (1 − a)ᵀ)/a = 0.2 (1 − aᵀ)/(1 − a).
      let a = try world.optimum(of: .maxRL, groupSize: order + 1)
      let (own, other) = (1 - pow(1 - a, Double(order)), 1 - pow(a, Double(order)))
      #expect(abs(0.8 * own / a - 0.2 * other / (1 - a)) < 1e-9)
    }
    // Calculated apart from this code, in Python, to three digits.
    for (order, a) in [(8, 0.843), (16, 0.805), (64, 0.8)] {
      #expect(abs(try world.optimum(of: .maxRL, groupSize: order + 1) - a) < 6e-4)
    }
    #expect(try TwoStrategies(share: 0.2).optimum(of: .grpo, groupSize: 16) == 0)
  }

  @Test("exact updates climb to where the slope ends")
  func climbs() throws {
    let maximum = try world.optimum(of: .maxRL, groupSize: 16)
    let likely = try world.climb(from: 0.6, of: .maxRL, groupSize: 16, updates: 400, rate: 1)
    #expect(abs((likely.last ?? 0) - maximum) < 1e-6)
    let rewarded = try world.climb(from: 0.6, of: .grpo, groupSize: 16, updates: 400, rate: 1)
    #expect((rewarded.last ?? 0) > 0.99 && likely.first == 0.6 && likely.count == 401)
    #expect(zip(rewarded, rewarded.dropFirst()).allSatisfy { $0 < $1 })
  }
}
