import Knobs
import Notebook
import TinyR1
import Watch

/// The stages from a base to R1, in minutes: pretraining, fine-tuning, rejection sampling and
/// reinforcement learning. Each stage has its own folder in `runs/`, and resumes from what is
/// there.
///
///     let pipeline = try R1Stages(notebook, in: environment)
///     let base = try pipeline.pretrained(updates: 3000, seed: 1)
///     let zero = try pipeline.reinforced("zero", from: base, in: environment, steps: 40, seed: 1)
///
/// Source: DeepSeek-R1 (arXiv 2501.12948v1, section 2.3; Nature 645:633, Fig. 2).
public struct R1Stages: Sendable {
  /// The notebook that keeps the stages and shows progress.
  public let notebook: LessonNotebook
  /// The texts of pretraining.
  public let corpus: PretrainingCorpus
  /// The evaluation of every stage at its end.
  public let suite: EvaluationSuite
  /// The most tokens of a response; a patient search of eight tries needs about 100.
  public let limit = 110
  /// The sizes of the model.
  public let configuration: TransformerConfiguration

  /// A model at the end of a stage, its evaluation on held-out problems, and the log of its
  /// training, if it learned from rewards.
  public struct Stage: Codable, Sendable {
    /// The model.
    public let model: Transformer<Float>
    /// The evaluation on held-out problems.
    public let report: EvaluationReport
    /// The log of the stage.
    public var log = Log()
  }

  /// The log of reinforcement learning.
  public struct Log: Codable, Sendable, WatchedNotes {
    /// The metrics of each step.
    public var metrics: [StepMetrics] = []
    /// The evaluations on held-out problems after so many steps, where they were asked for.
    public var evaluations: [Evaluation] = []
    /// The share of right answers to equations at each of them, for the page of the training.
    public var watchedEvaluations: [WatchedEvaluation] {
      evaluations.map { WatchedEvaluation(step: $0.step, right: $0.report.accuracy) }
    }

    /// Nothing yet.
    public init() {}

    /// A log that begins with an evaluation before the first step.
    init(_ report: EvaluationReport) {
      evaluations = [Evaluation(step: 0, report: report)]
    }
  }

  /// An evaluation on the way.
  public struct Evaluation: Codable, Sendable {
    /// Steps made before it.
    public let step: Int
    /// The policy's results.
    public let report: EvaluationReport
  }

  /// Creates the stages for an environment.
  ///
  /// - Parameters:
  ///   - notebook: where stages are kept and progress is shown; a quick one has a short suite.
  ///   - environment: the tasks, and which of their problems are held out.
  ///   - width: of the model; it has 2 layers of 4 heads, and a context of 160 tokens.
  /// - Throws: an error if there is no held-out problem.
  public init(_ notebook: LessonNotebook, in environment: R1Environment, width: Int = 64) throws {
    self.notebook = notebook
    corpus = PretrainingCorpus(environment: environment)
    suite = try EvaluationSuite(in: environment, count: notebook.quick ? 4 : 100, limit: limit)
    configuration = TransformerConfiguration(
      vocabularySize: environment.task.vocabulary.count, width: width, layers: 2, heads: 4,
      context: 160)
  }

  /// Seeds run side by side; those that are left have the threads of those that are done.
  var threads: Int { notebook.threads }

  /// Pretrains a model from random weights.
  public func pretrained(_ name: String = "base", updates: Int, seed: UInt64) throws -> Stage {
    try supervised(
      name, .random(configuration),
      LearningRate(peak: 3e-3, final: 3e-4, warmUp: 50, steps: updates), seed: seed,
      example: corpus.text)
  }

  /// Fine-tunes a model on a data set; an empty one changes nothing.
  public func fineTuned(
    _ name: String, from stage: Stage, on samples: [TextExample], updates: Int, rate: Double,
    seed: UInt64
  ) throws -> Stage {
    guard !samples.isEmpty else { return stage }
    let texts = try samples.map { try $0.tokens(in: corpus.environment.task.vocabulary) }
    return try supervised(
      name, .model(stage.model),
      LearningRate(peak: rate, final: rate / 10, warmUp: 10, steps: updates), seed: seed,
      example: { $0.element(of: texts) })
  }

  /// Trains a stage's model by GRPO with R1's choices, at a learning rate twice that of one stage
  /// alone, since it is done four times.
  ///
  /// - Parameters:
  ///   - name: of the stage.
  ///   - stage: the model to begin with.
  ///   - environment: the tasks, and the reward.
  ///   - steps: how many, of 32 problems and 16 responses to each.
  ///   - every: the number of steps between evaluations on held-out problems; one is made before
  ///     the first step.
  ///   - seed: of the problems and of the sampling.
  /// - Returns: the trained model, its evaluation and its log.
  /// - Throws: a `Collapse`, or an error that says what cannot be read or written.
  public func reinforced(
    _ name: String, from stage: Stage, in environment: R1Environment, steps: Int,
    evaluatingEvery every: Int? = nil,
    seed: UInt64
  ) throws -> Stage {
    let run = GRPOTraining(name, in: environment, settings, steps: steps)
    var session = try run.session(
      from: stage.model, seed: seed, notes: every == nil ? Log() : Log(stage.report), notebook)
    while let metrics = try session.step() {
      session.notes.metrics.append(metrics)
      if let every, metrics.step.isMultiple(of: every) {
        let report = try suite.evaluate(session.trainer.policy, threads: threads)
        session.notes.evaluations.append(Evaluation(step: metrics.step, report: report))
      }
    }
    if let reason = session.stopReason { throw TrainingStopped(reason) }
    let policy = session.trainer.policy
    return Stage(
      model: policy, report: try report(name, of: policy, seed: seed), log: session.notes)
  }

  /// The settings of reinforcement learning, as far as the command line does not change them.
  public var settings: GRPOSettings {
    var settings = GRPOSettings(maximumLength: limit)
    settings.learningRate = .constant(2e-4)
    return notebook.turned(settings)
  }

  private func supervised(
    _ name: String, _ start: Initialization, _ rate: LearningRate, seed: UInt64,
    example: (inout SeededGenerator) throws -> PromptGroup
  ) throws -> Stage {
    let model = try notebook.trainSupervised(
      name, from: start, SupervisedTrainer.Settings(learningRate: rate), seed: seed,
      tokenizer: corpus.environment.task.vocabulary,
      example: example)
    return Stage(model: model, report: try report(name, of: model, seed: seed))
  }

  private func report(
    _ name: String, of model: Transformer<Float>, seed: UInt64
  ) throws -> EvaluationReport {
    try notebook.cached("\(name)-report-seed-\(seed)") {
      try suite.evaluate(model, threads: threads)
    }
  }
}
