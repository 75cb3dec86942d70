import GRPO
import Notebook
import Pipeline
import Random
import Tasks
import Transformer

/// Where bases are made: models that can begin a search at either end, and toss a coin.
struct School {
  let world: Environment<Quadratic>
  let configuration: TransformerConfiguration
  /// Updates of supervised learning, each on 64 examples.
  let updates: Int

  /// A base that has read practice with factor pairs and the solutions of a patient teacher, half of
  /// each from either end. It is trained in a folder of its own, and goes on with what is there.
  func base(seed: UInt64, _ notebook: Notebook) throws -> Transformer<Float> {
    let settings = SupervisedRun.Settings(
      learningRate: LearningRate(peak: 3e-3, final: 3e-4, warmUp: 50, steps: updates))
    return try notebook.supervised(
      "base", .random(configuration), settings, seed: seed, example: example)
  }

  private func example(using generator: inout SeededGenerator) throws -> PromptGroup {
    let task = world.task
    if generator.uniform() < 0.6 {
      return try world.example(task.practice(on: world.split, using: &generator))
    }
    let problem = try world.trainingProblem(using: &generator)
    return try world.example(task.workedSolution(to: problem, using: &generator), to: problem)
  }
}
