import ChainOfThought
import Foundation
import GRPO
import Notebook
import Random
import Tasks
import Tensor
import Transformer

/// A model at the end of a stage, how it did on held-out problems, and the log of its steps, if it
/// learned from rewards.
struct Stage: Sendable {
  let model: Transformer<Float>
  let card: ReportCard
  var log: [StepRecord] = []
}

/// The ways to make a model from another one. Each saves what it makes in a folder of `runs/`, and goes
/// on with what is there.
struct Pipeline: Sendable {
  let notebook: Notebook
  let school: School
  let examination: Examination
  /// The most tokens of a response; a patient search of eight tries needs about 100.
  let limit = 110
  let configuration: TransformerConfiguration

  init(_ notebook: Notebook, in world: World) throws {
    self.notebook = notebook
    school = School(world: world)
    examination = try Examination(
      in: world, count: notebook.quick ? 4 : 100, limit: limit)
    configuration = TransformerConfiguration(
      vocabularySize: world.task.vocabulary.count, width: 64, layers: 2, heads: 4, context: 160)
  }

  /// Seeds run side by side, each on a thread; a single one may have both threads.
  var threads: Int { notebook.seeds.count == 1 ? notebook.threads : 1 }

  /// Pretraining, from random weights.
  func pretrained(updates: Int, seed: UInt64) throws -> Stage {
    let rate = LearningRate(peak: 3e-3, final: 3e-4, warmUp: 50, steps: updates)
    return try supervised("base", seed: seed, rate, example: school.text) {
      SupervisedRun(configuration, $0, seed: seed, threads: threads)
    }
  }

  /// Supervised fine-tuning: a model learns from a data set. From none nothing is learned.
  func fineTuned(
    _ name: String, from stage: Stage, on samples: [Sample], updates: Int, rate: Double,
    seed: UInt64
  ) throws -> Stage {
    guard !samples.isEmpty else { return stage }
    let texts = try samples.map { try $0.tokens(in: school.world.task.vocabulary) }
    let rate = LearningRate(peak: rate, final: rate / 10, warmUp: 10, steps: updates)
    return try supervised(name, seed: seed, rate, example: { $0.element(of: texts) }) {
      SupervisedRun(from: stage.model, $0, seed: seed, threads: threads)
    }
  }

  /// Reinforcement learning, by GRPO with R1's choices; at a learning rate twice that of lesson 07, since it
  /// is done four times.
  func reinforced(
    _ name: String, from stage: Stage, in world: World, steps: Int, seed: UInt64
  ) throws -> Stage {
    var settings = GRPOSettings(maximumLength: limit)
    settings.learningRate = .constant(2e-4)
    let folder = try notebook.runFolder("\(name)-seed-\(seed)")
    let checkpoints = try CheckpointSeries(in: folder, keep: notebook.keep)
    var run =
      try checkpoints.newest.map {
        try GRPORun(resuming: $0, in: world, settings, threads: threads)
      } ?? GRPORun(from: stage.model, in: world, settings, seed: seed, threads: threads)
    var records: [StepRecord] = try checkpoints.newest.map { try Checkpoint.notes(in: $0) } ?? []
    let log = try RunLog(folder: folder, after: run.steps)
    for _ in notebook.steps(name, steps, from: run.steps) {
      let record = try run.step()
      records.append(record)
      try log.append(record)
      try checkpoints.save(after: run.steps, of: steps, every: 10, now: notebook.interrupted) {
        try run.save(to: $0, notes: records)
      }
    }
    return Stage(
      model: run.policy, card: try card(name, of: run.policy, seed: seed), log: records)
  }

  private func supervised(
    _ name: String, seed: UInt64, _ rate: LearningRate,
    example: (inout SeededGenerator) throws -> PromptGroup,
    begin: (SupervisedRun.Settings) -> SupervisedRun
  ) throws -> Stage {
    let settings = SupervisedRun.Settings(learningRate: rate)
    let checkpoints = try CheckpointSeries(
      in: notebook.runFolder("\(name)-seed-\(seed)"), keep: notebook.keep)
    var run =
      try checkpoints.newest.map {
        try SupervisedRun(resuming: $0, settings, threads: threads)
      } ?? begin(settings)
    let symbols = school.world.task.vocabulary.symbols
    let tokenizer = try SymbolTokenizer(symbols: symbols, endToken: SpecialSymbol.end.token)
    for _ in notebook.steps(name, rate.steps, from: run.steps) {
      try run.step(example)
      try checkpoints.save(
        after: run.steps, of: rate.steps, every: 200, now: notebook.interrupted
      ) { try run.save(to: $0, tokenizer: tokenizer) }
    }
    return Stage(model: run.model, card: try card(name, of: run.model, seed: seed))
  }

  private func card(
    _ name: String, of model: Transformer<Float>, seed: UInt64
  ) throws -> ReportCard {
    try notebook.kept("\(name)-report-seed-\(seed)") {
      try examination.sit(model, threads: threads)
    }
  }
}
