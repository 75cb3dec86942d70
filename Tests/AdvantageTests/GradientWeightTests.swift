import Advantage
import Random
import TestSupport
import Testing

@Suite("The weight of a prompt")
struct GradientWeightTests {
  typealias Row = (size: Int, p: Double, population: Double, bessel: Double, zeroVariance: Double)

  /// G, p, population, Bessel, P(zero variance), as printed in a table made with an independent script
  /// (Python's math.comb and sqrt, K ~ Binomial(G, p)).
  static let printed: [Row] = [
    (2, 0.02, 1.0000, 0.7071, 0.9608), (2, 0.1, 1.0000, 0.7071, 0.8200),
    (2, 0.5, 1.0000, 0.7071, 0.5000), (4, 0.02, 1.7230, 1.4921, 0.9224),
    (4, 0.1, 1.6903, 1.4638, 0.6562), (4, 0.5, 1.6160, 1.3995, 0.1250),
    (8, 0.02, 2.5732, 2.4070, 0.8508), (8, 0.1, 2.3277, 2.1774, 0.4305),
    (8, 0.5, 1.8557, 1.7358, 0.0078), (16, 0.02, 3.6032, 3.4888, 0.7238),
    (16, 0.1, 2.8478, 2.7574, 0.1853), (16, 0.5, 1.9341, 1.8727, 0.0000),
    (64, 0.02, 5.8639, 5.8179, 0.2745), (64, 0.1, 3.2548, 3.2292, 0.0012),
    (64, 0.5, 1.9842, 1.9686, 0.0000),
  ]

  @Test("agrees with the table to its printed digits", arguments: printed)
  func table(row: Row) throws {
    let weight = { (estimator: AdvantageEstimator) in
      try expectedGradientWeight(of: estimator, groupSize: row.size, successProbability: row.p)
    }
    #expect(abs(try weight(.standardized(.population)) - row.population) <= 0.5001e-4)
    #expect(abs(try weight(.standardized(.bessel)) - row.bessel) <= 0.5001e-4)
    let chance = zeroVarianceProbability(groupSize: row.size, successProbability: row.p)
    #expect(abs(chance - row.zeroVariance) <= 0.5001e-4)
  }

  @Test("agrees with every group of a policy of five outcomes, written out", arguments: everyone)
  func enumeration(estimator: AdvantageEstimator) throws {
    // E[(1/G) Σ A_i ∇log π(o_i)] over all 5³ groups, against w · ∇p, logit by logit.
    let world = FiveOutcomes()
    let weight = try expectedGradientWeight(
      of: estimator, groupSize: 3, successProbability: world.successProbability)
    let gradient = try world.expectedGradient(of: estimator, groupSize: 3)
    #expect(isClose(gradient, world.successGradient.map { weight * $0 }, within: 1e-15))
  }

  @Test(
    "at G = 3 is ⅔, 1, √2 and 2/√3, whatever p is", arguments: [0.01, 0.1, 0.3, 0.5, 0.99])
  func groupOfThree(p: Double) throws {
    // √(K/3 (1 − K/3)) = √2/3 for K = 1 and 2, whose chance is 3p(1−p): w = √2. Bessel: √(2/3)·√2.
    let expected = [2.0 / 3, 1, 2.0.squareRoot(), 2 / 3.0.squareRoot()]
    let estimators: [AdvantageEstimator] = [
      .centered, .leaveOneOut, .standardized(.population), .standardized(.bessel),
    ]
    let weights = try estimators.map {
      try expectedGradientWeight(of: $0, groupSize: 3, successProbability: p)
    }
    #expect(isClose(weights, expected, within: 1e-14))
    #expect(isClose(weights, [0.66667, 1.00000, 1.41421, 1.15470], within: 0.5001e-5))
  }

  @Test("is (G − 1)/G for the group mean and 1 for leave-one-out", arguments: [2, 5, 64])
  func unbiased(size: Int) throws {
    for p in [0.02, 0.5, 0.9] {
      let centered = try expectedGradientWeight(
        of: .drGRPO, groupSize: size, successProbability: p)
      #expect(abs(centered - Double(size - 1) / Double(size)) < 1e-13)
      let rloo = try expectedGradientWeight(of: .rloo, groupSize: size, successProbability: p)
      #expect(abs(rloo - 1) < 1e-13)
    }
  }

