import Foundation
import LanguageModel
import Tokens

/// A trainer that can be saved after any step, and resumed as if it had never stopped.
public protocol ResumableTrainer {
  /// The number of steps made so far.
  var steps: Int { get }

  /// Saves the training as it stands; the folder is made or replaced in one step.
  ///
  /// - Parameters:
  ///   - folder: where to; folders around it are made.
  ///   - tokenizer: the model's symbols, if it is to be loaded elsewhere.
  ///   - notes: what else has been seen on the way; `Checkpoint.notes(in:)` reads them.
  /// - Throws: an error that names the file, if the folder cannot be written.
  func save(to folder: URL, tokenizer: Vocabulary?, notes: (any Encodable & Sendable)?) throws
}

extension SupervisedTrainer: ResumableTrainer {}
