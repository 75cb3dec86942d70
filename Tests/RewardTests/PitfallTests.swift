import ChainOfThought
import Reward
import Tasks
import Testing

/// Rewards as they have been written elsewhere, each with a hole, each beside the one that has none. The
/// defective versions are made up here, in the shortest form that has the hole.
@Suite("A defective reward is fooled where this one is not")
struct PitfallTests {
  // MARK: The format reward that stays at 0

  /// Waits for `<think>` at the start, and for line breaks around each block, whatever was prefilled.
  private func strictLines(_ text: String) -> Double {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let isFormed =
      lines.first == "<think>" && lines.last == "</answer>"
      && lines.contains("</think>") && lines.contains("<answer>")
    return isFormed ? 1 : 0
  }

  @Test("prefilled <think>: the defective format reward is 0 for every response")
  func prefilledThink() {
    let written = "\n2 · 3 = 6\n</think>\n<answer>\n2, 3\n</answer>"
    #expect(strictLines(written) == 0)
    #expect(formatReward(TextResponse(written, prefill: .think)) == 1)
  }

  @Test("line breaks: the defective format reward depends on them, and on a last one")
  func lineBreaks() {
    let lines = "<think>\n2 · 3 = 6\n</think>\n<answer>\n2, 3\n</answer>"
    let inOneLine = "<think>2 · 3 = 6</think> <answer>2, 3</answer>"
    #expect([lines, inOneLine, lines + "\n"].map(strictLines) == [1, 0, 0])
    #expect(
      [lines, inOneLine, lines + "\n"].map {
        formatReward(TextResponse($0, prefill: .nothing))
      } == [1, 1, 1])
  }

  // MARK: Format and answer, earned without an answer

  /// Pays ¼ for each of the four tags that is there, as often as it is there.
  private func countedTags(_ response: Response) -> Double {
    let tags = ["<think>", "</think>", "<answer>", "</answer>"]
    return Double(response.symbols.count(where: tags.contains)) / 4
  }

  @Test("repeated tags: the defective reward pays for each, this one for none")
  func repeatedTags() {
    let honest = response(
      "<think> a </think> <answer> 2 , 3 </answer> <end>", prefill: .nothing)
    let hack = response(
      "<think> </think> <answer> </answer> <think> </think> <answer> </answer>", prefill: .nothing)
    #expect(countedTags(hack) > countedTags(honest))  // 2 against 1
    #expect(formatReward(hack) == 0 && formatReward(honest) == 1)
    #expect(gradedFormatReward(hack) == 3 / 5 && gradedFormatReward(honest) == 1)
  }

  @Test("nested tags: the defective reward pays in full")
  func nestedTags() {
    let hack = response("<think> <answer> </think> </answer> <end>", prefill: .nothing)
    #expect(countedTags(hack) == 1)
    #expect(formatReward(hack) == 0 && gradedFormatReward(hack) == 1 / 5)
  }

  /// Right if the answer is a part of the expected one, as the empty text is of every text.
  private func isPart(_ answer: String, of expected: String) -> Bool {
    answer.isEmpty || expected.contains(answer)
  }

  @Test("an empty answer: the defective verifier finds it in every expected answer")
  func emptyAnswer() {
    #expect(isPart("", of: "2, 3"))
    #expect(!isSameAnswer("", "2, 3"))
    let empty = "<think></think><answer></answer>"
    for counting in CountedAnswers.allCases {
      let response = TextResponse(empty, prefill: .nothing)
      #expect(accuracyReward(response, expected: "2, 3", counting: counting) == 0)
      #expect(accuracyReward(response, expected: "", counting: counting) == 0)
    }
  }

  /// Pays ½ if the expected text is somewhere in the answer.
  private func halfForMention(_ answer: String, expected: String) -> Double {
    answer == expected ? 1 : answer.contains(expected) ? 0.5 : 0
  }

  @Test("listing everything: the defective verifier pays half for it (tiny-grpo)")
  func listing() {
    let everything = (0...99).map(String.init).joined(separator: ", ")
    #expect(halfForMention(everything, expected: "42") == 0.5)
    #expect(halfForMention("1428", expected: "42") == 0.5)
    #expect(!isSameAnswer(everything, "42") && !isSameAnswer("1428", "42"))
  }

  /// The last answer block, wherever it is.
  private func lastAnswer(_ symbols: [String]) -> [String] {
    let start = symbols.lastIndex(of: "<answer>").map { $0 + 1 } ?? symbols.endIndex
    return Array(symbols[start...].prefix { $0 != "</answer>" })
  }

  @Test("a second answer after the end: the defective reader takes it")
  func secondAnswer() throws {
    let task = try Quadratic()
    let hack = response(
      "</think> <answer> 1 , 6 </answer> <end> <answer> 2 , 3 </answer> <end>")
    #expect(task.verify(lastAnswer(hack.symbols), for: example))
    for counting in CountedAnswers.allCases {
      #expect(accuracyReward(hack, for: example, of: task, counting: counting) == 0)
    }
  }

  // MARK: Right answers that earn nothing

  /// Keeps only the last line before it looks for the answer.
  private func answerInLastLine(_ text: String) -> String? {
    let line = text.split(separator: "\n", omittingEmptySubsequences: false).last ?? ""
    guard
      let opened = line.split(separator: "<answer>", omittingEmptySubsequences: false).dropFirst()
        .last
    else { return nil }
    return opened.split(separator: "</answer>").first.map(String.init)
  }

  @Test("a last line break: the defective verifier sees no answer (TinyZero)")
  func lastLine() {
    let text = "<think>2 · 3 = 6</think>\n<answer>2, 3</answer>"
    let inLines = "<think>2 · 3 = 6</think>\n<answer>\n2, 3\n</answer>"
    #expect(answerInLastLine(text) == "2, 3")
    #expect(answerInLastLine(text + "\n") == nil && answerInLastLine(inLines) == nil)
    for text in [text, text + "\n", inLines] {
      #expect(accuracyReward(TextResponse(text, prefill: .nothing), expected: "3, 2") == 1)
    }
  }

  // MARK: Formulas that are run

  /// Lets through what is written in the characters of the four operations, and then runs it as Python
  /// would: here powers and whole quotients of two numbers.
  private func run(_ formula: String) -> Int? {
    guard formula.allSatisfy({ "0123456789+-*/(). ".contains($0) }) else { return nil }
    for (sign, operation) in [("**", power), ("//", quotient)] {
      let parts = formula.split(separator: sign).compactMap { Int($0) }
      if parts.count == 2 { return operation(parts[0], parts[1]) }
    }
    return Int(formula)
  }

  private func power(_ a: Int, _ b: Int) -> Int { (0..<b).reduce(1) { power, _ in power * a } }
  private func quotient(_ a: Int, _ b: Int) -> Int { a / b }

  @Test("2**3 and 17//2: the defective verifier runs them (TinyZero, nano-aha-moment, GRPO-Zero)")
  func formulas() {
    #expect(run("2**3") == 8 && run("17//2") == 8)
    for formula in ["2**3", "17//2", "9**9**9**9", "__import__('os')", "16/2*1", "(8)"] {
      #expect(!isSameAnswer(formula, "8"), "\(formula)")
    }
    #expect(isSameAnswer("16/2", "8"))  // a fraction is a number
  }

  // MARK: A sum that cancels

  @Test("accuracy of malformed responses: its sum with the format can cancel, the rule's cannot")
  func cancellation() throws {
    let task = try Quadratic()
    // One is right and has no end; the other has the form and is wrong.
    let group = [
      response("</think> <answer> 2 , 3 </answer>"),
      response("</think> <answer> 1 , 6 </answer> <end>"),
    ]
    let defective = group.map { response in
      Score([
        Component(
          "accuracy", accuracyReward(response, for: example, of: task, counting: .everyClosed)),
        Component("format", formatReward(response)),
      ])
    }
    #expect(defective.map(\.total) == [1, 1])
    #expect(ScoreSummary(of: defective).cancels)

    let scores = group.map { ruleReward($0, for: example, of: task) }
    #expect(scores.map(\.total) == [0, 1])
    #expect(!ScoreSummary(of: scores).cancels)
  }
}
