import LessonShared
import Notebook
import Plots
import TinyR1

/// The accuracies of both ways over the training, a thin line for each seed.
func trainingFigure(_ curves: [AccuracyCurve], terms: Int, longFrom step: Int) -> Figure {
  Figure(
    title: "Most seeds learn to think, each at its own time; direct answers stay guesses",
    caption: "100 held-out sums of \(terms) terms a point, greedy decoding; a line for each of "
      + "\(curves.count) seeds",
    panels: [
      Panel(
        xLabel: "training step", yLabel: "share of right answers",
        layers: lines(curves) + [
          .vertical(Double(step), "long sums begin"), .horizontal(0.1, "chance"),
        ], yRange: 0...1)
    ])
}

/// The accuracies of both ways over the number of terms, a thin line for each seed.
func termsFigure(_ curves: [AccuracyCurve], longest: Int, problems: Int) -> Figure {
  Figure(
    title: "Direct answers fail from three terms on; thinking fails beyond its training",
    caption:
      "\(problems) held-out sums a point, greedy decoding; a line for each of \(curves.count) "
      + "seeds",
    panels: [
      Panel(
        xLabel: "terms in the sum", yLabel: "share of right answers",
        layers: lines(curves) + [
          .vertical(Double(longest) + 0.5, "trained up to here"), .horizontal(0.1, "chance"),
        ], yRange: 0...1)
    ])
}

/// The accuracy of every course, a point for each seed.
func controlsFigure(_ results: [CourseResult], terms: Int, problems: Int) -> Figure {
  let points = { (number: (CourseResult) -> [Double]) in
    results.enumerated().flatMap { place, result in
      let values = number(result)
      return values.enumerated().map { seed, value in
        // Side by side, so that equal seeds do not hide each other.
        (x: Double(place) + 0.5 * (Double(seed) + 0.5) / Double(values.count) - 0.25, y: value)
      }
    }
  }
  let layer = { (name: String, points: [(x: Double, y: Double)]) -> Layer in
    .scatter(name, x: points.map(\.x), y: points.map(\.y))
  }
  return Figure(
    title: "Shuffled steps, filler or answers alone do not replace steps in their order",
    caption:
      "\(problems) held-out sums of \(terms) terms a point, greedy decoding; a point for each of "
      + "\(results[0].curves.count) seeds",
    panels: [
      Panel(
        xLabel: "what the examples contain", yLabel: "share of right answers",
        layers: [
          layer("asked to think", points { $0.isThinking ? $0.thinking(terms) : [] }),
          layer("asked to answer", points { $0.direct(terms) }), .horizontal(0.1, "chance"),
        ], yRange: 0...1, categories: results.map(\.course.name))
    ])
}

/// The accuracies in both games over the number of moves, a thin line for each seed.
func cupsFigure(swaps: [AccuracyCurve], turns: [AccuracyCurve], problems: Int) -> Figure {
  Figure(
    title: "Direct answers fall towards chance with more moves, whether or not order matters",
    caption:
      "\(problems) held-out games a point, greedy decoding; a line for each of \(swaps.count) "
      + "seeds",
    panels: [("order matters (swaps)", swaps), ("order does not matter (turns)", turns)].map {
      title, curves in
      Panel(
        title, xLabel: "moves", yLabel: "share of right answers",
        layers: lines(curves) + [.horizontal(0.2, "chance")], yRange: 0...1)
    })
}

/// Returns the figure of the sums of a length that are right up to each step, a thin line for each
/// seed.
func stepsFigure(
  _ courses: [(name: String, steps: [[Int]])], terms: Int, longest: Int
) -> Figure {
  let layers = courses.flatMap { name, steps in
    Layer.seeds(name, x: 1..<terms, steps.map { shares($0, upTo: terms - 1) })
  }
  return Figure(
    title: "With random offsets in training, most seeds get further in sums that are too long",
    caption:
      "\(courses[0].steps[0].count) held-out sums of \(terms) terms, greedy decoding; a line for "
      + "each of \(courses[0].steps.count) seeds",
    panels: [
      Panel(
        xLabel: "step", yLabel: "share of sums right up to this step",
        layers: layers + [.vertical(Double(longest) - 0.5, "steps trained up to here")],
        yRange: 0...1)
    ])
}

private func lines(_ curves: [AccuracyCurve]) -> [Layer] {
  [("thinking", \TwoAccuracies.thinking), ("direct", \TwoAccuracies.direct)].flatMap { name, way in
    Layer.seeds(
      name, x: curves.first?.x ?? [], curves.map { $0.accuracies.map { $0[keyPath: way] } })
  }
}
