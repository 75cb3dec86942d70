import Random
import Ranks
import Require
import Tensor

/// Trains a model on examples: every token of the response that it is shown becomes likelier.
///
///     J = (1/N) Σ log π(oₜ)   over the N response tokens of a batch
///
/// With the gradient coefficients of DeepSeekMath (arXiv 2402.03300, section 5.2) this is the
/// method whose coefficient is the same for every token: nothing is compared, nothing is pushed
/// down.
///
///     var run = SupervisedTrainer(configuration, settings, seed: 1)
///     for _ in 0..<settings.learningRate.steps {
///       try run.step { generator in try example(&generator) }
///     }
///     run.model
///
/// A run is reproducible to the bit from its model, its settings, its seed and its examples.
public struct SupervisedTrainer {
  /// The hyperparameters of a run.
  public struct Settings: Hashable, Codable, Sendable {
    /// Examples in a batch.
    public var examples = 64
    /// η of every update, counted from 1.
    public var learningRate: LearningRate
    /// AdamW.
    public var optimizer = AdamW<Float>.Settings()

    /// Batches of 64 with a learning rate that is given.
    public init(learningRate: LearningRate) {
      self.learningRate = learningRate
    }
  }

  /// The hyperparameters.
  public let settings: Settings
  /// The model in training.
  public private(set) var model: Transformer<Float>
  /// The number of updates made so far.
  public var steps: Int { optimizer.step }
  package var optimizer: AdamW<Float>
  package var generator: SeededGenerator
  private let engine: GradientEngine<Float>

  /// A run that begins with random weights.
  ///
  /// - Parameters:
  ///   - configuration: the sizes of the model.
  ///   - settings: the choices.
  ///   - seed: of the weights and of the examples.
  ///   - threads: at least 1; it changes the time and nothing else.
  ///   - ranks: those that train together; they change the time and nothing else.
  public init(
    _ configuration: TransformerConfiguration, _ settings: Settings, seed: UInt64, threads: Int = 1,
    ranks: Ranks = .world
  ) {
    var generator = SeededGenerator(seed: seed)
    let model = Transformer<Float>(configuration, using: &generator)
    self.init(from: model, settings, seed: seed, threads: threads, ranks: ranks)
    self.generator = generator  // which goes on behind the weights
  }

  /// A run that begins with a trained model.
  ///
  /// - Parameters:
  ///   - model: what to begin with.
  ///   - settings: the choices.
  ///   - seed: of the examples.
  ///   - threads: at least 1; it changes the time and nothing else.
  ///   - ranks: those that train together; they change the time and nothing else.
  public init(
    from model: Transformer<Float>, _ settings: Settings, seed: UInt64, threads: Int = 1,
    ranks: Ranks = .world
  ) {
    require(settings.examples >= 1, "a batch needs an example, got \(settings.examples)")
    (self.model, self.settings) = (model, settings)
    optimizer = AdamW(for: model, settings.optimizer)
    generator = SeededGenerator(seed: seed)
    engine = GradientEngine(model.configuration, threads: threads, ranks: ranks)
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
    let (gradient, loss) = engine.likelihoodGradient(of: model, over: batch)
    optimizer.update(
      &model, along: gradient, learningRate: settings.learningRate.at(steps + 1),
      threads: engine.threads, ranks: engine.ranks)
    return Double(loss)
  }
}
