import Checkpoints
import Foundation
import Random
import Ranks
import Rollouts
import Tasks
import Tensor
import Tokens
import LanguageModel

extension GRPOTrainer: ResumableTrainer {
  /// The state of a run beside its models and its optimizer.
  private struct Progress: Codable, Sendable {
    var steps: Int
    var generator: SeededGenerator
    var settings: GRPOSettings
    var split: Split
  }

  /// Saves the run as it stands; the folder is made or replaced in one step.
  ///
  /// It is a checkpoint of the policy as well, with the task's vocabulary as its tokenizer: Hugging
  /// Face's `transformers` can load it.
  ///
  /// - Parameters:
  ///   - folder: where to; folders around it are made.
  ///   - tokenizer: the model's symbols; the task's vocabulary by default.
  ///   - notes: what else has been seen on the way; `Checkpoint.notes(in:)` reads them.
  /// - Throws: an error that names the file, if the folder cannot be written.
  public func save(
    to folder: URL, tokenizer: Vocabulary? = nil, notes: (any Encodable & Sendable)? = nil
  ) throws {
    let state = TrainingState(
      model: policy, optimizer: optimizer, reference: reference,
      progress: Progress(
        steps: steps, generator: generator, settings: settings, split: environment.split))
    try state.save(to: folder, tokenizer: tokenizer ?? environment.task.vocabulary, notes: notes)
  }

  /// Resumes a saved run as if it had never stopped: 2N steps, and N steps, a stop and N steps
  /// more, give the same weights and the same log, to the byte.
  ///
  /// - Parameters:
  ///   - folder: where ``save(to:tokenizer:notes:)`` has saved it.
  ///   - environment: as it was; of it only the split is saved.
  ///   - settings: as they were.
  ///   - threads: at least 1; it changes the time and nothing else.
  ///   - ranks: those that train together; they change the time and nothing else.
  /// - Throws: an error that names the file, if the folder is not what was saved, or if the run was
  ///   made with other settings or another split.
  public init(
    resuming folder: URL, in environment: Environment<Task>, _ settings: GRPOSettings,
    threads: Int = 1, ranks: Ranks = .world
  ) throws {
    let state = try TrainingState<Float, Progress>(contentsOf: folder)
    try Checkpoint.check(state.progress.settings, are: settings, in: folder)
    try Checkpoint.check(state.progress.split, are: environment.split, in: folder)
    try Checkpoint.check(step: state.progress.steps, in: folder)
    self.init(from: state.model, in: environment, settings, seed: 0, threads: threads, ranks: ranks)
    optimizer = state.optimizer
    reference = state.reference ?? state.model
    steps = state.progress.steps
    generator = state.progress.generator
  }
}
