import Checkpoints
import Foundation
import LanguageModel
import Random
import Tensor
import Tokens

/// One training of a lesson, in a folder of its own: begun or resumed, with a progress line, a log
/// and checkpoints.
///
///     var session = try notebook.session("base-seed-\(seed)", steps: 3000, every: 150, notes: NoNotes()) {
///       try $0.map { try SupervisedTrainer(resuming: $0, settings) }
///         ?? SupervisedTrainer(sizes, settings, seed: seed)
///     }
///     while let loss = try session.next({ try $0.step(example) }) { … }
///     session.trainer.model
///
/// It ends after the last step, or early after Ctrl-C. The notes on a step are saved with it. A
/// finished training has its last checkpoint, and no steps left.
public struct TrainingSession<Trainer: ResumableTrainer, Notes: Codable & Sendable> {
  /// The trainer.
  public var trainer: Trainer
  /// The notes taken on the way.
  public var notes: Notes
  /// The reason why it was stopped before its end, if it was.
  public var stopReason: String?

  private let notebook: LessonNotebook
  private let checkpoints: CheckpointSeries
  private let tokenizer: Vocabulary?
  private let count: Int, interval: Int
  private var remaining: Steps.Iterator
  private var saved: Int
  private var log: RunLog?

  fileprivate init(
    _ trainer: Trainer, _ notes: Notes, _ notebook: LessonNotebook, _ checkpoints: CheckpointSeries,
    _ tokenizer: Vocabulary?, label: String, steps count: Int, every interval: Int
  ) {
    (self.trainer, self.notes, self.notebook) = (trainer, notes, notebook)
    (self.checkpoints, self.tokenizer) = (checkpoints, tokenizer)
    (self.count, self.interval, saved) = (count, interval, trainer.steps)
    remaining = notebook.steps(label, count, from: trainer.steps).makeIterator()
  }

  /// Makes the next step, unless all are done, someone has asked to stop, or it was stopped.
  ///
  /// - Parameter step: makes one step of the trainer.
  /// - Returns: what the step gives back; `nil` at the end.
  /// - Throws: the error of the step, or one that names the file that cannot be written.
  public mutating func next<Value>(_ step: (inout Trainer) throws -> Value) throws -> Value? {
    try save()
    guard stopReason == nil, remaining.next() != nil else { return nil }
    let value = try step(&trainer)
    if let metrics = value as? any LoggedStep {
      if log == nil {
        log = try RunLog(
          folder: checkpoints.folder, after: trainer.steps - 1, ranks: notebook.ranks)
        notebook.state.withLock { $0.hasLogged = true }
      }
      try log?.append(metrics)
    }
    return value
  }

  /// Saves the last step, if that is due.
  private mutating func save() throws {
    guard trainer.steps > saved else { return }
    saved = trainer.steps
    let (trainer, tokenizer) = (trainer, tokenizer)
    let notes: (any Encodable & Sendable)? = notes is NoNotes ? nil : notes
    try checkpoints.save(
      after: trainer.steps, of: count, every: interval, now: notebook.interrupted
    ) { try trainer.save(to: $0, tokenizer: tokenizer, notes: notes) }
  }
}

/// The notes of a training without notes.
public struct NoNotes: Codable, Sendable {
  /// Nothing.
  public init() {}
}

extension LessonNotebook {
  /// Begins a training in a folder of the run, or resumes the one that is there.
  ///
  /// - Parameters:
  ///   - name: of its folder, with its seed if it has one; see `runFolder`.
  ///   - label: of its progress line; the name without its seed, unless told otherwise.
  ///   - count: how many steps in all.
  ///   - interval: steps between checkpoints.
  ///   - tokenizer: is saved with the model, so that other programs can read its texts.
  ///   - notes: the notes before the first step.
  ///   - trainer: makes the trainer, from a checkpoint or anew.
  /// - Returns: the training where it stands.
  /// - Throws: an error that says what cannot be read, or that more steps were made than are asked for.
  public func session<Trainer, Notes>(
    _ name: String, label: String? = nil, steps count: Int, every interval: Int,
    tokenizer: Vocabulary? = nil, notes: @autoclosure () throws -> Notes,
    trainer: (_ checkpoint: URL?) throws -> Trainer
  ) throws -> TrainingSession<Trainer, Notes> {
    let checkpoints = try CheckpointSeries(in: runFolder(name), keep: keep, ranks: ranks)
    let trainer = try trainer(checkpoints.newest)
    guard trainer.steps <= count else {
      throw CheckpointError.unsupported(
        path: (checkpoints.newest ?? checkpoints.folder).path, field: "the step",
        expected: "at most \(count)",
        found: "\(trainer.steps): start anew, without --resume")
    }
    let kept = Notes.self == NoNotes.self ? nil : checkpoints.newest
    return TrainingSession(
      trainer, try kept.map { try Checkpoint.notes(in: $0) } ?? notes(), self, checkpoints,
      tokenizer, label: label ?? String(name.split(separator: "-seed-")[0]), steps: count,
      every: interval)
  }

  /// Trains a model on examples, in a folder of the run, or resumes from what is there.
  ///
  /// - Parameters:
  ///   - name: of the training; its folder is `NAME-seed-SEED`.
  ///   - start: the model to begin with, or the sizes of one with random weights.
  ///   - settings: the hyperparameters; the learning rate says how many updates there are.
  ///   - seed: of random weights, and of the examples.
  ///   - tokenizer: is saved with the model, so that other programs can read its texts.
  ///   - example: draws an example.
  /// - Returns: the model after the last update.
  /// - Throws: the error of `example`, or one that says what cannot be read or written.
  public func trainSupervised(
    _ name: String, from start: Initialization, _ settings: SupervisedTrainer.Settings,
    seed: UInt64, tokenizer: Vocabulary? = nil,
    example: (inout SeededGenerator) throws -> PromptGroup
  ) throws -> Transformer<Float> {
    let updates = settings.learningRate.steps
    var session = try session(
      "\(name)-seed-\(seed)", label: name, steps: updates, every: max(1, updates / 20),
      tokenizer: tokenizer, notes: NoNotes()
    ) {
      if let checkpoint = $0 {
        return try SupervisedTrainer(
          resuming: checkpoint, settings, threads: threads, ranks: ranks)
      }
      return switch start {
      case .random(let sizes):
        SupervisedTrainer(sizes, settings, seed: seed, threads: threads, ranks: ranks)
      case .model(let model):
        SupervisedTrainer(from: model, settings, seed: seed, threads: threads, ranks: ranks)
      }
    }
    while try session.next({ try $0.step(example) }) != nil {}
    return session.trainer.model
  }
}

/// The start of a training.
public enum Initialization: Sendable {
  /// Random weights of these sizes.
  case random(TransformerConfiguration)
  /// The model that another training has made.
  case model(Transformer<Float>)
}
