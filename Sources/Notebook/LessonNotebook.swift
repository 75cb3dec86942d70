import Cells
import Evaluation
import Foundation
import Locks
import Plots
import Ranks
import Terminal
import TextLayout

/// The notebook of a lesson: its cells, what they print and draw, and the claims they measure.
///
/// A lesson gets its notebook from `Lesson.run`. Text printed through it appears in the terminal
/// and on the lesson's page.
public final class LessonNotebook: Sendable {
  /// The seed of the run: `--seed`.
  public let seed: UInt64
  /// The seeds to repeat over: as many as `--seeds` says, counted up from `seed`.
  public let seeds: [UInt64]
  /// Indicates whether the run is to be short: `--quick`.
  public let quick: Bool
  /// The number of threads to train on; results must not depend on it: `--threads`.
  public let threads: Int
  /// The processes that run the lesson together, usually one alone.
  public let ranks: Ranks
  /// The number of checkpoints to keep of each training: `--keep`.
  public let keep: Int
  /// The lesson's folder under `lessons`, `plots` and `runs`: `07-grpo`.
  package let lessonFolder: String

  let console: Console
  let interruption: Interruption
  let source: LessonSource?
  let figures: FigureFolder?
  let bases: KeptBases?
  let knobs: KnobChoice
  /// All knobs of the lesson.
  let lessonKnobs: [Knob]
  /// The change to the lesson's settings, in words; nothing if the lesson runs as it is.
  package let changed: String?
  /// The knob whose values are compared, if the run is one of several: it ends with the cell that has what is
  /// compared.
  let compared: Knob?
  let runs: RunFolder
  let lastCell: Int
  let state: Guarded<State>

  struct State: Sendable {
    var record: RunRecord
    /// The cell that runs, its index from 0, and the time when it began.
    var current: (index: Int, started: Double)?
    /// The number of cells of the source that have been shown, and of those that have been run.
    var shown = 0
    var run = 0
    /// Indicates whether a figure has been shown since Ctrl-C.
    var hasDrawnAfterInterruption = false
    /// Indicates whether the lesson has asked for settings that a command line can change, and whether a training
    /// has begun its log.
    var hasAskedForSettings = false, hasLogged = false
    /// The figure in which runs are compared, once it is drawn.
    var comparedFigure: Figure?
    /// Indicates whether gnuplot had to be stopped.
    var gnuplotHung = false
    /// Indicates whether the cell has shown nothing yet.
    var cellIsEmpty = true
    /// The topics of ``LessonNotebook/noteOnce(_:_:)``.
    var noted: Set<String> = []
    /// The beginning of a line whose end has not been printed yet, and blank lines before it.
    var unfinished = ""
    /// The progress lines shared by concurrent work, and the number of items that share each.
    var sharers = 1
    /// Indicates whether several ranks may each do work of their own; nothing before it is asked.
    var mayWorkApart: Bool?
    var sharedLines: [String: ProgressLine] = [:]
  }

  init(
    lesson: Lesson, options: LessonOptions, source: LessonSource?, _ places: RunPlaces,
    _ context: RunContext, pageSeeds: Int? = nil, compared: Knob? = nil
  ) {
    ranks = context.ranks
    seed = options.seed
    seeds = lesson.seeds(of: options)
    quick = options.quick
    threads = options.threads
    keep = options.keep
    lessonFolder = lesson.folder
    (console, interruption) = (context.console, context.interruption)
    self.source = source
    (figures, bases, runs) = (places.figures, places.bases, places.runs)
    (self.compared, knobs, lessonKnobs) = (compared, options.knobs, lesson.knobs)
    changed = options.knobs.remark(on: lesson.knobs)
    lastCell = options.cell ?? .max
    var ledger = ClaimLedger(lesson.claims, isQuick: options.quick)
    ledger.pageSeeds = pageSeeds
    ledger.changed = changed
    state = Guarded(State(record: RunRecord(ledger: ledger)))
  }

  /// Indicates whether someone has pressed Ctrl-C. Loops over `steps` check it themselves.
  public var interrupted: Bool { interruption.isRequested }

  /// Says something in the terminal, and not on the page, the first time that it is about a topic.
  package func noteOnce(_ topic: String, _ text: @autoclosure () -> String) {
    if state.withLock({ $0.noted.insert(topic).inserted }) { console.note(text()) }
  }

  /// The path of what is in the folder of the run, as it is printed.
  package func shownPath(_ name: String) -> String { "\(runs.path)/\(name)" }

  /// Prints values, as Swift's `print` does, in the terminal and on the page.
  ///
  /// A line appears when it is complete, and blank lines when something follows them. Print from
  /// the cell itself and not from concurrent work, or the order of the lines is left to chance.
  public func print(_ items: Any..., separator: String = " ", terminator: String = "\n") {
    let text = items.map { "\($0)" }.joined(separator: separator) + terminator
    state.withLock {
      let whole = $0.unfinished + text
      var lines = whole.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      $0.unfinished = lines.removeLast()
      while lines.last == "" {
        lines.removeLast()
        $0.unfinished = "\n" + $0.unfinished
      }
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

  /// Records the interval that was measured for a claim; the verdicts are printed when the lesson
  /// ends.
  ///
  /// - Parameters:
  ///   - claim: One of the claims that the lesson stated.
  ///   - interval: The measured number, and how far off it may be.
  public func measure(_ claim: Claim, _ interval: ConfidenceInterval) {
    state.withLock {
      $0.record.ledger.record(
        claim, interval.estimate, low: interval.lower, high: interval.upper,
        basis: interval.basis.description, isPartial: interrupted)
    }
  }
}
