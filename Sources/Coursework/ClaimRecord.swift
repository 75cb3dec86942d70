import Notebook
import Practice
import TextLayout

/// The measurement of a claim: a line of a `claims.tsv`, as a lesson writes it.
package struct ClaimRecord: Equatable, Sendable {
  /// The folder of the lesson: `07-grpo`.
  let lesson: String
  /// The number of the claim.
  let number: String
  package let verdict: String
  package let measured, low, high: Double
  let unit, stated: String
  /// The kind of run: `full`, or `quick`, and the cause of an early end.
  package let run: String
  /// The kind of the claim: `experiment` or `identity`.
  let kind: String
  /// The repetitions that its interval covers: `20 seeds`.
  let basis: String
  /// The claim as a sentence.
  let text: String

  /// Returns the claims in a file.
  ///
  /// - Throws: ``CourseError`` if a line has not the twelve columns that a lesson writes.
  package static func all(in text: String, file: String) throws -> [ClaimRecord] {
    try text.split(separator: "\n").enumerated().dropFirst().map { index, line in
      let entries = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard entries.count == 12 else {
        throw CourseError(
          "\(file):\(index + 1): expected 12 columns with tabs between, got \(entries.count); "
            + "run the lesson again")
      }
      let numbers = entries[3...5].map { Double($0) ?? .nan }
      return ClaimRecord(
        lesson: entries[0], number: entries[1], verdict: entries[2], measured: numbers[0],
        low: numbers[1], high: numbers[2], unit: entries[6], stated: entries[7], run: entries[8],
        kind: entries[9], basis: entries[10], text: entries[11])
    }
  }

  /// Returns whether it is the claim of a lesson with this number, or with these words in quotes.
  func isNamed(_ name: String, in lesson: Substring) -> Bool {
    guard self.lesson == lesson else { return false }
    return name.hasPrefix("\"") ? text.contains(name.dropFirst().dropLast()) : number == name
  }

  /// The claim's entry in README.md: `24% (23.5 to 24.5); stated: at most 25%, *held*`.
  package var summary: String {
    let value = withUnit(measured, unit, digits: 3)
    let interval =
      measured == 0 && low == 0 && high > 0
      ? "at most \(short(high, digits: 2))"
      : basis == "exact" ? basis : "\(short(low, digits: 3)) to \(short(high, digits: 3))"
    return "\(value) (\(interval)); stated: \(stated), *\(verdict)*"
  }

  /// The outcome, as a register says it.
  var outcome: String {
    let unit = unit.isEmpty ? "" : " \(unit)"
    return measured.isNaN && low.isNaN
      ? "\(number) \(verdict)"
      : "\(number) \(verdict): \(measured) from \(low) to \(high)\(unit); \(stated)"
  }

  /// Counts claims: `38 experiments: 32 held, 6 inconclusive, 0 did not hold; and 14 identities, 14 of them
  /// checked`.
  package static func tally(_ claims: [ClaimRecord]) -> String {
    let experiments = claims.filter { $0.kind == "experiment" }
    let identities = claims.filter { $0.kind == "identity" }
    func count(_ verdict: String) -> Int { experiments.count { $0.verdict == verdict } }
    let open =
      experiments.count - ["held", "inconclusive", "did not hold"].map(count).reduce(0, +)
    let rest = open == 0 ? "" : ", \(open) not measured"
    let checked = identities.count { $0.verdict == "checked" }
    return
      "\(experiments.count) experiments: \(count("held")) held, \(count("inconclusive")) inconclusive, "
      + "\(count("did not hold")) did not hold\(rest); and \(identities.count) identities, which are tests, "
      + "\(checked) of them checked"
  }
}

extension CourseFolder {
  /// Reads the measurements of all lessons' claims, in `plots` or a folder within it.
  package func claims(in folder: String) throws -> [ClaimRecord] {
    try numbered(in: folder).map { "\(folder)/\($0)/claims.tsv" }.filter(isFile).flatMap {
      try ClaimRecord.all(in: try read($0), file: $0)
    }
  }

  /// Returns the claims of all lessons and their verdicts, no line wider than a width: a claim is
  /// its head, and below it the sentence.
  package func claimLines(in folder: String, width: Int) throws -> [String] {
    let claims = try claims(in: folder)
    let indent = "     "
    let lines = claims.flatMap {
      ["  \(padded($0.lesson, to: 20)) \($0.number)  \($0.verdict)"]
        + wrap($0.text, width: width, first: indent, rest: indent)
    }
    let judged = claims.filter { $0.run == "full" }
    guard !judged.isEmpty else { return lines }
    return lines + wrap(ClaimRecord.tally(judged), width: width, first: "  ", rest: "  ")
  }
}
