import LessonShared
import Testing
import TinyR1

@Suite("Budget forcing")
struct BudgetForcingTests {
  let world: Environment<Quadratic>
  let policy: Transformer<Float>
  let problems: [Quadratic.Problem]
  let limit = 60

  init() throws {
    world = Environment(try Quadratic(range: 12), split: Split(seed: 1))
    problems = try world.heldOutProblems(5, seed: 1)
    // A model that has read enough to end most of its thoughts.
    var settings = SupervisedTrainer.Settings(
      learningRate: LearningRate(peak: 3e-3, final: 3e-3, warmUp: 5, steps: 60))
    settings.examples = 32
    var trainer = SupervisedTrainer(
      TransformerConfiguration(
        vocabularySize: world.task.vocabulary.count, width: 16, layers: 1, heads: 2, context: 120),
      settings, seed: 3, threads: 2)
    let impatient = Environment(
      try Quadratic(range: 12, method: .factorSearch(FactorSearch(giveUp: 1))), split: world.split)
    for _ in 0..<60 {
      try trainer.step { generator in
        let (problem, solution) = try impatient.solvedProblem(using: &generator)
        return try impatient.example(solution, to: problem)
      }
    }
    policy = trainer.model
  }

  func forced(
    times: Int, threads: Int = 2, where isForced: ([String]) -> Bool = { _ in true }
  ) throws -> [ForcedAnswers<Quadratic.Problem>] {
    try world.answersWhenForced(
      by: "wait", upTo: times, policy, problems, samples: 8, maximumLength: limit, seed: 5,
      threads: threads, where: isForced)
  }

  @Test("puts the word where the thought had ended, and keeps what came before")
  func word() throws {
    let rounds = try forced(times: 2)
    #expect(rounds.count == 3 && rounds[0].forced == 0 && rounds[1].forced > 20)
    for round in 1...2 {
      var changed = 0
      let pairs = zip(rounds[round - 1].responses.joined(), rounds[round].responses.joined())
      for (before, after) in pairs {
        guard before.symbols != after.symbols else { continue }
        changed += 1
        let end = before.symbols.firstIndex(of: "</think>") ?? before.symbols.count
        #expect(Array(after.symbols.prefix(end + 1)) == before.symbols.prefix(end) + ["wait"])
        #expect(after.symbols.count <= limit)
      }
      #expect(changed == rounds[round].forced)
    }
  }

  @Test("leaves alone what is not to be forced")
  func condition() throws {
    let rounds = try forced(times: 1) { $0.last == "no" }
    var (left, longer) = (0, 0)
    for (before, after) in zip(rounds[0].responses.joined(), rounds[1].responses.joined()) {
      let thought = before.symbols.prefix { $0 != "</think>" }
      let isForced = thought.count < before.symbols.count && thought.last == "no"
      #expect((before.symbols != after.symbols) == isForced)
      if isForced { longer += 1 } else { left += 1 }
    }
    #expect(left > 0 && longer > 0 && rounds[1].forced == longer)
    let none = try forced(times: 1) { _ in false }
    #expect(none[1].responses == none[0].responses && none[1].forced == 0)
  }

  @Test("answers as an evaluator counts them, and the same from any number of threads")
  func counts() throws {
    let rounds = try forced(times: 1)
    for round in rounds {
      for (problem, (responses, isCorrect)) in zip(
        problems, zip(round.responses, round.isCorrect))
      {
        #expect(responses.count == 8)
        #expect(isCorrect == responses.map { world.isCorrect($0, to: problem) })
      }
      let all = round.responses.joined()
      let length = Double(all.map(\.symbols.count).reduce(0, +)) / 40
      #expect(abs(round.length - length) < 1e-12)
      let right = Double(round.isCorrect.joined().count { $0 }) / 40
      #expect(abs(round.passAtOne - right) < 1e-12)
    }
    let alone = try forced(times: 1, threads: 1)
    #expect(alone.map(\.responses) == rounds.map(\.responses))
  }
}
