import Knobs
import LessonShared
import Notebook
import TinyR1

/// The number of words that drive a thought on.
let mostWords = NamedSetting<Int>(
  "words", \.self, .few, paper: "none; s1 forces up to 6",
  "how often at most a thought has to go on")

/// The plan of what is made and asked in lesson 12: how large, how often, and with which random
/// numbers.
struct TestTimePlan: Sendable {
  let environment: Environment<Quadratic>
  /// The held-out equations.
  let equations: [Quadratic.Problem]
  /// The most tokens of a response.
  let limit = 110
  /// The most times that a thought has to go on.
  let words: Int
  /// The number of times that each equation is asked where a thought has to go on.
  let forcedSamples: Int
  private let samples: Int
  private let quick: Bool
  private let notebook: LessonNotebook

  /// A plan for a run; a quick one is short.
  init(_ notebook: LessonNotebook) throws {
    (self.notebook, quick) = (notebook, notebook.quick)
    words = notebook.turned(5, mostWords)
    let impatient = FactorSearch(giveUp: 0.9, maximumTries: 8)
    environment = Environment(
      try Quadratic(range: 12, method: .factorSearch(impatient)), split: Split(seed: 1))
    equations = try environment.heldOutProblems(quick ? 20 : 1000, seed: 1)
    (samples, forcedSamples) = quick ? (16, 4) : (256, 8)
  }

  /// Lesson 07's bases, which have read facts about the held-out numbers, made with three quarters of its updates.
  func bases() throws -> [Transformer<Float>] {
    let recipe = QuadraticBase(
      in: environment, heldOut: .listed(share: 0.5), updates: quick ? 60 : 3000)
    return try notebook.mapSeeds { try recipe.train(seed: $0, notebook) }
  }

  /// Returns what lesson 07's GRPO makes of them.
  func trained(from bases: [Transformer<Float>]) throws -> [Transformer<Float>] {
    let learning = GRPOTraining(
      "rl", in: environment, notebook.turned(GRPOSettings(maximumLength: limit)),
      steps: notebook.turned(steps: quick ? 2 : 100))
    return try notebook.mapSeeds(with: bases) { base, seed in
      var session = try learning.session(from: base, seed: seed, notes: NoNotes(), notebook)
      while try session.step() != nil {}
      if let reason = session.stopReason { throw TrainingStopped(reason) }
      return session.trainer.policy
    }
  }

  /// Bases that are shown what trained policies have answered rightly to training equations.
  func distilled(
    from bases: [Transformer<Float>], by policies: [Transformer<Float>]
  ) throws -> [Transformer<Float>] {
    let rate = LearningRate(peak: 5e-4, final: 5e-5, warmUp: 10, steps: quick ? 10 : 200)
    return try notebook.mapSeeds(with: bases, policies) { base, policy, seed in
      let texts = try environment.rejectionSamples(
        asking: quick ? 64 : 512, of: policy, each: 4, maximumLength: limit, seed: seed,
        threads: notebook.threads
      ) { _, _ in true }.kept
      guard !texts.texts.isEmpty else { return base }
      return try notebook.trainSupervised(
        "distilled", from: .model(base), SupervisedTrainer.Settings(learningRate: rate), seed: seed
      ) { texts.example(&$0) }
    }
  }

  /// Asks models everything, many times.
  func asked(_ name: String, _ models: [Transformer<Float>]) throws -> Asked {
    Asked(
      name: name,
      seeds: try notebook.mapSeeds(with: models) { model, _ in
        try ManyAnswers(
          of: model, equations, samples: samples, in: environment, maximumLength: limit,
          threads: notebook.threads)
      })
  }

  /// Makes the two bases of lesson 08, and lets the thoughts of these and of lesson 07's go on.
  func forcedBases(beside searching: [Transformer<Float>]) throws -> ForcedBases {
    let makers = WaitBases(environment: environment, updates: quick ? (40, 20) : (2000, 500))
    let practised = try notebook.mapSeeds { try makers.practised(seed: $0, notebook) }
    func watch(_ name: String, givingUp: Double) throws -> [Transformer<Float>] {
      try notebook.mapSeeds(with: practised) { model, seed in
        try makers.base(name, from: model, givingUp: givingUp, seed: seed, notebook)
      }
    }
    let never = try watch("never", givingUp: 1)
    return ForcedBases(
      never: try forced("never", never),
      rarely: try forced("rarely", try watch("rarely", givingUp: 0.9)),
      searching: try forced("lesson 07's", searching),
      neverByKnownWord: try forced("never, by ;", never, by: ";") { $0.last == "no" })
  }

  private func forced(_ name: String, _ models: [Transformer<Float>]) throws -> ForcedBase {
    ForcedBase(
      name: name, afterNo: try forced(name, models, by: "wait") { $0.last == "no" },
      always: try forced(name, models, by: "wait") { _ in true })
  }

  /// Lets thoughts go on by a word in place of their end.
  private func forced(
    _ name: String, _ models: [Transformer<Float>], by word: String,
    where isForced: @Sendable (_ thought: [String]) -> Bool
  ) throws -> Forced {
    Forced(
      name: name,
      seeds: try notebook.mapSeeds(with: models) { model, _ in
        ForcedSeed(
          try environment.answersWhenForced(
            by: word, upTo: words, model, equations, samples: forcedSamples,
            maximumLength: limit, seed: 8, threads: notebook.threads, where: isForced))
      })
  }
}

/// Bases of one kind, and what becomes of their answers when thoughts go on.
struct ForcedBase: Sendable {
  let name: String
  /// The answers where the thought ends in `no`, and wherever it ends.
  let afterNo, always: Forced
}

/// The three kinds.
struct ForcedBases: Sendable {
  let never, rarely, searching: ForcedBase
  /// The first of them, made to go on after `no` by a word that it has read between two pairs.
  let neverByKnownWord: Forced

  /// From the one that has never looked again to the one that has practised it.
  var all: [ForcedBase] { [never, rarely, searching] }
}
