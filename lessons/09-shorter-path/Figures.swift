import Evaluation
import Plots

/// The runs under one length term.
typealias Condition = (term: LengthTerm, studies: [Study])

private func curve(_ name: String, _ x: [Int], _ band: SeedBand) -> Layer {
  .line(name, x: x.prefix(band.mean.count), y: band.mean, band: (band.low, band.high))
}

/// How often the shorter way is taken, and how long responses are, over steps.
func courseFigure(_ conditions: [Condition], caption: String) -> Figure {
  let panel = {
    (
      title: String, unit: String, range: ClosedRange<Double>?,
      part: KeyPath<Study, [Double]>
    ) -> Panel in
    Panel(
      title, xLabel: "step", yLabel: unit,
      layers: conditions.map { curve($0.term.name, $0.studies.steps, $0.studies.band(part)) },
      yRange: range)
  }
  return Figure(
    title: "Paid for being short, it begins in the middle", caption: caption,
    panels: [
      panel("the shorter method", "share that begins in the middle", 0...1, \.middle),
      panel("length", "tokens per response", nil, \.length),
    ])
}

/// Accuracy over steps.
func accuracyFigure(_ conditions: [Condition], caption: String) -> Figure {
  Figure(
    title: "Paid for being short in any case, it is right less and less", caption: caption,
    panels: [
      Panel(
        xLabel: "step", yLabel: "pass@1 on held-out equations",
        layers: conditions.map {
          curve($0.term.name, $0.studies.steps, $0.studies.band(\.passAtOne))
        },
        yRange: 0...1)
    ])
}

/// What became of the thoughts, before and after.
func thoughtsFigure(_ conditions: [Condition], caption: String) -> Figure {
  let bars =
    [conditions[0].studies.band(\.kindsBefore)] + conditions.map { $0.studies.band(\.kindsAfter) }
  return Figure(
    title: "Paid for being short in any case, it saves on its checks", caption: caption,
    panels: [
      Panel(
        yLabel: "share of responses, right or wrong",
        layers: KindOfThought.allCases.enumerated().map { place, kind in
          .stack(kind.rawValue, bars.map { $0.mean[place] })
        },
        yRange: 0...1, categories: ["base"] + conditions.map(\.term.name))
    ])
}

/// The share that begins in the middle, by the tries that this saves, before and after.
func choiceFigure(_ conditions: [Condition], caption: String) -> Figure {
  let base = conditions[0].studies.band(\.before)
  return Figure(
    title: "It learns which way is shorter on the whole, more than which is shorter here",
    caption: caption,
    panels: [
      Panel(
        xLabel: "tries saved by beginning in the middle", yLabel: "share that begins in the middle",
        layers: conditions.prefix(2).map { curve($0.term.name, savings, $0.studies.band(\.after)) }
          + [curve("base", savings, base)],
        yRange: 0...1)
    ])
}

/// Accuracy against length: the way of each condition from the base, and where its seeds end.
func frontierFigure(_ conditions: [Condition], caption: String) -> Figure {
  let ways = conditions.map { condition -> Layer in
    .line(
      condition.term.name, x: condition.studies.band(\.length).mean,
      y: condition.studies.band(\.passAtOne).mean)
  }
  let ends = conditions.map { condition -> Layer in
    .scatter(
      condition.term.name, x: condition.studies.compactMap(\.length.last),
      y: condition.studies.compactMap(\.passAtOne.last))
  }
  return Figure(
    title: "Shorter costs little accuracy, unless wrong answers are paid for it too",
    caption: caption,
    panels: [
      Panel(
        xLabel: "tokens per response", yLabel: "pass@1 on held-out equations", layers: ways + ends)
    ])
}
