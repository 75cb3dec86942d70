import Advantage
import ClippedObjective
import KLDivergence
import Random
import Tasks
import Tensor
import Transformer

/// Group relative policy optimization: a model tries, a rule judges, and what was better than its
/// group becomes likelier.
///
///     sample    o₁ … o_G ~ π_old(·|q) for each question q
///     score     r_i, by rules
///     compare   A_i = (r_i − mean r)/std r
///     push      θ up the gradient of  (1/G) Σ_i [ min(ρ_i A_i, clip(ρ_i) A_i) − β D_KL(π‖π_ref) ]
///
/// Source: DeepSeek-R1 (arXiv 2501.12948, section 2.2.1, eq. 1 to 3), first in DeepSeekMath (arXiv
/// 2402.03300, section 4.1). Every part is a choice: see ``GRPOSettings``. There is no critic and no
/// example of a right answer.
///
///     var run = GRPORun(from: base, in: world, settings, seed: 1)
///     for _ in 1...100 {
///       let record = try run.step()
///       print(record["reward"], record["length"])
///     }
///     run.policy
///
/// A run is reproducible to the bit from its base, its settings and its seed.
public struct GRPORun<Task: VerifiableTask> {
  /// What is asked, and how it is judged.
  public let environment: Environment<Task>
  /// The choices.
  public let settings: GRPOSettings
  /// The model in training: π.
  public private(set) var policy: Transformer<Float>
  /// What it should not drift away from: π_ref.
  public internal(set) var reference: Transformer<Float>
  /// What the last update was made along, [1 × parameters].
  public var gradient: Matrix<Float> { trainer.gradient }
  /// How many steps, each with a rollout of its own, have been made.
  public internal(set) var steps = 0
  var optimizer: Optimizer<Float>
  var generator: SeededGenerator
  private let sampler: Sampler<Float>
  private let trainer: Trainer<Float>

  /// A run that has not begun.
  ///
  /// - Parameters:
  ///   - base: the policy to begin with.
  ///   - environment: what is asked, and how it is judged.
  ///   - settings: the choices.
  ///   - seed: of the problems and of the sampling.
  ///   - threads: 1 or 2; it changes the time and nothing else.
  public init(
    from base: Transformer<Float>, in environment: Environment<Task>, _ settings: GRPOSettings,
    seed: UInt64, threads: Int = 1
  ) {
    settings.check()
    (self.environment, self.settings, policy, reference) = (environment, settings, base, base)
    optimizer = Optimizer(for: base, settings.optimizer)
    generator = SeededGenerator(seed: seed)
    sampler = Sampler(base.configuration, threads: threads)
    trainer = Trainer(base.configuration, threads: threads)
  }

  /// Samples, scores, compares and pushes, once.
  ///
  /// - Returns: what happened, in numbers.
  /// - Throws: ``Collapse`` if a limit was passed: the run and its policy are kept as they are. An
  ///   error of the task if no problem can be drawn, and of the advantage as its function says.
  public mutating func step() throws -> StepRecord {
    steps += 1
    var (record, watch) = (StepRecord(step: steps), Stopwatch())
    let batch = try watch.time("sample") { try sample(&record) }
    let drift = watch.time("score") {
      trainer.scores(reference, batch.map(\.tokens), distribution: settings.distribution)
        .map { group in
          group.map {
            ReferenceLogProbabilities(
              $0.logProbabilities.map(Double.init), temperature: settings.temperature)
          }
        }
    }
    let advantages = try settings.advantage.advantages(of: batch.map(\.rewards))
    record.describe(batch)
    watch.time("update") {
      for _ in 0..<settings.innerEpochs {
        for part in evenParts(of: batch.count, settings.minibatches) {
          push(batch[part], advantages[part], drift[part], &record)
        }
      }
    }
    record.seconds = watch.seconds
    if let collapse = settings.limits.judge(record, policy.configuration) { throw collapse }
    return record
  }

  /// Lets the policy answer problems, and replaces those that nothing can be learned from.
  private mutating func sample(_ record: inout StepRecord) throws -> [Rollout<Task.Problem>] {
    var batch: [Rollout<Task.Problem>] = []
    for round in 0...settings.resampling where batch.count < settings.prompts {
      let problems = try (0..<settings.prompts - batch.count).map { _ in
        try environment.trainingProblem(using: &generator)
      }
      let fresh = try environment.rollouts(
        of: problems, by: policy, settings, with: sampler, from: generator.stream(round))
      record.count(sampled: fresh)
      batch += fresh.filter { round == settings.resampling || !$0.isDead }
    }
    _ = generator.next()  // the next step's streams are others
    return batch
  }

  /// One update: a coefficient for every token, carried back through the model.
  private mutating func push(
    _ batch: ArraySlice<Rollout<Task.Problem>>, _ advantages: ArraySlice<[Double]>,
    _ drift: ArraySlice<[ReferenceLogProbabilities]>, _ record: inout StepRecord
  ) {
    let objective = GroupObjective(
      settings, old: batch.map { $0.responses.map(\.old) }, advantages: Array(advantages),
      references: Array(drift), isMasked: batch.map { $0.responses.map(\.isMasked) })
    trainer.findGradient(
      policy, batch.map(\.tokens), distribution: settings.distribution, objective: objective.judge)
    let learningRate = settings.learningRate.at(optimizer.step + 1)
    let norm = optimizer.update(
      &policy, along: trainer.gradient, learningRate: learningRate, threads: trainer.threads)
    record.describe(objective, gradientNorm: norm, learningRate: learningRate)
    if case .refreshed(let updates) = settings.reference, optimizer.step % updates == 0 {
      reference = policy
    }
  }
}
