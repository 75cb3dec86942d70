import Notebook
import TinyR1

extension LessonNotebook {
  /// Prints the evaluations of models at the ends of some stages: a row for each, means over seeds.
  public func report(_ stages: KeyValuePairs<String, [R1Stages.Stage]>) {
    report(stages.map { (name: $0.key, stages: $0.value) })
  }

  /// Prints the evaluations of models: a row for each, means over seeds.
  public func report(_ rows: [(name: String, stages: [R1Stages.Stage])]) {
    table(reportHead, rows.map { reportRow($0.name, $0.stages) })
  }
}

/// The columns of the report.
package let reportHead = [
  "stage", "pass@1", "cons@16", "format", "one language", "tokens", "sums", "digits",
]

/// A row of the report: means over seeds.
package func reportRow(_ name: String, _ stages: [R1Stages.Stage]) -> [String] {
  func mean(_ value: (EvaluationReport) -> Double) -> Double {
    stages.reduce(0) { $0 + value($1.report) } / Double(stages.count)
  }
  return [name, percent(mean(\.accuracy)), percent(mean(\.consensus)), percent(mean(\.format))]
    + [percent(mean(\.language)), decimals(mean(\.length), 1)]
    + [percent(mean(\.sums)), percent(mean(\.formatting))]
}

/// Shows how a stage answers the equation of the lessons, in both languages.
public func transcript(of stage: R1Stages.Stage, in stages: R1Stages) -> String {
  zip(stages.suite.shown, stage.report.transcripts).map { problem, symbols in
    let response = Response(symbols: symbols, prefill: .think)
    let environment = stages.corpus.environment
    let isCorrect = environment.isCorrect(response, to: problem)
    return environment.task.canonicalText(of: problem) + (isCorrect ? "  (right)\n" : "  (wrong)\n")
      + transcript(response, marking: environment.mistake(in: response, to: problem))
  }.joined(separator: "\n")
}
