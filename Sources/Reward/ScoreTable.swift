import Require
import TextLayout

/// Scores in a table of plain text, one row each, one column for each component and one for the
/// total:
///
///                     accuracy  format  language × 0.5  total
///     right                  1       1             0.8    2.4
///     right, no <end>        0       0             0.8    0.4
///
/// A column shows a component's value; where its weight is not 1, the head says it. Numbers are
/// rounded to three decimals.
///
/// - Parameter rows: What each row is called, in one line, and its score. All scores have the same
///   components with the same weights in the same order.
/// - Returns: The lines of the table.
public func scoreTable(_ rows: [(label: String, score: Score)]) -> String {
  let components = rows.first?.score.components ?? []
  for row in rows {
    require(
      row.score.isSummedLike(rows[0].score),
      "rows of one table have the same components and weights as the first, \(row.label) has not")
  }
  let heads = components.map { $0.weight == 1 ? $0.name : "\($0.name) × \(rounded($0.weight))" }
  let table =
    [[""] + heads + ["total"]]
    + rows.map { label, score in
      [label] + score.components.map { rounded($0.value) } + [rounded(score.total)]
    }
  return aligned(table, right: table[0].indices.map { $0 > 0 }).joined(separator: "\n")
}

/// Returns a number with at most three decimals, and none if they are 0: `0.333`, `1`, `-0.5`.
private func rounded(_ number: Double) -> String {
  let thousandths = (abs(number) * 1000).rounded()
  guard thousandths < 1e15 else { return "\(number)" }
  let (whole, rest) = Int(thousandths).quotientAndRemainder(dividingBy: 1000)
  let sign = number < 0 && thousandths > 0 ? "-" : ""
  guard rest > 0 else { return "\(sign)\(whole)" }
  var decimals = String(1000 + rest).dropFirst()  // 7 thousandths are 007
  while decimals.last == "0" { decimals.removeLast() }
  return "\(sign)\(whole).\(decimals)"
}
