import Cells
import Foundation

/// The page of a lesson, `README.md` beside its source: prose and code from the source, output and
/// figures from a run. A program outside the series has its page beside its figures.
///
/// The output of a run stands between two marks that a reader does not see. So a page can be
/// compared with the source without running anything, whatever the numbers were.
package struct LessonPage: Sendable {
  let lesson: Lesson
  /// Its source, in whose prose the words of earlier lessons are links.
  let source: LessonSource
  let folder: URL
  let file: URL
  /// The folder of the published figures, `plots/NN-name`, with the register and what was measured.
  let published: URL
  /// The lesson's exercises, if they are there: cells with a task as their prose.
  private let exercises: LessonSource?
  /// The explanations of the numbers that occur on it.
  private let terms: [String]
  /// Indicates whether there is a page of words to link to.
  private let hasWords: Bool
  private static let wordsPath = "../../plots/words.md"

  /// The page of a lesson whose source is the given file.
  package init(lesson: Lesson, source: LessonSource, file: String) {
    self.lesson = lesson
    self.file = URL(fileURLWithPath: file)
    let beside = self.file.deletingLastPathComponent()
    published = beside.appendingPathComponent("../../plots/\(lesson.folder)").standardizedFileURL
    folder = lesson.number == nil ? published : beside
    let tasks = folder.appendingPathComponent(Self.exercisePath(of: lesson))
    exercises = (try? String(contentsOf: tasks, encoding: .utf8)).map(LessonSource.init)
    let words = folder.appendingPathComponent(Self.wordsPath)
    let list = (try? String(contentsOf: words, encoding: .utf8)).map(WordList.init)
    self.source = list.map { Self.linked(source, to: $0, of: lesson) } ?? source
    hasWords = list != nil
    terms = Glossary.terms(in: source, claims: lesson.claims)
  }

  /// Returns a source whose prose links to the words of earlier lessons.
  private static func linked(
    _ source: LessonSource, to list: WordList, of lesson: Lesson
  ) -> LessonSource {
    var links = WordLinks(list, before: lesson.folder, path: wordsPath)
    var source = source
    source.introduction = links.linked(source.introduction)
    for cell in source.cells.indices {
      source.cells[cell].prose = links.linked(source.cells[cell].prose)
    }
    return source
  }

  /// The place of the page.
  package var url: URL { folder.appendingPathComponent("README.md") }

  /// Returns the page after a run: the same run gives the same text, but for the times.
  package func text(of record: RunRecord, options: LessonOptions, figures: URL) -> String {
    let plots = relativePath(from: folder, to: figures)
    let cells = source.cells.indices.flatMap { index in
      fromSource(index) + fromRun(record.cells[index].map { run($0, index: index, plots: plots) })
        + end(of: index)
    }
    let seconds = record.cells.values.map(\.seconds).reduce(0, +)
    let flags = [
      "--page", options.seed == 1 ? nil : "--seed \(options.seed)",
      options.seeds.map { "--seeds \($0)" },
    ].compactMap { $0 }.joined(separator: " ")
    let command = "make \(lesson.goal) ARGS=\"\(flags)\""
    let memory = record.peakMemory.map { ", with at most \($0 / 1_000_000) MB of memory" } ?? ""
    let made =
      "The numbers and figures on this page come from `\(command)`, "
      + "in \(duration(seconds))\(memory)."
    let blocks = head + fromRun([made]) + cells + fromRun(verdicts(record.ledger)) + tail
    return Self.joined(blocks)
  }

  // MARK: The part from the source

  var head: [String] {
    var blocks = [
      "<!-- Made from main.swift by `\(lesson.product) --page`; edit main.swift. -->",
      "# \(lesson.heading)",
      "**\(lesson.question)**",
      diagram,
      "In the paper: \(lesson.paper). Run it with `make \(lesson.goal)`, "
        + "\(lesson.expectedTime). Your figures, of \(count(lesson.seeds, "seed")), go to "
        + "`plots/yours/\(lesson.folder)`.",
    ].compactMap { $0 }
    blocks.append(sources)
    if !source.introduction.isEmpty { blocks.append(source.introduction) }
    if !lesson.claims.isEmpty {
      let claims = lesson.claims.enumerated().map { "\($0 + 1). \($1.text)" }
      blocks += ["Claims, stated before the run:", claims.joined(separator: "\n")]
    }
    if source.cells.indices.contains(where: isFolded) {
      blocks.append(
        "Sections *for the curious* go further than the story needs. They are folded: a click opens one."
      )
    }
    return blocks
  }

  /// The picture that opens the page, `plots/diagrams/NN-name.svg`, if there is one. Its words are the
  /// comment that its source, the `.dot` beside it, begins with.
  private var diagram: String? {
    let path = "../../plots/diagrams/\(lesson.folder)"
    let source = folder.appendingPathComponent("\(path).dot")
    guard let text = try? String(contentsOf: source, encoding: .utf8) else { return nil }
    return "![\(lesson.title) in a picture](\(path).svg)\n\n*\(Self.caption(ofDiagram: text))*"
  }

  /// Returns the words for a diagram: the comment at the top of its source, as one line.
  package static func caption(ofDiagram source: String) -> String {
    let lines = source.split(separator: "\n").prefix { $0.hasPrefix("// ") }
    return lines.map { String($0.dropFirst(3)) }.joined(separator: " ")
  }

  /// The links to the code: the program, the files beside it, and the modules that it imports.
  private var sources: String {
    let code = relativePath(from: folder, to: file)
    let files = FileManager.default
    let beside = (try? files.contentsOfDirectory(atPath: file.deletingLastPathComponent().path))
    let helpers = (beside ?? []).filter { $0.hasSuffix(".swift") && $0 != file.lastPathComponent }
      .sorted().map { "[\($0)](\(code.dropLast(file.lastPathComponent.count))\($0))" }
    let places = [("Sources/", ""), ("lessons/", "Lesson")]
    let modules = source.modules.compactMap { module in
      places.compactMap { place, prefix in
        let name = module.hasPrefix(prefix) ? String(module.dropFirst(prefix.count)) : module
        let path = "../../\(place)\(name)"
        let isThere = files.fileExists(atPath: folder.appendingPathComponent(path).path)
        return isThere ? "[\(module)](\(path))" : nil
      }.first
    }
    return [
      "The code is [main.swift](\(code))",
      helpers.isEmpty ? nil : ", with " + helpers.joined(separator: ", "),
      modules.isEmpty ? nil : "; what it imports: " + modules.joined(separator: ", "),
    ].compactMap { $0 }.joined() + "."
  }

  func fromSource(_ index: Int) -> [String] {
    let cell = source.cells[index]
    let code = cell.code.isEmpty ? "" : Self.fenced(cell.code, as: "swift")
    let fold = isFolded(index) ? "<details>\n<summary>Open this section</summary>" : ""
    return ["## \(index + 1). \(cell.heading)", fold, cell.prose, code].filter { !$0.isEmpty }
  }

  /// Returns the lines below the output of a cell.
  func end(of index: Int) -> [String] { isFolded(index) ? ["</details>"] : [] }

  /// Returns whether a cell goes beyond what the story needs, and is folded: its heading says "For the
  /// curious".
  private func isFolded(_ index: Int) -> Bool {
    source.cells[index].heading.hasPrefix("For the curious")
  }

  var tail: [String] {
    var blocks = earlierRuns
    if !terms.isEmpty {
      blocks += ["## What the numbers mean", terms.map { "- \($0)" }.joined(separator: "\n")]
    }
    if hasWords {
      blocks.append(
        "All words, each with the lesson that explains it, are on [one page](\(Self.wordsPath)).")
    }
    if let number = lesson.number, !lesson.exercises.isEmpty {
      let path = Self.exercisePath(of: lesson)
      blocks.append("## Exercises")
      blocks += lesson.exercises.indices.flatMap { exercise($0, of: number) }
      blocks += [
        "They are in [Lesson\(lesson.twoDigits).swift](\(path)). `make exercise-\(number).1` "
          + "checks the first, `make hint-\(number).1` gives a hint, and `make exercises` "
          + "says which are solved."
      ]
    }
    if let next = lesson.next { blocks.append("Next: [\(next)](../\(next)/README.md)") }
    return blocks
  }

  /// Returns an exercise: its title, and the task that stands above its stub.
  private func exercise(_ index: Int, of number: Int) -> [String] {
    let title = lesson.exercises[index]
    let name = "\(number).\(index + 1)"
    let task = exercises?.cells.first { $0.heading.hasPrefix("\(name) ") }?.prose
    return ["**\(name)** \(title)", task ?? ""].filter { !$0.isEmpty }
  }

  private static func exercisePath(of lesson: Lesson) -> String {
    "../../Tests/Exercises/Lesson\(lesson.twoDigits).swift"
  }

  // MARK: The part from the run

  private func run(_ cell: RunRecord.Cell, index: Int, plots: String) -> [String] {
    let items = cell.items.map { item in
      switch item {
      case .text(let text): return Self.fenced(text, as: "text")
      case .figure(let name, let title, let hasPicture):
        let file = "\(plots)/\(name)"
        let links = "[data](\(file).tsv) · [script](\(file).gp)"
        let words = title.replacing("[", with: "\\[").replacing("]", with: "\\]")
        return hasPicture ? "![\(words)](\(file).svg)\n\n\(links)" : "\(words): \(links)"
      }
    }
    return items + ["*cell \(index + 1) · \(duration(cell.seconds))*"]
  }

  // MARK: Markdown

  /// Returns the text of an entry in a table.
  static func entry(_ text: String) -> String { text.replacing("|", with: "\\|") }

  static let mark = "<!-- from a run -->"
  static let endMark = "<!-- end -->"

  func fromRun(_ blocks: [String]?) -> [String] {
    blocks.map { [Self.mark] + $0 + [Self.endMark] } ?? []
  }

  static func joined(_ blocks: [String]) -> String {
    blocks.joined(separator: "\n\n") + "\n"
  }

  /// Returns a fence around a text: longer than any in it.
  private static func fenced(_ text: String, as language: String) -> String {
    let runs = text.split { $0 != "`" }.map(\.count)
    let fence = String(repeating: "`", count: max(3, (runs.max() ?? 0) + 1))
    return "\(fence)\(language)\n\(text)\n\(fence)"
  }
}
