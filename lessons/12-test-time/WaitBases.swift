import LessonShared
import Notebook
import TinyR1

/// Two bases that know the same of numbers, as lesson 08 makes them: one has read solutions that look again
/// after a wrong pair, the other has never read `wait` at all.
struct WaitBases: Sendable {
  let environment: Environment<Quadratic>
  /// Updates of practice, and of watching a teacher, on 64 texts each.
  let updates: (practice: Int, watching: Int)

  /// A model that has practised with factor pairs; in none of its texts does anything follow a `no`.
  func practised(seed: UInt64, _ notebook: LessonNotebook) throws -> Transformer<Float> {
    let sizes = QuadraticBase(in: environment, updates: updates.practice).configuration
    return try train("practice", from: .random(sizes), 3e-3, updates.practice, seed, notebook) {
      try drill(using: &$0)
    }
  }

  /// Returns what becomes of it when it watches a teacher who gives up after a wrong pair with some
  /// probability, and goes on practising beside it.
  func base(
    _ name: String, from practised: Transformer<Float>, givingUp: Double, seed: UInt64,
    _ notebook: LessonNotebook
  ) throws -> Transformer<Float> {
    let teacher = FactorSearch(giveUp: givingUp, maximumTries: 8)
    let task = try Quadratic(range: environment.task.range, method: .factorSearch(teacher))
    let watched = Environment(task, split: environment.split)
    return try train(name, from: .model(practised), 1e-3, updates.watching, seed, notebook) {
      if $0.uniform() < 0.4 { return try drill(using: &$0) }
      let (problem, solution) = try watched.solvedProblem(using: &$0)
      return try watched.example(solution, to: problem)
    }
  }

  private func train(
    _ name: String, from start: Initialization, _ peak: Double, _ count: Int, _ seed: UInt64,
    _ notebook: LessonNotebook, example: (inout SeededGenerator) throws -> PromptGroup
  ) throws -> Transformer<Float> {
    let rate = LearningRate(peak: peak, final: 0.1 * peak, warmUp: 20, steps: count)
    return try notebook.trainSupervised(
      name, from: start, SupervisedTrainer.Settings(learningRate: rate), seed: seed,
      example: example)
  }

  /// Lesson 08's practice: pairs listed with their sums and none of them judged, or one pair tried and
  /// judged, and that is all.
  private func drill(using generator: inout SeededGenerator) throws -> PromptGroup {
    let drill = environment.task.drill(on: environment.split, using: &generator)
    let tries = drill.thought.split(separator: "wait")
    guard generator.uniform() < 0.5 else {
      let list = tries.map { $0.dropLast() }.joined(separator: [";"])
      return try environment.example(
        FactorDrill(question: drill.question, thought: Array(list), answer: nil))
    }
    let one = Array(generator.element(of: tries))
    return try environment.example(
      FactorDrill(
        question: drill.question, thought: one, answer: one.last == "yes" ? drill.answer : nil))
  }
}
