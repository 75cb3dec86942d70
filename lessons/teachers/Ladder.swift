import LessonShared
import Notebook
import TinyR1

/// A training by rewards of few numbers, or of all.
struct Rung: Codable, Sendable {
  /// The rank of the corrections; nothing where all weights are trained.
  let rank: Int?
  /// The number of weights that were trained.
  let weights: Int
  /// Right answers to held-out equations, at the end.
  let passAtOne: Double
  /// The share of right answers in each step.
  let right: [Double]

  /// The name in tables and figures.
  var name: String { rank.map { "rank \($0)" } ?? "full" }

  /// Bits that the rewards of a step's episodes can tell at most, by each step's share of right answers.
  /// The problems of a step differ; h is concave, so that the mean over them is smaller.
  func bitsPerEpisode() -> Double { mean(right.map { rewardBits(probability: $0) }) }

  /// Bits in how many of a group are right, per episode.
  func countedBitsPerEpisode(groupSize: Int) -> Double {
    mean(right.map { groupOutcomeBits(probability: $0, size: groupSize) / Double(groupSize) })
  }
}

extension TeachersPlan {
  /// The ranks that are compared.
  static let ranks = [1, 2, 8]

  /// Trains corrections of low rank, as the whole model is trained: GRPO, its parts put together by hand.
  func adapted(
    _ base: Transformer<Float>, rank: Int, seed: UInt64, _ notebook: LessonNotebook
  ) throws -> Rung {
    var generator = SeededGenerator(seed: seed)
    var first = generator.stream(rank)
    var adapter = LowRankAdapter(of: base, rank: rank, using: &first)
    let sampler = Sampler<Float>(base.configuration, threads: notebook.threads)
    let engine = GradientEngine<Float>(base.configuration, threads: notebook.threads)
    let (settings, objective) = (settings, GRPOObjective(settings))
    var right: [Double] = []
    for _ in notebook.steps("learning: rank \(rank)", steps) {
      let problems = try (0..<settings.prompts).map { _ in
        try environment.trainingProblem(using: &generator)
      }
      let policy = adapter.model
      var groups = try environment.rollouts(
        of: problems, by: policy, settings.rollouts, with: sampler, from: generator.stream(0))
      _ = generator.next()
      let advantages = try settings.advantage.advantages(of: groups.map(\.rewards))
      let reference = engine.logProbabilities(base, groups.map(\.tokens))
      for group in groups.indices {
        for sample in groups[group].samples.indices {
          groups[group].samples[sample].advantage = advantages[group][sample]
          groups[group].samples[sample].reference = ReferenceLogProbabilities(
            reference[group][sample].logProbabilities.map(Double.init),
            temperature: settings.temperature)
        }
      }
      groups.setWeights(settings.averaging)
      right.append(mean(groups.flatMap(\.samples).map { $0.isCorrect ? 1 : 0 }))
      let pass = engine.gradient(of: policy, over: groups, objective.evaluate)
      // Three times the rate at which all weights are trained.
      adapter.update(along: pass.gradient, learningRate: 3e-4)
    }
    return Rung(
      rank: rank, weights: adapter.factors.count,
      passAtOne: try passAtOne(adapter.model, notebook), right: right)
  }
}
