import TinyR1
import LessonShared
import Notebook

/// For how long the teacher learns by reinforcement.
let teacherSteps = NamedSetting<Int>(
  "teacher-steps", \.self, .count, paper: "10,400 for R1-Zero",
  "steps of the reinforcement learning that makes the teacher")
/// The amount that a student may compute.
let studentBudget = NamedSetting<Int>(
  "budget", \.self, .count, paper: "none",
  "passes of each student, in which a token that it learns from counts three")

/// Makes the models: bases of every size, and a teacher that has learned by reinforcement. What is trained
/// is saved with the run, and gone on with after a stop.
struct DistillationExperiment: Sendable {
  /// The task of lesson 07.
  let environment: Environment<Quadratic>
  /// The same equations, to be answered at once.
  let directEnvironment: Environment<Quadratic>
  /// The questions to every model, one way and the other.
  let evaluator: Evaluator<Quadratic>, directEvaluator: Evaluator<Quadratic>
  /// The widths of the teacher and of its students.
  let large = 96, widths = [24, 32, 40]
  /// Updates of a base, and steps of the teacher's reinforcement learning.
  let updates: Int, reinforcement: Int
  /// The passes that each student may compute: see `StudentCompute`.
  let budget: Int
  /// The number of threads of each training; it changes the time and nothing else.
  let threads: Int
  let notebook: LessonNotebook

  /// The most tokens of a response; a patient search of eight tries needs about 100.
  static let limit = 110

  init(_ notebook: LessonNotebook) throws {
    let task = try Quadratic(
      range: 12, method: .factorSearch(FactorSearch(giveUp: 0.8, maximumTries: 8)))
    environment = Environment(task, split: Split(seed: 1))
    directEnvironment = Environment(task, split: environment.split, prefill: .answer)
    let heldOut = try environment.heldOutProblems(notebook.quick ? 4 : 100, seed: 1)
    evaluator = Evaluator(heldOut, in: environment, maximumLength: Self.limit, seed: 2)
    directEvaluator = Evaluator(heldOut, in: directEnvironment, maximumLength: Self.limit, seed: 2)
    let (steps, passes): (Int, Int)
    (updates, steps, passes) = notebook.quick ? (30, 2, 20_000) : (3000, 60, 1_000_000)
    reinforcement = notebook.turned(steps, teacherSteps)
    budget = notebook.turned(passes, studentBudget)
    threads = notebook.threads
    self.notebook = notebook
  }

  /// The end of texts, and the most tokens that they may have.
  var sampling: SamplingOptions {
    SamplingOptions(endToken: SpecialSymbol.end.token, maximumLength: Self.limit)
  }

  /// A weak base of two layers and any width, as in lesson 07: it knows its factors, and gives up too
  /// soon.
  func base(width: Int, seed: UInt64) throws -> Transformer<Float> {
    let recipe = QuadraticBase(
      "base-\(width)", in: environment, width: width, drillShare: 0.7, updates: updates)
    return try recipe.train(seed: seed, notebook)
  }

  /// The bases of one seed.
  func bases(seed: UInt64) throws -> Bases {
    Bases(
      large: try base(width: large, seed: seed),
      students: try widths.map { try base(width: $0, seed: seed) })
  }

  /// Evaluates the bases of one seed, and their teacher.
  func untaught(
    _ bases: Bases, _ teacher: Transformer<Float>, seed: UInt64
  ) throws -> Untaught {
    let models = [bases.large] + bases.students + [teacher]
    let all = try models.enumerated().map { try trained("exam-\($0)-seed-\(seed)", $1) }
    return Untaught(
      large: all[0], students: Array(all[1...widths.count]), teacher: all[widths.count + 1])
  }

  /// Teaches one student of every seed by a method.
  func group(_ students: [StudentStart], by method: Method) throws -> ModelGroup {
    ModelGroup(
      name: method.name,
      models: try notebook.concurrentMap(students) { try train($0, by: method) })
  }

