import Advantage
import ChainOfThought
import Foundation
import Reward
import TextLayout

/// A group as GRPO draws one: the responses of one model to one question, each with its reward, and how much
/// better that is than the group's mean.
///
///     A = (r − mean) / std
///
/// The reward is R1-Zero's, accuracy + format. Source: DeepSeekMath (arXiv 2402.03300), section 4.1.
///
/// - Parameters:
///   - responses: at least two.
///   - question: what they answer.
/// - Returns: a row for each response in the order in which they were drawn, then what the numbers say.
/// - Throws: the estimator's error, if there are fewer than two.
package func groupTable(_ responses: [Response], to question: ModelQuestion) throws -> [String] {
  let verdicts = responses.map(question.assess)
  let scores = zip(responses, verdicts).map { ruleReward($0, isCorrect: $1.isCorrect) }
  let rewards = scores.map(\.total)
  let advantages = try AdvantageEstimator.grpo.advantages(of: rewards)
  let rows = responses.indices.map { place -> [String] in
    let response = responses[place]
    return [
      "\(place + 1)",
      response.answerSymbols.isEmpty ? "-" : response.answerSymbols.joined(separator: " "),
      "\(response.symbols.count)", "\(response.reevaluations)",
    ] + scores[place].components.map { decimals($0.value, 0) } + [
      decimals(rewards[place], 0), signed(advantages[place]),
    ]
  }
  let columns =
    ["", "answer", "tokens", "wait"] + scores[0].components.map(\.name) + ["reward", "advantage"]
  let mean = rewards.reduce(0, +) / Double(rewards.count)
  let right = verdicts.count { $0.isCorrect }
  let isAlike = rewards.max() == rewards.min()
  let summary =
    "\(right) of \(responses.count) are right. "
    + (isAlike
      ? "All rewards are the same, so every advantage is 0: GRPO learns nothing from this group."
      : "The mean reward is \(decimals(mean, 2)); GRPO makes what has a positive advantage likelier, and the "
        + "rest rarer.")
  return Table(columns, rows).lines + ["", summary]
}

private func decimals(_ number: Double, _ places: Int) -> String {
  String(format: "%.\(places)f", number)
}

private func signed(_ number: Double) -> String {
  number == 0 ? "0.00" : String(format: "%+.2f", number)
}
