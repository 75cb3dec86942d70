import GRPO
import Notebook
import Tasks
import Transformer

/// Reinforcement learning under one length term.
struct Course: Sendable {
  let term: LengthTerm
  let world: Environment<Quadratic>
  let looks: Looks
  let updates: Int
  /// The most tokens of a response, and the length from which on there is no bonus.
  let limit: Int

  /// Trains a base in a folder of its own, and goes on with what is there.
  func study(_ base: Transformer<Float>, seed: UInt64, _ notebook: Notebook) throws -> Study {
    let paid = Environment(
      world.task, split: world.split, rule: term.rule(for: world.task, limit: limit))
    let settings = GRPOSettings(maximumLength: limit)
    let folder = try notebook.runFolder("\(term.folder)-seed-\(seed)")
    let checkpoints = try CheckpointSeries(in: folder, keep: notebook.keep)
    var run =
      try checkpoints.newest.map { try GRPORun(resuming: $0, in: paid, settings) }
      ?? GRPORun(from: base, in: paid, settings, seed: seed)
    var study: Study = try checkpoints.newest.map { try Checkpoint.notes(in: $0) } ?? Study()
    let log = try RunLog(folder: folder, after: run.steps)
    let sampler = Sampler<Float>(base.configuration, threads: 1)
    if study.steps.isEmpty { try looks.note(base, after: 0, in: &study, with: sampler) }
    for step in notebook.steps(term.name, updates, from: run.steps) {
      do {
        try log.append(run.step())
      } catch let collapse as Collapse {
        study.collapse = collapse.description
        break
      }
      if (step + 1) % looks.every == 0 {
        try looks.note(run.policy, after: step + 1, in: &study, with: sampler)
      }
      try checkpoints.save(
        after: run.steps, of: updates, every: looks.every, now: notebook.interrupted
      ) { try run.save(to: $0, notes: study) }
    }
    return study
  }
}
