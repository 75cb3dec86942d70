import LessonShared
import Testing
import TinyR1

@Suite("Wrong steps")
struct StepErrorsTests {
  private let task = Quadratic.Problem(roots: 2, 3)  // x² - 5x + 6 = 0

  private func check(_ thought: String, answer: String) throws -> TraceCheck? {
    let symbols = "\(thought) </think> <answer> \(answer) </answer> <end>".split(separator: " ")
    return try Quadratic().check(
      Response(symbols: symbols.map(String.init), prefill: .think), for: task)
  }

  private let right = "try 1 , 6 sum 7 no wait try 2 , 3 sum 5 yes"

  @Test("a share of steps, each thought up to its first wrong one")
  func rate() throws {
    var errors = StepErrors()
    #expect(errors.rate.isNaN && errors.length.isNaN)
    errors.add(try #require(try check(right, answer: "2 , 3")))  // two right steps
    errors.add(
      try #require(try check("try 1 , 6 sum 8 no wait try 2 , 3 sum 5 yes", answer: "2 , 3")))
    errors.add(
      try #require(try check("try 1 , 6 sum 7 no wait try 2 , 4 sum 6 no", answer: "2 , 4")))
    errors.add(try #require(try check(right, answer: "1 , 6")))  // the answer does not follow
    #expect(errors.thoughts == 4 && errors.steps == 2 + 1 + 2 + 2 && errors.wrong == 2)
    #expect(errors.rate == 2.0 / 7 && errors.length == 7.0 / 4)
  }

  @Test("first mistakes are counted, the most frequent first, and giving up is none")
  func mistakes() throws {
    let falseYes = try check("try 1 , 6 sum 7 yes", answer: "1 , 6")
    let gaveUp = try check("try 1 , 6 sum 7 no", answer: "1 , 6")
    let mistakes = FirstMistake.all(in: [gaveUp, falseYes, nil, falseYes])
    #expect(mistakes.map(\.count) == [2, 1, 1])
    #expect(mistakes[0].kind == "accepts a wrong sum")
    #expect(mistakes[0].description == "step 1 accepts a wrong sum: expected no, found yes")
    #expect(mistakes[1].description == "gives up, with every step right")
    #expect(mistakes[2].description == "has no thought" && mistakes[2].kind == "has no thought")
    #expect(FirstMistake.all(in: []).isEmpty)
  }
}
