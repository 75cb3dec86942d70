import Foundation
import Synchronization

/// What a lesson writes on: its cells, what they print and draw, and the claims they measure.
///
/// A lesson gets its notebook from `Lesson.run`. What is printed through it appears in the terminal
/// and on the lesson's page.
public final class Notebook: Sendable {
  /// The seed of the run: `--seed`.
  public let seed: UInt64
  /// The seeds to repeat over: as many as `--seeds` says, counted up from `seed`.
  public let seeds: [UInt64]
  /// Whether the run is to be short: `--quick`.
  public let quick: Bool
  /// On how many threads to train, 1 or 2; the numbers must not depend on it: `--threads`.
  public let threads: Int

  let console: Console
  let interruption: Interruption
  let source: LessonSource?
  let figures: FigureFolder?
  let lastCell: Int
  let state: Mutex<State>

  struct State: Sendable {
    var record: RunRecord
    /// The cell that runs, its index from 0, and the time when it began.
    var current: (index: Int, started: Double)?
    /// How many cells of the source have been shown, and how many have been run.
    var shown = 0
    var run = 0
    /// Whether the cell has shown nothing yet.
    var cellIsEmpty = true
    /// The beginning of a line whose end has not been printed yet.
    var unfinishedLine = ""
    /// The progress lines shared by work that goes on side by side, and by how many items.
    var sharers = 1
    var sharedLines: [String: ProgressLine] = [:]
  }

  init(
    lesson: Lesson, options: LessonOptions, source: LessonSource?, figures: FigureFolder?,
    console: Console, interruption: Interruption
  ) {
    let seed = options.seed
    let count = options.seeds ?? (options.quick ? lesson.quickSeeds : lesson.seeds)
    self.seed = seed
    seeds = (0..<count).map { seed &+ UInt64($0) }
    quick = options.quick
    threads = options.threads
    self.console = console
    self.interruption = interruption
    self.source = source
    self.figures = figures
    lastCell = options.cell ?? .max
    let ledger = ClaimLedger(lesson.claims, run: options.quick ? .quick : .full)
    state = Mutex(State(record: RunRecord(ledger: ledger)))
  }

  /// Whether someone has pressed Ctrl-C. Loops over `steps` ask by themselves.
  public var interrupted: Bool { interruption.isRequested }

  // MARK: What a cell shows

  /// Prints values, as Swift's `print` does, in the terminal and on the page.
  ///
  /// A line appears when it is complete. Print from the cell itself and not from work that goes on
  /// side by side, or the order of the lines is left to chance.
  public func print(_ items: Any..., separator: String = " ", terminator: String = "\n") {
    let text = items.map { "\($0)" }.joined(separator: separator) + terminator
    state.withLock {
      var lines = ($0.unfinishedLine + text).split(
        separator: "\n", omittingEmptySubsequences: false
      ).map(String.init)
      $0.unfinishedLine = lines.removeLast()
      show(lines, &$0)
    }
  }

  /// Prints a table; numbers are aligned on the right.
  ///
  /// - Parameters:
  ///   - columns: The heads of the columns.
  ///   - rows: The entries as text, see `decimals` and `percent`; as many in a row as columns.
  public func table(_ columns: [String], _ rows: [[String]]) {
    print(Table(columns, rows).lines.joined(separator: "\n"))
  }

  /// Writes a figure into the plots folder; a terminal also gets a sketch of it.
  ///
  /// A figure that cannot be drawn or written gives one line that says so, and the run goes on.
  ///
  /// - Parameters:
  ///   - figure: The figure.
  ///   - name: The name of its files, such as `accuracy-by-terms`.
  public func figure(_ figure: some Drawable, name: String) {
    precondition(isPlainName(name), "a figure's name has only a-z, 0-9 and -, got '\(name)'")
    state.withLock { finishLine(&$0) }
    if console.outputIsTerminal {
      let chart = figure.textChart(width: console.textWidth, height: 16)
      console.print(chart.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
    }
    guard let figures else { return }
    let outcome = figures.write(figure, name: name)
    switch outcome {
    case .drawn: console.print(["figure: \(figures.path(of: "\(name).svg"))"])
    case .onlyData(let why):
      console.note("warning: \(name) was not drawn: \(why)")
      console.print(["data: \(figures.path(of: "\(name).tsv"))"])
    case .failed(let why):
      console.note("error: \(name) was not written: \(why)")
      state.withLock { $0.record.lostFigures.append(name) }
      return
    }
    state.withLock {
      let item = RunRecord.Item.figure(name: name, hasPicture: outcome == .drawn)
      $0.record.add(item, to: $0.current?.index)
      $0.cellIsEmpty = false
    }
  }

  /// Notes what was measured for a claim; the verdicts are printed when the lesson ends.
  ///
  /// - Parameters:
  ///   - claim: One of the claims that the lesson stated.
  ///   - value: The measured number.
  ///   - low: The lower end of its interval.
  ///   - high: The upper end of its interval.
  public func measure(_ claim: Claim, _ value: Double, low: Double, high: Double) {
    state.withLock {
      $0.record.ledger.record(claim, value, low: low, high: high, isPartial: interrupted)
    }
  }

  // MARK: Long work

  /// The steps of a loop, with a progress line, that ends early after Ctrl-C.
  ///
  ///     for step in notebook.steps("training", 3000) { ... }
  ///
  /// The label says in a word or two what is being done. In `overSeeds` and `sideBySide`, loops
  /// with the same label share one line, whose total is that of all items together, each taken to
  /// be as long as the first.
  public func steps(_ label: String, _ count: Int) -> Steps {
    let line = state.withLock { state in
      if let shared = state.sharedLines[label] { return shared }
      let line = ProgressLine(
        label, total: count * state.sharers, console: console, interruption: interruption)
      if state.sharers > 1 { state.sharedLines[label] = line }
      return line
    }
    return line.steps(count)
  }

  /// A progress line for work of which the total is known; `steps` is the short way.
  public func progress(_ label: String, total: Int) -> ProgressLine {
    ProgressLine(label, total: total, console: console, interruption: interruption)
  }

  /// Repeats the work for each seed, one seed per thread, and gives the results in seed order.
  ///
  ///     let curves = notebook.overSeeds { seed in train(seed: seed) }
  ///
  /// After Ctrl-C the results are those of the first few seeds: of at least one, and its training
  /// may be unfinished. An error of the work is thrown when all seeds under way have ended.
  public func overSeeds<Value: Sendable, Failure: Error>(
    _ work: @Sendable (UInt64) throws(Failure) -> Value
  ) throws(Failure) -> [Value] {
    try sideBySide(seeds, work)
  }

  /// Does the same work for each item, one item per thread, as `overSeeds` does for seeds.
  public func sideBySide<Item: Sendable, Value: Sendable, Failure: Error>(
    _ items: [Item], _ work: @Sendable (Item) throws(Failure) -> Value
  ) throws(Failure) -> [Value] {
    state.withLock { $0.sharers = max(1, items.count) }
    defer {
      state.withLock {
        $0.sharers = 1
        $0.sharedLines = [:]
      }
      console.endAllLines()
    }
    return try parallelMap(items, threads: threads, interruption: interruption, work)
  }
}
