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
    /// The repetitions that the interval covers, in words: `20 seeds`; nothing if that is not
    /// known.
    package var basis: String

    /// The interval in words, where there is one.
    ///
    /// - Parameter pageSeeds: the number of seeds that the page has.
    /// - Returns: `82.9 to 91 (20 seeds)`; nothing if there is none.
    func interval(pageSeeds: Int?) -> String? {
      guard low.isFinite && high.isFinite else {
        guard basis.contains("seed") else { return nil }
        let more = pageSeeds.map { "; the page has \($0)" } ?? ""
        return "\(basis): too few\(more)"
      }
      if ["exact", "range"].contains(basis) { return basis == "exact" ? basis : nil }
      let covers = basis.isEmpty ? "" : " (\(basis))"
      // Of what was never seen one can only say how rare it is.
      if value == 0 && low == 0 && basis.contains("trial") {
        return "at most \(short(high, digits: 2))\(covers)"
      }
      return "\(short(low)) to \(short(high))\(covers)"
    }
    /// The same after a measured number, of which it may say nothing more.
    func remark(pageSeeds: Int?) -> String {
      guard let interval = interval(pageSeeds: pageSeeds) else { return "no interval" }
      if basis == "exact" || !low.isFinite { return interval }
      return low == high && low == value ? "no spread" : "interval \(interval)"
    }
  }

  package let claims: [Claim]
  /// Indicates whether the run was too short for a verdict on a claim.
  package let isQuick: Bool
  /// The change to the run's settings, in words; nothing if the lesson ran as it is.
  package var changed: String?
  /// The way in which the run ended, once it has.
  package var ending = Ending.whole
  /// The number of seeds that the page has, if it has more than this run.
  package var pageSeeds: Int?
  private var findings: [Claim: Finding] = [:]

  package init(_ claims: [Claim], isQuick: Bool) {
    self.claims = claims
    self.isQuick = isQuick
  }

  /// Notes what was measured for a claim; measured again, the last one counts.
  ///
  /// - Precondition: the claim was stated before the run.
  package mutating func record(
    _ claim: Claim, _ value: Double, low: Double, high: Double, basis: String = "",
    isPartial: Bool
  ) {
    require(claims.contains(claim), "not stated before the run: '\(claim.text)'")
    findings[claim] = Finding(
      value: value, low: low, high: high, isPartial: isPartial, basis: basis)
  }

  package var isEmpty: Bool { findings.isEmpty }

  /// Indicates whether there is a claim on which the measurements do not decide.
  var isUndecided: Bool { rows.contains { $0.verdict == Claim.Verdict.inconclusive.rawValue } }

  /// One line of the table, in words.
  package struct Row {
    package var claim: Claim
    package var verdict: String
    package var measured, interval: String?
    package var finding: Finding?

    /// The verdict as it is shown. What was stated as an identity and was found right on one seed and wrong on
    /// another is wrong; files keep the verdict of the interval, `not checked`.
    package var shownVerdict: String {
      let isNone = verdict == Claim.Verdict.inconclusive.words(for: .identity)
      let isMeasured = finding.map { $0.low.isFinite && $0.high.isFinite } ?? false
      return isNone && isMeasured ? "wrong on some seeds" : verdict
    }
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
          : claim.verdict(low: finding.low, high: finding.high).words(for: claim.kind)
      return Row(
        claim: claim, verdict: verdict, measured: claim.amount(finding.value),
        interval: finding.interval(pageSeeds: pageSeeds), finding: finding)
    }
  }

  /// The identities that are wrong, in a whole run: the code is, then.
  package var wrongIdentities: [String] {
    guard changed == nil else { return [] }  // they were stated of the lesson's settings
    let wrong = Claim.Verdict.didNotHold.words(for: .identity)
    return rows.filter { $0.verdict == wrong }.map { "an identity is wrong: \($0.claim.text)" }
  }

  /// A remark on the whole table, where one is needed.
  package var remark: String? {
    let interrupted = ending == .interrupted ? "interrupted" : nil
    let quick = isQuick ? "quick run: too short to judge" : nil
    let remarks = [interrupted, quick, changed].compactMap { $0 }
    return remarks.isEmpty ? nil : remarks.joined(separator: ", ")
  }

  /// Returns the table at the end of a run.
  package func lines(width: Int, color: Bool) -> [String] {
    let indent = "     "
    return rows.enumerated().flatMap { index, row in
      var spans = [Fragment(text: row.shownVerdict, style: .strong)]
      if let measured = row.measured {
        let remark = row.finding?.remark(pageSeeds: pageSeeds) ?? "no interval"
        let numbers = ": measured \(measured), \(remark); stated \(row.claim.stated)"
        spans.append(Fragment(text: numbers))
      }
      return wrap(row.claim.text, width: width, first: "  \(index + 1). ", rest: indent)
        + wrap(spans, width: width, first: indent, rest: indent, color: color)
    }
  }

  /// Returns the table for machines: tabs between, one line for each claim, and no times in it.
  package func tsv(of lesson: Lesson) -> String {
    let head = "lesson\tclaim\tverdict\tmeasured\tlow\thigh\tunit\tstated\trun\tkind\tbasis\ttext"
    let run =
      (isQuick ? "quick" : "full") + (changed == nil ? "" : " changed")
      + (ending == .whole ? "" : " \(ending.rawValue)")
    let lines = rows.enumerated().map { index, row in
      let numbers = [row.finding?.value, row.finding?.low, row.finding?.high].map {
        $0.map { "\($0)" } ?? "nan"
      }
      let entries =
        [lesson.folder, "\(index + 1)", row.verdict] + numbers
        + [row.claim.unit, row.claim.stated, run, row.claim.kind.rawValue]
        + [row.finding?.basis ?? "", row.claim.text]
      return entries.map(oneLine).joined(separator: "\t")
    }
    return ([head] + lines).map { $0 + "\n" }.joined()
  }
}
