import LessonShared
import Plots
import TinyR1

private func curve(_ name: String, _ x: [Int], _ band: MeanAndRange) -> Layer {
  .line(name, x: x.prefix(band.mean.count), y: band.mean, band: (band.low, band.high))
}

/// How often the shorter way is taken, and how long responses are, over steps.
func methodFigure(_ conditions: [LengthCondition], _ evaluator: LengthEvaluator) -> Figure {
  func panel(
    _ title: String, _ unit: String, _ range: ClosedRange<Double>?,
    _ number: (LengthEvaluation) -> Double
  ) -> Panel {
    Panel(
      title, xLabel: "step", yLabel: unit,
      layers: conditions.map { curve($0.name, $0.curves.steps(), $0.curves.band(number)) },
      yRange: range)
  }
  return Figure(
    title: "Paid for being short, it begins in the middle",
    caption: evaluator.caption(seeds: conditions[0].curves.count),
    panels: [
      panel("the shorter method", "share that begins in the middle", 0...1, \.fromMiddle),
      panel("length", "tokens per response", nil, \.length),
    ])
}

/// Accuracy over steps.
func accuracyFigure(_ conditions: [LengthCondition], _ evaluator: LengthEvaluator) -> Figure {
  Figure(
    title: "Paid for being short in any case, it is right less and less",
    caption: evaluator.caption(seeds: conditions[0].curves.count),
    panels: [
      Panel(
        xLabel: "step", yLabel: "pass@1 on held-out equations",
        layers: conditions.map {
          curve($0.name, $0.curves.steps(), $0.curves.band(\.passAtOne))
        },
        yRange: 0...1)
    ])
}

/// What became of the thoughts, before and after.
func thoughtsFigure(_ conditions: [LengthCondition]) -> Figure {
  let bars =
    [conditions[0].curves.band(at: .first, \.kinds)]
    + conditions.map { $0.curves.band(at: .last, \.kinds) }
  return Figure(
    title: "Paid for being short in any case, it saves on its checks",
    caption: "mean over \(conditions[0].curves.count) seeds, the same samples",
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
  let saved = Array(triesSavedRange)
  let base = conditions[0].curves.band(at: .first, \.fromMiddleByTriesSaved)
  return Figure(
    title: "It learns which way is shorter on the whole, more than which is shorter here",
    caption: evaluator.caption(seeds: conditions[0].curves.count),
    panels: [
      Panel(
        xLabel: "tries saved by beginning in the middle", yLabel: "share that begins in the middle",
        layers: conditions.prefix(2).map {
          curve($0.name, saved, $0.curves.band(at: .last, \.fromMiddleByTriesSaved))
        } + [curve("base", saved, base)],
        yRange: 0...1)
    ])
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
    title: "Shorter costs little accuracy, unless wrong answers are paid for it too",
    caption: "from the base; \(conditions[0].curves.count) seeds at the end of each way",
    panels: [
      Panel(
        xLabel: "tokens per response", yLabel: "pass@1 on held-out equations", layers: ways + ends)
    ])
}
