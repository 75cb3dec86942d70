import ChainOfThought
import GRPO
import Notebook
import Pipeline
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
    seed: UInt64, _ notebook: Notebook
  ) throws -> Transformer<Float> {
    try train("base", seed: seed, notebook) { generator in
      if generator.uniform() < 0.7 {
        return try world.example(world.task.practice(on: world.split, using: &generator))
      }
      return try solution(in: world, using: &generator)
    }
  }

  /// A model of the same size that has read as many examples, all of them right: each equation with its
  /// roots, and no thinking.
  func directAnswerer(
    seed: UInt64, _ notebook: Notebook
  ) throws -> Transformer<Float> {
    let patient = Environment(
      try Quadratic(range: world.task.range), split: world.split, prefill: .answer)
    return try train("direct", seed: seed, notebook) { try solution(in: patient, using: &$0) }
  }

  private func solution(
    in world: Environment<Quadratic>, using generator: inout SeededGenerator
  ) throws -> PromptGroup {
    let problem = try world.trainingProblem(using: &generator)
    return try world.example(
      world.task.workedSolution(to: problem, using: &generator), to: problem)
  }

  /// Trains in a folder of its own, and goes on with what is there.
  private func train(
    _ name: String, seed: UInt64, _ notebook: Notebook,
    example: (inout SeededGenerator) throws -> PromptGroup
  ) throws -> Transformer<Float> {
    let settings = SupervisedRun.Settings(
      learningRate: LearningRate(peak: 3e-3, final: 3e-4, warmUp: 50, steps: updates))
    return try notebook.supervised(
      name, .random(configuration), settings, seed: seed, example: example)
  }
}
