import ChainOfThought
import GRPO
import Notebook
import Random
import Tasks
import Transformer

/// Where bases are made: models that know their factors and give up too soon, and models that answer
/// at once.
struct School {
  let world: Environment<Quadratic>
  let configuration: TransformerConfiguration
  /// Updates of supervised learning, each on 64 examples.
  let updates: Int

  /// A weak base: most of what it reads is practice with factor pairs, the rest are solutions of an
  /// impatient teacher.
  func base(
    seed: UInt64, steps: (_ count: Int) -> Steps
  ) throws -> Transformer<Float> {
    try train(seed: seed, steps: steps) { generator in
      if generator.uniform() < 0.7 {
        return try world.example(world.task.practice(on: world.split, using: &generator))
      }
      return try solution(in: world, using: &generator)
    }
  }

  /// A model of the same size that has read as many examples, all of them right: each equation with its
  /// roots, and no thinking.
  func directAnswerer(
    seed: UInt64, steps: (_ count: Int) -> Steps
  ) throws -> Transformer<Float> {
    let patient = Environment(
      try Quadratic(range: world.task.range), split: world.split, prefill: .answer)
    return try train(seed: seed, steps: steps) { try solution(in: patient, using: &$0) }
  }

  private func solution(
    in world: Environment<Quadratic>, using generator: inout SeededGenerator
  ) throws -> PromptGroup {
    let problem = try world.trainingProblem(using: &generator)
    return try world.example(
      world.task.workedSolution(to: problem, using: &generator), to: problem)
  }

  private func train(
    seed: UInt64, steps: (_ count: Int) -> Steps,
    example: (inout SeededGenerator) throws -> PromptGroup
  ) throws -> Transformer<Float> {
    let rate = LearningRate(peak: 3e-3, final: 3e-4, warmUp: 50, steps: updates)
    var run = SupervisedRun(configuration, .init(learningRate: rate), seed: seed)
    for _ in steps(updates) { try run.step(example) }
    return run.model
  }
}
