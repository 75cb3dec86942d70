import Cells
import Foundation

/// The check of an existing page, and the parts of it that can be kept.
extension LessonPage {
  /// The first difference between page and source; nothing if the page is up to date.
  package var problem: String? {
    let name = "\(lesson.folder)/README.md"
    guard let page = try? String(contentsOf: url, encoding: .utf8) else {
      return "\(name) is missing: run \(lesson.product) --page"
    }
    let blocks = head + source.cells.indices.flatMap { fromSource($0) + end(of: $0) } + tail
    let expected = Self.lines(Self.joined(blocks))
    let actual = Self.lines(Self.withoutRun(page))
    guard expected != actual else { return nil }
    let first = zip(expected, actual).prefix { $0 == $1 }.count
    let wanted = first < expected.count ? "'\(expected[first])'" : "its end"
    let found = first < actual.count ? "'\(actual[first])'" : "its end"
    return "\(name) is not up to date: it has \(found) where the source has \(wanted); "
      + "run \(lesson.product) --page"
  }

  /// Puts the source's present prose around the output of the page's last run.
  ///
  /// - Parameter withCode: whether the source's present code is taken over as well, cell by cell, since it
  ///   gives the same numbers.
  /// - Returns: the text of the page.
  /// - Throws: `Refusal` if claims, cells or, unless it is taken over, code are no longer those of that run.
  package func updated(withCode: Bool = false) throws(Refusal) -> String {
    let name = "\(lesson.folder)/README.md"
    guard let page = try? String(contentsOf: url, encoding: .utf8) else {
      throw Refusal("\(name) is missing: run \(lesson.product) --page")
    }
    var runs = Self.runs(on: page)
    let made = runs.isEmpty ? nil : runs.removeFirst()
    let ledger = try measured()
    if ledger != nil && !runs.isEmpty { runs.removeLast() }
    let running = source.cells.indices.filter { source.cells[$0].runs }
    let cells = source.cells.indices.flatMap { index in
      let place = running.firstIndex(of: index)
      let output = place.flatMap { $0 < runs.count ? runs[$0] : nil }
      return fromSource(index) + fromRun(output.map { [Self.renumbered($0, index + 1)] })
        + end(of: index)
    }
    let text = Self.joined(
      head + fromRun(made.map { [$0] }) + cells + fromRun(ledger.flatMap(verdicts)) + tail)
    guard running.count == runs.count, withCode || Self.code(on: page) == Self.code(on: text) else {
      throw Refusal(
        "\(name) has the output of other code or claims: run \(lesson.product) --page")
    }
    return text
  }

  /// Returns the measurements for the claims in the page's run, from the table beside its figures.
  private func measured() throws(Refusal) -> ClaimLedger? {
    guard !lesson.claims.isEmpty else { return nil }
    let text = (try? String(contentsOf: measurements, encoding: .utf8)) ?? ""
    guard let ledger = ClaimLedger(lesson.claims, measuredIn: text) else {
      throw Refusal(
        "plots/\(lesson.folder)/claims.tsv is not of a full run with these claims: run "
          + "\(lesson.product) --page")
    }
    return ledger
  }

  /// The table of what was measured, `plots/NN-name/claims.tsv`.
  private var measurements: URL { published.appendingPathComponent("claims.tsv") }

  /// Writes the page and the table of what was measured, with the source's present prose.
  ///
  /// - Parameter withCode: whether the present code is taken over as well.
  /// - Throws: `Refusal` as `updated(withCode:)` does, or the system's error if nothing can be written.
  package func update(withCode: Bool) throws {
    let text = try updated(withCode: withCode)
    if let ledger = try measured() {
      try Data(ledger.tsv(of: lesson).utf8).write(to: measurements, options: .atomic)
    }
    try Data(text.utf8).write(to: url, options: .atomic)
  }

  /// Renumbers the output of a cell, if one before it was added or removed.
  private static func renumbered(_ run: String, _ number: Int) -> String {
    guard let line = run.split(separator: "\n").last, line.hasPrefix("*cell "),
      let rest = line.firstRange(of: " · ")
    else { return run }
    return run.dropLast(line.count) + "*cell \(number)" + line[rest.lowerBound...]
  }

  /// Returns the outputs of runs on a page, between the marks, from top to bottom.
  private static func runs(on page: String) -> [String] {
    page.components(separatedBy: mark + "\n").dropFirst().map {
      $0.components(separatedBy: "\n" + endMark)[0].trimmed
    }
  }

  /// Returns the page without what comes from a run.
  private static func withoutRun(_ page: String) -> String {
    var isKept = true
    var lines: [Substring] = []
    for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
      if line == mark { isKept = false }
      if isKept { lines.append(line) }
      if line == endMark { isKept = true }
    }
    return lines.joined(separator: "\n")
  }

  /// Returns the code on a page: what its fences for Swift hold.
  private static func code(on page: String) -> [Substring] {
    var fence: Substring?
    return lines(withoutRun(page)).filter { line in
      let ticks = line.prefix { $0 == "`" }
      if let open = fence {
        if line == open { fence = nil }
      } else if ticks.count >= 3, line.dropFirst(ticks.count) == "swift" {
        fence = ticks
      }
      return fence != nil
    }
  }

  /// Returns the lines of a page that are not blank.
  private static func lines(_ text: String) -> [Substring] {
    text.split(separator: "\n").filter { !$0.allSatisfy(\.isWhitespace) }
  }
}
