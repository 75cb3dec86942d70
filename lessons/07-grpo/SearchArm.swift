import LessonShared
import Notebook
import TinyR1

/// A base that was trained by rewards: the record, and what it has become.
struct SearchRun: Codable, Sendable {
  let curve: SearchCurve
  let policy: Transformer<Float>
}

/// Bases that have practised the same, a seed each, and what became of them.
struct SearchArm: Sendable {
  /// The name of what they know of held-out numbers, in figures and tables.
  let name: String
  let bases: [Transformer<Float>]
  let runs: [SearchRun]

  /// Makes a base for each seed of the notebook, and trains it by rewards.
  init(
    _ name: String, from recipe: QuadraticBase, _ notebook: LessonNotebook,
    learn: @Sendable (_ base: Transformer<Float>, _ seed: UInt64) throws -> SearchRun
  ) throws {
    let trained = try notebook.firstSeedFirst { seed in
      let base = try recipe.train(seed: seed, notebook)
      return Trained(base: base, run: try learn(base, seed))
    }
    (self.name, bases, runs) = (name, trained.map(\.base), trained.map(\.run))
  }

  /// A base, and what became of it.
  private struct Trained: Codable {
    let base: Transformer<Float>, run: SearchRun
  }

  /// The records, a seed each.
  var curves: [SearchCurve] { runs.map(\.curve) }

  /// Counts how often many answers were right, before and after.
  func coverage(
    by evaluator: SearchEvaluator, samples: Int, _ notebook: LessonNotebook
  ) throws -> [Coverage] {
    try notebook.mapSeeds(with: bases, runs) { base, run, _ in
      try evaluator.coverage(of: base, run.policy, samples: samples)
    }
  }
}
