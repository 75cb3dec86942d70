import ChainOfThought
import Tasks

/// The answers that count: a choice that is made once, in the open, because a policy learns from
/// its reward to the letter.
public enum CountedAnswers: Hashable, Sendable, CaseIterable {
  /// Only answers of well-formed responses. So accuracy implies format, and a readable answer never
  /// competes with a right one.
  case wellFormedOnly
  /// Every answer that was closed before the first violation, whatever comes after it: for
  /// measuring what a model knows that was never taught to stop. Still the first answer stands, and
  /// what is closed after a violation is not read.
  case everyClosed

  /// Returns the answer that counts; `nil` if none does.
  func counted<Answer>(_ answer: Answer?, violation: FormatViolation?) -> Answer? {
    self == .everyClosed || violation == nil ? answer : nil
  }
}

/// Returns 1 if the answer is right by the task's own verifier, 0 otherwise.
///
///     R_acc = 1 if the answer counts and verify(answer, problem), else 0
///
/// For x² − 5x + 6 = 0, `… </think> <answer> 3 , 2 </answer> <end>` earns 1. The same without
/// `<end>` earns 0, or 1 if `everyClosed` answers count. No answer at all earns 0 either way.
///
/// In the paper: a rule checks the final answer, which has to stand in a given form, and no learned
/// judge is asked, since a judge can be deceived and is a second model to train (DeepSeek-R1, arXiv
/// 2501.12948v1, §2.2.2). The values 0 and 1 are those of its data for mathematics. Ours: that the
/// form is the whole grammar of `Response`. Left out: programs, which the paper runs against test
/// cases.
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
  guard let answer = counted.counted(response.answer, violation: response.violation) else {
    return 0
  }
  return task.verify(Array(response.symbols[answer]), for: problem) ? 1 : 0
}

/// Returns 1 if the answer of a text equals the expected one, 0 otherwise.
///
/// The last box of the answer is compared, or the whole answer if there is no box in it; a box in
/// the thought does not count. `isSameAnswer` defines when two answers are the same. For `2, 3`
/// `<think>2 · 3 = 6</think><answer>The roots are \boxed{3, 2}.</answer>` earns 1.
///
/// - Parameters:
///   - response: What the model wrote.
///   - expected: The right answer as text, such as `2, 3` or `\frac{1}{2}`.
///   - counted: Which answers are looked at.
/// - Returns: 1 or 0.
public func accuracyReward(
  _ response: TextResponse, expected: String, counting counted: CountedAnswers = .wellFormedOnly
) -> Double {
  guard let answer = counted.counted(response.answer, violation: response.violation) else {
    return 0
  }
  return isSameAnswer(boxedAnswer(in: answer) ?? answer, expected) ? 1 : 0
}

/// Returns 1 if the last box of a text without tags holds the expected answer, 0 otherwise.
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
