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
/// - Returns: rows of a table: what, the paper's, ours, and whether both rise at the same places.
func comparison(
  _ stages: KeyValuePairs<String, [R1Stages.Stage]>,
  language: (rewarded: R1Stages.Stage, control: R1Stages.Stage), students: [Student],
  alone: R1Stages.Stage
) -> [[String]] {
  let all = stages.map(\.value[0])
  let (base, zero, developed) = (all[0], all[1], Array(all.dropFirst()))
  let lengths = PaperResults.length.values
  let sizes = students.map(\.distilled)
  return [
    row(
      "Zero, ends (Fig. 2)", PaperResults.zeroOnAIME.passAtOne,
      percents([base, zero], \.accuracy)),
    row(
      "Zero, vote (2.2.4)", [PaperResults.zeroOnAIME.consensus],
      percents([zero], \.consensus)),
    row(
      "tokens (Fig. 3)", [lengths[0], lengths[lengths.count - 1]],
      [base, zero].map(\.report.length), digits: 0),
    row(
      "stages (Tab. 2)", PaperResults.byStage("AIME 2024"),
      percents(developed, \.accuracy)),
    row(
      "others (Tab. 2)", PaperResults.byStage("IF-Eval"),
      percents(developed) { ($0.sums + $0.formatting) / 2 }),
    [
      "words (v2 Fig. 7)", "steady, falling",
      numbers(percents([language.rewarded, language.control], \.language)), "",
    ],
    row(
      "students (Tab. 5)", PaperResults.distilled.values,
      percents(sizes, \.accuracy)),
    row(
      "RL, taught (Tab. 6)",
      [PaperResults.reinforcedAlone, PaperResults.distilledInstead],
      percents([alone, sizes[sizes.count - 1]], \.accuracy)),
  ]
}

/// A row of numbers, and whether each rises over the one before it where the paper's does.
private func row(
  _ what: String, _ papers: [Double], _ ours: [Double], digits: Int = 1
) -> [String] {
  func rises(_ values: [Double]) -> [Bool] { zip(values, values.dropFirst()).map { $0 < $1 } }
  let shape =
    papers.count < 2
    ? "" : rises(Array(papers.prefix(ours.count))) == rises(ours) ? "same" : "other"
  return [what, numbers(papers, digits), numbers(ours), shape]
}

private func numbers(_ values: [Double], _ digits: Int = 1) -> String {
  values.map { decimals($0, digits) }.joined(separator: " ")
}

private func percents(
  _ stages: [R1Stages.Stage], _ value: (EvaluationReport) -> Double
) -> [Double] {
  stages.map { 100 * value($0.report) }
}
