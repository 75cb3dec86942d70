import Tokens
import LanguageModel
import Foundation
import Require
import Tensor

/// Everything a training run needs to be resumed as if it had never stopped: the model, its
/// optimizer, the reference model, and the state of the loop itself.
///
///     struct Progress: Codable, Sendable { var step = 0; var generator = SeededGenerator(seed: 1) }
///
///     var state = TrainingState(model: model, optimizer: AdamW(for: model), progress: Progress())
///     try state.save(to: Checkpoint.folder(step: state.progress.step, in: runs))
///     state = try TrainingState(contentsOf: Checkpoint.latest(in: runs) ?? start)
///
/// Every number comes back with the same bits: 2N steps, and N steps, a save, a load and N steps
/// more, give the same weights. The folder is a checkpoint of the model as well, and can be loaded
/// as one.
public struct TrainingState<Scalar: TensorScalar, Progress: Codable & Sendable>: Sendable {
  /// The model in training.
  public var model: Transformer<Scalar>
  /// Its optimizer.
  public var optimizer: AdamW<Scalar>
  /// The reference model, if there is one.
  public var reference: Transformer<Scalar>?
  /// The state of the loop: its step, the states of its generators, the order of its data.
  public var progress: Progress

  /// A state of training.
  ///
  /// - Precondition: the optimizer was made for such a model, and the reference has the same sizes.
  public init(
    model: Transformer<Scalar>, optimizer: AdamW<Scalar>,
    reference: Transformer<Scalar>? = nil, progress: Progress
  ) {
    require(
      optimizer.mean.count == model.parameters.count,
      "an optimizer of \(optimizer.mean.count) numbers for a model of \(model.parameters.count)")
    require(
      reference.map { $0.configuration == model.configuration } ?? true,
      "a reference of other sizes than the model")
    (self.model, self.optimizer) = (model, optimizer)
    (self.reference, self.progress) = (reference, progress)
  }

  /// Saves the state as a folder: the model's files, `trainer.safetensors` with both moments of the
  /// optimizer, `trainer.json`, and `reference.safetensors` if there is a reference.
  ///
  /// The folder is made or replaced in one step, like a model's.
  ///
  /// - Parameters:
  ///   - folder: where to; folders around it are made.
  ///   - tokenizer: has as many symbols as the model.
  ///   - notes: what else has been seen on the way, such as the curves of a figure. They are saved
  ///     as `notes.json` in the same step, and read by ``Checkpoint/notes(_:in:)``.
  /// - Throws: ``CheckpointError`` if the folder cannot be written; it is then unchanged.
  public func save(
    to folder: URL, tokenizer: Vocabulary? = nil, notes: (any Encodable & Sendable)? = nil
  ) throws(CheckpointError) {
    var files = try model.modelFiles(tokenizer)
    let moments =
      model.namedTensors(of: optimizer.mean, prefix: Moment.mean)
      + model.namedTensors(of: optimizer.variance, prefix: Moment.variance)
    let trainer = TrainerFile(
      optimizerStep: optimizer.step, optimizerSettings: optimizer.settings,
      hasReference: reference != nil, progress: progress)
    files.append(("trainer.json", try encodeFile("trainer.json", trainer)))
    if let notes { files.append(("notes.json", try encodeFile("notes.json", notes))) }
    files.append(("trainer.safetensors", try fileBytes(of: moments, path: "the optimizer")))
    if let reference {
      let tensors = model.namedTensors(of: reference.parameters)
      files.append(("reference.safetensors", try fileBytes(of: tensors, path: "the reference")))
    }
    try writeFolder(folder, files: files, replacing: Checkpoint.fileNames)
  }

  /// Loads a state that ``save(to:tokenizer:notes:)`` has saved, with the same kind of number.
  public init(contentsOf folder: URL) throws(CheckpointError) {
    let json = folder.appendingPathComponent("trainer.json")
    let trainer: TrainerFile<Scalar, Progress>
    let bytes = try readFile(json, limit: Checkpoint.longestJSON)
    do {
      trainer = try decodeJSON(TrainerFile<Scalar, Progress>.self, bytes)
    } catch {
      throw .malformed(path: json.path, reason: jsonReason(error))
    }
    guard trainer.version == Checkpoint.version else {
      throw .unsupported(
        path: json.path, field: "version", expected: "\(Checkpoint.version)",
        found: "\(trainer.version)")
    }
    try Checkpoint.check(step: trainer.optimizerStep, in: folder)
    model = try Transformer(contentsOf: folder)
    let type = SafeTensors.NumberType(Scalar.self)
    // Numbers of another type would be rounded, and the run would be another one.
    try TensorFiles(folder.appendingPathComponent("model.safetensors"))
      .check(model.layout, prefixes: [""], type: type)

    let moments = try TensorFiles(folder.appendingPathComponent("trainer.safetensors"))
    try moments.check(model.layout, prefixes: [Moment.mean, Moment.variance], type: type)
    optimizer = AdamW(for: model, trainer.optimizerSettings)
    optimizer.step = trainer.optimizerStep
    moments.copy(model.layout, prefix: Moment.mean, into: &optimizer.mean)
    moments.copy(model.layout, prefix: Moment.variance, into: &optimizer.variance)
    reference =
      trainer.hasReference
      ? try Transformer(
        model.configuration, TensorFiles(folder.appendingPathComponent("reference.safetensors")))
      : nil
    progress = trainer.progress
  }
}

/// Returns the bytes of a file of JSON.
private func encodeFile(
  _ name: String, _ value: some Encodable
) throws(CheckpointError) -> [UInt8] {
  do {
    return try encodeJSON(value)
  } catch {
    throw .malformed(path: name, reason: jsonReason(error))
  }
}

/// In front of the names of the optimizer's numbers.
private enum Moment {
  static let mean = "mean."
  static let variance = "variance."
}

/// The content of `trainer.json`.
private struct TrainerFile<Scalar: TensorScalar, Progress: Codable>: Codable {
  var version = Checkpoint.version
  var optimizerStep: Int
  var optimizerSettings: AdamW<Scalar>.Settings
  var hasReference: Bool
  var progress: Progress
}
