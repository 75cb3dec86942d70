import LanguageModel
import Random
import Ranks
import Require
import Rollouts
import Tasks
import Tensor

/// Trains a model by group relative policy optimization: responses that were better than their
/// group become likelier.
///
///     sample    o₁ … o_G ~ π_old(·|q) for each question q; a rule gives each its reward r_i
///     compare   A_i = (r_i − mean r)/std r
///     refer     log π_ref of every token
///     update    θ up the gradient of  (1/G) Σ_i [ min(ρ_i A_i, clip(ρ_i) A_i) − β D_KL(π‖π_ref) ]
///
/// Source: DeepSeek-R1 (arXiv 2501.12948, section 2.2.1, eq. 1 to 3), first in DeepSeekMath (arXiv
/// 2402.03300, section 4.1). Every part is a choice: see ``GRPOSettings``. There is no critic and
/// no example of a correct answer.
///
///     var trainer = GRPOTrainer(from: base, in: environment, settings, seed: 1)
///     for _ in 1...100 {
///       let metrics = try trainer.step()
///       print(metrics.reward, metrics.length)
///     }
///     trainer.policy
///
/// A training is reproducible to the bit from its base, its settings and its seed.
public struct GRPOTrainer<Task: VerifiableTask> {
  /// The tasks, and the reward.
  public let environment: Environment<Task>
  /// The hyperparameters.
  public let settings: GRPOSettings
  /// The model in training: π.
  public internal(set) var policy: Transformer<Float>
  /// The model that it should not drift away from: π_ref.
  public internal(set) var reference: Transformer<Float>
  /// The number of steps made so far, each with a rollout of its own.
  public internal(set) var steps = 0
  /// The groups of the last step, with what its updates gave to each token of each sample.
  public internal(set) var groups: [SampleGroup<Task.Problem>] = []
  var optimizer: AdamW<Float>
  var generator: SeededGenerator
  let sampler: Sampler<Float>
  let engine: GradientEngine<Float>

  /// A training that has not begun.
  ///
  /// - Parameters:
  ///   - base: the policy to begin with.
  ///   - environment: the tasks, and the reward.
  ///   - settings: the hyperparameters.
  ///   - seed: of the problems and of the sampling.
  ///   - threads: at least 1; it changes the time and nothing else.
  ///   - ranks: those that train together; they change the time and nothing else.
  public init(
    from base: Transformer<Float>, in environment: Environment<Task>, _ settings: GRPOSettings,
    seed: UInt64, threads: Int = 1, ranks: Ranks = .world
  ) {
    settings.check()
    let (symbols, known) = (base.configuration.vocabularySize, environment.task.vocabulary.count)
    require(
      symbols == known, "a model of \(symbols) symbols for a task whose vocabulary has \(known)")
    (self.environment, self.settings, policy, reference) = (environment, settings, base, base)
    optimizer = AdamW(for: base, settings.optimizer)
    generator = SeededGenerator(seed: seed)
    sampler = Sampler(base.configuration, threads: threads, ranks: ranks)
    engine = GradientEngine(base.configuration, threads: threads, ranks: ranks)
  }

  /// The gradient that the last update was made along.
  public var gradient: ParameterVector<Float> { engine.lastGradient }

  /// Samples, compares, refers and updates, once.
  ///
  /// - Returns: the metrics of the step.
  /// - Throws: ``Collapse`` if a limit was passed. The training is then as it was before the step.
  ///   An error of the task if no problem can be drawn, and of the advantage as its function says.
  public mutating func step() throws -> StepMetrics {
    let before = generator
    do {
      var metrics = StepMetrics(step: steps + 1)
      var groups = try sample(&metrics)
      try compare(&groups)
      refer(&groups, &metrics)
      try update(&groups, &metrics)
      return metrics
    } catch {
      generator = before
      throw error
    }
  }
}
