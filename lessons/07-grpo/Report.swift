import LessonShared
import Notebook
import TinyR1

/// Shows what a base reads: practice of each kind, and two solutions.
func printTexts(of recipe: QuadraticBase, _ notebook: LessonNotebook) throws {
  let (task, split) = (recipe.environment.task, recipe.environment.split)
  var generator = SeededGenerator(seed: notebook.seed)
  /// Draws practice until there is one with a list of unrelated pairs, with a try, or without both.
  func show(_ name: String, where isWanted: (_ lists: Bool, _ tries: Bool) -> Bool) {
    var drill: FactorDrill
    repeat {
      drill = task.drill(on: split, heldOut: recipe.heldOut, using: &generator)
    } while !isWanted(drill.question.contains(";"), drill.thought.contains("try"))
    notebook.print("\(name):", (drill.question + [":"] + drill.thought).joined(separator: " "))
  }
  show("a fact  ") { !$0 && !$1 }
  show("a search") { !$0 && $1 }
  show("a list  ") { lists, _ in lists }
  for _ in 0..<2 {
    let (problem, solution) = try recipe.environment.solvedProblem(using: &generator)
    notebook.print(
      "solution:", problem, ":", solution.thought.joined(separator: " "), "->",
      solution.answer.joined(separator: " "))
  }
}

/// Says how many bases there are, and how large they are.
func printSizes(of recipe: QuadraticBase, _ notebook: LessonNotebook) {
  let parameters = ParameterLayout(recipe.configuration).parameterCount
  notebook.print()
  notebook.print(notebook.seeds.count, "bases with", parameters, "parameters each")
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
    "time: sampling", percent(sample / all), " the reference", percent(score / all),
    " updating", percent(update / all))
}

/// A number with its interval: `12.3 (10.1 to 14.4)`; without one for few seeds.
private func written(_ interval: ConfidenceInterval) -> String {
  let estimate = decimals(interval.estimate, 1)
  guard interval.lower.isFinite, interval.upper.isFinite else {
    return "\(estimate) (too few seeds for an interval)"
  }
  return "\(estimate) (\(decimals(interval.lower, 1)) to \(decimals(interval.upper, 1)))"
}

/// Says how far the base is below the static line, and after how many steps each seed is above it.
func printPassing(_ passings: [Passing], _ notebook: LessonNotebook) {
  notebook.print(
    "the line less the base, points:", written(seedInterval(passings.map { 100 * $0.distance })))
  let steps = passings.map { $0.isFromBelow ? $0.step.map { "\($0)" } ?? "never" : "began above" }
  notebook.print("passed for good after steps:", steps.joined(separator: ", "))
}

/// By how many per cent responses have grown under both objectives, and how much longer wrong ones have
/// become under the one that divides by length.
func printGrowth(
  neutral: [SearchCurve], bySequence: [SearchCurve], _ notebook: LessonNotebook
) {
  notebook.print("growth, neutral, %:          ", written(growth(of: neutral)))
  notebook.print("growth, divided by length, %:", written(growth(of: bySequence)))
  let pairs = zip(bySequence, neutral)
  let growths = pairs.map {
    100 * ($0.last.length / $0.first.length - $1.last.length / $1.first.length)
  }
  notebook.print("difference, points:                    ", written(seedInterval(growths)))
  let wrong = pairs.map { $0.last.lengthOfIncorrect - $1.last.lengthOfIncorrect }
  notebook.print("wrong responses longer by, tokens:     ", written(seedInterval(wrong)))
}

/// By how many per cent responses are longer after the training than before it.
func growth(of curves: [SearchCurve]) -> ConfidenceInterval {
  curves.interval(ofChange: { 100 * ($1.length / $0.length - 1) })
}

/// Shows accuracy before and after for bases that know more or less.
func printArms(
  _ arms: [SearchArm], _ evaluator: SearchEvaluator, _ notebook: LessonNotebook
) {
  notebook.table(
    ["held-out c were", "before, %", "after, %", "cons@16 after"],
    arms.map { arm in
      [arm.name] + [.first, .last].map { written(evaluator.accuracy(of: arm.curves, at: $0)) } + [
        percent(mean(arm.curves.map(\.last.consensus)))
      ]
    })
}

/// Shows pass@k before and after, and how many equations were never solved.
func printCoverage(
  _ arms: [(name: String, seeds: [Coverage])], _ notebook: LessonNotebook
) {
  let powers = arms[0].seeds.powers.filter { [1, 4, 16, 64, 256, 512].contains($0) }
  notebook.table(
    ["held-out c were", ""] + powers.map { "pass@\($0)" } + ["never"],
    arms.flatMap { arm in
      [("before", \Coverage.before), ("after", \Coverage.after)].map { when, correct in
        [arm.name, when]
          + powers.map { k in percent(mean(arm.seeds.map { $0.passAt(k, correct) })) }
          + [decimals(mean(arm.seeds.map { Double($0.unsolved(correct)) }), 1)]
      }
    })
}

/// The places at which a curve is looked at: its first evaluation, the one halfway, and its last.
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

/// Says what the first mistake is where the lesson's equation is not solved, seed by seed and over all.
func printMistakes(in curves: [SearchCurve], _ notebook: LessonNotebook) {
  let failing = curves.enumerated().filter { $0.element.last.chances[0] <= 0.5 }
  guard !failing.isEmpty else {
    notebook.print("No seed is mostly wrong, so there is nothing to explain.")
    return
  }
  notebook.print()
  notebook.print("the most frequent first mistake, where most answers are wrong:")
  for (index, curve) in failing {
    guard let most = curve.last.mistakes.first else { continue }
    let all = curve.last.mistakes.reduce(0) { $0 + $1.count }
    notebook.print("  seed \(notebook.seeds[index]), \(most.count) of \(all):", most.description)
  }
  var kinds: [String: Int] = [:]
  for mistake in failing.flatMap(\.element.last.mistakes) {
    kinds[mistake.kind, default: 0] += mistake.count
  }
  let all = kinds.values.reduce(0, +)
  notebook.print()
  notebook.table(
    ["kind of first mistake", "share of wrong answers"],
    kinds.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map {
      [$0.key, percent(Double($0.value) / Double(all))]
    })
}

/// Says how often a step is wrong, before, during and after the training.
func printStepErrors(in curves: [SearchCurve], _ notebook: LessonNotebook) {
  let steps = curves.steps()
  func row(_ place: Int) -> [String] {
    func average(_ number: (SearchEvaluation) -> Double) -> Double {
      mean(curves.map { number($0.points[place]) }.filter { !$0.isNaN })
    }
    return ["\(steps[place])"] + [
      decimals(average(\.steps.length), 2), percent(average(\.steps.rate)),
      decimals(average(\.stepsOfCorrect.length), 2), percent(average(\.stepsOfCorrect.rate)),
    ]
  }
  notebook.table(
    ["step", "tries a thought", "wrong tries", "before a right answer", "wrong tries"],
    beginningMiddleAndEnd(of: steps).map(row))
}
