import GRPO
import Notebook
import Pipeline
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
    let sampler = Sampler<Float>(base.configuration, threads: 1)
    var first = Study()
    try looks.note(base, after: 0, in: &first, with: sampler)
    let learned = try notebook.reinforced(
      term.folder, label: term.name, from: base, in: paid, settings, steps: updates, seed: seed,
      every: looks.every, notes: first
    ) { study, record, policy in
      let step = Int(record["step"])
      if step % looks.every == 0 { try looks.note(policy, after: step, in: &study, with: sampler) }
    }
    var study = learned.notes
    study.collapse = learned.collapse?.description
    return study
  }
}
