import Advantage
import Random
import TestSupport
import Testing

@Suite("Advantages within a group")
struct GroupAdvantageTests {
  /// The worked example of every contract: mean 0.375, Σ(r − μ)² = 0.6875.
  let rewards = [1, 0, 0.5, 0]

  @Test("the raw reward compares with nothing")
  func raw() throws {
    #expect(try rawAdvantages(rewards) == rewards)
    #expect(try rawAdvantages([0.5]) == [0.5])
    #expect(try rawAdvantages([1, 1]) == [1, 1])  // a group of zero variance is not silent here
  }

  @Test("the centred advantage is the distance to the mean")
  func centered() throws {
    // 1 − 0.375, 0 − 0.375, …: exact in binary.
    #expect(try centeredAdvantages(rewards) == [0.625, -0.375, 0.125, -0.375])
  }

  @Test("the population deviation gives the golden numbers")
  func population() throws {
    // σ = √(0.6875/4) = 0.414578098794425; recomputed with NumPy's default std.
    let expected = [1.5075567229, -0.9045340337, 0.3015113446, -0.9045340337]
    #expect(isClose(try standardizedAdvantages(rewards), expected, within: 1e-10))
  }

  @Test("the Bessel deviation gives the golden numbers")
  func bessel() throws {
    // s = √(0.6875/3) = 0.47871355387816905; recomputed with NumPy's std(ddof=1).
    let expected = [1.3055824197, -0.7833494518, 0.2611164839, -0.7833494518]
    let advantages = try standardizedAdvantages(rewards, deviation: .bessel)
    #expect(isClose(advantages, expected, within: 1e-10))
  }

  @Test("one success in four is worth √3 or 1.5 deviations")
  func oneInFour() throws {
    // μ = ¼, σ = √3/4, s = ½: (1 − ¼)/σ = √3 and (1 − ¼)/s = 3/2.
    let root = 3.0.squareRoot()
    let population = try standardizedAdvantages([1, 0, 0, 0])
    #expect(isClose(population, [root, -root / 3, -root / 3, -root / 3], within: 1e-15))
    let bessel = try standardizedAdvantages([1, 0, 0, 0], deviation: .bessel)
    #expect(isClose(bessel, [1.5, -0.5, -0.5, -0.5], within: 1e-15))
  }

  @Test(
    "an epsilon is added to the deviation, as TRL, verl and rlhf-book do",
    arguments: [1e-4, 1e-6, 1e-8])
  func epsilon(epsilon: Double) throws {
    // s = ½ for one success in four, so A = ¾/(½ + ε).
    let advantages = try standardizedAdvantages(
      [1, 0, 0, 0], deviation: .bessel, epsilon: epsilon)
    #expect(abs(advantages[0] - 0.75 / (0.5 + epsilon)) < 1e-15)
    #expect(advantages[0] < 1.5)
  }

  @Test("MaxRL measures in units of the mean")
  func maximumLikelihood() throws {
    #expect(try maximumLikelihoodAdvantages([1, 0, 0, 0]) == [3, -1, -1, -1])  // (1 − ¼)/¼, −¼/¼
    #expect(try maximumLikelihoodAdvantages([1, 1, 1, 0]).last == -1)  // −¾/¾
    #expect(try maximumLikelihoodAdvantages([0, 0]) == [0, 0])  // 0 when the mean is 0
  }

  @Test("advantages of a group sum to zero", arguments: comparing)
  func sumToZero(estimator: AdvantageEstimator) throws {
    var generator = SeededGenerator(seed: 1)
    for size in 2...33 {
      let rewards = (0..<size).map { _ in generator.uniform() }
      let sum = try estimator.advantages(of: rewards).reduce(0, +)
      #expect(abs(sum) < 1e-12)  // Σ(r − μ) = 0, and a common factor does not change that
    }
  }

  @Test("advantages follow their samples when a group is shuffled", arguments: comparing)
  func shuffled(estimator: AdvantageEstimator) throws {
    var generator = SeededGenerator(seed: 2)
    let rewards = (0..<16).map { _ in generator.uniform() }
    let advantages = try estimator.advantages(of: rewards)
    let order = generator.shuffled(rewards.indices)
    let moved = try estimator.advantages(of: order.map { rewards[$0] })
    // Sums in another order differ in the last digits, no more.
    #expect(isClose(moved, order.map { advantages[$0] }, within: 1e-12))
  }

  @Test("advantages follow their prompt when the groups are shuffled", arguments: everyone)
  func shuffledGroups(estimator: AdvantageEstimator) throws {
    var generator = SeededGenerator(seed: 3)
    let groups = (0..<6).map { _ in (0..<4).map { _ in generator.uniform() } }
    let advantages = try estimator.advantages(of: groups)
    let order = generator.shuffled(groups.indices)
    let moved = try estimator.advantages(of: order.map { groups[$0] })
    for (group, index) in zip(moved, order) {
      #expect(isClose(group, advantages[index], within: 1e-12))
    }
  }

  @Test("grouping by the wrong prompt would be noticed")
  func wrongGrouping() throws {
    // The defect: responses regrouped across prompts. An easy and a hard prompt, interleaved.
    let right = try AdvantageEstimator.centered.advantages(of: [[1, 1, 1, 0], [0, 0, 1, 0]])
    let wrong = try AdvantageEstimator.centered.advantages(of: [[1, 0, 1, 0], [1, 1, 0, 0]])
    #expect(right[0][0] == 0.25)  // right where ¾ are
    #expect(wrong[0][0] == 0.5)  // the same response among strangers
  }

  @Test("one group for the whole batch would be noticed")
  func oneBigGroup() throws {
    let groups: [[Double]] = [[1, 1, 1, 0], [0, 0, 1, 0]]
    let apart = try AdvantageEstimator.grpo.advantages(of: groups)
    let together = try AdvantageEstimator.grpo.advantages(of: groups.flatMap { $0 })
    // μ = ¾, σ = √3/4 against μ = ½, σ = ½.
    #expect(abs(apart[0][0] - 1 / 3.0.squareRoot()) < 1e-15)
    #expect(abs(together[0] - 1) < 1e-15)
  }

  @Test("shifting and scaling rewards leaves a standardised advantage alone")
  func affine() throws {
    // ((a r + b) − (a μ + b)) / (a σ) = (r − μ)/σ for a > 0.
    let plain = try standardizedAdvantages(rewards)
    let moved = try standardizedAdvantages(rewards.map { 100 * $0 - 7 })
    #expect(isClose(moved, plain, within: 1e-13))
  }
}
