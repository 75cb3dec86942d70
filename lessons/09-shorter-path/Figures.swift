import LessonShared
import Plots
import TinyR1

/// A line through the mean of the seeds, over a band with the middle eight tenths of them.
private func curve(_ name: String, _ x: [Int], _ seeds: [[Double]]) -> Layer {
  let band = QuantileBand(seeds)
  return .line(name, x: x.prefix(band.mean.count), y: band.mean, band: (band.low, band.high))
}

/// One number of each condition over steps.
private func panel(
  _ title: String, _ conditions: [LengthCondition], _ unit: String,
  _ range: ClosedRange<Double>?, _ number: (LengthEvaluation) -> Double
) -> Panel {
  Panel(
    title, xLabel: "step", yLabel: unit,
    layers: conditions.map { condition in
      curve(condition.name, condition.curves.steps(), condition.curves.map { $0.values(number) })
    },
    yRange: range)
}

/// Returns the figure of how often the shorter way is taken, and how long responses are, over
/// steps.
func methodFigure(_ conditions: [LengthCondition], _ evaluator: LengthEvaluator) -> Figure {
  Figure(
    title: "The shorter way gains without a bonus, and more with one",
    caption: evaluator.caption(seeds: conditions[0].curves.count),
    panels: [
      panel(
        "the shorter method", conditions, "share that begins in the middle", 0...1, \.fromMiddle),
      panel("length", conditions, "tokens per response", nil, \.length),
    ])
}

/// Accuracy over steps.
func accuracyFigure(_ conditions: [LengthCondition], _ evaluator: LengthEvaluator) -> Figure {
  Figure(
    title: "Where wrong answers earn the bonus too, fewer answers are right",
    caption: evaluator.caption(seeds: conditions[0].curves.count) + "; accuracy from 0.5 up",
    panels: [panel("", conditions, "pass@1 on held-out equations", 0.5...1, \.passAtOne)],
    legend: .above)
}

/// Returns the figure of the thoughts, before and after.
func thoughtsFigure(_ conditions: [LengthCondition], _ evaluator: LengthEvaluator) -> Figure {
  let bars =
    [conditions[0].curves.band(at: .first, \.kinds)]
    + conditions.map { $0.curves.band(at: .last, \.kinds) }
  return Figure(
    title: "Where wrong answers earn the bonus too, fewer thoughts are without a mistake",
    caption: "mean of \(conditions[0].curves.count) seeds; \(evaluator.equations.count) held-out "
      + "equations, 16 samples each",
    panels: [
      Panel(
        yLabel: "share of responses, right or wrong",
        layers: KindOfThought.allCases.enumerated().map { place, kind in
          .stack(kind.rawValue, bars.map { $0.mean[place] })
        },
        yRange: 0...1, categories: ["base"] + conditions.map(\.name))
    ])
}

/// The share that begins in the middle, by the tries that this saves, before and after.
func choiceFigure(_ conditions: [LengthCondition], _ evaluator: LengthEvaluator) -> Figure {
  let counts = evaluator.equationsByTriesSaved
  func line(_ name: String, _ curves: [TrainingCurve<LengthEvaluation>], _ end: CurveEnd) -> Layer {
    curve(name, Array(counts.indices), curves.map { $0.point(at: end).fromMiddleByTriesSaved })
  }
  return Figure(
    title: "After training it mostly begins in the middle, even where 1 is nearer",
    caption: evaluator.caption(seeds: conditions[0].curves.count)
      + "; of these, those with more than one candidate",
    panels: [
      Panel(
        xLabel: "tries saved by beginning in the middle (number of equations)",
        yLabel: "share that begins in the middle",
        layers: conditions.prefix(2).map { line($0.name, $0.curves, .last) }
          + [line("base", conditions[0].curves, .first)],
        yRange: 0...1,
        categories: zip(triesSavedLabels, counts).map { "\($0) (\($1))" })
    ], legend: .above)
}

/// Accuracy against length: the way of each condition from the base, and where its seeds end.
func frontierFigure(_ conditions: [LengthCondition]) -> Figure {
  let ways = conditions.map { condition -> Layer in
    .line(
      condition.name, x: condition.curves.band(\.length).mean,
      y: condition.curves.band(\.passAtOne).mean)
  }
  let ends = conditions.map { condition -> Layer in
    .scatter(
      condition.name, x: condition.curves.map(\.last.length),
      y: condition.curves.map(\.last.passAtOne))
  }
  return Figure(
    title: "Shorter answers cost few points on average, unless wrong ones are paid for it too",
    caption:
      "lines: the path of the mean from the base, a mark every ten steps; single points: where "
      + "each of \(conditions[0].curves.count) seeds ends",
    panels: [
      Panel(
        xLabel: "tokens per response", yLabel: "pass@1 on held-out equations", layers: ways + ends)
    ], legend: .above)
}
