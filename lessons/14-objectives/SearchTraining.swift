import Knobs
import LessonShared
import Notebook
import TinyR1

/// The training of methods on lesson 07's transformer.
struct SearchPlan: Sendable {
  let environment: Environment<Quadratic>
  /// Responses in all.
  let budget: Int
  /// Steps between evaluations.
  private let interval: Int
  private let evaluator: Evaluator<Quadratic>

  /// A plan; the reward is 1 for a right answer and 0 else, since MaxRL is made for such rewards.
  init(quick: Bool) throws {
    let impatient = FactorSearch(giveUp: 0.9, maximumTries: 8)
    environment = Environment(
      try Quadratic(range: 12, method: .factorSearch(impatient)), split: Split(seed: 1)
    ) { _, _, isCorrect in Score([Component("accuracy", isCorrect ? 1 : 0)]) }
    (budget, interval) = quick ? (384, 1) : (6144, 8)
    evaluator = Evaluator(
      try environment.heldOutProblems(quick ? 20 : 1000, seed: 1), in: environment, samples: 8,
      maximumLength: Method.limit, seed: 2)
  }

  /// The held-out equations that are asked, and how often each.
  var asked: (equations: Int, samples: Int) { (evaluator.problems.count, evaluator.samples) }

  /// The share of right answers to held-out equations.
  func accuracy(
    of policy: Transformer<Float>, _ notebook: LessonNotebook
  ) throws -> Double {
    let sampler = Sampler<Float>(policy.configuration, threads: notebook.threads)
    return try evaluator.evaluate(policy, with: sampler).passAtOne
  }

  /// 12 × 16 responses a step, and an update from each quarter of them: no KL term, so that methods differ in what
  /// their names stand for.
  private func settings(_ method: Method, rate: Double) -> GRPOSettings {
    var settings = GRPOSettings(maximumLength: Method.limit)
    (settings.prompts, settings.groupSize, settings.minibatches) = (12, 16, 4)
    settings.klCoefficient = 0
    settings.learningRate = .constant(rate)
    if case .group(let estimator) = method.comparison { settings.advantage = estimator }
    settings.surrogate = method.surrogate
    settings.averaging = method.averaging
    settings.resampling = method.resampling
    return settings
  }

  /// Trains a base.
  ///
  /// - Parameters:
  ///   - method: one that needs no critic.
  ///   - rate: η of each update of AdamW.
  ///   - base: the policy before, and its share of right answers.
  ///   - seed: of the prompts and of what is sampled.
  ///   - file: what the record is kept as.
  ///   - notebook: where progress is shown.
  /// - Returns: what was paid, and the share of right answers to held-out equations; if the training collapsed, up
  ///   to there.
  /// - Throws: an error that says what cannot be written or read.
  func train(
    _ method: Method, rate: Double, from base: (policy: Transformer<Float>, accuracy: Double),
    seed: UInt64, as file: String, _ notebook: LessonNotebook
  ) throws -> LearningRecord {
    try notebook.cached(file) {
      var trainer = GRPOTrainer(
        from: base.policy, in: environment, notebook.turned(settings(method, rate: rate)),
        seed: seed, threads: notebook.threads)
      var record = LearningRecord(base.accuracy)
      var (samples, passes, steps) = (0, 0.0, 0)
      let most = budget / (trainer.settings.prompts * trainer.settings.groupSize)
      for _ in notebook.steps("learning: \(method.name)", most) {
        if samples >= budget { break }  // of a method that sampled again
        let metrics: StepMetrics
        do { metrics = try trainer.step() } catch is Collapse { break }
        steps += 1
        samples += metrics.sampled
        // What was replaced is counted at the mean length of what was used.
        passes += metrics.length * Double(metrics.sampled + 3 * metrics.used)
        record.clipped += metrics.clippedLow + metrics.clippedHigh
        let seconds = metrics.seconds
        record.seconds += seconds.sample + seconds.update
        if steps.isMultiple(of: interval) || samples >= budget {
          record.append(
            samples: samples, passes: passes,
            accuracy: try accuracy(of: trainer.policy, notebook))
        }
      }
      record.clipped /= Double(max(steps, 1))
      return record
    }
  }
}
