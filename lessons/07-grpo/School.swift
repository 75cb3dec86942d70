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

  /// A weak base: more than half of what it reads is practice with factor pairs, the rest are solutions
  /// of an impatient teacher.
  func base(
    seed: UInt64, steps: (_ count: Int) -> Steps
  ) throws -> Transformer<Float> {
    try train(seed: seed, steps: steps) { generator in
      if generator.uniform() < 0.65 {
        let practice = world.task.practice(on: world.split, using: &generator)
        let answer =
          practice.answer.map {
            [SpecialSymbol.answer.text] + $0.symbols + [SpecialSymbol.endAnswer.text]
          } ?? []
        return try example(
          practice.question, .think,
          practice.thought + [SpecialSymbol.endThink.text] + answer + [SpecialSymbol.end.text])
      }
      return try solution(.think, using: &generator)
    }
  }

  /// A model of the same size that has read as many examples, all of them right: each equation with its
  /// roots, and no thinking.
  func directAnswerer(
    seed: UInt64, steps: (_ count: Int) -> Steps
  ) throws -> Transformer<Float> {
    let patient = Environment(
      try Quadratic(range: world.task.range), split: world.split, prefill: .answer)
    return try train(seed: seed, steps: steps) { generator in
      let problem = try patient.trainingProblem(using: &generator)
      let solution = patient.task.workedSolution(to: problem, using: &generator)
      return try example(
        patient.task.question(for: problem), .answer,
        Template.completion(of: solution, prefill: .answer))
    }
  }

  private func solution(
    _ prefill: Prefill, using generator: inout SeededGenerator
  ) throws -> PromptGroup {
    let problem = try world.trainingProblem(using: &generator)
    let solution = world.task.workedSolution(to: problem, using: &generator)
    return try example(
      world.task.question(for: problem), prefill,
      Template.completion(of: solution, prefill: prefill))
  }

  private func example(
    _ question: [String], _ prefill: Prefill, _ response: [String]
  ) throws -> PromptGroup {
    let vocabulary = world.task.vocabulary
    return PromptGroup(
      prompt: try vocabulary.tokens(of: Template.prompt(question: question, prefill: prefill)),
      response: try vocabulary.tokens(of: response))
  }

  private func train(
    seed: UInt64, steps: (_ count: Int) -> Steps,
    draw: (inout SeededGenerator) throws -> PromptGroup
  ) throws -> Transformer<Float> {
    var generator = SeededGenerator(seed: seed)
    var model = Transformer<Float>(configuration, using: &generator)
    let trainer = Trainer<Float>(configuration, threads: 1)
    var optimizer = Optimizer(for: model)
    let rate = LearningRate(peak: 3e-3, final: 3e-4, warmUp: 50, steps: updates)
    for step in steps(updates) {
      let batch = try (0..<64).map { _ in try draw(&generator) }
      _ = trainer.findLikelihoodGradient(model, batch)
      optimizer.update(&model, along: trainer.gradient, learningRate: rate.at(step + 1))
    }
    return model
  }
}
