import LessonShared
import Plots
import TinyR1

/// A line through the mean of the seeds, over a band with the middle eight tenths of them.
private func curve(_ name: String, _ x: [Int], _ seeds: [[Double]], dash: Dash? = nil) -> Layer {
  let band = QuantileBand(seeds)
  return .line(
    name, x: x.prefix(band.mean.count), y: band.mean, band: (band.low, band.high), dash: dash)
}

extension [SearchCurve] {
  /// One number of every evaluation, a row for each seed.
  fileprivate func values(_ number: (SearchEvaluation) -> Double) -> [[Double]] {
    map { $0.values(number) }
  }
}

extension SearchEvaluator {
  /// The words of figures for the evaluations of some seeds.
  fileprivate func caption(seeds: Int) -> String {
    "\(spread(of: seeds)); \(equations.count) equations, 16 samples each"
  }
}

/// A line and its band, in words.
private func spread(of seeds: Int) -> String {
  seeds == 1 ? "one seed" : "mean of \(seeds) seeds, and the middle 80% of them"
}

/// Accuracy over steps, and the line that has to be passed.
func accuracyFigure(
  _ curves: [SearchCurve], staticLine: [Double], _ evaluator: SearchEvaluator
) -> Figure {
  let steps = curves.steps()
  return Figure(
    title: "Rewards carry a weak base past a model that answers at once",
    caption: evaluator.caption(seeds: curves.count),
    panels: [
      Panel(
        xLabel: "step", yLabel: "right on held-out equations",
        layers: [
          curve("pass@1", steps, curves.values(\.passAtOne)),
          curve("cons@16", steps, curves.values(\.consensus)),
          .horizontal(mean(staticLine), "static: answers at once"),
        ], yRange: 0...1)
    ])
}

/// Accuracy over steps of bases that know more or less of a held-out c.
func knowledgeFigure(_ arms: [SearchArm], _ evaluator: SearchEvaluator) -> Figure {
  Figure(
    title: "A base that knows more learns more from rewards",
    caption: evaluator.caption(seeds: arms[0].curves.count),
    panels: [
      Panel(
        xLabel: "step", yLabel: "pass@1 on held-out equations",
        layers: arms.map { arm in
          curve(arm.name, arm.curves.steps(), arm.curves.values(\.passAtOne))
        }, yRange: 0...1)
    ])
}

/// pass@k of bases and of what became of them.
func coverageFigure(
  _ arms: [(name: String, seeds: [Coverage])], _ evaluator: SearchEvaluator
) -> Figure {
  let samples = arms[0].seeds[0].samples
  return Figure(
    title: "Up to \(samples) tries, the trained policy stays above its base",
    caption: "\(spread(of: arms[0].seeds.count)); \(evaluator.equations.count) equations, "
      + "\(samples) samples each",
    panels: arms.map { arm in
      Panel(
        arm.name, xLabel: "k, answers that one may give", yLabel: "pass@k",
        layers: [
          curve("base", arm.seeds.powers, arm.seeds.curves(\.before)),
          curve("after RL", arm.seeds.powers, arm.seeds.curves(\.after)),
        ], yRange: 0...1, xScale: .logarithmic)
    })
}

/// Length over steps, under a neutral normaliser and one that favours long wrong answers.
func lengthFigure(_ conditions: [SearchCondition], _ evaluator: SearchEvaluator) -> Figure {
  func panel(_ title: String, _ number: (SearchEvaluation) -> Double) -> Panel {
    Panel(
      title, xLabel: "step", yLabel: "tokens per response",
      layers: conditions.map { curve($0.name, $0.curves.steps(), $0.curves.values(number)) })
  }
  return Figure(
    title: "Thoughts grow under an objective that is neutral to length",
    caption: evaluator.caption(seeds: conditions[0].curves.count),
    panels: [panel("all responses", \.length), panel("wrong responses", \.lengthOfIncorrect)])
}

/// Accuracy over many more steps.
func longFigure(_ curves: [SearchCurve], _ evaluator: SearchEvaluator) -> Figure {
  let steps = curves.steps()
  return Figure(
    title: "With ten times the steps accuracy hardly rises further",
    caption:
      "the first \(curves.count) seeds in their order, a line each; "
      + "\(evaluator.equations.count) equations, 16 samples each",
    panels: [
      Panel(
        xLabel: "step", yLabel: "pass@1 on held-out equations",
        layers: curves.enumerated().map { index, curve in
          .line(
            ["first", "second", "third"][index], x: steps,
            y: curve.values(\.passAtOne).prefix(steps.count))
        }, yRange: 0...1)
    ])
}

/// The figure of the log, number by number.
func logFigure(_ curves: [SearchCurve]) -> Figure {
  func panel(_ title: String, _ unit: String, _ metric: (StepMetrics) -> Double) -> Panel {
    let seeds = curves.map { smoothed($0.metrics.map(metric)) }
    let count = seeds.map(\.count).min() ?? 0
    return Panel(
      title, xLabel: "step", yLabel: unit, layers: [curve(title, Array(1...max(count, 1)), seeds)])
  }
  return Figure(
    title: "The objective stays near 0 while the reward moves",
    caption: "\(spread(of: curves.count)); smoothed over five steps",
    panels: [
      panel("accuracy reward", "mean per response") { $0.rewardComponent("accuracy") },
      panel("objective", "J before the update", \.objective),
      panel("gradient", "norm", \.gradientNorm),
      panel("entropy", "nats per token", \.entropy),
      panel("distance from the base", "KL, nats per response", \.kl),
      panel("groups all alike", "share without a signal", \.zeroVarianceGroups),
    ], columns: 3, legend: .none)
}

/// Accuracy before and after by number of candidates.
func difficultyFigure(_ curves: [SearchCurve], _ evaluator: SearchEvaluator) -> Figure {
  let counts = candidateCounts(of: evaluator.equations)
  func bars(_ name: String, at end: CurveEnd) -> Layer {
    let band = QuantileBand(curves.map { evaluator.byCandidates($0, at: end) })
    // One equation has no range to speak of.
    func ends(_ values: [Double]) -> [Double] { zip(values, counts).map { $1 > 1 ? $0 : .nan } }
    return .bars(name, band.mean, errors: (ends(band.low), ends(band.high)))
  }
  return Figure(
    title: "The gain is in equations that need more than one try",
    caption: evaluator.caption(seeds: curves.count),
    panels: [
      Panel(
        xLabel: "candidates (number of equations)", yLabel: "pass@1",
        layers: [bars("base", at: .first), bars("after RL", at: .last)], yRange: 0...1,
        categories: candidateLabels(of: evaluator.equations))
    ])
}

/// The chance of a right answer to single equations, the seeds in order of it.
func equationsFigure(_ curves: [SearchCurve], _ evaluator: SearchEvaluator) -> Figure {
  Figure(
    title: "On one equation some seeds end nearly always right, and others never",
    caption:
      "\(curves.count) seeds, each in its place; \(evaluator.samples) samples of each equation",
    panels: evaluator.shown.enumerated().map { place, equation in
      func points(_ name: String, at end: CurveEnd) -> Layer {
        let chances = curves.map { $0.point(at: end).chances[place] }.sorted()
        return .scatter(name, x: 1...chances.count, y: chances)
      }
      return Panel(
        equation.description, xLabel: "seeds, from the worst to the best",
        yLabel: place == 0 ? "chance of a right answer" : "",
        layers: [points("base", at: .first), points("after RL", at: .last)], yRange: 0...1)
    }, columns: 3)
}
