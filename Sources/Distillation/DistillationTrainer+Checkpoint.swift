import Checkpoints
import Foundation
import Random
import Ranks
import Tensor
import Tokens
import LanguageModel

extension DistillationTrainer: ResumableTrainer {
  /// The state of a run beside its models and its optimizer.
  private struct Progress: Codable, Sendable {
    var settings: DistillationSettings
    var generator: SeededGenerator
    var compute: StudentCompute
  }

  /// Saves the run as it stands, without its teacher; the folder is made or replaced in one step,
  /// and is a checkpoint of the student as well.
  ///
  /// - Parameters:
  ///   - folder: where to; folders around it are made.
  ///   - tokenizer: the student's symbols, if it is to be loaded elsewhere.
  ///   - notes: what else has been seen on the way; `Checkpoint.notes(in:)` reads them.
  /// - Throws: an error that names the file, if the folder cannot be written.
  public func save(
    to folder: URL, tokenizer: Vocabulary? = nil, notes: (any Encodable & Sendable)? = nil
  ) throws(CheckpointError) {
    let progress = Progress(settings: settings, generator: generator, compute: compute)
    try TrainingState(model: student, optimizer: optimizer, progress: progress)
      .save(to: folder, tokenizer: tokenizer, notes: notes)
  }

  /// Resumes a saved run as if it had never stopped.
  ///
  /// - Parameters:
  ///   - folder: where ``save(to:tokenizer:notes:)`` has saved it.
  ///   - teacher: as it was; it is not saved.
  ///   - settings: as they were.
  ///   - threads: at least 1; it changes the time and nothing else.
  ///   - ranks: those that train together; they change the time and nothing else.
  /// - Throws: an error that names the file, if the folder is not what was saved, or if the run was
  ///   made with other settings.
  public init(
    resuming folder: URL, by teacher: Transformer<Float>, _ settings: DistillationSettings,
    threads: Int = 1, ranks: Ranks = .world
  ) throws(CheckpointError) {
    let state = try TrainingState<Float, Progress>(contentsOf: folder)
    try Checkpoint.check(state.progress.settings, are: settings, in: folder)
    self.init(of: state.model, by: teacher, settings, seed: 0, threads: threads, ranks: ranks)
    (optimizer, generator) = (state.optimizer, state.progress.generator)
    compute = state.progress.compute
  }
}
