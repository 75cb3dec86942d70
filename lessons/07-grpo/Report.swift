import LessonShared
import Notebook
import TinyR1

/// Shows what a base reads: two drills and two solutions.
func printTexts(of recipe: QuadraticBase, _ notebook: LessonNotebook) throws {
  let environment = recipe.environment
  var generator = SeededGenerator(seed: notebook.seed)
  for _ in 0..<2 {
    let drill = environment.task.drill(on: environment.split, using: &generator)
    notebook.print("practice: ", (drill.question + [":"] + drill.thought).joined(separator: " "))
  }
  for _ in 0..<2 {
    let (problem, solution) = try environment.solvedProblem(using: &generator)
    notebook.print(
      "solution: ", problem, ":", solution.thought.joined(separator: " "), "->",
      solution.answer.joined(separator: " "))
  }
}

/// Shows accuracy and length over steps: means over seeds.
func printProgress(_ curves: [SearchCurve], _ notebook: LessonNotebook) {
  for reason in curves.compactMap(\.stopReason) { notebook.print(reason) }
  let shares = [curves.band(\.passAtOne), curves.band(\.consensus)]
  let lengths = [
    curves.band(\.length), curves.band(\.lengthOfCorrect), curves.band(\.lengthOfIncorrect),
  ]
  notebook.table(
    ["step", "pass@1", "cons@16", "tokens", "of right", "of wrong"],
    curves.steps().enumerated().map { row, step in
      ["\(step)"] + shares.map { percent($0.mean[row]) }
        + lengths.map { decimals($0.mean[row], 1) }
    })
}

/// Shows what the log says of the first step.
func printFirstStep(of curve: SearchCurve, _ notebook: LessonNotebook) {
  guard let first = curve.metrics.first else { return }
  notebook.print("step 1: ratios from", first.ratioLow, "to", first.ratioHigh)
  notebook.print("        KL to the base", first.kl)
  notebook.print(
    "        objective", abs(first.objective) < 1e-12 ? "0 (to rounding)" : "\(first.objective)",
    " gradient", decimals(first.gradientNorm, 2))
}

/// Says which share of the time the stages of all steps took.
func printTimes(of curve: SearchCurve, _ notebook: LessonNotebook) {
  func seconds(_ stage: KeyPath<StepMetrics.StageSeconds, Double>) -> Double {
    curve.metrics.reduce(0) { $0 + $1.seconds[keyPath: stage] }
  }
  let (sample, score, update) = (seconds(\.sample), seconds(\.score), seconds(\.update))
  let all = sample + score + update
  notebook.print(
    "time: sampling", percent(sample / all), " scoring", percent(score / all),
    " updating", percent(update / all))
}

/// By how many per cent responses have grown, and how long wrong ones have become, under both objectives.
func printGrowth(
  neutral: [SearchCurve], bySequence: [SearchCurve], _ notebook: LessonNotebook
) {
  func wrong(_ curves: [SearchCurve]) -> String {
    decimals(curves.band(\.lengthOfIncorrect).mean.last ?? .nan, 1)
  }
  notebook.print("growth, neutral:          ", decimals(growth(of: neutral).estimate, 0), "%")
  notebook.print("growth, divided by length:", decimals(growth(of: bySequence).estimate, 0), "%")
  notebook.print("wrong responses at the end:", wrong(neutral), "and", wrong(bySequence), "tokens")
}

/// By how many per cent responses are longer after the training than before it.
func growth(of curves: [SearchCurve]) -> ConfidenceInterval {
  curves.interval(ofChange: { 100 * ($1.length / $0.length - 1) })
}

/// Where a curve is looked at: its first evaluation, the one halfway, and its last.
func beginningMiddleAndEnd(of steps: [Int]) -> [Int] { [0, steps.count / 2, steps.count - 1] }

/// Shows what one seed answered to an equation before, during and after the training, and in how many
/// seeds most of its answers were right.
func printStory(
  of curves: [SearchCurve], _ evaluator: SearchEvaluator, _ notebook: LessonNotebook
) {
  let (story, equation) = (curves[0], evaluator.shown[0])
  let places = beginningMiddleAndEnd(of: story.steps)
  for place in places {
    let response = Response(
      symbols: story.points[place].transcript, prefill: evaluator.environment.prefill)
    let verdict = evaluator.environment.verdict(on: response, to: equation)
    notebook.print("after", story.steps[place], "steps:", verdict)
    notebook.print(evaluator.environment.transcript(of: response, to: equation))
    notebook.print()
  }
  for place in places {
    let solving = curves.count { curve in
      curve.points.indices.contains(place) && curve.points[place].chances[0] > 0.5
    }
    notebook.print(
      "mostly right after \(story.steps[place]) steps:", solving, "of", curves.count, "seeds")
  }
}

/// Says which share of the right answers follow a wrong step, before, during and after the training.
func printFlaws(in curves: [SearchCurve], _ notebook: LessonNotebook) {
  let (steps, flawed) = (curves.steps(), curves.band(\.flawed).mean)
  for place in beginningMiddleAndEnd(of: steps) {
    notebook.print(
      "after \(steps[place]) steps:", percent(flawed[place]),
      "of the right ones follow a wrong step")
  }
}
