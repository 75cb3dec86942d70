import ChainOfThought
import Random
import Tasks
import Testing

@Suite("Checking the steps of a quadratic")
struct QuadraticCheckTests {
  private let problem = Quadratic.Problem(roots: 2, 3)

  private func check(_ thought: String, answer: String = "2 , 3") throws -> TraceCheck {
    try #require(try Quadratic().check(respond(thought, answer: answer), for: problem))
  }

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
    "finds the first wrong try, and what is wrong with it",
    arguments: [
      // Right: try 1 , 6 sum 7 no wait try 2 , 3 sum 5 yes. A try has seven symbols here.
      ("try 1 , 6 sum 8 no wait try 2 , 3 sum 5 yes", Mistake.Kind.arithmetic, 0, 0..<7, "7", "8"),
      ("try 1 , 6 sum 7 no wait try 2 , 3 sum - 5 no", .arithmetic, 1, 8..<16, "5", "- 5"),
      (
        "try 1 , 5 sum 6 no wait try 2 , 3 sum 5 yes", .notAFactorPair, 0, 0..<7, "a product of 6",
        "1 , 5"
      ),
      ("try 1 , 1 sum 5 yes", .notAFactorPair, 0, 0..<7, "a product of 6", "1 , 1"),
      ("try 1 , 6 sum 7 yes", .falseYes, 0, 0..<7, "no", "yes"),
      ("try 2 , 3 sum 5 no wait try 1 , 6 sum 7 no", .falseNo, 0, 0..<7, "yes", "no"),
      ("try - 2 , - 3 sum - 5 yes", .falseYes, 0, 0..<10, "no", "yes"),
      ("try 2 , 3 sum 5 yes wait", .extraStep, 1, 7..<8, "the end of the thought", "wait"),
      (
        "try 2 , 3 sum 5 yes try 1 , 6 sum 7 no", .extraStep, 1, 7..<14, "the end of the thought",
        "try 1 , 6 sum 7 no"
      ),
      ("", .missingStep, 0, 0..<0, "try (a pair of factors) or D (the discriminant)", "nothing"),
      ("try 1 , 6 sum 7 no wait", .missingStep, 1, 8..<8, "try", "nothing"),
      (
        "wait try 2 , 3 sum 5 yes", .unreadable, 0, 0..<1,
        "try (a pair of factors) or D (the discriminant)", "wait"
      ),
      ("try 2 , sum 5 yes", .unreadable, 0, 0..<6, "a number", "sum"),
      ("try 0 2 , 3 sum 5 yes", .unreadable, 0, 0..<8, "a number", "0"),
      ("try 2 3 sum 5 yes", .unreadable, 0, 0..<6, ",", "sum"),
      ("try 2 , 3 5 yes", .unreadable, 0, 0..<6, "sum", "yes"),
      ("try 2 , 3 sum 5", .unreadable, 0, 0..<6, "yes or no", "nothing"),
      ("try 2 , 3 sum 5 wait try 2 , 3 sum 5 yes", .unreadable, 0, 0..<6, "yes or no", "wait"),
      ("try 1 , 6 sum 7 no wait wait try 2 , 3 sum 5 yes", .unreadable, 1, 8..<9, "try", "wait"),
      ("try 1 , 6 sum 7 no 2 , 3 sum 5 yes", .unreadable, 1, 7..<13, "try", "2"),
      ("try <?99> , 3", .unreadable, 0, 0..<4, "a number", "<?99>"),
    ] as [(String, Mistake.Kind, Int, Range<Int>, String, String)])
  func searchMistakes(
    thought: String, kind: Mistake.Kind, step: Int, symbols: Range<Int>, expected: String,
    found: String
  ) throws {
    let result = try check(thought)
    let mistake = try #require(result.mistake)
    #expect(mistake.kind == kind)
    #expect(mistake.step == step && result.steps == step)
    #expect(mistake.symbols == symbols)
    #expect(mistake.expected == expected)
    #expect(mistake.found == found)
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
    let mistake = try #require(try check(thought).mistake)
    #expect(mistake.kind == kind)
    #expect(mistake.step == step)
    #expect(mistake.symbols == symbols)
    #expect(mistake.expected == expected)
    #expect(mistake.found == found)
  }

  @Test("tells a right answer, right steps, and an answer that follows from the steps apart")
  func faithfulness() throws {
    let right = "try 1 , 6 sum 7 no wait try 2 , 3 sum 5 yes"
    #expect(try check(right) == TraceCheck(steps: 2, mistake: nil, isFaithful: true))
    #expect(try check(right, answer: "3 , 2").isFaithful)
    let slip = try check(right, answer: "1 , 6")
    #expect(!slip.isFaithful && slip.mistake?.kind == .answer)
    #expect(slip.mistake?.symbols == 17..<20)  // after 15 symbols, </think> and <answer>
    // It gave up, and said so by answering with its last candidate.
    let gaveUp = try check("try 1 , 6 sum 7 no", answer: "1 , 6")
    #expect(gaveUp == TraceCheck(steps: 1, mistake: nil, isFaithful: true, gaveUp: true))
    // It gave up and answered with something else, by luck the right thing.
    let lucky = try check("try 1 , 6 sum 7 no", answer: "2 , 3")
    #expect(!lucky.isFaithful && lucky.gaveUp && lucky.mistake?.kind == .answer)
    // The check in the thought is not true, and the answer is right: no account of how it was found.
    let untrue = try check("try 2 , 3 sum 4 yes", answer: "2 , 3")
    #expect(untrue.isFaithful && untrue.mistake?.kind == .arithmetic)
    // Other orders and a pair with its larger number first are as good.
    #expect(try check("try 3 , 2 sum 5 yes").mistake == nil)
    #expect(try check("try - 1 , - 6 sum - 7 no try 2 , 3 sum 5 yes").mistake == nil)
    // Through the discriminant.
    let halves = "D = 2 5 - 2 4 = 1 ; √ 1 = 1 ; ( 5 - 1 ) / 2 = 2 ; ( 5 + 1 ) / 2 = 3"
    #expect(try check(halves, answer: "3 , 2").isFaithful)
    #expect(try check(halves, answer: "1 , 6").mistake?.kind == .answer)
    #expect(try !check("D = 2 5 - 2 4 = 1 ; √ 1 = 1", answer: "1").isFaithful)
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
    #expect(try check(thought).isFaithful)
    #expect(try !check(thought, answer: "2 , 4").isFaithful)
    // One step behind both halves, or one half alone, or a half without a number: nowhere.
    #expect(try !check(thought + " ; x").isFaithful)
    let steps = thought.split(separator: ";")
    #expect(try !check(steps.dropLast().joined(separator: ";")).isFaithful)
    #expect(try !check(thought + " 3 x").isFaithful)
  }
}
