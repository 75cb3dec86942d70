import Knobs
import LessonShared
import Notebook
import TinyR1

/// A training in which one policy samples and another one learns.
struct SamplerTraining: Sendable {
  /// The name in figures, and that of the file it is kept in.
  let name, file: String
  /// The difference of the sampler.
  let mismatch: Mismatch
  /// The cure; by default none.
  var surrogate = Surrogate.reinforce
}

/// The findings of an evaluation of lesson 15.
struct HeldOutAccuracy: Codable, Sendable {
  let passAtOne: Double
}

/// A training, and what became of the bases in it.
typealias SamplerCondition = Condition<HeldOutAccuracy>

extension SamplerTraining {
  /// Trains a base: each step one policy samples, and the other is updated.
  ///
  /// - Parameters:
  ///   - base: both policies before the first step.
  ///   - seed: of the problems and of the sampling, the same for every mismatch.
  ///   - plan: what all trainings share.
  ///   - notebook: where progress is shown and the curve is kept.
  /// - Returns: the record; if the training collapsed, up to there.
  /// - Throws: an error that says what cannot be written or read.
  func curve(
    from base: Transformer<Float>, seed: UInt64, _ plan: TrainingPlan, _ notebook: LessonNotebook
  ) throws -> TrainingCurve<HeldOutAccuracy> {
    try notebook.cached("\(file)-seed-\(seed)") {
      var trainer = GRPOTrainer(
        from: base, in: plan.environment, notebook.turned(plan.settings(surrogate)),
        seed: seed, threads: notebook.threads)
      var past: [Transformer<Float>] = []  // the policies before the last steps, oldest first
      var curve = TrainingCurve(try plan.evaluate(base, notebook))
      for step in notebook.steps("learning: \(name)", plan.steps) {
        past = (past + [trainer.policy]).suffix(lag + 1)
        do {
          let metrics = try update(
            &trainer, with: past[0], seed: seed, threads: notebook.threads)
          let isDue = (step + 1).isMultiple(of: plan.interval)
          curve.append(metrics, isDue ? try plan.evaluate(trainer.policy, notebook) : nil)
        } catch let collapse as Collapse {
          curve.stopReason = collapse.description
          break
        }
      }
      return curve
    }
  }

  /// The number of steps that the sampler is older.
  private var lag: Int {
    switch mismatch {
    case .lag(let steps): steps
    case .rounded: 0
    }
  }

  /// One step of GRPO, with responses of another policy.
  private func update(
    _ trainer: inout GRPOTrainer<Quadratic>, with older: Transformer<Float>, seed: UInt64,
    threads: Int
  ) throws -> StepMetrics {
    let policy =
      switch mismatch {
      case .rounded(let bits): trainer.policy.rounded(toBits: bits)
      case .lag: older
      }
    // A second trainer that never trains. It draws, and notes how likely it found what it drew.
    var generator = SeededGenerator(seed: seed).stream(trainer.steps)
    var sampler = GRPOTrainer(
      from: policy, in: trainer.environment, trainer.settings, seed: generator.next(),
      threads: threads)
    var metrics = StepMetrics(step: trainer.steps + 1)
    var groups = try sampler.sample(&metrics)  // by μ
    try trainer.compare(&groups)
    trainer.refer(&groups, &metrics)
    try trainer.update(&groups, &metrics)  // of π
    return metrics
  }
}

/// The plan that the trainings of a lesson share.
struct TrainingPlan: Sendable {
  let environment: Environment<Quadratic>
  /// Steps of each training, and between evaluations.
  let steps, interval: Int
  /// Held-out equations, 16 answers each.
  private let evaluator: Evaluator<Quadratic>
  private let maximumLength = 110

  /// A plan; it evaluates on at most so many held-out equations.
  init(
    in environment: Environment<Quadratic>, steps: Int, interval: Int, equations: Int
  ) throws {
    (self.environment, self.steps, self.interval) = (environment, steps, interval)
    evaluator = Evaluator(
      try environment.heldOutProblems(equations, seed: 1), in: environment,
      maximumLength: maximumLength, seed: 2)
  }

  /// The number of equations that are asked.
  var equations: Int { evaluator.problems.count }

  /// Lesson 07's settings, but for twice the learning rate and no KL term.
  func settings(_ surrogate: Surrogate) -> GRPOSettings {
    var settings = GRPOSettings(maximumLength: maximumLength)
    settings.learningRate = .constant(2e-4)
    settings.klCoefficient = 0
    settings.surrogate = surrogate
    return settings
  }

  /// Evaluates a policy.
  func evaluate(
    _ policy: Transformer<Float>, _ notebook: LessonNotebook
  ) throws -> HeldOutAccuracy {
    let sampler = Sampler<Float>(policy.configuration, threads: notebook.threads)
    return HeldOutAccuracy(passAtOne: try evaluator.evaluate(policy, with: sampler).passAtOne)
  }
}
