import Random
import Tasks
import Testing
import Tokens

@Suite("Solving a quadratic by a search for factors")
struct FactorSearchTests {
  private func thoughts(
    _ search: FactorSearch, _ problem: Quadratic.Problem, count: Int
  ) throws -> [String] {
    let task = try Quadratic(range: 12, method: .factorSearch(search))
    var generator = SeededGenerator(seed: 1)
    return (0..<count).map { _ in
      let solution = task.workedSolution(to: problem, using: &generator)
      return (solution.thought + ["|"] + solution.answer).joined(separator: " ")
    }
  }

  @Test("says no, wait and yes as documented")
  func example() throws {
    let problem = Quadratic.Problem(roots: 2, 3)
    #expect(
      try thoughts(FactorSearch(), problem, count: 1)
        == ["try 1 , 6 sum 7 no wait try 2 , 3 sum 5 yes | 2 , 3"])
    #expect(
      try thoughts(FactorSearch(saysWait: false), problem, count: 1)
        == ["try 1 , 6 sum 7 no try 2 , 3 sum 5 yes | 2 , 3"])
    // Out of patience: the answer is the last candidate, and wrong.
    #expect(
      try thoughts(FactorSearch(giveUp: 1), problem, count: 1) == ["try 1 , 6 sum 7 no | 1 , 6"])
    #expect(
      try thoughts(FactorSearch(maximumTries: 1), problem, count: 1)
        == ["try 1 , 6 sum 7 no | 1 , 6"])
    #expect(
      try thoughts(FactorSearch(), Quadratic.Problem(roots: -3, 2), count: 1)
        == ["try 1 , - 6 sum - 5 no wait try 2 , - 3 sum - 1 yes | 2 , - 3"])
  }

  @Test("gives up as often as it is told to")
  func patience() throws {
    // x² − 13x + 36 = 0: 1 · 36, 2 · 18, 3 · 12, then 4 · 9. Four tries are needed.
    let problem = Quadratic.Problem(roots: 4, 9)
    let tried = try thoughts(FactorSearch(giveUp: 0.6), problem, count: 20_000)
      .map { $0.split(separator: " ").count { $0 == "try" } }
    for tries in 1...4 {
      // Geometric: 0.6 of those who have not given up yet do so, and the fourth try is right.
      let share = tries < 4 ? [0.6, 0.24, 0.096][tries - 1] : 0.064
      let count = tried.count { $0 == tries }
      #expect(abs(Double(count) - 20_000 * share) < 5 * (20_000 * share * (1 - share)).squareRoot())
    }
    let atMostTwo = try thoughts(FactorSearch(maximumTries: 2), problem, count: 1)
    #expect(atMostTwo == ["try 1 , 3 6 sum 3 7 no wait try 2 , 1 8 sum 2 0 no | 2 , 1 8"])
  }

  @Test("begins at the end that it is told to, or tosses a coin")
  func ends() throws {
    let problem = Quadratic.Problem(roots: 3, 4)
    let (first, middle) = (
      "try 1 , 1 2 sum 1 3 no wait try 2 , 6 sum 8 no wait try 3 , 4 sum 7 yes | 3 , 4",
      "try 3 , 4 sum 7 yes | 3 , 4"
    )
    #expect(try thoughts(FactorSearch(order: .descending), problem, count: 1) == [middle])
    #expect(
      try thoughts(FactorSearch(order: .descending), .init(roots: -2, -6), count: 1)
        == ["try - 3 , - 4 sum - 7 no wait try - 2 , - 6 sum - 8 yes | - 2 , - 6"])
    let tossed = try thoughts(FactorSearch(order: .fromEitherEnd), problem, count: 2000)
    #expect(Set(tossed) == [first, middle])
    // Half of 2,000; standard deviation √500 = 22.
    #expect(abs(tossed.count { $0 == first } - 1000) < 5 * 22)
  }

  @Test("finds the roots of every quadratic if it is patient, in every order")
  func exhaustive() throws {
    var generator = SeededGenerator(seed: 1)
    for order in [FactorSearch.Order.ascending, .descending, .fromEitherEnd, .random] {
      let task = try Quadratic(range: 12, method: .factorSearch(FactorSearch(order: order)))
      for problem in task.allProblems {
        let solution = task.workedSolution(to: problem, using: &generator)
        #expect(task.verify(solution.answer, for: problem))
        #expect(solution.thought.last == "yes")
        _ = try task.vocabulary.tokens(of: solution.thought)
      }
    }
  }

  @Test(
    "has every pair with the right product for a candidate, and with the sign rule one per split")
  func candidates() throws {
    for problem in try Quadratic(range: 12).allProblems {
      let (candidates, all) = (problem.candidates, problem.candidatesWithAllSigns)
      #expect(candidates.contains(problem.roots))
      guard problem.constant != 0 else {
        #expect(candidates == [problem.roots] && all == [problem.roots])
        continue
      }
      // By brute force: every divisor of c, of either sign, with its partner.
      let size = abs(problem.constant)
      let divisors = (-size...size).filter { $0 != 0 && size % $0 == 0 }
      #expect(Set(all) == Set(divisors.map { FactorPair($0, problem.constant / $0) }))
      #expect(Set(all).count == all.count)
      #expect(candidates.map { abs($0.first) } == divisors.filter { $0 > 0 && $0 * $0 <= size })
      // The sign rule may leave out only pairs whose sum has the wrong sign.
      for pair in Set(all).subtracting(candidates) {
        #expect(pair.sum.signum() * problem.linear.signum() >= 0)
      }
    }
    // 144 = 1·144 = 2·72 = 3·48 = 4·36 = 6·24 = 8·18 = 9·16 = 12·12: the hardest within ±12.
    #expect(Quadratic.Problem(roots: 12, 12).candidates.count == 8)
  }

  @Test("tries in every order equally often if the order is random")
  func randomOrder() throws {
    // c = 4: 1 · 4 and 2 · 2, each with two signs; the right one ends the search.
    let problem = Quadratic.Problem(roots: 2, 2)
    let search = FactorSearch(order: .random)
    let lengths = try thoughts(search, problem, count: 8000)
      .map { $0.split(separator: " ").count { $0 == "try" } }
    for tries in 1...4 {
      // 2,000 of each; standard deviation √(8000 · ¼ · ¾) = 39.
      #expect(abs(lengths.count { $0 == tries } - 2000) < 5 * 39)
    }
  }

  @Test("refuses impossible patience")
  func refusals() async {
    await #expect(processExitsWith: .failure) { _ = FactorSearch(giveUp: 1.5) }
    await #expect(processExitsWith: .failure) { _ = FactorSearch(maximumTries: 0) }
    await #expect(processExitsWith: .failure) {
      _ = FactorPair.all(product: 0, sumIsNegative: false)
    }
  }
}
