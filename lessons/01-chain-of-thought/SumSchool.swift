import Notebook
import TinyR1

/// The training in which all models of this lesson learn sums: the same sizes, the same sums,
/// another course.
struct SumSchool: Sendable {
  /// The sums of training, of 1 to the largest number of terms.
  let task: RunningSum
  /// The sums of the first third.
  let short: RunningSum
  /// The steps of a course of length 1.
  let steps: Int
  /// Held-out sums.
  let heldOut: HeldOut<RunningSum>
  private let notebook: LessonNotebook

  /// A school for sums of up to `longest` terms.
  init(longest: Int, steps: Int, _ notebook: LessonNotebook) throws {
    task = try RunningSum(terms: 1...longest, style: .running)
    short = try RunningSum(terms: 1...2, style: .running)
    (self.steps, self.notebook) = (steps, notebook)
    heldOut = HeldOut(
      split: Split(seed: notebook.seed), maximumLength: 4 * (longest + 4) + 5,
      threads: notebook.threads
    ) { try RunningSum(terms: $0...$0, style: .running) }
  }

  /// Makes an example of a course.
  func example(
    _ course: Course, _ problem: RunningSum.Problem, isDirect: Bool,
    using chance: inout SeededGenerator
  ) throws -> PromptGroup {
    let thought = isDirect ? nil : course.thought
    let environment = Environment(
      task, split: heldOut.split, prefill: thought == nil ? .answer : .think)
    let solution = WorkedSolution(
      thought: thought?.symbols(of: task.trace(for: problem), using: &chance) ?? [],
      answer: task.answer(to: problem))
    let example = try environment.example(solution, to: problem)
    if course.mostPadding == 0 { return example }
    let padding = [String](repeating: ";", count: chance.integer(below: course.mostPadding + 1))
    let question = Template.prompt(
      question: task.question(for: problem) + padding, prefill: environment.prefill)
    return PromptGroup(
      prompt: try task.vocabulary.tokens(of: question), response: example.responses[0])
  }

  /// Trains a model by a course: in each step 64 fresh sums, half of them with a thought.
  func train(_ course: Course, seed: UInt64) throws -> Imitator {
    let configuration = TransformerConfiguration(
      vocabularySize: task.vocabulary.count, width: 64, layers: 2, heads: 4, context: 96,
      initialDeviation: 0.1)
    let steps = steps * course.length
    var chance = SeededGenerator(seed: seed).stream(1)
    return try Imitation(configuration: configuration, steps: steps, notebook: notebook).train(
      course.name, seed: seed,
      evaluate: { try heldOut.accuracy(of: $0, length: task.terms.upperBound, count: 100) }
    ) { step, index, generator in
      let task = course.beginsShort && step < steps / 3 ? short : task
      let problem = try heldOut.split.trainingProblem(of: task, using: &generator)
      return try example(course, problem, isDirect: index % 2 == 1, using: &chance)
    }
  }

  /// Trains a model by each course for each seed, and asks it `problems` sums of each trained length.
  func results(
    of courses: [Course], seeds: [UInt64], problems: Int
  ) throws -> [CourseResult] {
    try courses.map { course in
      let taught = try notebook.concurrentMap(seeds) { seed in
        let made = try train(course, seed: seed)
        let curve = try heldOut.curve(
          of: made.model, lengths: 2...task.terms.upperBound, count: problems)
        return Taught(model: made, curve: curve)
      }
      return CourseResult(course, taught.map(\.model), taught.map(\.curve))
    }
  }

  /// A model, and its accuracy over the length of sums.
  private struct Taught: Codable {
    let model: Imitator, curve: AccuracyCurve
  }
}
