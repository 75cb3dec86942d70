import Foundation
import Random
import Require
import Tensor

/// Learning from examples: a model is shown what to answer, and every token of it becomes likelier.
///
///     J = (1/N) Σ log π(oₜ)   over the N response tokens of a batch
///
/// With the gradient coefficients of DeepSeekMath (arXiv 2402.03300, section 5.2) this is the method
/// whose coefficient is the same for every token: nothing is compared, nothing is pushed down.
///
///     var run = SupervisedRun(configuration, settings, seed: 1)
///     for _ in 0..<settings.learningRate.steps {
///       try run.step { generator in try example(&generator) }
///     }
///     run.model
///
/// A run is reproducible to the bit from its model, its settings, its seed and its examples.
public struct SupervisedRun {
  /// What a run leaves open.
  public struct Settings: Hashable, Codable, Sendable {
    /// Examples in a batch.
    public var examples = 64
    /// η of every update, counted from 1.
    public var learningRate: LearningRate
    /// AdamW.
    public var optimizer = Optimizer<Float>.Settings()

    /// Batches of 64 with a learning rate that is given.
    public init(learningRate: LearningRate) {
      self.learningRate = learningRate
    }
  }

  /// The choices.
  public let settings: Settings
  /// The model in training.
  public private(set) var model: Transformer<Float>
  /// How many updates have been made.
  public var steps: Int { optimizer.step }
  private var optimizer: Optimizer<Float>
  private var generator: SeededGenerator
  private let trainer: Trainer<Float>

  /// What is saved beside the model and its optimizer.
  private struct Progress: Codable, Sendable {
    var settings: Settings
    var generator: SeededGenerator
  }

  /// A run that begins with random weights.
  ///
  /// - Parameters:
  ///   - configuration: the sizes of the model.
  ///   - settings: the choices.
  ///   - seed: of the weights and of the examples.
  ///   - threads: 1 or 2; it changes the time and nothing else.
  public init(
    _ configuration: TransformerConfiguration, _ settings: Settings, seed: UInt64, threads: Int = 1
  ) {
    var generator = SeededGenerator(seed: seed)
    let model = Transformer<Float>(configuration, using: &generator)
    self.init(from: model, settings, seed: seed, threads: threads)
    self.generator = generator  // which goes on behind the weights
  }

  /// A run that begins with a trained model.
  ///
  /// - Parameters:
  ///   - model: what to begin with.
  ///   - settings: the choices.
  ///   - seed: of the examples.
  ///   - threads: 1 or 2; it changes the time and nothing else.
  public init(from model: Transformer<Float>, _ settings: Settings, seed: UInt64, threads: Int = 1)
  {
    require(settings.examples >= 1, "a batch needs an example, got \(settings.examples)")
    (self.model, self.settings) = (model, settings)
    optimizer = Optimizer(for: model, settings.optimizer)
    generator = SeededGenerator(seed: seed)
    trainer = Trainer(model.configuration, threads: threads)
  }

  /// Draws a batch and learns from it, once.
  ///
  /// - Parameter example: makes one example; whatever it draws, it draws from the run's generator.
  /// - Returns: the loss before the update, −J in nats per token.
  @discardableResult
  public mutating func step(
    _ example: (inout SeededGenerator) throws -> PromptGroup
  ) rethrows -> Double {
    var batch: [PromptGroup] = []
    for _ in 0..<settings.examples { batch.append(try example(&generator)) }
    let loss = trainer.findLikelihoodGradient(model, batch)
    optimizer.update(
      &model, along: trainer.gradient, learningRate: settings.learningRate.at(steps + 1),
      threads: trainer.threads)
    return Double(loss)
  }

  /// Saves the run as it stands; the folder is made or replaced in one step, and is a checkpoint of the
  /// model as well.
  ///
  /// - Parameters:
  ///   - folder: where to; folders around it are made.
  ///   - tokenizer: the model's symbols, if it is to be loaded elsewhere.
  ///   - notes: what else has been seen on the way; ``Checkpoint/notes(_:in:)`` reads them.
  /// - Throws: an error that names the file, if the folder cannot be written.
  public func save(
    to folder: URL, tokenizer: SymbolTokenizer? = nil, notes: (any Encodable & Sendable)? = nil
  ) throws(CheckpointError) {
    let progress = Progress(settings: settings, generator: generator)
    try TrainingState(model: model, optimizer: optimizer, progress: progress)
      .save(to: folder, tokenizer: tokenizer, notes: notes)
  }

  /// Goes on with a saved run as if it had never stopped.
  ///
  /// - Parameters:
  ///   - folder: where ``save(to:tokenizer:notes:)`` has saved it.
  ///   - settings: as they were.
  ///   - threads: 1 or 2; it changes the time and nothing else.
  /// - Throws: an error that names the file, if the folder is not what was saved, or if the run was made
  ///   with other settings.
  public init(resuming folder: URL, _ settings: Settings, threads: Int = 1) throws(CheckpointError)
  {
    let state = try TrainingState<Float, Progress>(contentsOf: folder)
    try Checkpoint.check(state.progress.settings, are: settings, in: folder)
    self.init(from: state.model, settings, seed: 0, threads: threads)
    (optimizer, generator) = (state.optimizer, state.progress.generator)
  }
}
