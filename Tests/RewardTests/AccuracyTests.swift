import ChainOfThought
import Reward
import Tasks
import Testing

/// x² − 5x + 6 = 0, whose roots are 2 and 3.
let example = Quadratic.Problem(roots: 2, 3)

/// The response that a line of symbols is, after a prefilled `<think>` unless told otherwise.
func response(_ line: String, prefill: Prefill = .think) -> Response {
  Response(symbols: line.split(separator: " ").map(String.init), prefill: prefill)
}

@Suite("Accuracy by the task's verifier")
struct TaskAccuracyTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let line: String
    let wellFormedOnly: Double
    let everyClosed: Double
    let reason: String
    var testDescription: String { reason }
  }

  static let cases = [
    Case(
      line: "try 2 , 3 sum 5 yes </think> <answer> 2 , 3 </answer> <end>", wellFormedOnly: 1,
      everyClosed: 1, reason: "right and well-formed"),
    Case(
      line: "</think> <answer> 3 , 2 </answer> <end>", wellFormedOnly: 1, everyClosed: 1,
      reason: "roots have no order, and no one labels the thinking"),
    Case(
      line: "</think> <answer> 1 , 6 </answer> <end>", wellFormedOnly: 0, everyClosed: 0,
      reason: "wrong and well-formed"),
    Case(
      line: "</think> <answer> 2 , 3 </answer>", wellFormedOnly: 0, everyClosed: 1,
      reason: "right, and cut off before the end"),
    Case(
      line: "</think> <answer> 2 , 3 </answer> <end> 7", wellFormedOnly: 0, everyClosed: 1,
      reason: "right, with text after the end"),
    Case(
      line: "</think> <answer> 1 , 6 </answer> <answer> 2 , 3 </answer> <end>", wellFormedOnly: 0,
      everyClosed: 0, reason: "the first of two answers stands, and it is wrong"),
    Case(
      line: "so </think> 5 <answer> 2 , 3 </answer> <end>", wellFormedOnly: 0, everyClosed: 0,
      reason: "what is answered after a violation is not read"),
    Case(
      line: "</think> <answer> 2 , 3", wellFormedOnly: 0, everyClosed: 0,
      reason: "the answer was never closed"),
    Case(
      line: "2 , 3", wellFormedOnly: 0, everyClosed: 0, reason: "the roots, but no answer"),
    Case(line: "", wellFormedOnly: 0, everyClosed: 0, reason: "nothing"),
  ]

  @Test("counts an answer as its rule says", arguments: cases)
  func counting(_ row: Case) throws {
    let task = try Quadratic()
    let response = response(row.line)
    #expect(accuracyReward(response, for: example, of: task) == row.wellFormedOnly)
    #expect(
      accuracyReward(response, for: example, of: task, counting: .everyClosed) == row.everyClosed)
  }

  @Test("asks the task, so that another problem has another answer")
  func otherProblem() throws {
    let task = try RunningSum(terms: 2...2)
    let direct = response("7 </answer> <end>", prefill: .answer)
    // 3 + 4 = 7 and 3 + 5 = 8, modulo 10.
    let problems = [[3, 4], [3, 5]].map { terms in try? RunningSum.Problem(terms: terms) }
    let rewards = problems.compactMap { $0 }.map { accuracyReward(direct, for: $0, of: task) }
    #expect(rewards == [1, 0])
  }
}

@Suite("Accuracy of texts")
struct TextAccuracyTests {
  private func reward(
    _ text: String, _ expected: String, counting: CountedAnswers = .wellFormedOnly
  ) -> Double {
    accuracyReward(
      TextResponse(text, prefill: .nothing), expected: expected, counting: counting)
  }

  @Test("reads the answer block, with or without a box in it")
  func answerBlock() {
    #expect(reward("<think>2 · 3 = 6</think><answer>3, 2</answer>", "2, 3") == 1)
    #expect(
      reward(#"<think></think> <answer>The roots: \boxed{3, 2}.</answer>"#, "2, 3") == 1)
    // Prose without a box is compared as it stands.
    #expect(reward("<think></think><answer>The roots: 3, 2</answer>", "2, 3") == 0)
  }

  @Test("does not look for boxes in the thought")
  func boxInThought() {
    #expect(reward(#"<think>\boxed{2}</think><answer>7</answer>"#, "2") == 0)
    #expect(reward(#"<think>\boxed{7}</think><answer>2</answer>"#, "2") == 1)
  }

  @Test("counts answers of malformed texts only if told to")
  func counting() {
    let text = "<think></think><answer>2</answer> and so on"
    #expect(reward(text, "2") == 0)
    #expect(reward(text, "2", counting: .everyClosed) == 1)
  }

  @Test("of texts without tags needs a box")
  func withoutTags() {
    #expect(boxedAccuracyReward(#"So x is 1/2: \boxed{0.5}"#, expected: #"\frac{1}{2}"#) == 1)
    #expect(boxedAccuracyReward("So x is 1/2", expected: #"\frac{1}{2}"#) == 0)
    #expect(boxedAccuracyReward("1/2", expected: "1/2") == 0)
    // An empty box is no answer, not even to nothing.
    #expect(boxedAccuracyReward(#"\boxed{}"#, expected: "") == 0)
  }
}
