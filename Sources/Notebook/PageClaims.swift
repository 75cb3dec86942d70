import Foundation
import Terminal

/// The claims on a lesson's page, and what came of them.
extension LessonPage {
  /// Returns the tables at the end of a run: the experiments, and then the identities. A number in front
  /// is that of the claim.
  func verdicts(_ ledger: ClaimLedger) -> [String]? {
    guard !ledger.claims.isEmpty else { return nil }
    let rows = Array(zip(1..., ledger.rows))
    let experiments = rows.filter { $1.claim.kind == .experiment }.map { number, row in
      [
        "\(number)", row.claim.text, row.claim.stated, row.measured ?? "", row.interval ?? "",
        "*\(row.shownVerdict)*",
      ]
    }
    let identities = rows.filter { $1.claim.kind == .identity }.map { number, row in
      let isExact = row.interval == nil || row.interval == "exact"
      let range = isExact ? "" : " (\(row.interval ?? ""))"
      return [
        "\(number)", row.claim.text, row.claim.stated, (row.measured ?? "") + range,
        "*\(row.shownVerdict)*",
      ]
    }
    func table(_ heads: [String], _ rows: [[String]]) -> String {
      let lines = ([heads, heads.map { _ in "-" }] + rows).map {
        "| " + $0.map(Self.entry).joined(separator: " | ") + " |"
      }
      return lines.joined(separator: "\n")
    }
    var blocks = ["## Claims"]
    if !experiments.isEmpty {
      blocks.append(
        table(["", "claim", "stated", "measured", "95% interval", "verdict"], experiments))
    }
    if !identities.isEmpty {
      blocks += [
        "These follow from a formula or from how a thing was made. They are tests of the code and not "
          + "counted as claims that held:",
        table(["", "identity", "stated", "found", ""], identities),
      ]
    }
    return blocks
  }
}

extension ClaimLedger {
  /// Reads what was measured in a full run from its `claims.tsv`, for the claims as they are declared now.
  ///
  /// - Returns: nothing if the file is not of a whole full run, or not of these claims.
  package init?(_ claims: [Claim], measuredIn file: String) {
    let lines = file.split(separator: "\n").dropFirst().map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
    guard lines.count == claims.count else { return nil }
    self.init(claims, isQuick: false)
    for (claim, line) in zip(claims, lines) {
      guard line.count == 12, line[8] == "full", line.last == oneLine(claim.text) else {
        return nil
      }
      // A claim that was stated after the run has no number yet.
      if line[2] == "not measured" { continue }
      guard let value = Double(line[3]), let low = Double(line[4]), let high = Double(line[5])
      else { return nil }
      record(
        claim, value, low: low, high: high, basis: line[10], isPartial: false)
    }
  }
}
