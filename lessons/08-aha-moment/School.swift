import ChainOfThought
import GRPO
import Notebook
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
  func practised(seed: UInt64, steps: (_ count: Int) -> Steps) throws -> Transformer<Float> {
    let rate = LearningRate(peak: 3e-3, final: 3e-4, warmUp: 50, steps: updates.practice)
    var run = SupervisedRun(configuration, .init(learningRate: rate), seed: seed)
    for _ in steps(updates.practice) { try run.step { try practice(using: &$0) } }
    return run.model
  }

  /// What becomes of a model that watches a teacher, and goes on practising beside it.
  func base(
    from practised: Transformer<Float>, teacher: FactorSearch, seed: UInt64,
    steps: (_ count: Int) -> Steps
  ) throws -> Transformer<Float> {
    try train(practised, updates: updates.teacher, seed: seed, steps: steps) {
      try solution(by: teacher, using: &$0)
    }
  }

  /// A few solutions of training equations by a teacher of endless patience, each of which looks again
  /// at least once.
  func patientSolutions(_ count: Int, seed: UInt64) throws -> [PromptGroup] {
    let wait = try world.task.vocabulary.tokens(of: ["wait"])
    var generator = SeededGenerator(seed: seed)
    var solutions: [PromptGroup] = []
    while solutions.count < count {
      let solution = try solution(by: FactorSearch(), using: &generator)
      if solution.responses[0].contains(wait) { solutions.append(solution) }
    }
    return solutions
  }

  /// What becomes of a model that is shown these few again and again, and goes on practising.
  func coldStarted(
    _ model: Transformer<Float>, with examples: [PromptGroup], seed: UInt64,
    steps: (_ count: Int) -> Steps
  ) throws -> Transformer<Float> {
    try train(model, updates: updates.coldStart, seed: seed, steps: steps) {
      $0.element(of: examples)
    }
  }

  private func train(
    _ model: Transformer<Float>, updates: Int, seed: UInt64, steps: (_ count: Int) -> Steps,
    example: (inout SeededGenerator) throws -> PromptGroup
  ) throws -> Transformer<Float> {
    let rate = LearningRate(peak: 1e-3, final: 1e-4, warmUp: 10, steps: updates)
    var run = SupervisedRun(from: model, .init(learningRate: rate), seed: seed)
    for _ in steps(updates) {
      try run.step {
        $0.uniform() < 0.4 ? try practice(using: &$0) : try example(&$0)
      }
    }
    return run.model
  }

  private func practice(using generator: inout SeededGenerator) throws -> PromptGroup {
    try world.example(
      world.task.practice(on: world.split, using: &generator).lookingOnce(&generator))
  }

  private func solution(
    by teacher: FactorSearch, using generator: inout SeededGenerator
  ) throws -> PromptGroup {
    let problem = try world.trainingProblem(using: &generator)
    let taught = try Quadratic(range: world.task.range, method: .factorSearch(teacher))
    return try world.example(
      taught.workedSolution(to: problem, using: &generator), to: problem)
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
