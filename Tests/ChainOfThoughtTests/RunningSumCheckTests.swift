import ChainOfThought
import Random
import Tasks
import Testing

/// The response that thinks and answers as given, after a prompt that ends with `<think>`.
func respond(_ thought: String, answer: String) -> Response {
  let text = [thought, "</think> <answer>", answer, "</answer> <end>"].joined(separator: " ")
  return Response(symbols: text.split(separator: " ").map(String.init), prefill: .think)
}

@Suite("Checking the steps of a running sum")
struct RunningSumCheckTests {
  private func check(
    _ thought: String, answer: String = "6", terms: [Int] = [3, 4, -9, 8],
    style: RunningSum.Style = .equations
  ) throws -> TraceCheck {
    let task = try RunningSum(terms: 1...9, style: style)
    let problem = try RunningSum.Problem(terms: terms)
    return try #require(task.check(respond(thought, answer: answer), for: problem))
  }

  @Test("accepts every worked solution", arguments: [RunningSum.Style.equations, .running])
  func references(style: RunningSum.Style) throws {
    let task = try RunningSum(terms: 1...16, style: style)
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<500 {
      let problem = task.problem(using: &generator)
      let solution = task.workedSolution(to: problem, using: &generator)
      for prefill in [Prefill.nothing, .think] {
        let symbols = Template.completion(of: solution, prefill: prefill)
        let response = Response(symbols: symbols, prefill: prefill)
        #expect(response.isWellFormed)
        #expect(task.verify(response.answerSymbols, for: problem))
        let check = task.check(response, for: problem)
        #expect(check == TraceCheck(steps: problem.terms.count - 1, mistake: nil, isFaithful: true))
      }
      let direct = Response(
        symbols: Template.completion(of: solution, prefill: .answer), prefill: .answer)
      #expect(task.verify(direct.answerSymbols, for: problem))
      #expect(task.check(direct, for: problem) == nil)  // there is no thought to check
    }
  }

  @Test(
    "finds the first wrong step, and what is wrong with it",
    arguments: [
      // Right: 3 + 4 = 7 ; 7 - 9 = 8 ; 8 + 8 = 6. Ranges are counted by hand, from the first symbol.
      ("3 + 4 = 8 ; 8 - 9 = 9 ; 9 + 8 = 7", Mistake.Kind.arithmetic, 0, 0..<5, "7", "8"),
      ("3 + 4 = 7 ; 7 - 9 = 9 ; 9 + 8 = 7", .arithmetic, 1, 6..<11, "8", "9"),
      ("3 + 4 = 7 ; 7 - 9 = - 2 ; 8 + 8 = 6", .arithmetic, 1, 6..<12, "8", "- 2"),
      ("3 + 4 = 7 ; 7 - 9 = 8 ; 8 + 8 = 1 6", .arithmetic, 2, 12..<18, "6", "1 6"),
      ("3 + 4 = 7 ; 6 - 9 = 7 ; 7 + 8 = 5", .carriedOver, 1, 6..<11, "7", "6"),
      ("4 + 4 = 8 ; 8 - 9 = 9 ; 9 + 8 = 7", .question, 0, 0..<5, "3", "4"),
      ("3 + 4 = 7 ; 7 + 9 = 6 ; 6 + 8 = 4", .question, 1, 6..<11, "-", "+"),
      ("3 + 4 = 7 ; 7 - 8 = 9 ; 9 + 8 = 7", .question, 1, 6..<11, "9", "8"),
      ("", .missingStep, 0, 0..<0, "3 + 4 = 7", "nothing"),
      ("3 + 4 = 7", .missingStep, 1, 5..<5, "7 - 9 = 8", "nothing"),
      ("3 + 4 = 7 ;", .missingStep, 1, 6..<6, "7 - 9 = 8", "nothing"),
      ("3 + 4 = 7 ; 8 + 8 = 6", .missingStep, 1, 6..<6, "7 - 9 = 8", "8 + 8 = 6"),
      (
        "3 + 4 = 7 ; 7 - 9 = 8 ; 8 + 8 = 6 ; 6 + 1 = 7", .extraStep, 3, 17..<23,
        "the end of the thought", "; 6 + 1 = 7"
      ),
      (
        "3 + 4 = 7 ; 3 + 4 = 7 ; 7 - 9 = 8 ; 8 + 8 = 6", .extraStep, 1, 6..<12, "7 - 9 = 8",
        "3 + 4 = 7 ;"
      ),
      ("3 + 4 = ; 7 - 9 = 8 ; 8 + 8 = 6", .unreadable, 0, 0..<4, "7", "nothing"),
      ("3 + 4 7 ; 7 - 9 = 8 ; 8 + 8 = 6", .question, 0, 0..<4, "4", "4 7"),
      ("3 + 4 = 7 ; 7 - 9 = 8 8 + 8 = 6", .arithmetic, 1, 6..<16, "8", "8 8"),
      (
        "3 + 4 = 7 ; 7 - 9 = 8 = 8 ; 8 + 8 = 6", .unreadable, 1, 6..<13, "the end of the step",
        "= 8"
      ),
      ("<?99> 3 + 4", .unreadable, 0, 0..<4, "3", "<?99>"),
      ("3 + 4 = 7 ; 7 - 9", .unreadable, 1, 6..<9, "=", "nothing"),
    ] as [(String, Mistake.Kind, Int, Range<Int>, String, String)])
  func mistakes(
    thought: String, kind: Mistake.Kind, step: Int, symbols: Range<Int>, expected: String,
    found: String
  ) throws {
    let mistake = try #require(try check(thought).mistake)
    #expect(mistake.kind == kind)
    #expect(mistake.step == step)
    #expect(mistake.symbols == symbols)
    #expect(mistake.expected == expected)
    #expect(mistake.found == found)
    #expect(try check(thought).steps == step)
  }

