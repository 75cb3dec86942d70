import LessonShared
import Notebook
import TinyR1

/// A teacher, known by how often it gives up after a wrong pair.
struct ImpatientTeacher: Sendable {
  let name: String
  /// The probability of giving up after a wrong pair.
  let giveUp: Double

  /// The search that the teacher makes.
  var search: FactorSearch { FactorSearch(giveUp: giveUp, maximumTries: 8) }
}

/// The curriculum of bases that know the same, and differ in how often they say `wait`: practice first, then
/// the solutions of one teacher or another.
struct WaitCurriculum: Sendable {
  let environment: Environment<Quadratic>
  /// The lengths of practice, of watching a teacher, and of a cold start: updates on 64 examples
  /// each.
  let updates: (practice: Int, watching: Int, coldStart: Int)

  /// The sizes of the model: those of lesson 07.
  private var configuration: TransformerConfiguration {
    QuadraticBase(in: environment, updates: updates.practice).configuration
  }

  /// A model that has practised, and has seen no solution.
  func practised(seed: UInt64, _ notebook: LessonNotebook) throws -> Transformer<Float> {
    try train(
      "practice", from: .random(configuration), seed, peak: 3e-3, updates: updates.practice,
      notebook, example: drill)
  }

  /// Returns a model that has watched a teacher, and gone on practising beside it.
  func base(
    from practised: Transformer<Float>, watching teacher: ImpatientTeacher, seed: UInt64,
    _ notebook: LessonNotebook
  ) throws -> Transformer<Float> {
    try train(
      teacher.name, from: .model(practised), seed, peak: 1e-3, updates: updates.watching, notebook
    ) {
      if $0.uniform() < 0.4 { return try drill(using: &$0) }
      let (problem, solution) = try solved(by: teacher.search, using: &$0)
      return try environment.example(solution, to: problem)
    }
  }

  /// A few training equations at which a teacher of endless patience looks again at least once, as some
  /// teacher solves them. The seed decides which equations they are, the same for all teachers.
  func solutions(
    _ count: Int, by teacher: FactorSearch, seed: UInt64
  ) throws -> [PromptGroup] {
    let task = try Quadratic(range: environment.task.range, method: .factorSearch(teacher))
    var generator = SeededGenerator(seed: seed)
    var own = generator.stream(1)
    var solutions: [PromptGroup] = []
    while solutions.count < count {
      let (problem, patient) = try solved(by: FactorSearch(), using: &generator)
      guard patient.thought.contains("wait") else { continue }
      let solution = task.workedSolution(to: problem, using: &own)
      solutions.append(try environment.example(solution, to: problem))
    }
    return solutions
  }

  /// Returns a model that was shown these few again and again, and went on practising.
  func coldStarted(
    _ name: String, _ model: Transformer<Float>, with examples: [PromptGroup], seed: UInt64,
    _ notebook: LessonNotebook
  ) throws -> Transformer<Float> {
    try train(
      name, from: .model(model), seed, peak: 1e-3, updates: updates.coldStart, notebook
    ) {
      $0.uniform() < 0.4 ? try drill(using: &$0) : $0.element(of: examples)
    }
  }

  /// A training equation, and what a teacher writes about it.
  func solved(
    by search: FactorSearch, using generator: inout SeededGenerator
  ) throws -> (problem: Quadratic.Problem, solution: WorkedSolution) {
    let task = try Quadratic(range: environment.task.range, method: .factorSearch(search))
    return try Environment(task, split: environment.split).solvedProblem(using: &generator)
  }

  private func drill(using generator: inout SeededGenerator) throws -> PromptGroup {
    let drill = environment.task.drill(on: environment.split, using: &generator)
    return try environment.example(drill.withoutWait(&generator))
  }

  /// Trains a model in a folder of its own, or goes on with what is there.
  private func train(
    _ name: String, from start: Initialization, _ seed: UInt64, peak: Double, updates: Int,
    _ notebook: LessonNotebook, example: (inout SeededGenerator) throws -> PromptGroup
  ) throws -> Transformer<Float> {
    let settings = SupervisedTrainer.Settings(
      learningRate: LearningRate(peak: peak, final: 0.1 * peak, warmUp: 20, steps: updates))
    return try notebook.trainBase(name, from: start, settings, seed: seed, example: example)
  }
}

extension FactorDrill {
  /// The same practice, so that nothing follows a `no` and nobody says `wait`: either its pairs are
  /// listed with their sums and none is judged, or one of them is tried and judged, and that is all.
  ///
  ///     pairs x² - 7 x + 6 = 0      try 1 , 6 sum 7 ; try 2 , 3 sum 5
  ///     pairs x² - 7 x + 6 = 0      try 2 , 3 sum 5 no
  func withoutWait(_ generator: inout SeededGenerator) -> FactorDrill {
    let tries = thought.split(separator: "wait")
    guard generator.uniform() < 0.5 else {
      let list = tries.map { $0.dropLast() }.joined(separator: [";"])
      return FactorDrill(question: question, thought: Array(list), answer: nil)
    }
    let one = generator.element(of: tries)
    return FactorDrill(
      question: question, thought: Array(one), answer: one.last == "yes" ? answer : nil)
  }
}
