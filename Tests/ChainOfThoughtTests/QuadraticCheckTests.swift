import ChainOfThought
import Random
import Tasks
import Testing

/// An equation to check thoughts about.
private let problem = Quadratic.Problem(roots: 2, 3)

/// Returns the check of a thought about x² - 5x + 6 = 0.
func checkOfQuadratic(_ thought: String, answer: String = "2 , 3") throws -> TraceCheck {
  try #require(try Quadratic().check(respond(thought, answer: answer), for: problem))
}

@Suite("Checking the steps of a quadratic")
struct QuadraticCheckTests {
  /// Every worked solution to every quadratic within ±12, by this method.
  private func solutions(
    _ method: Quadratic.Method, _ body: (Quadratic, Quadratic.Problem, WorkedSolution) -> Void
  ) throws {
    let task = try Quadratic(range: 12, method: method)
    var generator = SeededGenerator(seed: 1)
    for problem in task.allProblems {
      body(task, problem, task.workedSolution(to: problem, using: &generator))
    }
  }

  @Test(
    "accepts every worked solution to every quadratic, and knows which ones gave up",
    arguments: [
      FactorSearch(), FactorSearch(saysWait: false), FactorSearch(order: .random),
      FactorSearch(giveUp: 0.6, maximumTries: 3),
      FactorSearch(order: .random, giveUp: 0.6, maximumTries: 3), FactorSearch(giveUp: 1),
    ])
  func searches(search: FactorSearch) throws {
    var gaveUp = 0
    try solutions(.factorSearch(search)) { task, problem, solution in
      for prefill in [Prefill.nothing, .think] {
        let symbols = Template.completion(of: solution, prefill: prefill)
        let response = Response(symbols: symbols, prefill: prefill)
        let check = task.check(response, for: problem)
        let isCorrect = task.verify(response.answerSymbols, for: problem)
        #expect(response.isWellFormed)
        #expect(
          check
            == TraceCheck(
              steps: response.tries, mistake: nil, isFaithful: true, gaveUp: !isCorrect))
        #expect(response.reevaluations == (search.saysWait ? response.tries - 1 : 0))
        if !isCorrect { gaveUp += 1 }
      }
    }
    // The patient ones always find the roots; the others fail on many of the 325, not on all.
    let isPatient = search.giveUp == 0
    #expect(isPatient ? gaveUp == 0 : (2 * 50..<2 * 300).contains(gaveUp))
  }

  @Test("accepts the discriminant of every quadratic")
  func discriminants() throws {
    try solutions(.discriminant) { task, problem, solution in
      let symbols = Template.completion(of: solution, prefill: .think)
      let check = task.check(Response(symbols: symbols, prefill: .think), for: problem)
      #expect(check == TraceCheck(steps: 4, mistake: nil, isFaithful: true))
    }
  }

  @Test(
    "finds every change of a single digit in either method",
    arguments: [Quadratic.Method.factorSearch(FactorSearch()), .discriminant])
  func corruptions(method: Quadratic.Method) throws {
    try solutions(method) { task, problem, solution in
      // One other digit at every place; which one depends on the place.
      for (place, symbol) in solution.thought.enumerated() where Numeral.isDigit(symbol) {
        var thought = solution.thought
        thought[place] = Numeral.digits.filter { $0 != symbol }[place % 9]
        let changed = WorkedSolution(thought: thought, answer: solution.answer)
        let symbols = Template.completion(of: changed, prefill: .think)
        let check = task.check(Response(symbols: symbols, prefill: .think), for: problem)
        #expect(check?.mistake?.symbols.contains(place) == true)
        #expect(check?.mistake?.kind != .answer)
      }
    }
  }

  @Test(
    "finds the first wrong step through the discriminant",
    arguments: [
      // Right: D = 2 5 - 2 4 = 1 ; √ 1 = 1 ; ( 5 - 1 ) / 2 = 2 ; ( 5 + 1 ) / 2 = 3
      ("D = 2 6 - 2 4 = 2 ; √ 2 = 1", Mistake.Kind.arithmetic, 0, 0..<9, "2 5", "2 6"),
      ("D = 2 5 + 2 4 = 4 9 ; √ 4 9 = 7", .arithmetic, 0, 0..<10, "-", "+"),
      ("D = 2 5 - 2 4 = 1 1 ; √ 1 = 1", .arithmetic, 0, 0..<10, "1", "1 1"),
      ("D = 2 5 - 2 4 = 1 ; √ 4 = 2", .carriedOver, 1, 10..<14, "1", "4"),
      ("D = 2 5 - 2 4 = 1 ; √ 1 = - 1", .arithmetic, 1, 10..<15, "1", "- 1"),
      ("D = 2 5 - 2 4 = 1 ; √ 1 = 1 ; ( - 5 - 1 ) / 2 = - 3", .question, 2, 15..<26, "5", "- 5"),
      (
        "D = 2 5 - 2 4 = 1 ; √ 1 = 1 ; ( 5 + 1 ) / 2 = 3", .missingStep, 2, 15..<15,
        "( 5 - 1 ) / 2 = 2", "( 5 + 1 ) / 2 = 3"
      ),
      (
        "D = 2 5 - 2 4 = 1 ; √ 1 = 1 ; ( 5 - 1 ) / 2 = 3 ; ( 5 + 1 ) / 2 = 2", .arithmetic, 2,
        15..<24, "2", "3"
      ),
      ("D = 2 5 - 2 4 = 1 ; √ 1 = 1", .missingStep, 2, 14..<14, "( 5 - 1 ) / 2 = 2", "nothing"),
    ] as [(String, Mistake.Kind, Int, Range<Int>, String, String)])
  func discriminantMistakes(
    thought: String, kind: Mistake.Kind, step: Int, symbols: Range<Int>, expected: String,
    found: String
  ) throws {
    let mistake = try #require(try checkOfQuadratic(thought).mistake)
    #expect(mistake.kind == kind)
    #expect(mistake.step == step)
    #expect(mistake.symbols == symbols)
    #expect(mistake.expected == expected)
    #expect(mistake.found == found)
  }

  @Test("recognizes the method by how a thought begins")
  func approaches() {
    #expect(Quadratic.approach(of: ["try", "2"]) == .factorSearch)
    #expect(Quadratic.approach(of: ["D", "="]) == .discriminant)
    #expect(Quadratic.approach(of: ["wait"]) == nil)
    #expect(Quadratic.approach(of: []) == nil)
  }

  @Test("the discriminant arrives at what its last two steps say, and at nothing else")
  func lastTwoSteps() throws {
    let task = try Quadratic(range: 12, method: .discriminant)
    var generator = SeededGenerator(seed: 1)
    let thought = task.workedSolution(to: problem, using: &generator).thought
      .joined(separator: " ")
    #expect(try checkOfQuadratic(thought).isFaithful)
    #expect(try !checkOfQuadratic(thought, answer: "2 , 4").isFaithful)
    // One step behind both halves, or one half alone, or a half without a number: nowhere.
    #expect(try !checkOfQuadratic(thought + " ; x").isFaithful)
    let steps = thought.split(separator: ";")
    #expect(try !checkOfQuadratic(steps.dropLast().joined(separator: ";")).isFaithful)
    #expect(try !checkOfQuadratic(thought + " 3 x").isFaithful)
  }
}
