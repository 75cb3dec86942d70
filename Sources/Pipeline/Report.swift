import ChainOfThought
import Notebook
import Tasks

/// The columns of the report.
public let reportHead = [
  "stage", "pass@1", "cons@16", "format", "one language", "tokens", "sums", "digits",
]

/// A row of the report: means over seeds.
public func reportRow(_ name: String, _ stages: [Pipeline.Stage]) -> [String] {
  func mean(_ value: (ReportCard) -> Double) -> Double {
    stages.reduce(0) { $0 + value($1.card) } / Double(stages.count)
  }
  return [name, percent(mean(\.accuracy)), percent(mean(\.consensus)), percent(mean(\.format))]
    + [percent(mean(\.language)), decimals(mean(\.length), 1)]
    + [percent(mean(\.sums)), percent(mean(\.formatting))]
}

/// What a stage answers to the equation of the lessons, in both languages.
public func transcript(of stage: Pipeline.Stage, in pipeline: Pipeline) -> String {
  zip(pipeline.examination.shown, stage.card.transcripts).map { problem, symbols in
    let response = Response(symbols: symbols, prefill: .think)
    let world = pipeline.school.world
    let isRight = world.isRight(response, to: problem)
    return world.task.canonicalText(of: problem) + (isRight ? "  (right)\n" : "  (wrong)\n")
      + transcript(response, marking: world.mistake(in: response, to: problem))
  }.joined(separator: "\n")
}

/// Rows of Nature 645:633, Table 2, in per cent.
public let nature: (stages: [String], rows: [(name: String, values: [Double])]) = (
  ["Zero", "Dev1", "Dev2", "Dev3", "R1"],
  [
    ("AIME 2024", [77.9, 59.0, 74.0, 78.1, 79.8]),
    ("MATH-500", [95.9, 94.2, 95.9, 95.4, 97.3]),
    ("IF-Eval", [46.6, 71.7, 72.0, 78.1, 83.3]),
    ("ArenaHard", [53.6, 77.0, 73.2, 75.6, 92.3]),
  ]
)
