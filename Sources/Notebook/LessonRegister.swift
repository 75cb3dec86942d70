import Foundation
import Terminal
import Plots

/// The register of a lesson in its package, and what `--register` and `--page` do with it.
struct LessonRegister {
  let lesson: Lesson
  /// The lesson's source.
  let source: URL
  /// `plots/NN-name` of the package.
  let folder: URL
  private(set) var register: Register

  var url: URL { folder.appendingPathComponent("register.txt") }
  private var sumsURL: URL { folder.appendingPathComponent("frozen.sums") }
  private var path: String { "plots/\(lesson.folder)/register.txt" }

  /// Reads the register of the lesson in `lessons/NN-name/main.swift`; without a file it is empty.
  init(of lesson: Lesson, file: String) throws(Refusal) {
    self.lesson = lesson
    source = URL(fileURLWithPath: file)
    folder = URL(fileURLWithPath: file + "/../../../plots/\(lesson.folder)").standardizedFileURL
    register = Register()
    if FileManager.default.fileExists(atPath: url.path) {
      guard let text = try? String(contentsOf: url, encoding: .utf8) else {
        throw Refusal("\(path) cannot be read: is it text in UTF-8?")
      }
      register = try Register(text, file: path)
    }
  }

  /// The number of seeds of the last full run, if there was one.
  var pageSeeds: Int? {
    register.lastRun?.seeds.map { Int(clamping: $0.upperBound - $0.lowerBound) + 1 }
  }

  /// Freezes what the lesson is now.
  mutating func freeze(_ sums: FrozenSums) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(sums.text.utf8).write(to: sumsURL, options: .atomic)
    try add(
      .frozen,
      [("platform", platform()), ("settings", sums.settings), ("results", sums.results)]
        + lesson.claims.enumerated().map {
          ("claim", "\($0 + 1) \($1.kind.rawValue), \($1.stated)")
        })
  }

  /// Makes sure that a run may be reported: that the lesson is what was frozen, and that nothing has used
  /// its seeds. Then its seeds are used.
  mutating func begin(_ sums: FrozenSums, seeds: ClosedRange<UInt64>) throws {
    guard let entry = register.frozen else {
      throw Refusal(
        "nothing is frozen in \(path): a run that is reported is registered first. Commit what there is, "
          + "then run \(lesson.product) --register")
    }
    let frozen = FrozenSums(file: (try? String(contentsOf: sumsURL, encoding: .utf8)) ?? "")
    if let problem = sums.problem(against: frozen, entry: entry) { throw Refusal(problem) }
    if let problem = register.problem(withSeeds: seeds) { throw Refusal(problem) }
    let begun = register.entries.last.map { $0.kind == .begun && $0.seeds == seeds } ?? false
    if !begun { try add(.begun, [("seeds", Self.words(seeds))]) }
  }

  /// Adds a run and what came of its claims.
  mutating func end(_ ledger: ClaimLedger, seeds: ClosedRange<UInt64>) throws {
    try add(.run, [("seeds", Self.words(seeds))] + Self.outcomes(ledger))
  }

  private static func words(_ seeds: ClosedRange<UInt64>) -> String {
    "\(seeds.lowerBound) to \(seeds.upperBound)"
  }

  /// Returns the outcome of each claim, with all digits: `1 held: 23.96 from 23.47 to 24.45 %; at
  /// most 25%`.
  static func outcomes(_ ledger: ClaimLedger) -> [(name: String, value: String)] {
    ledger.rows.enumerated().map { index, row in
      guard let finding = row.finding else { return ("claim", "\(index + 1) \(row.verdict)") }
      let unit = row.claim.unit.isEmpty ? "" : " \(row.claim.unit)"
      return (
        "claim",
        "\(index + 1) \(row.verdict): \(finding.value) from \(finding.low) to \(finding.high)\(unit); "
          + row.claim.stated
      )
    }
  }

  /// Writes an entry to the end of the file, with today's date and the commit that is checked out.
  private mutating func add(
    _ kind: Register.Kind, _ fields: [(name: String, value: String)]
  ) throws {
    let day = ISO8601DateFormatter.string(
      from: Date(), timeZone: .gmt, formatOptions: [.withFullDate, .withDashSeparatorInDate])
    let commit = Git(folder: source.deletingLastPathComponent()).commit ?? "unknown"
    let text = register.add(.init(kind, date: day, [("commit", commit)] + fields))
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    if !FileManager.default.fileExists(atPath: url.path) {
      let head =
        "# The register of \(lesson.folder): only ever added to. What it says: CONTRIBUTING.md.\n\n"
      try Data(head.utf8).write(to: url)
    }
    let file = try FileHandle(forWritingTo: url)
    defer { try? file.close() }
    try file.seekToEnd()
    try file.write(contentsOf: Data(text.utf8))
    try file.synchronize()
  }
}

extension Lesson {
  /// Runs the lesson in brief in a folder of its own, which is then gone, and takes the hashes of its
  /// settings and its numbers.
  ///
  /// - Throws: ``Refusal`` if that run fails, with its exit code and what it said.
  func sums(
    _ context: RunContext, _ body: (LessonNotebook) throws -> Void
  ) throws -> FrozenSums {
    let scratch = FileManager.default.temporaryDirectory
      .appendingPathComponent("\(product)-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: scratch) }
    let (plots, runs) = (
      scratch.appendingPathComponent("plots"), scratch.appendingPathComponent("runs")
    )
    let errors = Lines()
    let console = Console(
      outputIsTerminal: false, errorIsTerminal: false, color: false, columns: { 80 }, clock: { 0 },
      sink: { stream, text in if stream == .error { errors.add(text) } })
    let code = run(
      ["--quick", "--plots", plots.path, "--runs", runs.path],
      in: RunContext(
        file: context.file, directory: scratch.path, console: console,
        interruption: context.interruption, gnuplot: Gnuplot(searchPath: "")), body)
    guard code == EXIT_SUCCESS else {
      throw Refusal("the quick run did not come to its end: \(errors.text)", code: code)
    }
    return try FrozenSums(source: URL(fileURLWithPath: context.file), plots: plots, runs: runs)
  }
}