  @Test("of pairs divided by the population deviation is exactly 1")
  func pairs() throws {
    // A pretty fact: at G = 2, σ = ½ whenever it is not 0, so A = ±1 is leave-one-out.
    let weight = try expectedGradientWeight(of: .grpo, groupSize: 2, successProbability: 0.37)
    #expect(abs(weight - 1) < 1e-15)
  }

  @Test("of MaxRL has the closed form (1 − (1−p)^(G−1))/p", arguments: [2, 4, 8, 64])
  func maxRL(size: Int) throws {
    for p in [0.02, 0.1, 0.5] {
      let power = (1..<size).map { _ in 1 - p }.reduce(1, *)
      let weight = try expectedGradientWeight(of: .maxRL, groupSize: size, successProbability: p)
      #expect(abs(weight - (1 - power) / p) < 1e-11)
    }
  }

  @Test("tends to 1/√(p(1−p)), which is 3.333 at p = 0.1 and 2 at p = ½")
  func limit() throws {
    for (p, expected) in [(0.1, 10.0 / 3), (0.5, 2.0)] {
      let weight = try expectedGradientWeight(
        of: .grpo, groupSize: 400, successProbability: p)
      // The difference falls like 1/G: at G = 64 it was 0.08 and 0.016.
      #expect(weight < expected && weight > expected - 0.015)
    }
  }

  @Test("is finite for a prompt that is never or always solved")
  func edges() throws {
    // At p = 0 the others are all wrong: w = A(right; none else) − 0 = (1 − 1/G)/σ with
    // σ = √(G−1)/G, which is √(G−1). p = 1 mirrors it.
    for p in [0.0, 1.0] {
      let weight = try expectedGradientWeight(of: .grpo, groupSize: 5, successProbability: p)
      #expect(abs(weight - 2) < 1e-14)
      #expect(zeroVarianceProbability(groupSize: 5, successProbability: p) == 1)
    }
  }

  @Test("counts groups of zero variance as simulation does")
  func simulation() {
    var generator = SeededGenerator(seed: 7)
    let count = (0..<20_000).count { _ in
      hasZeroVariance((0..<4).map { _ in generator.uniform() < 0.3 ? 1 : 0 })
    }
    // 0.3⁴ + 0.7⁴ = 0.2482; the standard error of 20,000 draws is 0.0031.
    #expect(abs(zeroVarianceProbability(groupSize: 4, successProbability: 0.3) - 0.2482) < 1e-12)
    #expect(abs(Double(count) / 20_000 - 0.2482) < 5 * 0.0031)
  }

  @Test("refuses a probability that is none")
  func refusals() async {
    await #expect(processExitsWith: .failure) {
      _ = zeroVarianceProbability(groupSize: 4, successProbability: 1.5)
    }
  }
}

/// A policy small enough to write out: softmax over five outcomes, two of them right.
private struct FiveOutcomes {
  let probabilities = [0.10, 0.25, 0.05, 0.40, 0.20]
  let rewards = [1.0, 0, 1, 0, 0]

  var successProbability: Double { zip(probabilities, rewards).map { $0 * $1 }.reduce(0, +) }

  /// ∂ log π(o) / ∂ logit_j = 1[j = o] − π_j
  func score(_ outcome: Int) -> [Double] {
    probabilities.indices.map { ($0 == outcome ? 1 : 0) - probabilities[$0] }
  }

  /// ∇p = Σ_o π(o) r(o) ∇log π(o)
  var successGradient: [Double] {
    probabilities.indices.map { j in
      probabilities.indices.map { probabilities[$0] * rewards[$0] * score($0)[j] }.reduce(0, +)
    }
  }

  func expectedGradient(of estimator: AdvantageEstimator, groupSize: Int) throws -> [Double] {
    var groups: [[Int]] = [[]]
    for _ in 0..<groupSize {
      groups = groups.flatMap { group in probabilities.indices.map { group + [$0] } }
    }
    var gradient = [Double](repeating: 0, count: probabilities.count)
    for group in groups {
      let chance = group.map { probabilities[$0] }.reduce(1, *)
      let advantages = try estimator.advantages(of: group.map { rewards[$0] })
      for (outcome, advantage) in zip(group, advantages) {
        for (j, slope) in score(outcome).enumerated() {
          gradient[j] += chance * advantage * slope / Double(groupSize)
        }
      }
    }
    return gradient
  }
}
