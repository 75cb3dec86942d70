import LessonShared
import Plots
import TinyR1

private func curve(_ name: String, _ x: [Int], _ band: MeanAndRange, dash: Dash = .solid) -> Layer {
  .line(name, x: x.prefix(band.mean.count), y: band.mean, band: (band.low, band.high), dash: dash)
}

/// Accuracy over steps, above the lines of models that do not learn.
func accuracyFigure(_ curves: [SearchCurve], atOnce: Double, _ evaluator: SearchEvaluator)
  -> Figure
{
  let (steps, consensus) = (curves.steps(), curves.band(\.consensus))
  return Figure(
    title: "Reward alone teaches a weak base to solve equations it has never seen",
    caption: evaluator.caption(seeds: curves.count),
    panels: [
      Panel(
        xLabel: "step", yLabel: "right on held-out equations",
        layers: [
          curve("pass@1", steps, curves.band(\.passAtOne)), curve("cons@16", steps, consensus),
          .horizontal(atOnce, "answers at once"),
          .horizontal(consensus.mean[0], "base, cons@16"),
        ],
        yRange: 0...1)
    ])
}

/// Length over steps, under a neutral normaliser and one that favours long wrong answers.
func lengthFigure(_ conditions: [SearchCondition], _ evaluator: SearchEvaluator) -> Figure {
  Figure(
    title: "Thoughts grow as much where the objective is neutral to length",
    caption: evaluator.caption(seeds: conditions[0].curves.count),
    panels: conditions.map { condition in
      let (steps, curves) = (condition.curves.steps(), condition.curves)
      return Panel(
        condition.name, xLabel: "step", yLabel: "tokens per response",
        layers: [
          curve("all", steps, curves.band(\.length)),
          curve("right", steps, curves.band(\.lengthOfCorrect), dash: .dashed),
          curve("wrong", steps, curves.band(\.lengthOfIncorrect), dash: .dotted),
        ])
    })
}

/// What the log says, number by number.
func logFigure(_ curves: [SearchCurve]) -> Figure {
  Figure(
    title: "The objective stays near 0 while everything else moves",
    caption: "mean and range of \(curves.count) seeds, over five steps",
    panels: [
      logPanel(
        curves, "reward", "mean per response",
        [
          ("accuracy", { $0.rewardComponent("accuracy") }),
          ("format", { $0.rewardComponent("format") }),
        ]),
      logPanel(curves, "objective", "J before the update", [("objective", \.objective)]),
      logPanel(curves, "gradient", "norm before clipping", [("gradient", \.gradientNorm)]),
      logPanel(curves, "entropy", "nats per token", [("entropy", \.entropy)]),
      logPanel(curves, "distance from the base", "nats per response", [("KL", \.kl)]),
      logPanel(
        curves, "without a signal", "share",
        [("groups all alike", \.zeroVarianceGroups), ("tokens clipped", \.clippedHigh)]),
    ], columns: 3)
}

/// One or two numbers of the log.
private func logPanel(
  _ curves: [SearchCurve], _ title: String, _ unit: String,
  _ numbers: [(name: String, metric: (StepMetrics) -> Double)]
) -> Panel {
  Panel(
    title, xLabel: "step", yLabel: unit,
    layers: numbers.map { name, metric in
      let band = curves.band(ofMetric: metric)
      return curve(name, Array(1...max(band.mean.count, 1)), band)
    })
}

/// Accuracy before and after by number of candidates.
func difficultyFigure(_ curves: [SearchCurve], _ evaluator: SearchEvaluator) -> Figure {
  let counts = candidateCounts(of: evaluator.equations)
  func bars(_ name: String, at end: CurveEnd) -> Layer {
    let band = curves.band(at: end, \.byCandidates)
    // One equation has no range to speak of.
    func ends(_ values: [Double]) -> [Double] { zip(values, counts).map { $1 > 1 ? $0 : .nan } }
    return .bars(name, band.mean, errors: (ends(band.low), ends(band.high)))
  }
  return Figure(
    title: "All the gain is in equations that need more than one try",
    caption: evaluator.caption(seeds: curves.count),
    panels: [
      Panel(
        xLabel: "candidates (number of equations)", yLabel: "pass@1",
        layers: [bars("base", at: .first), bars("after RL", at: .last)], yRange: 0...1,
        categories: candidateLabels(of: evaluator.equations))
    ])
}

/// The chance of a right answer to single equations, in each seed.
func equationsFigure(_ curves: [SearchCurve], _ evaluator: SearchEvaluator) -> Figure {
  let steps = curves.steps()
  return Figure(
    title: "One equation may end anywhere from never to always right, by seed",
    caption: "\(curves.count) seeds; \(evaluator.samples) samples each",
    panels: evaluator.shown.enumerated().map { place, equation in
      let seeds = curves.map { $0.values { $0.chances[place] }.prefix(steps.count) }
      return Panel(
        equation.description, xLabel: "step",
        yLabel: place == 0 ? "chance of a right answer" : "",
        layers: [
          .line("mean", x: steps, y: MeanAndRange(seeds.map(Array.init)).mean),
          .scatter("a seed", x: seeds.flatMap { _ in steps }, y: seeds.joined()),
        ], yRange: 0...1)
    }, columns: 3)
}
