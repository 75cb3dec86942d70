import Foundation
import GRPO
import Notebook
import Tasks
import Terminal

/// A training by GRPO that can be watched: a session with a page, `watch.html`, that is renewed while it
/// trains.
///
/// A page that cannot be written is said once, and stops nothing.
public struct GRPOSession<Task: VerifiableTask, Notes: Codable & Sendable> {
  private var session: TrainingSession<GRPOTrainer<Task>, Notes>
  private let notebook: LessonNotebook
  private let folder: URL
  private let interval: Int, count: Int
  /// Nothing on ranks other than the first.
  private var watch: WatchRecorder<Task>?
  private var isOver = false

  /// Watches a session of a lesson.
  ///
  /// - Parameters:
  ///   - session: where it stands.
  ///   - name: of the training, without its seed.
  ///   - folder: the session's, beside its log.
  ///   - steps: how many there are to be.
  ///   - interval: steps between two pages.
  ///   - notebook: the lesson's; a quick one has no bands of registered seeds.
  public init(
    _ session: TrainingSession<GRPOTrainer<Task>, Notes>, of name: String, in folder: URL,
    steps: Int, every interval: Int, _ notebook: LessonNotebook
  ) {
    (self.session, self.notebook, self.folder) = (session, notebook, folder)
    (self.interval, count) = (interval, steps)
    guard notebook.ranks.rank == 0 else { return }
    let plots = URL(fileURLWithPath: #filePath + "/../../../plots").standardizedFileURL
    watch = WatchRecorder(
      of: session.trainer, in: folder, lesson: notebook.lessonFolder, steps: steps,
      bands: notebook.quick ? [] : WatchedBand.bands(of: notebook.lessonFolder, name, in: plots),
      threads: notebook.threads)
  }

  /// The trainer.
  public var trainer: GRPOTrainer<Task> { session.trainer }

  /// The notes taken on the way.
  public var notes: Notes {
    get { session.notes }
    set { session.notes = newValue }
  }

  /// The reason why it was stopped before its end, if it was.
  public var stopReason: String? { session.stopReason }

  /// Makes the next step of GRPO. A ``GRPO/Collapse`` ends the training gently: what was learned until then is
  /// kept, and `stopReason` says what happened.
  ///
  /// - Parameter step: makes one step; samples, compares, refers and updates, unless told otherwise.
  /// - Returns: the metrics of the step; `nil` at the end.
  /// - Throws: any other error of the step, or one that names the file that cannot be written.
  public mutating func step(
    _ step: (inout GRPOTrainer<Task>) throws -> StepMetrics = { try $0.step() }
  ) throws -> StepMetrics? {
    // The page first: a training that is resumed from a checkpoint then has all that led to it.
    let steps = session.trainer.steps
    if steps.isMultiple(of: interval) || steps == count { writePage() }
    watch?.willStep(session.trainer)
    do {
      if let metrics = try session.next(step) {
        watch?.didStep(metrics, of: session.trainer)
        return metrics
      }
    } catch let collapse as Collapse {
      session.stopReason = collapse.description
    }
    endPage()
    return nil
  }

  private mutating func endPage() {
    guard !isOver else { return }
    isOver = true
    noteEvaluations()
    let (steps, reason) = (session.trainer.steps, session.stopReason)
    watch?.end(after: steps, reason: reason)
    writePage()
  }

  private mutating func noteEvaluations() {
    let evaluations = (session.notes as? any WatchedNotes)?.watchedEvaluations ?? []
    watch?.note(evaluations)
  }

  private mutating func writePage() {
    noteEvaluations()
    guard let watch else { return }
    do {
      try watch.write()
      notebook.noteOnce(
        "page", "to watch it train: \(notebook.shownPath(folder.lastPathComponent))/watch.html")
    } catch {
      notebook.noteOnce(
        "no page",
        "warning: the watch page is not written, and the training goes on: \(message(of: error))")
    }
  }
}

/// Notes of a training that know how many held-out problems were answered right on the way.
public protocol WatchedNotes {
  /// The share of right answers after so many steps.
  var watchedEvaluations: [WatchedEvaluation] { get }
}

/// An evaluation that knows the share of right answers to held-out problems.
public protocol WatchedPoint {
  /// The share of right answers, one sample each.
  var passAtOne: Double { get }
}
