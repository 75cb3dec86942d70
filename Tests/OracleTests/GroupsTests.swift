import LanguageModel
import Numerics
import Oracle
import TestSupport
import Testing
import Tokens

@Suite("Expectations over groups")
struct GroupsTests {
  func mean(_ x: [Double]) -> Double { x.reduce(0, +) / Double(x.count) }

  /// r − mean r, divided by nothing, by the deviation with 1/G, or by the one with 1/(G−1).
  func advantages(_ rewards: [Double], dividing: (Double, Int) -> Double) -> [Double] {
    let center = mean(rewards)
    let square = rewards.reduce(0) { $0 + ($1 - center) * ($1 - center) }
    guard rewards.max() != rewards.min() else { return rewards.map { _ in 0 } }
    return rewards.map { ($0 - center) / dividing(square, rewards.count) }
  }
  func centered(_ r: [Double]) -> [Double] { advantages(r) { _, _ in 1 } }
  func population(_ r: [Double]) -> [Double] { advantages(r) { ($0 / Double($1)).squareRoot() } }
  func bessel(_ r: [Double]) -> [Double] { advantages(r) { ($0 / Double($1 - 1)).squareRoot() } }
  func leaveOneOut(_ r: [Double]) -> [Double] {
    r.map { $0 - (r.reduce(0, +) - $0) / Double(r.count - 1) }
  }

  /// One token, right or wrong, right with probability p.
  func coin(_ p: Double) throws -> Enumeration<TablePolicy> {
    let space = OutputSpace(vocabularySize: 2, endToken: 1, maximumLength: 1)
    var table = try TablePolicy(space)
    table[0, 1] = .log(p / (1 - p))
    return try Enumeration(table)
  }
  func right(_ output: ScoredOutput) -> Double { output.tokens == [1] ? 1 : 0 }

  @Test("the worked number of the running example is right")
  func runningExample() throws {
    let all = try Enumeration(TablePolicy(example))
    let same = try all.expectation(overGroupsOf: 2) { $0[0].tokens == $0[1].tokens ? 1 : 0 }
    #expect(abs(same - 0.375) < 1e-15)  // ½² + ¼² + ¼²
  }

