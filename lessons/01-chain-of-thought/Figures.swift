import LessonShared
import Notebook
import Plots
import TinyR1

/// The accuracies of both ways over the training.
func trainingFigure(_ curves: [AccuracyCurve], terms: Int) -> Figure {
  Figure(
    title: "Thinking clicks into place; the direct answer stays at chance",
    caption: "held-out sums of \(terms) terms; mean and range of \(curves.count) seeds",
    panels: [
      Panel(
        xLabel: "training step", yLabel: "share of right answers",
        layers: lines(curves) + [.horizontal(0.1, "chance")], yRange: 0...1)
    ])
}

/// The accuracies of both ways over the number of terms.
func termsFigure(_ curves: [AccuracyCurve], longest: Int, problems: Int) -> Figure {
  Figure(
    title: "Thinking is right as far as it was trained; direct answers fail from three terms on",
    caption: "\(problems) held-out sums a point; mean and range of \(curves.count) seeds",
    panels: [
      Panel(
        xLabel: "terms in the sum", yLabel: "share of right answers",
        layers: lines(curves) + [
          .vertical(Double(longest) + 0.5, "trained up to here"), .horizontal(0.1, "chance"),
        ], yRange: 0...1)
    ])
}

/// The mean accuracies of both ways, by the number of terms.
func termsTable(_ curves: [AccuracyCurve]) -> ResultTable {
  let (thinking, direct) = (band(curves, \.thinking).mean, band(curves, \.direct).mean)
  return ResultTable(
    ["terms", "thinking", "direct"],
    curves[0].x.indices.map { place in
      ["\(curves[0].x[place])", percent(thinking[place]), percent(direct[place])]
    })
}

private func band(_ curves: [AccuracyCurve], _ way: KeyPath<SumAccuracy, Double>) -> MeanAndRange {
  MeanAndRange(curves.map { $0.accuracies.map { $0[keyPath: way] } })
}

private func lines(_ curves: [AccuracyCurve]) -> [Layer] {
  [("thinking", \SumAccuracy.thinking), ("direct", \SumAccuracy.direct)].map { name, way in
    let band = band(curves, way)
    return .line(
      name, x: curves[0].x.prefix(band.mean.count), y: band.mean, band: (band.low, band.high))
  }
}
