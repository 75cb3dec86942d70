import TinyR1

/// Equations asked in two languages: the task that needs reasoning.
public typealias R1Equations = Bilingual<Quadratic>
/// Running sums, and digits in a form: they stand for all other uses of a model.
public typealias R1Others = TaskMixture<RunningSum, Formatting>
/// All tasks, in one vocabulary.
public typealias R1Task = TaskMixture<R1Equations, R1Others>
/// The tasks, the split that holds problems out, and the reward.
public typealias R1Environment = Environment<R1Task>

/// Returns the tasks, and a reward: accuracy + format + language consistency.
///
/// - Parameters:
///   - equations: the share of equations among the problems.
///   - language: the weight of the language consistency. With 0 it adds nothing to the reward, but
///     is still logged.
/// - Returns: the tasks, the split that holds problems out, and the reward.
/// - Throws: nothing, as long as the sizes below are in range.
public func r1Environment(equations: Double, language: Double) throws -> R1Environment {
  let teacher = FactorSearch(giveUp: 0.8, maximumTries: 8)
  let task = R1Task(
    R1Equations(
      try Quadratic(range: 12, method: .factorSearch(teacher)), codeSwitchProbability: 0.15),
    R1Others(
      try RunningSum(terms: 2...4, style: .running), try Formatting(digits: 2...4), share: 0.5),
    share: equations)
  return R1Environment(task, split: Split(seed: 1)) { response, problem, isCorrect in
    Score(
      ruleReward(response, isCorrect: isCorrect).components + [
        Component("language", consistency(of: response, to: problem), weight: language)
      ])
  }
}

/// Returns the share of the words of a thought that are in the language of the question. Sums and
/// digits are asked in no language, and theirs is always right.
public func consistency(of response: Response, to problem: R1Task.Problem) -> Double {
  guard case .first(let equation) = problem else { return 1 }
  return languageConsistency(of: response) { WordLanguage($0, readBy: equation.language) }
}

extension Environment<R1Task> {
  /// Returns the first wrong step of a response to an equation; `nil` if there is none.
  public func mistake(in response: Response, to problem: R1Task.Problem) -> Mistake? {
    guard case .first(let equation) = problem else { return nil }
    return task.first.check(response, for: equation)?.mistake
  }
}
