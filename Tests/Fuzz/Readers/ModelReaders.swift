import Tokens
import ChainOfThought
import Reward
import Tasks

// What a model writes.

extension Reader {
  static let responseText = Reader(
    "a response in free text",
    examples: bytes(
      "2 · 3 = 6 </think>\n<answer>2, 3</answer>\n",
      "<think>a</think><answer>\\boxed{7}</answer><end>"),
    pieces: [
      "<think>", "</think>", "<answer>", "</answer>", "<end>", "<", ">", "/", "é", "\n", "wait",
    ]
  ) { bytes in
    let text = text(bytes)
    let read = [Prefill.think, .answer, .nothing].map { TextResponse(text, prefill: $0) }
    for response in read + [TextResponse(text, prefill: .think, isTruncated: true)] {
      // An empty answer is none.
      precondition(response.answer.map { !$0.isEmpty } ?? true)
    }
    return read.contains { $0.violation == nil }
  }

  private static let quadratic = Result { try Quadratic(range: 12) }
  private static let sum = Result { try RunningSum(terms: 2...8, style: .running) }
  private static let german = Result {
    Bilingual(try Quadratic(range: 12, method: .discriminant), codeSwitchProbability: 0.5)
  }
  private static let forms = Result {
    TaskMixture(try Formatting(digits: 1...4), try Quadratic(), share: 0.5)
  }

  /// x² − 5x + 6 = 0, and the ways to write its roots.
  private static let roots = Quadratic.Problem(roots: 2, 3)
  private static let rootsAnswers = [["2", ",", "3"], ["3", ",", "2"]]
  /// 3 + 4 − 9 + 8 = 6.
  private static let terms = Result { try RunningSum.Problem(terms: [3, 4, -9, 8]) }
  /// Written backwards: 4 1 3.
  private static let digits = Result { try Formatting.Problem([3, 1, 4], in: .backwards) }

  /// A byte for each symbol of a text.
  private static func tokens(_ text: String, of task: Result<some VerifiableTask, any Error>)
    -> [UInt8]
  {
    let tokens = try? task.get().vocabulary.encode(text)
    return tokens?.map { UInt8(truncatingIfNeeded: $0) } ?? []
  }

  /// A symbol of the vocabulary for each byte, and some that are in none.
  private static func symbols(_ bytes: [UInt8], of vocabulary: Vocabulary) -> [String] {
    let strange = ["", "\0", "2,3", "<?9>", "٣", "-0", "99999999999999999999"]
    return bytes.map { byte in
      let place = Int(byte)
      return place < vocabulary.count
        ? vocabulary.symbols[place] : strange[place % strange.count]
    }
  }

  /// Returns whether a response has its form; its thought is checked and its answer rewarded on the
  /// way.
  private static func check<Task: StepCheckable>(
    _ bytes: [UInt8], by task: Task, _ problem: Task.Problem, right: [[String]]
  ) -> Bool {
    let response = Response(symbols: symbols(bytes, of: task.vocabulary), prefill: .think)
    _ = task.check(response, for: problem)
    precondition(
      accuracyReward(response, for: problem, of: task) == 0
        || right.contains(response.answerSymbols))
    return response.isWellFormed
  }

  static let responseSymbols = Reader(
    "a response in symbols, and its chain of thought",
    examples: [
      tokens(
        "try 1 , 6 sum 7 no wait try 2 , 3 sum 5 yes </think> <answer> 2 , 3 </answer> <end>",
        of: quadratic),
      tokens("3 + 4 = 7 7 - 9 = 8 8 + 8 = 6 </think> <answer> 6 </answer> <end>", of: sum),
      tokens(
        "versuche 1 , 6 sum 7 nein warte try 2 , 3 summe 5 ja </think> <answer> 3 , 2 </answer> <end>",
        of: german),
      tokens(
        "D = 2 5 - 2 4 = 1 ; √ 1 = 1 ; ( 5 - 1 ) / 2 = 2 ; ( 5 + 1 ) / 2 = 3 </think> "
          + "<answer> 2 , 3 </answer> <end>", of: german),
    ],
    pieces: ["\u{0}", "\u{1}\u{2}", "\u{2}\u{3}", "\u{4}\u{0}", "\u{9}\u{9}\u{9}"]
  ) { bytes in
    guard let quadratic = try? quadratic.get(), let sum = try? sum.get(),
      let german = try? german.get(), let terms = try? terms.get()
    else { return false }
    let judged = [
      check(bytes, by: quadratic, roots, right: rootsAnswers),
      check(bytes, by: german, .init(roots, in: .german), right: rootsAnswers),
      check(bytes, by: sum, terms, right: [["6"]]),
    ]
    return judged.contains(true)
  }

  static let answerText = Reader(
    "a boxed answer, and two answers held against each other",
    examples: bytes(
      #"so \boxed{\frac{1}{2}}"#, "x = 2 or x = 3\n3, 2", #"\{1{,}234; 50%\}"#, "-.5\n\\dfrac12"),
    pieces: [
      "\\boxed{", "\\frac", "{", "}", "\\{", "\\}", "1", "23", ",", ".", "%", "/", "-", "x", "=",
      "_",
      "**", "//", "e9", "or", " ", "\u{2212}", "٣", "\0", "$", "\\left", "\\text{and}", "\n",
    ]
  ) { bytes in
    let halves = bytes.split(separator: UInt8(ascii: "\n"), maxSplits: 1).map { text(Array($0)) }
    let (first, second) = (halves.first ?? "", halves.count > 1 ? halves[1] : "91")
    let isSame = isSameAnswer(first, second)
    precondition(isSame == isSameAnswer(second, first))
    precondition(boxedAnswer(in: first).map { $0.utf8.count + 8 <= first.utf8.count } ?? true)
    return isSame || boxedAccuracyReward(first, expected: second) != 0
  }

  /// Returns whether an answer is right, and if so, whether it votes as the teacher writes it.
  private static func verify<Task: VerifiableTask>(
    _ bytes: [UInt8], by task: Task, _ problem: Task.Problem, right: [[String]]
  ) -> Bool {
    let answer = symbols(bytes, of: task.vocabulary)
    let isCorrect = task.verify(answer, for: problem)
    let vote = task.vote(for: answer, to: problem)
    precondition(!isCorrect || right.contains(answer) && vote == task.answer(to: problem))
    return isCorrect
  }

  static let answerSymbols = Reader(
    "an answer in symbols",
    examples: [
      tokens("2 , 3", of: quadratic), tokens("6", of: sum), tokens("4 1 3", of: forms),
    ],
    pieces: ["\u{8}", "\u{9}\u{a}"]
  ) { bytes in
    guard let quadratic = try? quadratic.get(), let sum = try? sum.get(),
      let german = try? german.get(), let forms = try? forms.get(), let terms = try? terms.get(),
      let digits = try? digits.get()
    else { return false }
    let verified = [
      verify(bytes, by: quadratic, roots, right: rootsAnswers),
      verify(bytes, by: german, .init(roots, in: .german), right: rootsAnswers),
      verify(bytes, by: sum, terms, right: [["6"]]),
      verify(bytes, by: forms, .first(digits), right: [["4", "1", "3"]]),
      verify(bytes, by: forms, .second(roots), right: rootsAnswers),
    ]
    return verified.contains(true)
  }
}
