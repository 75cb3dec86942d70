import Evaluation
import Foundation
import Plots

private func curve(_ name: String, _ x: [Int], _ band: SeedBand, dash: Dash? = nil) -> Layer {
  .line(name, x: x.prefix(band.mean.count), y: band.mean, band: (band.low, band.high), dash: dash)
}

/// The exact climb from several probabilities, over updates in decades: at most 200 points in each.
func climbFigure(_ climbs: [(name: String, chances: [Double])]) -> Figure {
  Figure(
    title: "A tenth of the chance takes ten times as long, and no chance takes for ever",
    caption: "nothing is sampled: each update is a sum over all outputs",
    panels: [
      Panel(
        xLabel: "updates", yLabel: "probability of wait",
        layers: climbs.map { name, chances in
          let updates = Set((0...1000).map { Int(pow(10, Double($0) / 200)) })
            .filter { $0 < chances.count }.sorted()
          return .line(name, x: updates, y: updates.map { chances[$0] })
        },
        yRange: 0...1, xScale: .logarithmic)
    ])
}

/// How often bases look again over steps, and how often they are right.
func basesFigure(_ arms: [Arm], title: String, caption: String) -> Figure {
  let panel = { (label: String, value: KeyPath<Study, [Double]>) in
    Panel(
      xLabel: "step", yLabel: label,
      layers: arms.map { curve($0.name, $0.studies.steps, $0.studies.band(value)) })
  }
  return Figure(
    title: title, caption: caption,
    panels: [
      panel("wait per response", \.waits), panel("right on held-out equations", \.passAtOne),
    ])
}

/// The probability of `wait` itself, in decades: also of a word that is never drawn.
func chanceFigure(_ arms: [Arm], caption: String) -> Figure {
  Figure(
    title: "What is too rare to be drawn is not amplified", caption: caption,
    panels: [
      Panel(
        xLabel: "step", yLabel: "probability of wait after a wrong pair",
        layers: arms.map { curve($0.name, $0.studies.steps, $0.studies.band(\.chance)) },
        yScale: .logarithmic)
    ])
}

/// Who looks again: at equations with few and with many candidates, in right and in wrong responses.
func difficultyFigure(_ studies: [Study], caption: String) -> Figure {
  return Figure(
    title: "It learns to look again where that is needed", caption: caption,
    panels: [
      Panel(
        "by difficulty", xLabel: "candidates", yLabel: "wait per response",
        layers: [
          .bars("before", studies.band(\.before).mean), .bars("after", studies.band(\.after).mean),
        ],
        categories: candidateLabels),
      Panel(
        "by result", xLabel: "step", yLabel: "wait per response",
        layers: [
          curve("right", studies.steps, studies.band(\.waitsRight)),
          curve("wrong", studies.steps, studies.band(\.waitsWrong)),
        ]),
    ])
}
