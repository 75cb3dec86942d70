import ChainOfThought
import Tasks
import Testing

@Suite("What is said of a response")
struct VerdictTextTests {
  let problem = Quadratic.Problem(roots: 2, 3)

  func verdict(_ thought: String, answer: String) throws -> String {
    let task = try Quadratic()
    let response = respond(thought, answer: answer)
    let isCorrect = task.verify(response.answerSymbols, for: problem)
    return response.verdict(isCorrect: isCorrect, task.check(response, for: problem))
  }

  @Test("is right or wrong, with the first mistake, also where the answer is right")
  func mistakes() throws {
    let right = try verdict("try 2 , 3 sum 5 yes", answer: "2 , 3")
    #expect(right == "right")
    let lucky = try verdict("try 2 , 3 sum 4 yes", answer: "2 , 3")
    #expect(
      lucky.hasPrefix("right, after a mistake: step 1 ") && lucky.hasSuffix("expected 5, found 4"))
    let wrong = try verdict("try 2 , 3 sum 4 yes", answer: "1 , 6")
    #expect(wrong.hasPrefix("wrong: step 1 ") && wrong.hasSuffix("expected 5, found 4"))
  }

  @Test("names what is out of form, and says where a thought gave up")
  func others() throws {
    let gaveUp = try verdict("try 1 , 6 sum 7 no", answer: "1 , 6")
    #expect(gaveUp == "wrong: each step is right, and then it gave up")
    let cut = Response(symbols: ["try", "2"], prefill: .think)
    let violation = try #require(cut.violation)
    #expect(cut.verdict(isCorrect: false, nil) == "wrong: \(violation)")
  }
}
