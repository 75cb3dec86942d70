import Foundation
import LessonShared
import Plots
import TinyR1

/// A line through the mean of the seeds, over a band with the middle eight tenths of them.
private func curve(_ name: String, _ x: [Int], _ seeds: [[Double]]) -> Layer {
  let band = QuantileBand(seeds)
  return .line(name, x: x.prefix(band.mean.count), y: band.mean, band: (band.low, band.high))
}

/// The exact climb from several probabilities, over updates in decades: at most 200 points in each.
func climbFigure(_ climbs: [(from: Double, chances: [Double])]) -> Figure {
  Figure(
    title: "The rarer a second look is at first, the later it is learned; from zero, never",
    caption: "nothing is sampled: each update is a sum over all outputs",
    panels: [
      Panel(
        xLabel: "updates (log scale)", yLabel: "probability of wait",
        layers: climbs.map { start, chances in
          let updates = Set((0...1000).map { Int(pow(10, Double($0) / 200)) })
            .filter { $0 < chances.count }.sorted()
          return .line(
            "p = \(shortest(start))", x: updates, y: updates.map { chances[$0] })
        },
        yRange: 0...1, xScale: .logarithmic)
    ])
}

/// Returns the figure of how often bases look again over steps, and how often they are right.
func wordsFigure(_ conditions: [WaitCondition], _ evaluator: WaitEvaluator) -> Figure {
  Figure(
    title: "Rewards amplify a look back that is there, and find none where there is none",
    caption: evaluator.caption(seeds: conditions[0].curves.count),
    panels: waitsAndAccuracy(conditions))
}

/// The same for the base that never looks again, without examples and with examples of two kinds.
func coldStartFigure(_ conditions: [WaitCondition], _ evaluator: WaitEvaluator) -> Figure {
  Figure(
    title: "Patient examples bring wait, impatient ones do not; rewards add none per response",
    caption: evaluator.caption(seeds: conditions[0].curves.count)
      + "; step 0 is after the examples",
    panels: waitsAndAccuracy(conditions))
}

private func waitsAndAccuracy(_ conditions: [WaitCondition]) -> [Panel] {
  func panel(_ label: String, _ number: (WaitEvaluation) -> Double) -> Panel {
    Panel(
      xLabel: "step", yLabel: label,
      layers: conditions.map { condition in
        curve(condition.name, condition.curves.steps(), condition.curves.map { $0.values(number) })
      })
  }
  return [
    panel("wait per response", \.waits), panel("right on held-out equations", \.passAtOne),
  ]
}

/// The probability of `wait` itself, in decades: also of a word that is never drawn.
func chanceFigure(_ conditions: [WaitCondition], _ evaluator: WaitEvaluator) -> Figure {
  Figure(
    title: "Rewards do not amplify what is too rare to be drawn",
    caption: "computed, not sampled: mean over the \(evaluator.hard.count) equations whose first "
      + "pair is wrong; \(spread(of: conditions[0].curves.count))",
    panels: [
      Panel(
        xLabel: "step", yLabel: "probability of wait after a wrong pair (log scale)",
        layers: conditions.map { condition in
          curve(
            condition.name, condition.curves.steps(),
            condition.curves.map { $0.values(\.waitProbability) })
        },
        yScale: .logarithmic)
    ])
}

/// Returns the figure of who looks again: at equations with few and with many candidates, in right and in
/// wrong responses.
func difficultyFigure(_ curves: [WaitCurve], _ evaluator: WaitEvaluator) -> Figure {
  let counts = candidateCounts(of: evaluator.equations)
  func bars(_ name: String, at end: CurveEnd) -> Layer {
    let band = QuantileBand(curves.map { $0.point(at: end).waitsByCandidates })
    // One equation has no range to speak of.
    func ends(_ values: [Double]) -> [Double] { zip(values, counts).map { $1 > 1 ? $0 : .nan } }
    return .bars(name, band.mean, errors: (ends(band.low), ends(band.high)))
  }
  func values(_ number: (WaitEvaluation) -> Double) -> [[Double]] {
    curves.map { $0.values(number) }
  }
  return Figure(
    title: "It learns to look again where there are more pairs to try",
    caption: evaluator.caption(seeds: curves.count),
    panels: [
      Panel(
        "by difficulty", xLabel: "candidates (number of equations)", yLabel: "wait per response",
        layers: [bars("before", at: .first), bars("after", at: .last)],
        categories: candidateLabels(of: evaluator.equations)),
      Panel(
        "by result", xLabel: "step", yLabel: "wait per response",
        layers: [
          curve("right", curves.steps(), values(\.waitsOfCorrect)),
          curve("wrong", curves.steps(), values(\.waitsOfIncorrect)),
        ]),
    ])
}
