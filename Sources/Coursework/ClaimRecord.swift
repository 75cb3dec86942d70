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
  let run: String
  /// The claim as a sentence.
  let text: String

  /// Returns the claims in a file.
  ///
  /// - Throws: ``CourseError`` if a line has not the ten columns that a lesson writes.
  package static func all(in text: String, file: String) throws -> [ClaimRecord] {
    try text.split(separator: "\n").enumerated().dropFirst().map { index, line in
      let entries = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard entries.count == 10 else {
        throw CourseError(
          "\(file):\(index + 1): expected 10 columns with tabs between, got \(entries.count); "
            + "run the lesson again")
      }
      let numbers = entries[3...5].map { Double($0) ?? .nan }
      return ClaimRecord(
        lesson: entries[0], number: entries[1], verdict: entries[2], measured: numbers[0],
        low: numbers[1], high: numbers[2], unit: entries[6], stated: entries[7], run: entries[8],
        text: entries[9])
    }
  }

  /// Whether it is the claim of a lesson with this number, or with these words in quotes.
  func isNamed(_ name: String, in lesson: Substring) -> Bool {
    guard self.lesson == lesson else { return false }
    return name.hasPrefix("\"") ? text.contains(name.dropFirst().dropLast()) : number == name
  }

  /// The claim's entry in README.md: `24% (23.5 to 24.5); stated: at most 25%, *held*`.
  package var summary: String {
    let value = withUnit(measured, unit, digits: 3)
    let interval = "\(short(low, digits: 3)) to \(short(high, digits: 3))"
    return "\(value) (\(interval)); stated: \(stated), *\(verdict)*"
  }
}

extension Course {
  /// Reads the measurements of all lessons' claims, in `plots` or a folder within it.
  package func claims(in folder: String) throws -> [ClaimRecord] {
    try numbered(in: folder).map { "\(folder)/\($0)/claims.tsv" }.filter(isFile).flatMap {
      try ClaimRecord.all(in: try read($0), file: $0)
    }
  }

  /// Returns the claims of all lessons and their verdicts, no line wider than a width: a claim is
  /// its head, and below it the sentence.
  package func claimLines(in folder: String, width: Int) throws -> [String] {
    let indent = "     "
    return try claims(in: folder).flatMap {
      ["  \(padded($0.lesson, to: 20)) \($0.number)  \($0.verdict)"]
        + wrap($0.text, width: width, first: indent, rest: indent)
    }
  }
}