  @Test("count each group once and weigh it right: the same as all ordered ones")
  func ordered() throws {
    let policy = try randomTable(seed: 1)
    let all = try Enumeration(policy)
    // Equivariant, token by token, not symmetric in anything else.
    let coefficients = { (group: [ScoredOutput]) in
      let rewards = group.map(arbitraryReward)
      return zip(group, self.population(rewards)).map { output, advantage in
        output.tokens.indices.map { advantage / Double($0 + 1) }
      }
    }
    var (expected, total) = ([Double](repeating: 0, count: policy.logits.count), 0.0)
    for a in all.outputs {
      for b in all.outputs {
        for c in all.outputs {
          let group = [a, b, c]
          let probability = group.reduce(1) { $0 * $1.probability }
          let part = policy.gradient(of: group.map(\.tokens), coefficients: coefficients(group))
          for i in expected.indices { expected[i] += probability * part[i] }
          total += probability * arbitraryReward(a) * arbitraryReward(b) * arbitraryReward(c)
        }
      }
    }
    let product = try all.expectation(overGroupsOf: 3) { group in
      group.reduce(1) { $0 * arbitraryReward($1) }
    }
    #expect(abs(product - total) < 1e-14)
    #expect(
      relativeError(
        try all.expectedGradient(overGroupsOf: 3, coefficients: coefficients), expected) < 1e-12)
    // Independent members: the mean of a product is the product of means.
    #expect(abs(product - .pow(all.expectation(of: arbitraryReward), 3)) < 1e-14)
  }

  @Test("the weight w_G(p) of ∇p is that of the closed form for four estimators")
  func weights() throws {
    // E[√(K/G (1−K/G))] / (p(1−p)) with K ~ Binomial(G, p), computed independently to 4 digits;
    // with Bessel's deviation √((G−1)/G) times that.
    let table: [(Int, [Double])] = [
      (2, [1, 1, 1]), (4, [1.7230, 1.6903, 1.6160]), (8, [2.5732, 2.3277, 1.8557]),
      (16, [3.6032, 2.8478, 1.9341]), (64, [5.8639, 3.2548, 1.9842]),
    ]
    for (size, expected) in table {
      for (p, weight) in zip([0.02, 0.1, 0.5], expected) {
        let all = try coin(p)
        let slope = all.gradientOfExpectation(of: right)
        let found = { (advantages: @escaping ([Double]) -> [Double]) in
          try all.expectedGradient(overGroupsOf: size, reward: self.right, advantages: advantages)[
            1]
            / slope[1]
        }
        let share = Double(size - 1) / Double(size)
        #expect(abs(try found(centered) - share) < 1e-12)
        #expect(abs(try found(leaveOneOut) - 1) < 1e-12)
        #expect(abs(try found(population) - weight) < 5.1e-5)
        #expect(abs(try found(bessel) - weight * share.squareRoot()) < 5.1e-5)
      }
    }
  }

  @Test("five outcomes in groups of three give 2/3, 1, √2 and √(4/3) of the gradient")
  func fiveOutcomes() throws {
    // For G = 3 the population's deviation is √2/3 in all mixed groups: p(1−p)·3·√2/3 / (p(1−p)).
    let space = OutputSpace(vocabularySize: 5, endToken: 99, maximumLength: 1)
    let all = try Enumeration(randomTable(space, seed: 2))
    let reward = { (output: ScoredOutput) in output.tokens[0] < 2 ? 1.0 : 0 }
    let exact = all.gradientOfExpectation(of: reward)
    for (estimator, weight) in [
      (centered, 2.0 / 3), (leaveOneOut, 1), (population, 2.0.squareRoot()),
      (bessel, (4.0 / 3).squareRoot()),
    ] {
      let gradient = try all.expectedGradient(overGroupsOf: 3) { group in
        zip(group, estimator(group.map(reward))).map { forEachToken($0, $1 / 3) }
      }
      #expect(relativeError(gradient, exact.map { weight * $0 }) < 1e-12)
    }
  }

  @Test("outputs of equal reward may be taken together, and those without reward left out")
  func kinds() throws {
    let rewarded: [[Token]: Double] = [[2]: 1, [0, 2]: 0.5, [1, 1, 2]: 0.5, [0, 1, 0]: -2]
    let reward = { (output: ScoredOutput) in rewarded[output.tokens, default: 0] }
    let policy = try randomTable(seed: 3)
    let all = try Enumeration(policy)
    let some = Enumeration(policy, only: rewarded.keys.sorted { $0.count < $1.count })
    for estimator in [centered, leaveOneOut, population, bessel] {
      let expected = try all.expectedGradient(overGroupsOf: 4) { group in
        zip(group, estimator(group.map(reward))).map { forEachToken($0, $1 / 4) }
      }
      for part in [all, some] {
        let gradient = try part.expectedGradient(
          overGroupsOf: 4, reward: reward, advantages: estimator)
        #expect(relativeError(gradient, expected) < 1e-12)
      }
    }
  }

  @Test("leave-one-out is unbiased for a transformer too")
  func transformer() throws {
    let all = try Enumeration(transformerPolicy(seed: 4))
    let reward = { (output: ScoredOutput) in output.tokens.last == 3 ? 1.0 : 0 }
    let gradient = try all.expectedGradient(
      overGroupsOf: 8, reward: reward, advantages: leaveOneOut)
    #expect(relativeError(gradient, all.gradientOfExpectation(of: reward)) < 1e-12)
  }

  @Test("the variance of a mean of G samples is that of one, divided by G", arguments: [1, 2, 4])
  func variance(size: Int) throws {
    let policy = try randomTable(example, seed: 5)
    let all = try Enumeration(policy)
    let exact = all.gradientOfExpectation(of: arbitraryReward)
    let variance = { (size: Int) in
      try all.expectation(overGroupsOf: size) { group in
        let estimate = policy.gradient(
          of: group.map(\.tokens),
          coefficients: group.map { forEachToken($0, arbitraryReward($0) / Double(size)) })
        return zip(estimate, exact).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
      }
    }
    #expect(abs(try variance(size) * Double(size) / variance(1) - 1) < 1e-12)
  }

  @Test(
    "a group has zero variance with probability pᴳ + (1 − p)ᴳ", arguments: [2, 4, 8],
    [0.02, 0.1, 0.5])
  func zeroVariance(size: Int, p: Double) throws {
    let chance = try coin(p).expectation(overGroupsOf: size) { group in
      Set(group.map(\.tokens)).count == 1 ? 1 : 0
    }
    #expect(abs(chance - (.pow(p, size) + .pow(1 - p, size))) < 1e-14)
  }

  @Test("too many groups are refused, with their number and the limit")
  func limit() throws {
    let all = try Enumeration(TablePolicy(speech))
    // C(15 + 8 − 1, 8) = C(22, 8) = 319 770.
    let error = EnumerationError.tooManyGroups(count: 319_770, limit: 100_000)
    #expect(throws: error) { try all.expectation(overGroupsOf: 8, limit: 100_000) { _ in 1 } }
    #expect(error.description.contains("at most 100000 groups, got 319770"))
  }
}