  /// The caption of a figure: seeds, equations, samples.
  var caption: String {
    "\(spread(of: notebook.seeds.count)); \(evaluator.problems.count) held-out equations, 16 samples each"
  }

  /// Reinforcement learning on a large base: what becomes of it is the teacher.
  func teacher(
    from base: Transformer<Float>, seed: UInt64
  ) throws -> ReinforcedTeacher {
    var settings = GRPOSettings(maximumLength: Self.limit)
    if notebook.quick { settings.limits = .none }  // what has hardly been trained is near to noise
    let run = GRPOTraining(
      "teacher", in: environment, settings, steps: reinforcement)
    var session = try run.session(from: base, seed: seed, notes: [StepMetrics](), notebook)
    while let metrics = try session.step() { session.notes.append(metrics) }
    if let reason = session.stopReason { throw TrainingStopped(reason) }
    var compute = StudentCompute()
    for record in session.notes { compute.add(record, prompts: settings.prompts) }
    return ReinforcedTeacher(model: session.trainer.policy, passes: compute.passes)
  }

  /// Lets a teacher answer every training equation 16 times, and sorts what it wrote.
  func dataset(of teacher: Transformer<Float>, seed: UInt64) throws -> TeacherDataset {
    let problems = environment.task.allProblems.filter {
      !environment.split.isHeldOut($0, of: environment.task)
    }
    let prompts = try problems.map { try environment.prompt(for: $0) }
    let all = RejectionSamples(
      of: teacher, prompts, each: 16, sampling, seed: seed, threads: threads)
    let right = all.filtered { environment.isCorrect(environment.response($1), to: problems[$0]) }
    let verified = right.texts.isEmpty ? all : right  // in a quick run none may be right
    let known = Dictionary(uniqueKeysWithValues: zip(prompts, problems))
    let answers = try verified.texts.compactMap { text in
      let answer = environment.response(text.responses[0]).answerSymbols
      return try known[text.prompt].map {
        try directEnvironment.example(WorkedSolution(thought: [], answer: answer), to: $0)
      }
    }
    return TeacherDataset(
      teacher: teacher, unverified: all, right: right.kept, verified: verified, answers: answers)
  }
}

/// The bases of one seed: the one that becomes the teacher, and its students from small to large.
struct Bases: Codable, Sendable {
  let large: Transformer<Float>
  let students: [Transformer<Float>]
}

/// A teacher that has learned by reinforcement, and what that cost, in passes.
struct ReinforcedTeacher: Codable, Sendable {
  let model: Transformer<Float>
  let passes: Int
}

/// The same before any student is taught, evaluated, with the teacher.
struct Untaught: Codable, Sendable {
  let large: TrainedStudent
  let students: [TrainedStudent]
  let teacher: TrainedStudent
}

/// A teacher, and what it wrote.
struct TeacherDataset: Codable, Sendable {
  let teacher: Transformer<Float>
  /// Every chain of thought.
  let unverified: RejectionSamples
  /// The share of it that is right.
  let right: Double
  /// Those that end in the right answer.
  let verified: RejectionSamples
  /// The right answers without their thoughts.
  let answers: [PromptGroup]

  /// The amount that there is, in a line; one seed's.
  var summary: String {
    let direct = answers.map { Double($0.responses[0].count) }.reduce(0, +) / Double(answers.count)
    return "\(unverified.sampled) sampled, \(percent(right)) of them right, of "
      + "\(decimals(verified.meanLength, 1)) tokens; without thoughts \(decimals(direct, 1))"
  }

  /// The cost of writing all of it, in passes: of each text all but the last token, and its prompt once.
  var writingPasses: Int {
    var compute = StudentCompute()
    compute.addReading(unverified.texts)
    return compute.passes
  }

  /// A verified text, and an answer without its thought.
  var shown: [PromptGroup] { [verified.texts[0], answers[0]] }
}
