import Random
import Tasks
import Testing

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

@Suite("Solving a quadratic through its discriminant")
struct DiscriminantTests {
  @Test(
    "takes four steps",
    arguments: [
      // Worked by hand: b² − 4c, its root, and the two halves.
      (2, 3, "D = 2 5 - 2 4 = 1 ; √ 1 = 1 ; ( 5 - 1 ) / 2 = 2 ; ( 5 + 1 ) / 2 = 3"),
      (-3, 2, "D = 1 + 2 4 = 2 5 ; √ 2 5 = 5 ; ( - 1 - 5 ) / 2 = - 3 ; ( - 1 + 5 ) / 2 = 2"),
      (0, 0, "D = 0 - 0 = 0 ; √ 0 = 0 ; ( 0 - 0 ) / 2 = 0 ; ( 0 + 0 ) / 2 = 0"),
      (0, 7, "D = 4 9 - 0 = 4 9 ; √ 4 9 = 7 ; ( 7 - 7 ) / 2 = 0 ; ( 7 + 7 ) / 2 = 7"),
    ])
  func examples(r: Int, s: Int, thought: String) throws {
    let problem = Quadratic.Problem(roots: r, s)
    #expect(Quadratic.discriminantTrace(for: problem).symbols.joined(separator: " ") == thought)
  }

