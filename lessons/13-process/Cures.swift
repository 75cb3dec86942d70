import LessonShared
import Notebook
import TinyR1

/// The teacher's habits, and what each way of teaching may compute.
let slipHabit = NamedSetting<Double>(
  "slip", \.self, .share, paper: "none", "how often the teacher slips where a sum goes below zero")
let idleHabit = NamedSetting<Double>(
  "idle", \.self, .share, paper: "none", "how often it writes a step that was not asked for")
let teachingBudget = NamedSetting<Int>(
  "budget", \.self, .count, paper: "none",
  "passes of each way of teaching, in which a token that is trained on counts three")

/// A way to teach, as figures and tables name it.
enum Cure: String, CaseIterable, Codable, Sendable {
  case none = "the base"
  case random = "random right steps"
  case corrected = "corrected steps"
  case rehearsed = "and rehearsed"
  case answer = "RL, answer"
  case everyStep = "RL, every step"
}

/// The plan of what is made and asked in lesson 13: how large, how often, and with which random
/// numbers.
struct ProcessPlan: Sendable {
  let environment: Environment<RunningSum>
  let teacher: SumTeacher
  let evaluator: SumEvaluator
  /// Passes that each way of teaching may spend, those for its samples included.
  let budget: Int
  /// Updates of each training on a learned scorer.
  let scoredUpdates: Int
  /// The number of times that a policy is asked again at most.
  let tries = 12
  private let baseUpdates: Int, sums: Int
  private let training: StepTraining
  private let notebook: LessonNotebook

  /// A plan for a run; a quick one is short.
  init(_ notebook: LessonNotebook) throws {
    let limit = 80
    self.notebook = notebook
    environment = Environment(try RunningSum(terms: 2...6), split: Split(seed: 1))
    teacher = SumTeacher(
      task: environment.task, slip: notebook.turned(0.7, slipHabit),
      idle: notebook.turned(0.03, idleHabit))
    let passes: Int
    (passes, scoredUpdates) = notebook.quick ? (200_000, 3) : (4_000_000, 80)
    budget = notebook.turned(passes, teachingBudget)
    (baseUpdates, sums) = notebook.quick ? (150, 64) : (1500, 512)
    training = StepTraining(in: environment, limit: limit, notebook)
    evaluator = try SumEvaluator(
      environment, sums: notebook.quick ? 40 : 500, samples: 4, limit: limit,
      threads: notebook.threads)
  }

  /// Models that have imitated the teacher.
  func bases() throws -> [Transformer<Float>] {
    try notebook.mapSeeds {
      try teacher.base(in: environment, updates: baseUpdates, seed: $0, notebook)
    }
  }

  /// Four responses of a base to each of some training sums, which the checker marks: all that fine-tuning and
  /// the scorer learn from.
  func samples(
    of base: Transformer<Float>, seed: UInt64
  ) throws -> [SampleGroup<RunningSum.Problem>] {
    var generator = SeededGenerator(seed: seed).stream(1)
    return try training.samples(of: base, sums: sums, each: 4, using: &generator)
  }

  /// Treats each base in one way, and examines what becomes of it.
  func marks(_ cure: Cure, _ bases: [Transformer<Float>]) throws -> [Marks] {
    try notebook.mapSeeds(with: bases) { base, seed in
      try notebook.cached("marks-\(fileName(cure.rawValue))-seed-\(seed)") {
        try evaluator.marks(of: try treated(base, by: cure, seed: seed))
      }
    }
  }

  private func treated(
    _ base: Transformer<Float>, by cure: Cure, seed: UInt64
  ) throws -> Transformer<Float> {
    switch cure {
    case .none: return base
    case .answer:
      return try training.reinforce(.answer, from: base, seed: seed, budget: budget).policy
    case .everyStep:
      return try training.reinforce(.everyStep, from: base, seed: seed, budget: budget).policy
    case .random, .corrected, .rehearsed: break
    }
    let groups = try samples(of: base, seed: seed)
    var compute = StudentCompute()
    compute.addReading(groups.map(\.tokens))
    let corrected = try environment.correctedSteps(of: groups)
    var generator = SeededGenerator(seed: seed).stream(2)
    let texts =
      switch cure {
      case .corrected: corrected
      case .rehearsed:
        corrected + environment.rehearsedSteps(corrected.count, of: groups, using: &generator)
      default: try environment.randomSteps(corrected.count, of: groups, using: &generator)
      }
    return training.imitate(texts, from: base, seed: seed, spending: compute, of: budget)
  }

  /// Reinforces each base by the scores of a scorer that has learned from its samples.
  func scored(
    _ name: String, _ bases: [Transformer<Float>], _ reward: @Sendable (StepScorer) -> StepReward
  ) throws -> Scored {
    Scored(
      name: name,
      seeds: try notebook.mapSeeds(with: bases) { base, seed in
        try notebook.cached("scored-\(fileName(name))-seed-\(seed)") {
          let scorer = StepScorer(try samples(of: base, seed: seed), environment.task)
          let (policy, course) = try training.reinforce(
            reward(scorer), from: base, seed: seed, updates: scoredUpdates)
          return ScoredSeed(course: course, marks: try evaluator.marks(of: policy))
        }
      })
  }
}

/// Trainings on a learned scorer, a seed each.
struct Scored: Sendable {
  let name: String
  let seeds: [ScoredSeed]

  /// A number of each update, a curve for each seed.
  func curves(_ number: (RewardedStep) -> Double) -> [[Double]] {
    seeds.map { $0.course.map(number) }
  }
}

/// One of them: its updates, and its marks at the end.
struct ScoredSeed: Codable, Sendable {
  let course: [RewardedStep]
  let marks: Marks
}

/// A name in letters and hyphens: `RL, answer` becomes `rl-answer`.
private func fileName(_ name: String) -> String {
  name.lowercased().split { !$0.isLetter }.joined(separator: "-")
}
