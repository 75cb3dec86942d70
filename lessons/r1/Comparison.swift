import LessonShared
import Notebook
import TinyR1

/// A smaller model: its base, and what became of it by its teacher's texts.
struct Student {
  let width: Int
  let start: R1Stages.Stage
  let distilled: R1Stages.Stage

  /// The number of its weights.
  var size: String { "\(start.model.parameterCount)" }

  /// Its rows of the report.
  var rows: [(name: String, stages: [R1Stages.Stage])] {
    [("\(size), base", [start]), ("\(size), distilled", [distilled])]
  }
}

/// The paper's numbers and ours, row by row.
///
/// - Parameters:
///   - stages: from the base to R1, one model each.
///   - language: Dev2, and its control without the language reward.
///   - students: from the smallest to the largest.
///   - alone: the largest student's base, by reinforcement learning alone.
/// - Returns: rows of a table: what, the paper's, ours.
func comparison(
  _ stages: KeyValuePairs<String, [R1Stages.Stage]>,
  language: (rewarded: R1Stages.Stage, control: R1Stages.Stage), students: [Student],
  alone: R1Stages.Stage
) -> [[String]] {
  let all = stages.map(\.value[0])
  let (base, zero, developed) = (all[0], all[1], Array(all.dropFirst()))
  let lengths = PaperResults.length.values
  return [
    [
      "Zero: from, to, % (Fig. 2)", numbers(PaperResults.zeroOnAIME.passAtOne),
      percents([base, zero], \.accuracy),
    ],
    [
      "Zero, of many, % (2.2.4)", numbers([PaperResults.zeroOnAIME.consensus]),
      percents([zero], \.consensus),
    ],
    [
      "tokens: from, to (Fig. 3)", numbers([lengths[0], lengths[lengths.count - 1]], 0),
      numbers([base, zero].map(\.report.length)),
    ],
    [
      "Zero Dev1-3 R1, % (Tab. 2)", numbers(PaperResults.byStage("AIME 2024")),
      percents(developed, \.accuracy),
    ],
    [
      "other tasks, % (Tab. 2)", numbers(PaperResults.byStage("IF-Eval")),
      percents(developed) { ($0.sums + $0.formatting) / 2 },
    ],
    [
      "one language, % (v2 Fig. 7)", "steady, falling",
      percents([language.rewarded, language.control], \.language),
    ],
    [
      "distilled, by size (Tab. 5)", numbers(PaperResults.distilled.values),
      percents(students.map(\.distilled), \.accuracy),
    ],
    [
      "RL, or distilled (Tab. 6)",
      numbers([PaperResults.reinforcedAlone, PaperResults.distilledInstead]),
      percents([alone, students[students.count - 1].distilled], \.accuracy),
    ],
  ]
}

private func numbers(_ values: [Double], _ digits: Int = 1) -> String {
  values.map { decimals($0, digits) }.joined(separator: " ")
}

private func percents(
  _ stages: [R1Stages.Stage], _ value: (EvaluationReport) -> Double
) -> String {
  numbers(stages.map { 100 * value($0.report) })
}
