import LessonShared
import Notebook
import TinyR1

/// The models of the transformer's part: a base, what rewards make of it, a student of a quarter of its
/// weights, and how they are asked.
struct TeachersPlan: Sendable {
  let environment: Environment<Quadratic>
  /// Updates of a base, steps of reinforcement, updates of distillation.
  let updates: Int, steps: Int, lessons: Int
  let evaluator: Evaluator<Quadratic>
  private let maximumLength = 110

  /// The world of lesson 07, with its impatient teacher's solutions.
  init(quick: Bool) throws {
    let impatient = FactorSearch(giveUp: 0.9, maximumTries: 8)
    environment = Environment(
      try Quadratic(range: 12, method: .factorSearch(impatient)), split: Split(seed: 1))
    (updates, steps, lessons) = quick ? (60, 2, 2) : (2000, 30, 150)
    evaluator = Evaluator(
      try environment.heldOutProblems(quick ? 10 : 1000, seed: 1), in: environment,
      maximumLength: maximumLength, seed: 2)
  }

  /// Lesson 07's settings, with groups of 8 in place of 16.
  var settings: GRPOSettings {
    var settings = GRPOSettings(maximumLength: maximumLength)
    settings.groupSize = 8
    settings.limits = .none
    return settings
  }

  /// The end of texts.
  var options: SamplingOptions { environment.samplingOptions(maximumLength) }

  /// The base of a seed: with 64 numbers a symbol it becomes the teacher, with 32 the student.
  func base(_ name: String, width: Int, seed: UInt64, _ notebook: LessonNotebook) throws
    -> Transformer<Float>
  {
    try QuadraticBase(name, in: environment, width: width, updates: updates)
      .train(seed: seed, notebook)
  }

  /// Trains all weights of a base by rewards.
  ///
  /// - Returns: the policy, and its log.
  func reinforced(
    _ base: Transformer<Float>, seed: UInt64, _ notebook: LessonNotebook
  ) throws -> (policy: Transformer<Float>, metrics: [StepMetrics]) {
    let training = GRPOTraining(
      "full", label: "learning: all weights", in: environment, settings, steps: steps,
      interval: steps)
    var session = try training.session(
      from: base, seed: seed, notes: [StepMetrics](), notebook)
    while let metrics = try session.step() { session.notes.append(metrics) }
    if let reason = session.stopReason { throw TrainingStopped(reason) }
    return (session.trainer.policy, session.notes)
  }

  /// The share of right answers to held-out equations.
  func passAtOne(_ model: Transformer<Float>, _ notebook: LessonNotebook) throws -> Double {
    let sampler = Sampler<Float>(model.configuration, threads: notebook.threads)
    return try evaluator.evaluate(model, with: sampler).passAtOne
  }
}
