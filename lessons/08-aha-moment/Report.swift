import LessonShared
import Notebook
import TinyR1

/// Shows what there is to learn for searches with some probabilities of `wait`.
func printSlopes(of chances: [Double], _ notebook: LessonNotebook) throws {
  notebook.table(
    ["p", "∂J/∂p", "∂J/∂θ", "mean update of GRPO"],
    try chances.map { chance in
      let search = SmallSearch(chance: chance)
      return [
        shortest(chance), decimals(search.slopeByChance, 4), exact(try search.slope()),
        exact(try search.meanUpdate()),
      ]
    })
}

/// A number with seven decimals, unless it is 0.
func exact(_ value: Double) -> String { value == 0 ? "0" : decimals(value, 7) }

/// A probability in as few digits as there are.
func shortest(_ chance: Double) -> String { chance == 0 ? "0" : "\(chance)" }

/// Shows what bases read: practice, an equation solved with patience, and what the teachers are like.
func printCurriculum(
  _ curriculum: WaitCurriculum, _ teachers: [ImpatientTeacher], _ notebook: LessonNotebook
) throws {
  let environment = curriculum.environment
  var generator = SeededGenerator(seed: notebook.seed)
  for _ in 0..<4 {
    let drill = environment.task.drill(on: environment.split, using: &generator)
      .withoutWait(&generator)
    notebook.print("practice:", (drill.question + [":"] + drill.thought).joined(separator: " "))
  }
  let example = Quadratic.Problem(roots: 3, 8)
  let patient = environment.task.workedSolution(to: example, using: &generator)
  notebook.print("with patience:", example, ":", patient.thought.joined(separator: " "))
  notebook.print()
  notebook.table(
    ["teacher", "gives up", "wait per solution"],
    try teachers.map { teacher in
      let waits = try (0..<1000).map { _ in
        let solution = try curriculum.solved(by: teacher.search, using: &generator).solution
        return Double(solution.thought.count { $0 == "wait" })
      }
      return [
        teacher.name, percent(teacher.giveUp, decimals: 0), decimals(mean(waits), 2),
      ]
    })
}

/// Shows how often bases say `wait` and how often they are right, before and after: means over seeds.
func printWaits(_ conditions: [WaitCondition], _ notebook: LessonNotebook) {
  notebook.table(
    ["base", "wait before", "after", "right before", "after"],
    conditions.map { condition in
      let (waits, passAtOne) = (
        condition.curves.band(\.waits).mean, condition.curves.band(\.passAtOne).mean
      )
      return [condition.name] + [waits.first, waits.last].map { decimals($0 ?? .nan, 3) }
        + [passAtOne.first, passAtOne.last].map { percent($0 ?? .nan) }
    })
}

/// Says which trainings were stopped before their end.
func printStops(_ conditions: [WaitCondition], _ notebook: LessonNotebook) {
  for reason in conditions.flatMap(\.curves).compactMap(\.stopReason) { notebook.print(reason) }
}

/// Shows the probability of `wait` after a wrong pair, before and after, and what it comes to over all
/// responses of a training: means over seeds.
func printProbabilities(
  _ conditions: [WaitCondition], responses: Int, _ notebook: LessonNotebook
) {
  notebook.table(
    ["base", "chance of wait before", "after", "before, in \(responses) responses"],
    conditions.map { condition in
      let chance = condition.curves.band(\.waitProbability).mean
      return [condition.name] + [chance.first, chance.last].map { decimals($0 ?? .nan, 7) }
        + [decimals(Double(responses) * (chance.first ?? .nan), 4)]
    })
}

/// Shows who says `wait` and who is right, by number of candidates: means over seeds.
func printDifficulty(_ curves: [WaitCurve], _ notebook: LessonNotebook) {
  func values(_ end: CurveEnd, _ numbers: (WaitEvaluation) -> [Double]) -> [Double] {
    curves.band(at: end, numbers).mean
  }
  let waits = [values(.first, \.waitsByCandidates), values(.last, \.waitsByCandidates)]
  let right = [values(.first, \.passAtOneByCandidates), values(.last, \.passAtOneByCandidates)]
  notebook.table(
    ["candidates", "wait before", "after", "right before", "after"],
    candidateLabels.enumerated().map { place, label in
      [label] + waits.map { decimals($0[place], 2) } + right.map { percent($0[place]) }
    })
}

/// Returns the number of `wait` in 100 responses at the end: of none at all, how many there may be.
func waits(of condition: WaitCondition, _ evaluator: WaitEvaluator) -> ConfidenceInterval {
  let trials = evaluator.equations.count * evaluator.samples
  return rateInterval(condition.curves.map(\.last.waits), trials: trials).scaled(by: 100)
}

/// By how many points some trainings end higher than others from the same seeds.
func gain(
  of condition: WaitCondition, over other: WaitCondition
) -> ConfidenceInterval {
  condition.curves.interval(at: .last, against: other.curves) { own, other in
    100 * (own.passAtOne - other.passAtOne)
  }
}

/// Shows what the first seed of a condition answered to one of the hard equations, at one evaluation.
func printAnswer(
  of condition: WaitCondition, at place: Int, to equation: Int,
  _ evaluator: WaitEvaluator, _ notebook: LessonNotebook
) {
  let curve = condition.curves[0]
  let response = evaluator.response(curve.points[place].transcripts[equation])
  let verdict = evaluator.environment.verdict(on: response, to: evaluator.hard[equation])
  notebook.print("\n\(condition.name), after \(curve.steps[place]) steps: \(verdict)")
  notebook.print(marked(response))
}

/// A response for a reader, with every look back marked: `«wait»`.
private func marked(_ response: Response) -> String {
  let symbols = response.symbols.map { $0 == "wait" ? "«wait»" : $0 }
  return transcript(Response(symbols: symbols, prefill: response.prefill))
}
