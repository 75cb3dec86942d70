import GRPO
import Notebook
import Random
import Tasks
import Tensor
import Transformer

/// What a training begins with.
public enum Beginning: Sendable {
  /// Random weights of these sizes.
  case random(TransformerConfiguration)
  /// What another training has made.
  case model(Transformer<Float>)
}

/// What came of reinforcement learning.
public struct Reinforced<Notes: Sendable>: Sendable {
  /// The policy at the end.
  public let policy: Transformer<Float>
  /// What was noted on the way.
  public let notes: Notes
  /// Why it was stopped before its end, if it was.
  public let collapse: Collapse?
}

extension Notebook {
  /// A stage of supervised learning, in a folder of the run of its own: after a stop it goes on with what
  /// is there.
  ///
  /// - Parameters:
  ///   - name: of the stage; its folder is `NAME-seed-SEED`.
  ///   - beginning: the model to begin with.
  ///   - settings: the choices; the learning rate says how many updates there are.
  ///   - seed: of random weights, and of the examples.
  ///   - threads: 1 or 2; it changes the time and nothing else.
  ///   - tokenizer: is saved with the model, so that other programs can read its texts.
  ///   - example: draws an example.
  /// - Returns: the model after the last update.
  /// - Throws: the error of `example`, or one that says what cannot be read or written.
  public func supervised(
    _ name: String, _ beginning: Beginning, _ settings: SupervisedRun.Settings, seed: UInt64,
    threads: Int = 1, tokenizer: SymbolTokenizer? = nil,
    example: (inout SeededGenerator) throws -> PromptGroup
  ) throws -> Transformer<Float> {
    let updates = settings.learningRate.steps
    let checkpoints = try CheckpointSeries(in: runFolder("\(name)-seed-\(seed)"), keep: keep)
    var run =
      if let newest = checkpoints.newest {
        try SupervisedRun(resuming: newest, settings, threads: threads)
      } else {
        switch beginning {
        case .random(let sizes): SupervisedRun(sizes, settings, seed: seed, threads: threads)
        case .model(let model): SupervisedRun(from: model, settings, seed: seed, threads: threads)
        }
      }
    for _ in steps(name, updates, from: run.steps) {
      try run.step(example)
      try checkpoints.save(
        after: run.steps, of: updates, every: max(1, updates / 20), now: interrupted
      ) { try run.save(to: $0, tokenizer: tokenizer) }
    }
    return run.model
  }

  /// A stage of reinforcement learning by GRPO, in a folder of the run of its own: with checkpoints, a log
  /// of every step, and notes. After a stop it goes on with what is there.
  ///
  /// A collapse ends it early, and what was learned until then is kept.
  ///
  /// - Parameters:
  ///   - name: of the stage; its folder is `NAME-seed-SEED`.
  ///   - label: of its progress line, if that is not the name.
  ///   - base: the policy to begin with.
  ///   - world: what is asked, and how it is judged.
  ///   - settings: the choices.
  ///   - count: how many, each with a rollout of its own.
  ///   - seed: of the problems and of the sampling.
  ///   - threads: 1 or 2; it changes the time and nothing else.
  ///   - every: steps between checkpoints.
  ///   - notes: what is noted before the first step.
  ///   - note: adds to the notes after a step, given its record and the policy.
  /// - Returns: the policy, the notes, and why it ended early if it did.
  /// - Throws: the error of `note`, or one that says what cannot be read or written.
  public func reinforced<Task: VerifiableTask, Notes: Codable & Sendable>(
    _ name: String, label: String? = nil, from base: Transformer<Float>,
    in world: Environment<Task>, _ settings: GRPOSettings, steps count: Int, seed: UInt64,
    threads: Int = 1, every: Int = 10, notes: @autoclosure () throws -> Notes,
    note: (inout Notes, StepRecord, Transformer<Float>) throws -> Void
  ) throws -> Reinforced<Notes> {
    let folder = try runFolder("\(name)-seed-\(seed)")
    let checkpoints = try CheckpointSeries(in: folder, keep: keep)
    var run =
      try checkpoints.newest.map {
        try GRPORun(resuming: $0, in: world, settings, threads: threads)
      } ?? GRPORun(from: base, in: world, settings, seed: seed, threads: threads)
    guard run.steps <= count else {
      throw CheckpointError.unsupported(
        path: (checkpoints.newest ?? folder).path, field: "the step", expected: "at most \(count)",
        found: "\(run.steps): start anew, without --resume")
    }
    var notes = try checkpoints.newest.map { try Checkpoint.notes(in: $0) } ?? notes()
    let log = try RunLog(folder: folder, after: run.steps)
    for _ in steps(label ?? name, count, from: run.steps) {
      do {
        let record = try run.step()
        try log.append(record)
        try note(&notes, record, run.policy)
      } catch let collapse as Collapse {
        return Reinforced(policy: run.policy, notes: notes, collapse: collapse)
      }
      try checkpoints.save(after: run.steps, of: count, every: every, now: interrupted) {
        try run.save(to: $0, notes: notes)
      }
    }
    return Reinforced(policy: run.policy, notes: notes, collapse: nil)
  }
}
