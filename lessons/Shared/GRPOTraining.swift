import Foundation
import Notebook
import TinyR1
import Watch

/// A training by GRPO of which a lesson makes several: over seeds, or from several bases.
public struct GRPOTraining<Task: VerifiableTask>: Sendable {
  /// Its name; the folder is `NAME-seed-SEED`.
  public var name: String
  /// The label of its progress line.
  public var label: String
  /// The tasks, and the reward.
  public var environment: Environment<Task>
  /// The hyperparameters.
  public var settings: GRPOSettings
  /// The number of steps.
  public var steps: Int
  /// Steps between checkpoints, and between evaluations if there are any.
  public var interval = 10

  /// A training of so many steps.
  public init(
    _ name: String, label: String? = nil, in environment: Environment<Task>,
    _ settings: GRPOSettings, steps: Int, interval: Int = 10
  ) {
    (self.name, self.label, self.environment) = (name, label ?? name, environment)
    (self.settings, self.steps, self.interval) = (settings, steps, min(interval, steps))
  }

  /// Begins the training of a base, or resumes the one that is there.
  public func session<Notes>(
    from base: Transformer<Float>, seed: UInt64, notes: @autoclosure () throws -> Notes,
    _ notebook: LessonNotebook
  ) throws -> GRPOSession<Task, Notes> {
    let folder = "\(name)-seed-\(seed)"
    let session = try notebook.session(
      folder, label: label, steps: steps, every: interval, notes: notes()
    ) {
      if let checkpoint = $0 {
        return try GRPOTrainer(
          resuming: checkpoint, in: environment, settings, threads: notebook.threads)
      }
      return GRPOTrainer(
        from: base, in: environment, settings, seed: seed, threads: notebook.threads)
    }
    return GRPOSession(
      session, of: name, in: try notebook.runFolder(folder), steps: steps, every: interval, notebook
    )
  }
}

extension GRPOTraining {
  /// Trains a base for each seed, side by side, with an evaluation before the first step and one for each
  /// checkpoint.
  ///
  /// - Parameters:
  ///   - bases: the policies to begin with, one for each seed of the notebook.
  ///   - notebook: where the trainings are kept and progress is shown.
  ///   - evaluate: evaluates a policy.
  /// - Returns: a curve for each seed.
  /// - Throws: the error of `evaluate`, or one that says what cannot be read or written.
  public func curves<Point>(
    from bases: [Transformer<Float>], _ notebook: LessonNotebook,
    evaluate: @Sendable (Transformer<Float>) throws -> Point
  ) throws -> [TrainingCurve<Point>] {
    try notebook.mapSeeds(with: bases) { base, seed in
      var session = try session(
        from: base, seed: seed, notes: TrainingCurve(try evaluate(base)), notebook)
      while let metrics = try session.step() {
        let isDue = metrics.step.isMultiple(of: interval)
        session.notes.append(metrics, isDue ? try evaluate(session.trainer.policy) : nil)
      }
      return session.curve()
    }
  }
}

extension GRPOSession {
  /// The curve that was noted, with the reason why the training was stopped, if it was.
  public func curve<Point>() -> TrainingCurve<Point> where Notes == TrainingCurve<Point> {
    var curve = notes
    curve.stopReason = stopReason
    return curve
  }
}

/// The error that stops a training before its end.
public struct TrainingStopped: Error, CustomStringConvertible {
  /// The step and the reason.
  public let description: String

  /// A training that was stopped for a reason.
  public init(_ reason: String) { description = reason }
}
