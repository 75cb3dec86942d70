import ChainOfThought
import Oracle
import ExerciseSupport
import Numerics
import Reward
import Testing
import LanguageModel

typealias AnswerFinder = ([String]) throws -> [String]?
typealias LengthReward = (_ length: Int, _ isCorrect: Bool, _ limit: Int) -> Double

@Suite("Exercises of lesson 02")
struct Lesson02 {
  @Test("2.1 Write the rule that finds the one answer in a response", arguments: Answer.allCases)
  func exercise2_1(_ who: Answer) throws {
    let library: AnswerFinder = { symbols in
      let response = Response(symbols: symbols, prefill: .think)
      return response.isWellFormed ? response.answerSymbols : nil
    }
    try exercise("2.1", who, reference: library, yours: answer(in:)) { solution in
      func require(_ symbols: [String], _ expected: [String]?, _ words: String) throws {
        let got = try solution(symbols)
        if got == expected { return }
        let said = symbols.joined(separator: " ")
        throw Wrong(
          "\(said)\n  expected \(expected.map(brief) ?? "nil")\n  got      "
            + "\(got.map(brief) ?? "nil")\n\(words)")
      }
      func brief(_ symbols: [String]) -> String { symbols.joined(separator: " ") }
      let good = "3 + 4 = 7 </think> <answer> 7 </answer> <end>"
      try require(split(good), ["7"], "This one is well-formed.")
      try require(
        split("</think> <answer> - 1 2 </answer> <end>"), ["-", "1", "2"],
        "An empty thought is well-formed, and an answer may have several symbols.")
      // Of the kinds that graders have paid for, or have overlooked.
      for (response, words) in [
        ("<think> \(good)", "The prompt has already opened the thought: here it is nested."),
        ("7 </think> <answer> </answer> <end>", "The answer is empty."),
        ("7 </think> <answer> 6 </answer> <answer> 7 </answer> <end>", "There are two answers."),
        ("7 </think> 7 <answer> 7 </answer> <end>", "Something stands between the blocks."),
        ("7 </think> <answer> 7 </answer> 7 <end>", "Something follows the answer."),
        ("7 </think> <answer> 7 </answer>", "It was cut off: the model has not learned to stop."),
        ("\(good) <end>", "Something follows the end."),
        ("<answer> 7 </answer> </think> <end>", "The blocks are in the wrong order."),
        ("7 </think> <answer> <answer> 7 </answer> <end>", "A tag is nested in its own kind."),
        ("7 </think> <answer> 7 </think> </answer> <end>", "A tag is part of the answer."),
      ] {
        try require(split(response), nil, words)
      }

      // The oracle makes every well-formed response of up to six symbols; all others are not.
      let tags = ["<think>", "</think>", "<answer>", "</answer>", "<end>"]
      var wellFormed = [[String]: [String]]()
      for thought in 0...1 {
        for length in 1...(2 - thought) {
          let (before, answer) = (Array(repeating: "7", count: thought), ["7", "7"].prefix(length))
          let all = before + ["</think>", "<answer>"] + answer + ["</answer>", "<end>"]
          wellFormed[all] = Array(answer)
        }
      }
      var responses = [[String]()]
      for _ in 0...6 {
        for response in responses {
          let due = wellFormed[response]
          let violation = Response(symbols: response, prefill: .think).violation
          try require(
            response, due,
            due != nil
              ? "This one is well-formed."
              : violation.map { "It is not well-formed. The library's parser says: \($0)." }
                ?? "It is not well-formed.")
        }
        guard responses[0].count < 6 else { break }
        responses = responses.flatMap { start in (tags + ["7"]).map { start + [$0] } }
      }
      return """
        A grammar read once from left to right has no special cases: at each moment one tag is due, and
        everything else is a violation. Rules that search for tags wherever they are can be paid by tags alone.
        """
    }
  }

