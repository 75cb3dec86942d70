import Terminal
import Require
import TextLayout

/// The claims of one run and what was measured for each: the closing table of a lesson.
package struct ClaimLedger: Sendable {
  /// The way in which a run ended.
  package enum Ending: String, Sendable { case whole, interrupted, failed }

  /// A measured number with its interval.
  package struct Finding: Sendable {
    package var value, low, high: Double
    /// Measured after Ctrl-C, perhaps on training that was cut short.
    package var isPartial: Bool
    /// The interval in words, where there is one: a single seed has none.
    var interval: String? {
      low.isFinite && high.isFinite ? "\(short(low)) to \(short(high))" : nil
    }
    /// The same after a measured number, of which it may say nothing more.
    var remark: String {
      guard let interval else { return "no interval" }
      return low == high && low == value ? "no spread" : "interval \(interval)"
    }
  }

  package let claims: [Claim]
  /// Whether the run was too short for a verdict on a claim.
  package let isQuick: Bool
  /// The way in which the run ended, once it has.
  package var ending = Ending.whole
  private var findings: [Claim: Finding] = [:]

  package init(_ claims: [Claim], isQuick: Bool) {
    self.claims = claims
    self.isQuick = isQuick
  }

  /// Notes what was measured for a claim; measured again, the last one counts.
  ///
  /// - Precondition: the claim was stated before the run.
  package mutating func record(
    _ claim: Claim, _ value: Double, low: Double, high: Double, isPartial: Bool
  ) {
    require(claims.contains(claim), "not stated before the run: '\(claim.text)'")
    findings[claim] = Finding(value: value, low: low, high: high, isPartial: isPartial)
  }

  package var isEmpty: Bool { findings.isEmpty }

  /// Whether there is a claim on which the measurements do not decide.
  var isUndecided: Bool { rows.contains { $0.verdict == Claim.Verdict.inconclusive.rawValue } }

  /// One line of the table, in words.
  package struct Row {
    package var claim: Claim
    package var verdict: String
    package var measured, interval: String?
    package var finding: Finding?
  }

  package var rows: [Row] {
    claims.map { claim in
      guard let finding = findings[claim] else {
        let why = ending == .whole ? "" : " (\(ending.rawValue))"
        return Row(claim: claim, verdict: "not measured" + why)
      }
      let verdict =
        isQuick
        ? "not judged"
        : finding.isPartial
          ? "not judged (interrupted)"
          : claim.verdict(low: finding.low, high: finding.high).rawValue
      return Row(
        claim: claim, verdict: verdict, measured: claim.amount(finding.value),
        interval: finding.interval, finding: finding)
    }
  }

  /// A remark on the whole table, where one is needed.
  package var remark: String? {
    let interrupted = ending == .interrupted ? "interrupted" : nil
    let quick = isQuick ? "quick run: too short to judge" : nil
    let remarks = [interrupted, quick].compactMap { $0 }
    return remarks.isEmpty ? nil : remarks.joined(separator: ", ")
  }

  /// Returns the table at the end of a run.
  package func lines(width: Int, color: Bool) -> [String] {
    let indent = "     "
    return rows.enumerated().flatMap { index, row in
      var spans = [Fragment(text: row.verdict, style: .strong)]
      if let measured = row.measured {
        let numbers =
          ": measured \(measured), \(row.finding?.remark ?? "no interval"); stated \(row.claim.stated)"
        spans.append(Fragment(text: numbers))
      }
      return wrap(spans, width: width, first: "  \(index + 1). ", rest: indent, color: color)
        + wrap(row.claim.text, width: width, first: indent, rest: indent)
    }
  }

  /// Returns the table for machines: tabs between, one line for each claim, and no times in it.
  package func tsv(of lesson: Lesson) -> String {
    let head = "lesson\tclaim\tverdict\tmeasured\tlow\thigh\tunit\tstated\trun\ttext"
    let run = (isQuick ? "quick" : "full") + (ending == .whole ? "" : " \(ending.rawValue)")
    let lines = rows.enumerated().map { index, row in
      let numbers = [row.finding?.value, row.finding?.low, row.finding?.high].map {
        $0.map { "\($0)" } ?? "nan"
      }
      let entries =
        [lesson.folder, "\(index + 1)", row.verdict] + numbers
        + [row.claim.unit, row.claim.stated, run, row.claim.text]
      return entries.map(oneLine).joined(separator: "\t")
    }
    return ([head] + lines).map { $0 + "\n" }.joined()
  }
}
