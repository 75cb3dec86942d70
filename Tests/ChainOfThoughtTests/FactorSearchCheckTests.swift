import ChainOfThought
import Random
import Tasks
import Testing
import Tokens

@Suite("A thought that searches")
struct FactorSearchCheckTests {
  @Test("counts its tries and how often it looks again, in the thought only")
  func counts() {
    let text =
      "try 1 , 6 sum 7 no wait try 2 , 3 sum 5 yes </think> <answer> try wait </answer> <end>"
    let response = Response(symbols: text.split(separator: " ").map(String.init), prefill: .think)
    #expect(response.tries == 2)
    #expect(response.reevaluations == 1)
    let direct = Response(symbols: ["wait", "</answer>", "<end>"], prefill: .answer)
    #expect(direct.tries == 0 && direct.reevaluations == 0)
  }
}

@Suite("Checking a search for factors")
struct FactorSearchStepsTests {
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
    let result = try checkOfQuadratic(thought)
    let mistake = try #require(result.mistake)
    #expect(mistake.kind == kind)
    #expect(mistake.step == step && result.steps == step)
    #expect(mistake.symbols == symbols)
    #expect(mistake.expected == expected)
    #expect(mistake.found == found)
  }
}
