import ChainOfThought
import Tasks

/// Computes R1-Zero's reward: accuracy and format, equally weighted.
///
///     R_rule = R_acc + R_format
///
/// Because only answers of well-formed responses count, there are three values: 0 for a malformed
/// response, 1 for a well-formed one with a wrong answer, 2 for a right one. Each is a step towards
/// the next, and none is earned by giving up another.
///
/// In the paper: the sum with equal weights (DeepSeek-R1, arXiv 2501.12948, the second version; the
/// two rewards are in §2.2.2 of the first). Ours: what counts as an answer, and what as the form;
/// see `accuracyReward` and `formatReward`.
///
/// - Parameters:
///   - response: What the model wrote.
///   - problem: What it was asked.
///   - task: Where the problem is from.
/// - Returns: A score with the components `accuracy` and `format`.
public func ruleReward<T: VerifiableTask>(
  _ response: Response, for problem: T.Problem, of task: T
) -> Score {
  Score([
    Component("accuracy", accuracyReward(response, for: problem, of: task)),
    Component("format", formatReward(response)),
  ])
}

/// R1-Zero's reward of a response whose answer has been verified already: the same components.
///
/// - Parameters:
///   - response: What the model wrote.
///   - isCorrect: Whether it is well-formed and its answer right: `accuracyReward` is 1.
/// - Returns: A score with the components `accuracy` and `format`.
public func ruleReward(_ response: Response, isCorrect: Bool) -> Score {
  Score([
    Component("accuracy", isCorrect ? 1 : 0), Component("format", formatReward(response)),
  ])
}
