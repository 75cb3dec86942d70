import Random
import Ranks
import Require
import Tensor
import LanguageModel

/// Trains a student on texts by moving it, at every place, towards its teacher's next-token
/// distribution.
///
///     write     o ~ S(·|q) with the student itself, in a share λ of the steps; else take the teacher's
///     ask       T(·|q, o_<t) for every symbol at every place t
///     compare   D(T, S) at each place: forward, reverse, or between
///     pull      θ down the gradient of  (1/N) Σₜ D(T(·|q, o_<t), S(·|q, o_<t))
///
/// Source: Agarwal et al., "On-Policy Distillation of Language Models" (GKD, arXiv 2306.13649, section
/// 3, Algorithm 1). DeepSeek-R1 itself asks no teacher for probabilities: its small models learn from
/// texts alone (arXiv 2501.12948, section 2.4), by a `SupervisedTrainer` on `RejectionSamples`. That is
/// this with D = KL(T‖S) and a teacher who is sure of each token that it wrote.
///
///     var run = DistillationTrainer(of: student, by: teacher, settings, seed: 1)
///     for _ in 0..<settings.learningRate.steps { run.step(samples.example) }
///     run.student
///
/// A run is reproducible to the bit from its models, its settings, its seed and its examples.
public struct DistillationTrainer {
  /// The hyperparameters.
  public let settings: DistillationSettings
  /// The model to learn from: T.
  public let teacher: Transformer<Float>
  /// The model in training: S.
  public private(set) var student: Transformer<Float>
  /// The tokens that the student has computed so far.
  public internal(set) var compute = StudentCompute()
  /// The number of updates made so far.
  public var steps: Int { optimizer.step }
  /// The gradient that the last update was made along.
  public var gradient: ParameterVector<Float> { engine.lastGradient }
  var optimizer: AdamW<Float>
  var generator: SeededGenerator
  private let sampler: Sampler<Float>
  private let engine: GradientEngine<Float>
  private let teacherEngine: GradientEngine<Float>

  /// A run that has not begun.
  ///
  /// - Parameters:
  ///   - student: the model to begin with.
  ///   - teacher: a model of the same vocabulary, of any size.
  ///   - settings: the choices.
  ///   - seed: of the texts.
  ///   - threads: at least 1; it changes the time and nothing else.
  ///   - ranks: those that train together; they change the time and nothing else.
  public init(
    of student: Transformer<Float>, by teacher: Transformer<Float>,
    _ settings: DistillationSettings, seed: UInt64, threads: Int = 1, ranks: Ranks = .world
  ) {
    settings.check()
    require(
      student.configuration.vocabularySize == teacher.configuration.vocabularySize,
      "a student of \(student.configuration.vocabularySize) symbols cannot be compared with a "
        + "teacher of \(teacher.configuration.vocabularySize)")
    (self.student, self.teacher, self.settings) = (student, teacher, settings)
    optimizer = AdamW(for: student, settings.optimizer)
    generator = SeededGenerator(seed: seed)
    sampler = Sampler(student.configuration, threads: threads, ranks: ranks)
    engine = GradientEngine(student.configuration, threads: threads, ranks: ranks)
    teacherEngine = GradientEngine(teacher.configuration, threads: threads, ranks: ranks)
  }

  /// Reads a batch of texts with the teacher beside it, and learns from it, once.
  ///
  /// - Parameter example: makes one example; whatever it draws, it draws from the run's generator.
  ///   Where the student writes the text, only the example's prompt is used.
  /// - Returns: the divergence before the update, in nats per token.
  @discardableResult
  public mutating func step(
    _ example: (inout SeededGenerator) throws -> PromptGroup
  ) rethrows -> Double {
    let isOwn = generator.uniform() < settings.onPolicyFraction
    var texts: [PromptGroup] = []
    for _ in 0..<settings.examples { texts.append(try example(&generator)) }
    if isOwn { write(&texts) }
    let rows = teacherEngine.distributions(teacher, texts, distribution: settings.softened)
    let groups = [TaughtGroup](texts, teacher: rows, settings.averaging)
    let pass = engine.logitGradient(
      of: student, over: groups, distribution: settings.softened,
      DistillationObjective(divergence: settings.divergence).evaluate)
    compute.addTraining(on: texts)
    optimizer.update(
      &student, along: pass.gradient, learningRate: settings.learningRate.at(steps + 1),
      threads: engine.threads, ranks: engine.ranks)
    return DistillationObjective.divergence(of: groups, pass.reports)
  }

  /// Puts the student's own responses in the place of others'.
  private mutating func write(_ texts: inout [PromptGroup]) {
    let requests = texts.enumerated().map { index, text in
      SamplingRequest(
        prompt: text.prompt, count: text.responses.count, generator: generator.stream(index))
    }
    for (index, answers) in sampler.sample(student, requests, settings.sampling).enumerated() {
      texts[index].responses = answers.map(\.tokens)
    }
    compute.addReading(texts)
  }
}
