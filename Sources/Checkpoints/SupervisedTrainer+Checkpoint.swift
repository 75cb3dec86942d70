import Foundation
import LanguageModel
import Random
import Ranks
import Tensor
import Tokens

extension SupervisedTrainer {
  /// The state that is saved beside the model and its optimizer.
  private struct Progress: Codable, Sendable {
    var settings: Settings
    var generator: SeededGenerator
  }

  /// Saves the run as it stands; the folder is made or replaced in one step, and is a checkpoint of
  /// the model as well.
  ///
  /// - Parameters:
  ///   - folder: where to; folders around it are made.
  ///   - tokenizer: the model's symbols, if it is to be loaded elsewhere.
  ///   - notes: what else has been seen on the way; `Checkpoint.notes(in:)` reads them.
  /// - Throws: an error that names the file, if the folder cannot be written.
  public func save(
    to folder: URL, tokenizer: Vocabulary? = nil, notes: (any Encodable & Sendable)? = nil
  ) throws(CheckpointError) {
    let progress = Progress(settings: settings, generator: generator)
    try TrainingState(model: model, optimizer: optimizer, progress: progress)
      .save(to: folder, tokenizer: tokenizer, notes: notes)
  }

  /// Resumes a saved run as if it had never stopped.
  ///
  /// - Parameters:
  ///   - folder: where ``save(to:tokenizer:notes:)`` has saved it.
  ///   - settings: as they were.
  ///   - threads: at least 1; it changes the time and nothing else.
  ///   - ranks: those that train together; they change the time and nothing else.
  /// - Throws: an error that names the file, if the folder is not what was saved, or if the run was
  ///   made with other settings.
  public init(resuming folder: URL, _ settings: Settings, threads: Int = 1, ranks: Ranks = .world)
    throws(CheckpointError)
  {
    let state = try TrainingState<Float, Progress>(contentsOf: folder)
    try Checkpoint.check(state.progress.settings, are: settings, in: folder)
    self.init(from: state.model, settings, seed: 0, threads: threads, ranks: ranks)
    (optimizer, generator) = (state.optimizer, state.progress.generator)
  }
}
