import ChainOfThought
import Distillation
import GRPO
import Notebook
import Pipeline
import Random
import Tasks
import Transformer

/// Where models are made: bases of every size, and a teacher that has learned by reinforcement. What is
/// trained is saved with the run, and gone on with after a stop.
struct School: Sendable {
  /// The task of lesson 07.
  let world: Environment<Quadratic>
  /// The same equations, to be answered at once.
  let atOnce: Environment<Quadratic>
  /// What every graduate is asked, one way and the other.
  let exam: Exam<Quadratic>, examAtOnce: Exam<Quadratic>
  /// Updates of a base, and steps of the teacher's reinforcement learning.
  let updates: Int, reinforcement: Int
  /// What each student may compute, in passes: see `StudentCompute`.
  let budget: Int
  /// Of each training; it changes the time and nothing else.
  let threads: Int
  let notebook: Notebook

  /// The most tokens of a response; a patient search of eight tries needs about 100.
  static let limit = 110

  init(_ notebook: Notebook) throws {
    let task = try Quadratic(
      range: 12, method: .factorSearch(FactorSearch(giveUp: 0.8, maximumTries: 8)))
    world = Environment(task, split: Split(seed: 1))
    atOnce = Environment(task, split: world.split, prefill: .answer)
    let heldOut = try world.heldOutProblems(notebook.quick ? 4 : 100, seed: 1)
    exam = Exam(heldOut, in: world, maximumLength: Self.limit, seed: 2)
    examAtOnce = Exam(heldOut, in: atOnce, maximumLength: Self.limit, seed: 2)
    (updates, reinforcement, budget) = notebook.quick ? (30, 2, 20_000) : (3000, 60, 1_000_000)
    // One seed has both cores for itself; several go side by side, one on each.
    threads = notebook.seeds.count == 1 ? notebook.threads : 1
    self.notebook = notebook
  }

  /// How texts end, and how long they may be.
  var sampling: SamplingOptions {
    SamplingOptions(endToken: SpecialSymbol.end.token, maximumLength: Self.limit)
  }

  /// A weak base of two layers and any width, as in lesson 07: it knows its factors, and gives up too
  /// soon.
  func base(width: Int, seed: UInt64) throws -> Transformer<Float> {
    let configuration = TransformerConfiguration(
      vocabularySize: world.task.vocabulary.count, width: width, layers: 2, heads: 4, context: 160)
    let settings = SupervisedRun.Settings(
      learningRate: LearningRate(peak: 3e-3, final: 3e-4, warmUp: 50, steps: updates))
    return try notebook.supervised(
      "base-\(width)", .random(configuration), settings, seed: seed, threads: threads
    ) { generator in
      if generator.uniform() < 0.7 {
        return try world.example(world.task.practice(on: world.split, using: &generator))
      }
      let problem = try world.trainingProblem(using: &generator)
      return try world.example(
        world.task.workedSolution(to: problem, using: &generator), to: problem)
    }
  }

  /// Reinforcement learning on a large base: what becomes of it is the teacher.
  func teacher(from base: Transformer<Float>, seed: UInt64) throws -> Transformer<Float> {
    var settings = GRPOSettings(maximumLength: Self.limit)
    if notebook.quick { settings.limits = .none }  // what has hardly been trained is near to noise
    let learned = try notebook.reinforced(
      "teacher", from: base, in: world, settings, steps: reinforcement, seed: seed,
      threads: threads, notes: [StepRecord]()
    ) { log, record, _ in log.append(record) }
    if let collapse = learned.collapse { throw collapse }
    return learned.policy
  }

  /// Lets a teacher answer every training equation 16 times, and sorts what it wrote.
  func materials(of teacher: Transformer<Float>, seed: UInt64) throws -> Materials {
    let problems = world.task.allProblems.filter { !world.split.isHeldOut($0, of: world.task) }
    let prompts = try problems.map { try world.prompt(for: $0) }
    let all = TeacherSamples(
      of: teacher, prompts, each: 16, sampling, seed: seed, threads: threads)
    let right = all.keeping { world.isRight(world.response($1), to: problems[$0]) }
    let verified = right.texts.isEmpty ? all : right  // in a quick run none may be right
    let known = Dictionary(uniqueKeysWithValues: zip(prompts, problems))
    let answers = try verified.texts.compactMap { text in
      let answer = world.response(text.responses[0]).answerSymbols
      return try known[text.prompt].map {
        try atOnce.example(WorkedSolution(thought: [], answer: answer), to: $0)
      }
    }
    return Materials(
      teacher: teacher, unverified: all, right: right.kept, verified: verified, answers: answers)
  }
}

/// A teacher, and what it wrote.
struct Materials: Sendable {
  let teacher: Transformer<Float>
  /// Every chain of thought.
  let unverified: TeacherSamples
  /// The share of it that is right.
  let right: Double
  /// Those that end in the right answer.
  let verified: TeacherSamples
  /// The right answers without their thoughts.
  let answers: [PromptGroup]
}