  @Test("2.2 Find the hole in a bonus for short responses", arguments: Answer.allCases)
  func exercise2_2(_ answer: Answer) throws {
    let library: LengthReward = { length, isCorrect, limit in
      (isCorrect ? 1 : 0) + shorterBonus(length: length, isCorrect: isCorrect, limit: limit) / 2
    }
    let yours: LengthReward = { reward(length: $0, isCorrect: $1, limit: $2) }
    try exercise("2.2", answer, reference: library, yours: yours) { solution in
      // The oracle is what a policy is worth: a guess of one symbol is right in 10% of all cases, a
      // thought of 30 in 40%. Any bonus for right answers alone, of at most ½, leaves thinking ahead.
      func worth(_ length: Int, right: Double) -> Double {
        right * solution(length, true, 40) + (1 - right) * solution(length, false, 40)
      }
      let (guess, thought) = (worth(1, right: 0.1), worth(30, right: 0.4))
      if guess >= thought {
        throw Wrong(
          """
          With a limit of 40: a guess of 1 symbol, right in 10% of all cases, earns \(brief(guess)) on
          average. A thought of 30 symbols, right in 40%, earns \(brief(thought)).
          So a model learns to guess. What does a wrong guess earn?
          """)
      }
      for length in 0...100 {
        try expect(
          "reward(length: \(length), isCorrect: false, limit: 40)", [solution(length, false, 40)],
          toBe: [0], otherwise: "A wrong answer earns nothing, however short or long it is.")
        // 1 + ½ (1 − L/40), as it was; and no bonus from the limit on.
        let expected = length < 40 ? 1.5 - Double(length) / 80 : 1
        try expect(
          "reward(length: \(length), isCorrect: true, limit: 40)", [solution(length, true, 40)],
          toBe: [expected],
          mistakes: [
            UsualMistake(
              1.5 - Double(length) / 80,
              "Beyond the limit the bonus is a punishment: a long right answer is soon worth nothing."
            )
          ],
          otherwise: length <= 40
            ? "A right answer of up to `limit` symbols should earn what it earned: 1, and its bonus."
            : "There is no bonus beyond the limit, and being right still earns 1.")
      }
      return """
        The holes were two: a wrong answer was paid for being short, and a right one fined without end for
        being long. A term for length is safe only where the answer is right and the term is bounded.
        """
    }
  }

  @Test(
    "2.3 Predict what a model learns that is paid for its form alone", arguments: Answer.allCases)
  func exercise2_3(_ answer: Answer) throws {
    // The form goes to 100%, and the slope of the expected reward in the digit's parameters is 0.
    try exercise(
      "2.3", answer, reference: { 0.4 } as () throws -> Double, yours: accuracyAfterTrainingOnForm
    ) { solution in
      let prediction = try solution()
      // Token 0 closes the tags and goes on to a digit, of which 7 is the right one; any other first
      // token is a malformed response. The logits give 30% and 40%.
      let space = OutputSpace(vocabularySize: 10, maximumLength: 2) { $0[0] != 0 }
      var policy = TablePolicy(space, states: 2) { $0.count }
      policy[0, 0] = .log(0.3 / (0.7 / 9))
      policy[1, 7] = .log(0.4 / (0.6 / 9))
      let isCorrect = { (output: ScoredOutput) in output.tokens == [0, 7] }
      let start = try Enumeration(policy).probability(of: isCorrect)
      for _ in 0..<2000 {
        let slope = try Enumeration(policy).gradientOfExpectation { $0.tokens[0] == 0 ? 1 : 0 }
        for place in slope.indices { policy.logits[place] += 5 * slope[place] }
      }
      let end = try Enumeration(policy).probability(of: isCorrect)
      try expect(
        prediction: prediction, near: end, within: 0.02, as: .share,
        mistakes: [
          UsualMistake(start, "That is 0.3 · 0.4, where it starts. Is nothing of it paid for?"),
          UsualMistake(1, "Then it would have learned to add, and nobody paid for that."),
          UsualMistake(0.1, "That is chance. But what pulls at the distribution of the digit?"),
        ])
      return """
        It went from \(brief(start)) to \(brief(end)). The slope for the digit's parameters is exactly 0, so
        its 40% stays, and the form goes to 100%. On a chart the accuracy has more than tripled, and the
        model has learned nothing about sums: when the form is learned first, look at the accuracy of
        the well-formed responses.
        """
    }
  }
}

private func split(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }
