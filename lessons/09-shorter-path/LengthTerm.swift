import GRPO
import Reward
import Tasks

/// What is paid for brevity, on top of R1-Zero's rule.
struct LengthTerm {
  /// What it is called in figures, and in the names of folders.
  let name: String
  let folder: String
  /// w, what the shortest of all responses would earn; 0 for no length term.
  let weight: Double
  /// Whether wrong answers are paid as well.
  var paysWrong = false

  /// accuracy + format + w · (1 - L/limit)
  ///
  /// - Parameters:
  ///   - task: where problems come from.
  ///   - limit: the length from which on there is no bonus.
  /// - Returns: the rule; `nil`, which is R1-Zero's, if there is no length term.
  func rule(for task: Quadratic, limit: Int) -> Environment<Quadratic>.Rule? {
    if weight == 0 { return nil }
    let (weight, paysWrong) = (weight, paysWrong)
    return { response, problem in
      let score = ruleReward(response, for: problem, of: task)
      let isPaid = paysWrong || score["accuracy"] == 1
      let bonus = shorterBonus(length: response.symbols.count, isRight: isPaid, limit: limit)
      return Score(score.components + [Component("shorter", bonus, weight: weight)])
    }
  }
}