  @Test(
    "finds the first wrong step of the short style too",
    arguments: [
      // Right: 3 + 4 → 7 - 9 → 8 + 8 → 6. The first step has five symbols, the others four.
      ("3 + 4 → 7 - 9 → 9 + 8 → 7", Mistake.Kind.arithmetic, 1, 5..<9),
      ("3 + 5 → 8 - 9 → 9 + 8 → 7", .question, 0, 0..<5),
      ("3 + 4 → 7 + 9 → 6 + 8 → 4", .question, 1, 5..<9),
      ("3 + 4 → 7 + 8 → 6", .missingStep, 1, 5..<5),
      ("3 + 4 → 7 - 9 → 8", .missingStep, 2, 9..<9),
      ("3 + 4 → 7 + 4 → 7 - 9 → 8 + 8 → 6", .extraStep, 1, 5..<9),
      ("3 + 4 → 7 - 9 → 8 + 8 → 6 + 1 → 7", .extraStep, 3, 13..<17),
      ("3 + 4 → 7 - 9 = 8 + 8 → 6", .unreadable, 1, 5..<9),
      ("3 + 4 → 7 - 9 →", .unreadable, 1, 5..<8),
    ] as [(String, Mistake.Kind, Int, Range<Int>)])
  func shortStyle(thought: String, kind: Mistake.Kind, step: Int, symbols: Range<Int>) throws {
    let mistake = try #require(try check(thought, style: .running).mistake)
    #expect(mistake.kind == kind)
    #expect(mistake.step == step)
    #expect(mistake.symbols == symbols)
  }

  @Test("tells a right answer, right steps, and an answer that follows from the steps apart")
  func faithfulness() throws {
    let right = "3 + 4 = 7 ; 7 - 9 = 8 ; 8 + 8 = 6"
    let wrong = "3 + 4 = 8 ; 8 - 9 = 9 ; 9 + 8 = 7"
    #expect(try check(right).isFaithful)
    let slip = try check(right, answer: "5")
    #expect(!slip.isFaithful)
    #expect(slip.mistake?.kind == .answer)
    #expect(slip.mistake?.symbols == 19..<20)  // after 17 symbols, </think> and <answer>
    #expect(
      slip.mistake?.description
        == "the answer does not follow from the thought: expected what the thought arrives at, found 5"
    )
    // Wrong steps, and what follows from them.
    #expect(try check(wrong, answer: "7").isFaithful)
    // Wrong steps, and a right answer that does not follow from them.
    #expect(try !check(wrong, answer: "6").isFaithful)
    #expect(try check(wrong, answer: "6").mistake?.kind == .arithmetic)
    // One term: no step, and the answer is the term.
    let one = try check("", answer: "4", terms: [4])
    #expect(one == TraceCheck(steps: 0, mistake: nil, isFaithful: true))
    #expect(try check("", answer: "5", terms: [4]).mistake?.kind == .answer)
    #expect(try check("4 + 0 = 4", answer: "4", terms: [4]).mistake?.kind == .extraStep)
    // No step where there should be some: nothing for an answer to follow from.
    #expect(try !check("", answer: "6").isFaithful)
  }

  @Test("finds every change of a single digit, in the step where it was made")
  func corruptions() throws {
    var generator = SeededGenerator(seed: 2)
    for style in [RunningSum.Style.equations, .running] {
      let task = try RunningSum(terms: 2...8, style: style)
      for _ in 0..<60 {
        let problem = task.problem(using: &generator)
        let solution = task.workedSolution(to: problem, using: &generator)
        for (place, symbol) in solution.thought.enumerated() where Numeral.isDigit(symbol) {
          for digit in Numeral.digits where digit != symbol {
            var thought = solution.thought
            thought[place] = digit
            let changed = WorkedSolution(thought: thought, answer: solution.answer)
            let symbols = Template.completion(of: changed, prefill: .think)
            let check = task.check(Response(symbols: symbols, prefill: .think), for: problem)
            // Six symbols a step; or four, of which the first step has one more.
            let step = style == .equations ? place / 6 : max(place - 1, 0) / 4
            #expect(check?.mistake?.step == step)
            #expect(check?.mistake?.symbols.contains(place) == true)
          }
        }
      }
    }
  }
}
