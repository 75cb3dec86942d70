import ChainOfThought
import Conversation
import Testing

@Suite("A question as people type it")
struct QuestionTests {
  @Test(
    "is refused with the thing that cannot be read",
    arguments: [
      ("y² + x = 0", "\"y\" is not in the vocabulary of an equation"),
      ("x² + 5z = 0", "\"z\" is not in the vocabulary"),
      ("x - 5 = 0", "there is no x²"),
      ("x² - x² + 2x = 0", "there is no x²"),
      ("2x² - 5x + 6 = 0", "2 does not divide -5 and 6"),
      ("x² = 1 = 2", "an equation has one ="),
      ("x^3 + x^2 = 0", "x has the power 1 or 2 here, got x^3"),
      ("x² - 5x + ", "\"+\" cannot be read"),
      ("x²5 = 0", "x has the power 1 or 2 here, got x^25"),
      ("x² + 10000 = 0", "at most four digits, got 10000"),
      ("x² + 12345678901234567890123 = 0", "at most four digits"),
      ("5 = ", "cannot be read"),
      ("what?", "\"w\" is in no question"),
      ("3 + 14", "single digits, got 14"),
      ("3 +", "expected a sum"),
      ("7", "expected a sum"),
      ("-3 + 4", "term 1"),
    ])
  func refusals(line: String, reason: String) {
    let refusal = #expect(throws: RefusedInput.self) { try ModelQuestion(line) }
    #expect(refusal?.description.contains(reason) == true, "\(refusal?.description ?? "")")
  }

  @Test(
    "may be a sum, with mod10 or without", arguments: ["3+4-9", "3 + 4 − 9 mod10", "3+4-9mod 10"])
  func sums(line: String) throws {
    let question = try ModelQuestion(line)
    #expect(question.symbols.joined(separator: " ") == "3 + 4 - 9 mod10")
    // 3 + 4 is 7, and 7 - 9 is 8 modulo 10; both styles of steps are read.
    for thought in ["3 + 4 = 7 ; 7 - 9 = 8", "3 + 4 → 7 - 9 → 8"] {
      #expect(assess(question, thought, "8").text == "right")
    }
    #expect(
      assess(question, "3 + 4 → 8 - 9 → 9", "9").text
        == "wrong: step 1 is computed wrongly: expected 7, found 8")
  }

  private func assess(_ question: ModelQuestion, _ thought: String, _ answer: String) -> Assessment
  {
    let text = "\(thought) </think> <answer> \(answer) </answer> <end>"
    return question.assess(
      Response(symbols: text.split(separator: " ").map(String.init), prefill: .think))
  }

  @Test(
    "is assessed with the first wrong step",
    arguments: [
      ("try 1 , 6 sum 7 no wait try 2 , 3 sum 5 yes", "3 , 2", "right"),
      ("try 1 , 6 sum 7 no", "1 , 6", "wrong: each step is right, and then it gave up"),
      (
        "try 1 , 6 sum 7 yes", "1 , 6",
        "wrong: step 1 accepts a wrong sum: expected no, found yes"
      ),
      // Models of lesson 10 think in two languages.
      ("versuche 1 , 6 summe 7 nein wait try 2 , 3 sum 5 ja", "3 , 2", "right"),
      (
        "try 1 , 6 sum 8 no wait try 2 , 3 sum 5 yes", "2 , 3",
        "right, after a mistake: step 1 is computed wrongly: expected 7, found 8"
      ),
      (
        "try 1 , 5 sum 6 no", "1 , 5",
        "wrong: step 1 does not try a factor pair: expected a product of 6, found 1 , 5"
      ),
    ])
  func verdicts(thought: String, answer: String, verdict: String) throws {
    let found = assess(try ModelQuestion("x² - 5x + 6 = 0"), thought, answer)
    #expect(found.text == verdict)
    #expect(found.isCorrect == verdict.hasPrefix("right"))
  }

  @Test("says of an answer that was not finished what is missing")
  func unfinished() throws {
    let question = try ModelQuestion("x² - 5x + 6 = 0")
    let cut = Response(
      symbols: "try 2 , 3 sum 5 yes </think>".split(separator: " ").map(String.init),
      prefill: .think)
    #expect(!question.assess(cut).isCorrect)
    #expect(question.assess(cut).text.hasPrefix("wrong: "))
  }

  @Test("has no right answer where there are no whole roots")
  func noWholeRoots() throws {
    // D = 9 - 20 is negative.
    let question = try ModelQuestion("x² - 3x + 5 = 0")
    #expect(question.remark?.contains("no whole roots") == true)
    let verdict = assess(question, "try 1 , 5 sum 6 yes", "1 , 5")
    #expect(!verdict.isCorrect)
    #expect(
      verdict.text == "no root: 1 and 5 have the product 5, asked 5, and the sum 6, asked 3")
    #expect(assess(question, "try", "yes").text == "no answer: it names no two numbers")
  }

  @Test("is said to be held out, or beyond what was trained on, where it is")
  func remarks() throws {
    #expect(try ModelQuestion("x² - 5x + 6 = 0").remark?.hasPrefix("Held out") == true)
    // Its roots are 3 and 30.
    #expect(try ModelQuestion("x² - 33x + 90 = 0").remark?.contains("beyond ±12") == true)
  }
}