  @Test("finds the roots of every quadratic, with numbers that are true")
  func exhaustive() throws {
    let task = try Quadratic(range: 12, method: .discriminant)
    var generator = SeededGenerator(seed: 1)
    for problem in task.allProblems {
      let solution = task.workedSolution(to: problem, using: &generator)
      #expect(task.verify(solution.answer, for: problem))
      _ = try task.vocabulary.tokens(of: solution.thought)
      let (b, c) = (problem.linear, problem.constant)
      let results = solution.thought.split(separator: ";").map { step -> Int in
        let digits = step[(step.lastIndex(of: "=") ?? 0)...].dropFirst()
        return Int(digits.joined()) ?? .min
      }
      #expect(results.count == 4)
      #expect(results[0] == b * b - 4 * c)
      #expect(results[1] >= 0 && results[1] * results[1] == results[0])
      for x in results[2...] { #expect(x * x + b * x + c == 0) }
    }
  }
}

@Suite("Practice with pairs")
struct PairPracticeTests {
  @Test("goes through all candidates, and holds each against a b that may be missing")
  func examples() throws {
    let task = try Quadratic(range: 12)
    var generator = SeededGenerator(seed: 1)
    var forms: Set<String> = []
    for _ in 0..<20_000 {
      let practice = task.practice(on: Split(seed: 1, heldOutFraction: 0), using: &generator)
      forms.insert((practice.question + [":"] + practice.thought).joined(separator: " "))
    }
    let isMet = { forms.contains($0) }  // a failure is to print this, not all of them
    // c = 8 has the candidates 1 · 8 and 2 · 4, with sums 9 and 6.
    #expect(isMet("pairs x² - 6 x + 8 = 0 : try 1 , 8 sum 9 no wait try 2 , 4 sum 6 yes"))
    #expect(isMet("pairs x² - 9 x + 8 = 0 : try 1 , 8 sum 9 yes wait try 2 , 4 sum 6 no"))
    #expect(isMet("pairs x² - 7 x + 8 = 0 : try 1 , 8 sum 9 no wait try 2 , 4 sum 6 no"))
    #expect(isMet("pairs x² - x + 8 = 0 : try 1 , 8 sum 9 no wait try 2 , 4 sum 6 no"))
    #expect(
      isMet("pairs x² + 0 x - 4 = 0 : try - 1 , 4 sum 3 no wait try - 2 , 2 sum 0 yes"))
    // For the c that is always held out no b is given away; its pairs are.
    #expect(isMet("pairs x² - x + 6 = 0 : try 1 , 6 sum 7 no wait try 2 , 3 sum 5 no"))
    let givenAway = forms.filter { $0.contains("x + 6 = 0") && !$0.hasPrefix("pairs x² - x") }
    #expect(
      givenAway == ["pairs x² + x + 6 = 0 : try - 1 , - 6 sum - 7 no wait try - 2 , - 3 sum - 5 no"]
    )
  }

  @Test("shows no b with a c that is held out, but all of its pairs")
  func heldOut() throws {
    let task = try Quadratic(range: 12)
    let split = Split(seed: 1)
    var generator = SeededGenerator(seed: 2)
    var open: Set<[String]> = []
    for _ in 0..<20_000 {
      let practice = task.practice(on: split, using: &generator)
      _ = try task.vocabulary.tokens(of: practice.question + practice.thought)
      guard !practice.question.contains(";") else { continue }
      let showsSum = practice.question[3] != "x"
      if !showsSum { open.insert(Array(practice.question.dropFirst())) }
      if showsSum {
        let constant = practice.question.drop { $0 != "x" }.dropFirst().prefix { $0 != "=" }
        let mates = task.allProblems.filter {
          task.question(for: $0).drop { $0 != "x" }.dropFirst().prefix { $0 != "=" } == constant
        }
        #expect(mates.contains { !split.isHeldOut($0, of: task) })
      }
    }
    // Each c but 0, with either sign of b that a problem has: all are met with b left open.
    let all = Set(
      task.allProblems.filter { $0.constant != 0 }.map {
        "\($0.constant) \($0.roots.sum < 0)"
      })
    #expect(open.count == all.count)
  }

  @Test("goes through the candidates in the order of the search")
  func order() throws {
    let search = FactorSearch(order: .fromEitherEnd)
    let task = try Quadratic(range: 12, method: .factorSearch(search))
    var generator = SeededGenerator(seed: 4)
    var forms: Set<String> = []
    for _ in 0..<40_000 {
      let practice = task.practice(on: Split(seed: 1, heldOutFraction: 0), using: &generator)
      forms.insert((practice.question + [":"] + practice.thought).joined(separator: " "))
    }
    let isMet = { forms.contains($0) }  // a failure is to print this, not all of them
    // c = 8: 1 · 8 and 2 · 4.
    #expect(isMet("pairs x² - 6 x + 8 = 0 : try 1 , 8 sum 9 no wait try 2 , 4 sum 6 yes"))
    #expect(isMet("pairs x² - 6 x + 8 = 0 : try 2 , 4 sum 6 yes wait try 1 , 8 sum 9 no"))
  }

  @Test("lists pairs of any kind, tries them in order up to the one that fits, and answers with it")
  func lists() throws {
    let task = try Quadratic(range: 12)
    var generator = SeededGenerator(seed: 3)
    var (count, fitting, stopped) = (0, 0, 0)
    for _ in 0..<20_000 {
      let practice = task.practice(on: Split(seed: 1), using: &generator)
      let parts = practice.question.split(separator: ";").map(Array.init)
      guard parts.count > 1 else { continue }
      count += 1
      let pairs = try parts.dropFirst().map { try #require(Quadratic.pair(inAnswer: $0)) }
      // `pairs x² - 9 x`: b, written with its sign, is minus the sum that is wanted.
      let digits = try #require(Int(parts[0][3..<parts[0].count - 1].joined()))
      let wanted = parts[0][2] == "-" ? digits : -digits
      let place = pairs.firstIndex { $0.sum == wanted }
      let tried = place.map { Array(pairs[...$0]) } ?? pairs
      #expect(practice.answer == place.map { pairs[$0] })
      let thought = tried.map { pair in
        "try \(pair.symbols.joined(separator: " ")) sum "
          + "\(Numeral.symbols(of: pair.sum).joined(separator: " ")) "
          + (pair.sum == wanted ? "yes" : "no")
      }
      #expect(practice.thought.joined(separator: " ") == thought.joined(separator: " wait "))
      #expect(pairs.allSatisfy { abs($0.product) <= 144 && abs($0.first) <= 12 })
      fitting += place == nil ? 0 : 1
      stopped += tried.count < pairs.count ? 1 : 0
    }
    // Three in seven of 20,000 are 8,571 ± 70; half of them fit, and some of the others by chance.
    #expect(abs(count - 8571) < 280)
    #expect(Double(fitting) / Double(count) > 0.5 && Double(fitting) / Double(count) < 0.6)
    #expect(stopped > count / 10)
  }
}
