import ChainOfThought
import GRPO
import Reward
import Tasks

/// Equations asked in two languages: what is reasoned about.
public typealias Equations = Bilingual<Quadratic>
/// Running sums, and digits in a form: they stand for all else that a model is used for.
public typealias Others = EitherTask<RunningSum, Formatting>
/// All of it, in one vocabulary.
public typealias Everything = EitherTask<Equations, Others>
/// What is asked, which of it is held out, and how it is judged.
public typealias World = Environment<Everything>
/// A problem of any kind.
public typealias Problem = Everything.Problem

/// The tasks, and a reward: accuracy + format + language consistency.
///
/// - Parameters:
///   - equations: the share of equations among the problems.
///   - language: the weight of the language consistency. With 0 it is not paid for, and still logged.
/// - Returns: what is asked, which of it is held out, and how it is judged.
/// - Throws: nothing, as long as the sizes below are in range.
public func world(equations: Double, language: Double) throws -> World {
  let teacher = FactorSearch(giveUp: 0.8, maximumTries: 8)
  let task = Everything(
    Equations(try Quadratic(range: 12, method: .factorSearch(teacher)), slips: 0.15),
    Others(
      try RunningSum(terms: 2...4, style: .running), try Formatting(digits: 2...4), share: 0.5),
    share: equations)
  return World(task, split: Split(seed: 1)) { response, problem in
    Score(
      ruleReward(response, for: problem, of: task).components + [
        Component("language", consistency(of: response, to: problem), weight: language)
      ])
  }
}

/// The share of the words of a thought that are in the language of the question. Sums and digits are
/// asked in no language, and theirs is always right.
public func consistency(of response: Response, to problem: Problem) -> Double {
  guard case .first(let equation) = problem else { return 1 }
  return languageConsistency(of: response) { WordLanguage($0, readBy: equation.language) }
}

extension Environment<Everything> {
  /// The first wrong step of a response to an equation; `nil` if there is none.
  public func mistake(in response: Response, to problem: Problem) -> Mistake? {
    guard case .first(let equation) = problem else { return nil }
    return task.first.check(response, for: equation)?.mistake
  }
}
