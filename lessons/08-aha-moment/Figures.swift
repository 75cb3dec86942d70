import Foundation
import LessonShared
import Plots
import TinyR1

private func curve(_ name: String, _ x: [Int], _ band: MeanAndRange, dash: Dash? = nil) -> Layer {
  .line(name, x: x.prefix(band.mean.count), y: band.mean, band: (band.low, band.high), dash: dash)
}

/// The exact climb from several probabilities, over updates in decades: at most 200 points in each.
func climbFigure(_ climbs: [(from: Double, chances: [Double])]) -> Figure {
  Figure(
    title: "A tenth of the chance takes ten times as long, and no chance takes for ever",
    caption: "nothing is sampled: each update is a sum over all outputs",
    panels: [
      Panel(
        xLabel: "updates", yLabel: "probability of wait",
        layers: climbs.map { start, chances in
          let updates = Set((0...1000).map { Int(pow(10, Double($0) / 200)) })
            .filter { $0 < chances.count }.sorted()
          return .line(
            "p = \(shortest(start))", x: updates, y: updates.map { chances[$0] })
        },
        yRange: 0...1, xScale: .logarithmic)
    ])
}

/// How often bases look again over steps, and how often they are right.
func wordsFigure(_ conditions: [WaitCondition], _ evaluator: WaitEvaluator) -> Figure {
  Figure(
    title: "Reward makes more of a look back that is there, and none where there is none",
    caption: evaluator.caption(seeds: conditions[0].curves.count),
    panels: waitsAndAccuracy(conditions))
}

/// The same, with the base that was shown a few examples.
func coldStartFigure(_ conditions: [WaitCondition], _ evaluator: WaitEvaluator) -> Figure {
  Figure(
    title: "A handful of examples is enough to begin with",
    caption: evaluator.caption(seeds: conditions[0].curves.count),
    panels: waitsAndAccuracy(conditions))
}

private func waitsAndAccuracy(_ conditions: [WaitCondition]) -> [Panel] {
  func panel(_ label: String, _ number: (WaitEvaluation) -> Double) -> Panel {
    Panel(
      xLabel: "step", yLabel: label,
      layers: conditions.map { curve($0.name, $0.curves.steps(), $0.curves.band(number)) })
  }
  return [
    panel("wait per response", \.waits), panel("right on held-out equations", \.passAtOne),
  ]
}

/// The probability of `wait` itself, in decades: also of a word that is never drawn.
func chanceFigure(_ conditions: [WaitCondition], _ evaluator: WaitEvaluator) -> Figure {
  Figure(
    title: "What is too rare to be drawn is not amplified",
    caption: evaluator.caption(seeds: conditions[0].curves.count),
    panels: [
      Panel(
        xLabel: "step", yLabel: "probability of wait after a wrong pair",
        layers: conditions.map {
          curve($0.name, $0.curves.steps(), $0.curves.band(\.waitProbability))
        },
        yScale: .logarithmic)
    ])
}

/// Who looks again: at equations with few and with many candidates, in right and in wrong responses.
func difficultyFigure(_ curves: [WaitCurve], _ evaluator: WaitEvaluator) -> Figure {
  Figure(
    title: "It learns to look again where that is needed",
    caption: evaluator.caption(seeds: curves.count),
    panels: [
      Panel(
        "by difficulty", xLabel: "candidates (number of equations)", yLabel: "wait per response",
        layers: [
          .bars("before", curves.band(at: .first, \.waitsByCandidates).mean),
          .bars("after", curves.band(at: .last, \.waitsByCandidates).mean),
        ],
        categories: candidateLabels(of: evaluator.equations)),
      Panel(
        "by result", xLabel: "step", yLabel: "wait per response",
        layers: [
          curve("right", curves.steps(), curves.band(\.waitsOfCorrect)),
          curve("wrong", curves.steps(), curves.band(\.waitsOfIncorrect)),
        ]),
    ])
}
