import LessonShared
import Notebook
import TinyR1

/// Shows how many tries equations take from either end, by number of candidates.
func printTries(_ task: Quadratic, _ notebook: LessonNotebook) {
  let several = task.allProblems.filter { $0.candidates.count > 1 }
  notebook.table(
    ["candidates", "equations", "tries from 1", "from the middle"],
    Set(several.map(\.candidates.count)).sorted().map { count in
      let own = several.filter { $0.candidates.count == count }
      func tries(from end: End) -> String {
        decimals(Double(own.map { $0.tries(from: end) }.reduce(0, +)) / Double(own.count), 2)
      }
      return ["\(count)", "\(own.count)", tries(from: .first), tries(from: .middle)]
    })
  notebook.print()
  notebook.print(
    "Of", several.count, "equations", several.count { $0.savedByMiddle > 0 },
    "take fewer tries from the middle,", several.count { $0.savedByMiddle < 0 }, "from 1.")
}

/// Shows the two ways to solve one equation.
func printBothWays(_ notebook: LessonNotebook) throws {
  var generator = SeededGenerator(seed: notebook.seed)
  let sixty = Quadratic.Problem(roots: 6, 10)
  for order in [FactorSearch.Order.ascending, .descending] {
    let way = try Quadratic(method: .factorSearch(FactorSearch(order: order)))
    let thought = way.workedSolution(to: sixty, using: &generator).thought
    notebook.print("\(thought.count) tokens:", thought.joined(separator: " "))
  }
}

/// Shows how often bases are right, how long responses are and where searches begin, before, and after the
/// training under each reward: means over seeds.
func printOutcomes(_ conditions: [LengthCondition], _ notebook: LessonNotebook) {
  for condition in conditions {
    for reason in condition.curves.compactMap(\.stopReason) {
      notebook.print(condition.name, ":", reason)
    }
  }
  func row(
    _ name: String, _ curves: [TrainingCurve<LengthEvaluation>],
    _ choose: ([Double]) -> Double?
  ) -> [String] {
    func mean(_ number: (LengthEvaluation) -> Double) -> Double {
      choose(curves.band(number).mean) ?? .nan
    }
    let lowest = curves.compactMap { choose($0.values(\.passAtOne)) }.min() ?? .nan
    return [
      name, percent(mean(\.passAtOne)), percent(lowest), decimals(mean(\.length), 1),
      percent(mean(\.fromMiddle)),
    ]
  }
  notebook.table(
    ["", "right", "lowest seed", "tokens", "from the middle"],
    [row("base", conditions[0].curves, \.first)]
      + conditions.map { row($0.name, $0.curves, \.last) })
}

/// Shows how many thoughts have a wrong sum or an incomplete step before and after: mean, lowest and highest
/// seed.
func printBadSteps(_ conditions: [LengthCondition], _ notebook: LessonNotebook) {
  func share(_ evaluation: LengthEvaluation) -> Double {
    zip(KindOfThought.allCases, evaluation.kinds)
      .filter { $0.0 == .wrongSum || $0.0 == .incomplete }.map(\.1).reduce(0, +)
  }
  func row(_ name: String, _ shares: [Double]) -> [String] {
    [name] + [mean(shares), shares.min() ?? .nan, shares.max() ?? .nan].map { percent($0) }
  }
  notebook.table(
    ["wrong sum or incomplete step", "mean", "lowest seed", "highest seed"],
    [row("base", conditions[0].curves.map { share($0.first) })]
      + conditions.map { row($0.name, $0.curves.map { share($0.last) }) })
}

/// By how many points more of the searches begin in the middle in the end.
func gainInShorterWay(
  of condition: LengthCondition, over other: LengthCondition
) -> ConfidenceInterval {
  condition.curves.interval(at: .last, against: other.curves) {
    100 * $0.fromMiddle - 100 * $1.fromMiddle
  }
}

/// By how many per cent responses are shorter in the end.
func shortening(
  of condition: LengthCondition, against other: LengthCondition
) -> ConfidenceInterval {
  // Both lengths times 100: without it the last digit of what was published would be another.
  condition.curves.interval(at: .last, against: other.curves) {
    100 * (1 - (100 * $0.length) / (100 * $1.length))
  }
}

/// By how many points fewer answers are right in the end.
func lossOfAccuracy(
  of condition: LengthCondition, against other: LengthCondition
) -> ConfidenceInterval {
  other.curves.interval(at: .last, against: condition.curves) {
    100 * $0.passAtOne - 100 * $1.passAtOne
  }
}

/// Shows what the first seed answers to one equation in the end, under each reward.
func printAnswers(
  _ conditions: [LengthCondition], _ evaluator: LengthEvaluator,
  _ notebook: LessonNotebook
) {
  let (environment, equation) = (evaluator.environment, evaluator.shown)
  notebook.print(equation)
  for condition in conditions {
    let response = Response(
      symbols: condition.curves[0].last.transcript, prefill: environment.prefill)
    notebook.print()
    notebook.print("\(condition.name):", environment.verdict(on: response, to: equation))
    notebook.print(environment.transcript(of: response, to: equation))
  }
}
