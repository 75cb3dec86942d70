import ChainOfThought
import GRPO
import Notebook
import Pipeline
import Random
import Tasks
import Transformer

/// Where bases are made that know the same, and differ in how often they look again.
struct School {
  let world: Environment<Quadratic>
  let configuration: TransformerConfiguration
  /// How long practice, lessons with a teacher, and a cold start last: updates on 64 examples each.
  let updates: (practice: Int, teacher: Int, coldStart: Int)

  /// A model that has practised, and has seen no solution.
  func practised(seed: UInt64, _ notebook: Notebook) throws -> Transformer<Float> {
    try train(nil, "practice", seed, peak: 3e-3, updates: updates.practice, notebook) {
      try practice(using: &$0)
    }
  }

  /// What becomes of a model that watches a teacher, and goes on practising beside it.
  func base(
    from practised: Transformer<Float>, _ name: String, teacher: FactorSearch, seed: UInt64,
    _ notebook: Notebook
  ) throws -> Transformer<Float> {
    try train(practised, name, seed, peak: 1e-3, updates: updates.teacher, notebook) {
      if $0.uniform() < 0.4 { return try practice(using: &$0) }
      let (problem, solution) = try solved(by: teacher, using: &$0)
      return try world.example(solution, to: problem)
    }
  }

  /// A few solutions of training equations by a teacher of endless patience, each of which looks again
  /// at least once.
  func patientSolutions(_ count: Int, seed: UInt64) throws -> [PromptGroup] {
    var generator = SeededGenerator(seed: seed)
    var solutions: [PromptGroup] = []
    while solutions.count < count {
      let (problem, solution) = try solved(by: FactorSearch(), using: &generator)
      if solution.thought.contains("wait") {
        solutions.append(try world.example(solution, to: problem))
      }
    }
    return solutions
  }

  /// What becomes of a model that is shown these few again and again, and goes on practising.
  func coldStarted(
    _ model: Transformer<Float>, with examples: [PromptGroup], seed: UInt64, _ notebook: Notebook
  ) throws -> Transformer<Float> {
    try train(model, "cold-start", seed, peak: 1e-3, updates: updates.coldStart, notebook) {
      $0.uniform() < 0.4 ? try practice(using: &$0) : $0.element(of: examples)
    }
  }

  /// Trains a model, or a new one, in a folder of its own, and goes on with what is there.
  private func train(
    _ model: Transformer<Float>?, _ name: String, _ seed: UInt64, peak: Double, updates: Int,
    _ notebook: Notebook, example: (inout SeededGenerator) throws -> PromptGroup
  ) throws -> Transformer<Float> {
    let settings = SupervisedRun.Settings(
      learningRate: LearningRate(peak: peak, final: 0.1 * peak, warmUp: 20, steps: updates))
    return try notebook.supervised(
      name, model.map(Beginning.model) ?? .random(configuration), settings, seed: seed,
      example: example)
  }

  private func practice(using generator: inout SeededGenerator) throws -> PromptGroup {
    try world.example(
      world.task.practice(on: world.split, using: &generator).lookingOnce(&generator))
  }

  /// A training equation, and what a teacher writes about it.
  func solved(
    by teacher: FactorSearch, using generator: inout SeededGenerator
  ) throws -> (problem: Quadratic.Problem, solution: WorkedSolution) {
    let problem = try world.trainingProblem(using: &generator)
    let taught = try Quadratic(range: world.task.range, method: .factorSearch(teacher))
    return (problem, taught.workedSolution(to: problem, using: &generator))
  }
}

extension PairPractice {
  /// The same practice, so that nothing follows a `no` and nobody says `wait`: either its pairs are
  /// listed with their sums and none is judged, or one of them is tried and judged, and that is all.
  ///
  ///     pairs x² - 7 x + 6 = 0      try 1 , 6 sum 7 ; try 2 , 3 sum 5
  ///     pairs x² - 7 x + 6 = 0      try 2 , 3 sum 5 no
  func lookingOnce(_ generator: inout SeededGenerator) -> PairPractice {
    let tries = thought.split(separator: "wait")
    guard generator.uniform() < 0.5 else {
      let list = tries.map { $0.dropLast() }.joined(separator: [";"])
      return PairPractice(question: question, thought: Array(list), answer: nil)
    }
    let one = generator.element(of: tries)
    return PairPractice(
      question: question, thought: Array(one), answer: one.last == "yes" ? answer : nil)
  }
}
