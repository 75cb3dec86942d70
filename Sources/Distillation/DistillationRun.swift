import Random
import Require
import Tensor
import Transformer

/// Distillation: a student reads texts, and at every place is pulled towards what its teacher would
/// say next.
///
///     write     o ~ S(·|q) with the student itself, in a share λ of the steps; else take the teacher's
///     ask       T(·|q, o_<t) for every symbol at every place t
///     compare   D(T, S) at each place: forward, reverse, or between
///     pull      θ down the gradient of  (1/N) Σₜ D(T(·|q, o_<t), S(·|q, o_<t))
///
/// Source: Agarwal et al., "On-Policy Distillation of Language Models" (GKD, arXiv 2306.13649, section
/// 3, Algorithm 1). DeepSeek-R1 itself asks no teacher for probabilities: its small models learn from
/// texts alone (arXiv 2501.12948, section 2.4), by a `SupervisedRun` on `TeacherSamples`. That is
/// this with D = KL(T‖S) and a teacher who is sure of each token that it wrote.
///
///     var run = DistillationRun(of: student, by: teacher, settings, seed: 1)
///     for _ in 0..<settings.learningRate.steps { run.step(samples.example) }
///     run.student
///
/// A run is reproducible to the bit from its models, its settings, its seed and its examples.
public struct DistillationRun {
  /// The choices.
  public let settings: DistillationSettings
  /// The model to learn from: T.
  public let teacher: Transformer<Float>
  /// The model in training: S.
  public private(set) var student: Transformer<Float>
  /// What the student has computed so far.
  public internal(set) var compute = StudentCompute()
  /// How many updates have been made.
  public var steps: Int { optimizer.step }
  /// What the last update was made along, [1 × parameters].
  public var gradient: Matrix<Float> { trainer.gradient }
  var optimizer: Optimizer<Float>
  var generator: SeededGenerator
  private let sampler: Sampler<Float>
  private let trainer: Trainer<Float>
  private let teachersDesk: Trainer<Float>

  /// A run that has not begun.
  ///
  /// - Parameters:
  ///   - student: the model to begin with.
  ///   - teacher: a model of the same vocabulary, of any size.
  ///   - settings: the choices.
  ///   - seed: of the texts.
  ///   - threads: 1 or 2; it changes the time and nothing else.
  public init(
    of student: Transformer<Float>, by teacher: Transformer<Float>,
    _ settings: DistillationSettings, seed: UInt64, threads: Int = 1
  ) {
    settings.check()
    require(
      student.configuration.vocabularySize == teacher.configuration.vocabularySize,
      "a student of \(student.configuration.vocabularySize) symbols cannot be compared with a "
        + "teacher of \(teacher.configuration.vocabularySize)")
    (self.student, self.teacher, self.settings) = (student, teacher, settings)
    optimizer = Optimizer(for: student, settings.optimizer)
    generator = SeededGenerator(seed: seed)
    sampler = Sampler(student.configuration, threads: threads)
    trainer = Trainer(student.configuration, threads: threads)
    teachersDesk = Trainer(teacher.configuration, threads: threads)
  }

  /// Reads a batch of texts with the teacher beside it, and learns from it, once.
  ///
  /// - Parameter example: makes one example; whatever it draws, it draws from the run's generator.
  ///   Where the student is to write itself, only the example's prompt is used.
  /// - Returns: the divergence before the update, in nats per token.
  @discardableResult
  public mutating func step(
    _ example: (inout SeededGenerator) throws -> PromptGroup
  ) rethrows -> Double {
    let isOwn = generator.uniform() < settings.ownTexts
    var texts: [PromptGroup] = []
    for _ in 0..<settings.examples { texts.append(try example(&generator)) }
    if isOwn { write(&texts) }
    let beliefs = teachersDesk.distributions(teacher, texts, distribution: settings.softened)
    let objective = DistillationObjective(settings, teacher: beliefs)
    trainer.findLogitGradient(
      student, texts, distribution: settings.softened, objective: objective.judge)
    compute.addTraining(on: texts)
    optimizer.update(
      &student, along: trainer.gradient, learningRate: settings.learningRate.at(steps + 1),
      threads: trainer.threads)
    return objective.divergence
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
