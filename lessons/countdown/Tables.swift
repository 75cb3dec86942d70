import LessonShared
import Notebook
import Plots
import TinyR1
import Watch

/// The findings of an evaluation.
struct CountdownEvaluation: Codable, Sendable, WatchedPoint {
  /// The share of right answers, and of the problems whose most frequent answer is right.
  let passAtOne, consensus: Double
  /// Symbols of a response.
  let length: Double

  init(_ result: EvaluationResult<Countdown.Problem>) {
    (passAtOne, consensus) = (result.passAtOne, result.consensus)
    length = result.mean { Double($0.symbols.count) }
  }
}

/// Returns the table of the verifier's verdicts on some answers to `make 1 6 from 2 3 5`.
func verifierTable(_ task: Countdown, _ problem: Countdown.Problem) -> ResultTable {
  let answers = [
    ("( 3 + 5 ) × 2", "the answer"), ("2 × ( 5 + 3 )", "another way to write it"),
    ("3 + 5 × 2", "13: × binds more strongly"), ("2 × 5 + 3 + 3", "16, with 3 used twice"),
    ("1 6", "the target itself"), ("( 3 + 5 ) 2", "no operator"), ("", "nothing"),
  ]
  return ResultTable(
    ["answer", "verdict", "what it is"],
    answers.map { text, what in
      let symbols = text.split(separator: " ").map(String.init)
      return [text, task.verify(symbols, for: problem) ? "right" : "wrong", what]
    })
}

/// Accuracy and length over steps.
func progressTable(_ curve: TrainingCurve<CountdownEvaluation>) -> ResultTable {
  ResultTable(
    ["step", "pass@1", "cons@8", "symbols"],
    zip(curve.steps, curve.points).map { step, point in
      [
        "\(step)", percent(point.passAtOne), percent(point.consensus), decimals(point.length, 1),
      ]
    })
}

/// The same as a figure.
func progressFigure(_ curve: TrainingCurve<CountdownEvaluation>) -> Figure {
  let x = curve.steps.map(Double.init)
  return Figure(
    title: "With rewards alone the model solves more problems, and writes longer texts",
    caption: "one seed; held-out digits, 8 samples each",
    panels: [
      Panel(
        xLabel: "step", yLabel: "right on held-out problems",
        layers: [
          .line("pass@1", x: x, y: curve.values(\.passAtOne)),
          .line("cons@8", x: x, y: curve.values(\.consensus)),
        ], yRange: 0...1),
      Panel(
        xLabel: "step", yLabel: "symbols per response",
        layers: [.line("length", x: x, y: curve.values(\.length))], yRange: 0...88),
    ], columns: 2)
}
