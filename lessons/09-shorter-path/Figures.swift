import Evaluation
import Plots
import Tasks

/// The runs under one length term.
typealias Condition = (term: LengthTerm, studies: [Study])

private func curve(_ name: String, _ x: [Int], _ band: SeedBand) -> Layer {
  .line(name, x: x.prefix(band.mean.count), y: band.mean, band: (band.low, band.high))
}

/// The tries that a search takes from each end, for each number of candidates.
func endsFigure(_ problems: [Quadratic.Problem], caption: String) -> Figure {
  let counts = Set(problems.map(\.candidates.count)).sorted()
  let tries = { (end: End) -> [Double] in
    counts.map { count in
      let own = problems.filter { $0.candidates.count == count }
      return Double(own.map { $0.tries(from: end) }.reduce(0, +)) / Double(own.count)
    }
  }
  return Figure(
    title: "Beginning in the middle is the shorter way, the more so the more candidates there are",
    caption: caption,
    panels: [
      Panel(
        xLabel: "candidates", yLabel: "tries on average",
        layers: [.bars("from 1", tries(.first)), .bars("from the middle", tries(.middle))],
        categories: counts.map(String.init))
    ])
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

/// Accuracy over steps, and the share of wrong pairs that are said yes to or given up with.
func accuracyFigure(_ conditions: [Condition], caption: String) -> Figure {
  let panel = { (title: String, unit: String, part: KeyPath<Study, [Double]>) -> Panel in
    Panel(
      title, xLabel: "step", yLabel: unit,
      layers: conditions.map { curve($0.term.name, $0.studies.steps, $0.studies.band(part)) },
      yRange: 0...1)
  }
  return Figure(
    title: "Paid for being short in any case, it stops looking", caption: caption,
    panels: [
      panel("right answers", "pass@1", \.passAtOne),
      panel("answers known to be wrong", "share that gives up", \.gaveUp),
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
        layers: [curve("base", savings, base)]
          + conditions.map { curve($0.term.name, savings, $0.studies.band(\.after)) },
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
    title: "Up and to the left if only right answers are paid for being short", caption: caption,
    panels: [
      Panel(
        xLabel: "tokens per response", yLabel: "pass@1 on held-out equations", layers: ways + ends,
        yRange: 0...1)
    ])
}
