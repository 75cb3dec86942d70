import Foundation

/// The page of a lesson, `README.md` beside its source: prose and code from the source, output and
/// figures from a run.
///
/// What comes from a run stands between two marks that a reader does not see. So a page can be
/// compared with the source without running anything, whatever the numbers were.
package struct LessonPage: Sendable {
  private let lesson: Lesson
  private let source: LessonSource
  private let folder: URL

  /// The page of a lesson whose source is the given file.
  package init(lesson: Lesson, source: LessonSource, file: String) {
    self.lesson = lesson
    self.source = source
    folder = URL(fileURLWithPath: file).deletingLastPathComponent()
  }

  /// Where the page is.
  package var url: URL { folder.appendingPathComponent("README.md") }

  /// The page after a run: the same run gives the same text, but for the times.
  package func text(of record: RunRecord, options: LessonOptions, figures: URL) -> String {
    let plots = relativePath(from: folder, to: figures)
    let cells = source.cells.indices.flatMap { index in
      fromSource(index) + fromRun(record.cells[index].map { run($0, index: index, plots: plots) })
    }
    let seconds = record.cells.values.map(\.seconds).reduce(0, +)
    let command = [
      "swift run -c release \(lesson.product)", options.seed == 1 ? nil : "--seed \(options.seed)",
      options.seeds.map { "--seeds \($0)" },
    ].compactMap { $0 }.joined(separator: " ")
    let made =
      "The numbers and figures on this page come from `\(command)`, in \(duration(seconds))."
    let blocks = head + fromRun([made]) + cells + fromRun(verdicts(record.ledger)) + tail
    return Self.joined(blocks)
  }

  /// What the page and the source first disagree in; nothing if the page is up to date.
  package var problem: String? {
    let name = "\(lesson.folder)/README.md"
    guard let page = try? String(contentsOf: url, encoding: .utf8) else {
      return "\(name) is missing: run \(lesson.product) --page"
    }
    let blocks = head + source.cells.indices.flatMap(fromSource) + tail
    let expected = Self.lines(Self.joined(blocks))
    let actual = Self.lines(Self.withoutRun(page))
    guard expected != actual else { return nil }
    let first = zip(expected, actual).prefix { $0 == $1 }.count
    let wanted = first < expected.count ? "'\(expected[first])'" : "its end"
    let found = first < actual.count ? "'\(actual[first])'" : "its end"
    return "\(name) is not up to date: it has \(found) where the source has \(wanted); "
      + "run \(lesson.product) --page"
  }

  // MARK: What comes from the source

  private var head: [String] {
    var blocks = [
      "<!-- Made from main.swift by `\(lesson.product) --page`; edit main.swift. -->",
      "# Lesson \(lesson.twoDigits): \(lesson.title)",
      "**\(lesson.question)**",
      "In the paper: \(lesson.paper). Run it with `make lesson-\(lesson.twoDigits)`, "
        + "\(lesson.expectedTime).",
    ]
    if !source.introduction.isEmpty { blocks.append(source.introduction) }
    if !lesson.claims.isEmpty {
      let claims = lesson.claims.enumerated().map { "\($0 + 1). \($1.text)" }
      blocks += ["Claims, stated before the run:", claims.joined(separator: "\n")]
    }
    return blocks
  }

  private func fromSource(_ index: Int) -> [String] {
    let cell = source.cells[index]
    let code = cell.code.isEmpty ? "" : Self.fenced(cell.code, as: "swift")
    return ["## \(index + 1). \(cell.heading)", cell.prose, code].filter { !$0.isEmpty }
  }

  private var tail: [String] {
    var blocks: [String] = []
    if !lesson.exercises.isEmpty {
      let exercises = lesson.exercises.enumerated().map { "- **\(lesson.number).\($0 + 1)** \($1)" }
      let file = "Lesson\(lesson.twoDigits).swift"
      blocks += [
        "## Exercises", exercises.joined(separator: "\n"),
        "They are in [\(file)](../../Tests/Exercises/\(file)). `make exercise-\(lesson.number).1` "
          + "checks the first, `make hint-\(lesson.number).1` gives a hint, and `make exercises` "
          + "says which are solved.",
      ]
    }
    if let next = lesson.next { blocks.append("Next: [\(next)](../\(next)/README.md)") }
    return blocks
  }

  // MARK: What comes from the run

  private func run(_ cell: RunRecord.Cell, index: Int, plots: String) -> [String] {
    let items = cell.items.map { item in
      switch item {
      case .text(let text): return Self.fenced(text, as: "text")
      case .figure(let name, let hasPicture):
        let file = "\(plots)/\(name)"
        let links = "[data](\(file).tsv) · [script](\(file).gp)"
        let words = name.replacing("-", with: " ")
        return hasPicture ? "![\(words)](\(file).svg)\n\n\(links)" : "\(words): \(links)"
      }
    }
    return items + ["*cell \(index + 1) · \(duration(cell.seconds))*"]
  }

  private func verdicts(_ ledger: ClaimLedger) -> [String]? {
    guard !ledger.claims.isEmpty else { return nil }
    let rows = ledger.rows.enumerated().map { index, row in
      let entries = [
        "\(index + 1)", row.claim.text, row.claim.stated, row.measured ?? "", row.interval ?? "",
        "*\(row.verdict)*",
      ]
      return "| " + entries.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |"
    }
    let head = ["| | claim | stated | measured | interval | verdict |", "|-|-|-|-|-|-|"]
    return ["## Claims", (head + rows).joined(separator: "\n")]
  }

  // MARK: Markdown

  private static let mark = "<!-- from a run -->"
  private static let endMark = "<!-- end -->"

  private func fromRun(_ blocks: [String]?) -> [String] {
    blocks.map { [Self.mark] + $0 + [Self.endMark] } ?? []
  }

  private static func joined(_ blocks: [String]) -> String {
    blocks.joined(separator: "\n\n") + "\n"
  }

  /// A fence around a text: longer than any in it.
  private static func fenced(_ text: String, as language: String) -> String {
    let runs = text.split { $0 != "`" }.map(\.count)
    let fence = String(repeating: "`", count: max(3, (runs.max() ?? 0) + 1))
    return "\(fence)\(language)\n\(text)\n\(fence)"
  }

  /// The page without what comes from a run.
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

  /// The lines of a page that are not blank.
  private static func lines(_ text: String) -> [Substring] {
    text.split(separator: "\n").filter { !$0.allSatisfy(\.isWhitespace) }
  }
}
