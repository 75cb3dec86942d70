import ChainOfThought
import Tasks

/// Which answers are looked at: a choice that is made once, in the open, because a reward is learned
/// from to the letter.
public enum CountedAnswers: Hashable, Sendable, CaseIterable {
  /// Only answers of well-formed responses. So accuracy implies format, and what helps the answer to be
  /// read never competes with what makes it right.
  case wellFormedOnly
  /// Every answer that was closed before the first flaw, whatever comes after it: for measuring what a
  /// model knows that was never taught to stop. Still the first answer stands, and what is closed after
  /// a flaw is not read.
  case everyClosed

  /// The answer that counts; `nil` if none does.
  func counted<Answer>(_ answer: Answer?, flaw: Flaw?) -> Answer? {
    self == .everyClosed || flaw == nil ? answer : nil
  }
}

/// 1 if the answer is right by the task's own verifier, 0 otherwise.
///
///     R_acc = 1 if the answer counts and verify(answer, problem), else 0
///
/// For x² − 5x + 6 = 0, `… </think> <answer> 3 , 2 </answer> <end>` earns 1. The same without `<end>`
/// earns 0, or 1 if `everyClosed` answers count. No answer at all earns 0 either way.
///
/// In the paper: a rule checks the final answer, which has to stand in a given form, and no learned
/// judge is asked, since a judge can be deceived and is a second model to train (DeepSeek-R1, arXiv
/// 2501.12948v1, §2.2.2). The values 0 and 1 are those of its data for mathematics. Ours: that the form is
/// the whole grammar of `Response`. Left out: programs, which the paper runs against test cases.
///
/// - Parameters:
///   - response: What the model wrote.
///   - problem: What it was asked.
///   - task: Where the problem is from; its `verify` decides.
///   - counted: Which answers are looked at.
/// - Returns: 1 or 0.
public func accuracyReward<T: VerifiableTask>(
  _ response: Response, for problem: T.Problem, of task: T,
  counting counted: CountedAnswers = .wellFormedOnly
) -> Double {
  guard let answer = counted.counted(response.answer, flaw: response.flaw) else { return 0 }
  return task.verify(Array(response.symbols[answer]), for: problem) ? 1 : 0
}

/// 1 if the answer of a text says the same as the expected one, 0 otherwise.
///
/// What is compared is the last box of the answer, or the whole answer if there is no box in it; a box in
/// the thought is not looked at. When two answers are the same: see `isSameAnswer`.
/// `<think>2 · 3 = 6</think><answer>The roots are \boxed{3, 2}.</answer>` earns 1 for `2, 3`.
///
/// - Parameters:
///   - response: What the model wrote.
///   - expected: The right answer as text, such as `2, 3` or `\frac{1}{2}`.
///   - counted: Which answers are looked at.
/// - Returns: 1 or 0.
public func accuracyReward(
  _ response: TextResponse, expected: String, counting counted: CountedAnswers = .wellFormedOnly
) -> Double {
  guard let answer = counted.counted(response.answer, flaw: response.flaw) else { return 0 }
  return isSameAnswer(boxedAnswer(in: answer) ?? answer, expected) ? 1 : 0
}

/// 1 if the last box of a text without tags holds the expected answer, 0 otherwise.
///
/// `So x is 1/2: \boxed{0.5}` earns 1 for `\frac{1}{2}`; `So x is 1/2` has no box and earns 0.
///
/// - Parameters:
///   - text: What the model wrote.
///   - expected: The right answer as text.
/// - Returns: 1 or 0.
public func boxedAccuracyReward(_ text: String, expected: String) -> Double {
  guard let answer = boxedAnswer(in: text) else { return 0 }
  return isSameAnswer(answer, expected) ? 1 : 0
}
