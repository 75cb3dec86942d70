import ChainOfThought
import GRPO
import Notebook
import Random
import Tasks
import Tensor
import Transformer

/// The way from a base to R1, in a world of minutes: pretraining, fine-tuning, rejection sampling and
/// reinforcement learning. Each stage has its own folder in `runs/`, and goes on with what is there.
///
///     let pipeline = try Pipeline(notebook, in: world)
///     let base = try pipeline.pretrained(updates: 3000, seed: 1)
///     let zero = try pipeline.reinforced("zero", from: base, in: world, steps: 40, seed: 1)
///
/// Source: DeepSeek-R1 (arXiv 2501.12948v1, section 2.3; Nature 645:633, Fig. 2).
public struct Pipeline: Sendable {
  /// Where stages are kept and progress is shown.
  public let notebook: Notebook
  /// The texts of pretraining.
  public let school: School
  /// What every stage is asked at its end.
  public let examination: Examination
  /// The most tokens of a response; a patient search of eight tries needs about 100.
  public let limit = 110
  /// The sizes of the model.
  public let configuration: TransformerConfiguration

  /// A model at the end of a stage, how it did on held-out problems, and what was noted on the way, if it
  /// learned from rewards.
  public struct Stage: Sendable {
    /// The model.
    public let model: Transformer<Float>
    /// How it did.
    public let card: ReportCard
    /// What was noted.
    public var log = Log()
  }

  /// What is noted of reinforcement learning.
  public struct Log: Codable, Sendable {
    /// One record for each step.
    public var records: [StepRecord] = []
    /// How the policy did on held-out problems after so many steps, where that was asked for.
    public var looks: [Look] = []
  }

  /// A report card on the way.
  public struct Look: Codable, Sendable {
    /// Steps made before it.
    public let step: Int
    /// How the policy did.
    public let card: ReportCard
  }

  /// Stages in a world.
  ///
  /// - Parameters:
  ///   - notebook: where stages are kept and progress is shown; a quick one has a short examination.
  ///   - world: the tasks, and which of their problems are held out.
  ///   - width: of the model; it has 2 layers of 4 heads, and a context of 160 tokens.
  /// - Throws: an error if there is no held-out problem.
  public init(_ notebook: Notebook, in world: World, width: Int = 64) throws {
    self.notebook = notebook
    school = School(world: world)
    examination = try Examination(in: world, count: notebook.quick ? 4 : 100, limit: limit)
    configuration = TransformerConfiguration(
      vocabularySize: world.task.vocabulary.count, width: width, layers: 2, heads: 4, context: 160)
  }

  /// Seeds run side by side, each on a thread; a single one may have both threads.
  var threads: Int { notebook.seeds.count == 1 ? notebook.threads : 1 }

  /// Pretraining, from random weights.
  public func pretrained(_ name: String = "base", updates: Int, seed: UInt64) throws -> Stage {
    try supervised(
      name, .random(configuration),
      LearningRate(peak: 3e-3, final: 3e-4, warmUp: 50, steps: updates), seed: seed,
      example: school.text)
  }

  /// Supervised fine-tuning: a model learns from a data set. From none nothing is learned.
  public func fineTuned(
    _ name: String, from stage: Stage, on samples: [Sample], updates: Int, rate: Double,
    seed: UInt64
  ) throws -> Stage {
    guard !samples.isEmpty else { return stage }
    let texts = try samples.map { try $0.tokens(in: school.world.task.vocabulary) }
    return try supervised(
      name, .model(stage.model),
      LearningRate(peak: rate, final: rate / 10, warmUp: 10, steps: updates), seed: seed,
      example: { $0.element(of: texts) })
  }

  /// Reinforcement learning, by GRPO with R1's choices; at a learning rate twice that of one stage alone,
  /// since it is done four times.
  ///
  /// - Parameters:
  ///   - name: of the stage.
  ///   - stage: the model to begin with.
  ///   - world: what is asked, and how it is judged.
  ///   - steps: how many, of 32 problems and 16 responses to each.
  ///   - every: look at the held-out problems before the first step and after every so many.
  ///   - seed: of the problems and of the sampling.
  /// - Returns: what has become of the model.
  /// - Throws: a `Collapse`, or an error that says what cannot be read or written.
  public func reinforced(
    _ name: String, from stage: Stage, in world: World, steps: Int, lookingEvery every: Int? = nil,
    seed: UInt64
  ) throws -> Stage {
    var settings = GRPOSettings(maximumLength: limit)
    settings.learningRate = .constant(2e-4)
    let learned = try notebook.reinforced(
      name, from: stage.model, in: world, settings, steps: steps, seed: seed, threads: threads,
      notes: Log(looks: every == nil ? [] : [Look(step: 0, card: stage.card)])
    ) { log, record, policy in
      log.records.append(record)
      let step = log.records.count
      if let every, step.isMultiple(of: every) {
        log.looks.append(Look(step: step, card: try examination.sit(policy, threads: threads)))
      }
    }
    if let collapse = learned.collapse { throw collapse }
    let card = try card(name, of: learned.policy, seed: seed)
    return Stage(model: learned.policy, card: card, log: learned.notes)
  }

  private func supervised(
    _ name: String, _ beginning: Beginning, _ rate: LearningRate, seed: UInt64,
    example: (inout SeededGenerator) throws -> PromptGroup
  ) throws -> Stage {
    let symbols = school.world.task.vocabulary.symbols
    let model = try notebook.supervised(
      name, beginning, SupervisedRun.Settings(learningRate: rate), seed: seed, threads: threads,
      tokenizer: SymbolTokenizer(symbols: symbols, endToken: SpecialSymbol.end.token),
      example: example)
    return Stage(model: model, card: try card(name, of: model, seed: seed))
  }

  private func card(
    _ name: String, of model: Transformer<Float>, seed: UInt64
  ) throws -> ReportCard {
    try notebook.kept("\(name)-report-seed-\(seed)") {
      try examination.sit(model, threads: threads)
    }
  }
}
