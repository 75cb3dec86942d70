import ChainOfThought
import ClippedObjective
import KLDivergence
import LanguageModel
import Rollouts
import Synchronization
import Tasks
import Random
import TestWorlds
import Testing
import Tokens

@Suite("A sample, and all that is known of it")
struct SampleTests {
  @Test("is new to everything but its draw and its reward")
  func fresh() throws {
    let policy = try Coin.halfTaught()
    let settings = RolloutSettings(
      groupSize: 6, maximumLength: 4, distribution: SamplingDistribution(temperature: 1.3))
    let groups = try Coin.onesAndSide.rollouts(
      of: [Coin.Problem(side: 0), Coin.Problem(side: 1)], by: policy, settings,
      with: Sampler(policy.configuration), from: SeededGenerator(seed: 4))
    for sample in groups.flatMap(\.samples) {
      #expect(sample.advantage == 0 && sample.weight == 0)
      #expect(sample.reference == nil && sample.update == nil)
      #expect(sample.response == Coin.onesAndSide.response(sample.tokens))
      #expect(sample.old.values.count == sample.tokens.count)
      #expect(sample.entropies.count == sample.tokens.count)
      #expect(sample.old.values.allSatisfy { $0 <= 0 })
      #expect(sample.old.distribution == settings.distribution)
    }
  }

  /// A coin that counts how often an answer is looked at.
  private struct CountingCoin: VerifiableTask {
    let coin = Coin()
    let calls: Calls

    final class Calls: Sendable {
      private let count = Atomic(0)
      func add() { count.add(1, ordering: .relaxed) }
      var value: Int { count.load(ordering: .relaxed) }
    }

    var vocabulary: Vocabulary { coin.vocabulary }
    func problem(using generator: inout SeededGenerator) -> Coin.Problem {
      coin.problem(using: &generator)
    }
    func question(for problem: Coin.Problem) -> [String] { coin.question(for: problem) }
    func answer(to problem: Coin.Problem) -> [String] { coin.answer(to: problem) }
    func workedSolution(
      to problem: Coin.Problem, using generator: inout SeededGenerator
    ) -> WorkedSolution { coin.workedSolution(to: problem, using: &generator) }
    func verify(_ answer: [String], for problem: Coin.Problem) -> Bool {
      calls.add()
      return coin.verify(answer, for: problem)
    }
  }

  /// R1-Zero's rule pays for accuracy, and a sample says whether it is correct: both from one look.
  @Test(
    "is verified once, whatever its reward is made of: by rollouts, by a score, by an evaluation")
  func verifiedOnce() throws {
    let policy = try Coin.taught(
      [["0", "</answer>", "<end>"], ["1", "</answer>", "<end>"], ["1", "1", "<end>"]], updates: 60)
    let calls = CountingCoin.Calls()
    let world = Environment(
      CountingCoin(calls: calls), split: Split(seed: 1, heldOutFraction: 0), prefill: .answer)
    let problems = [Coin.Problem(side: 0), Coin.Problem(side: 1)]
    let groups = try world.rollouts(
      of: problems, by: policy, RolloutSettings(groupSize: 50, maximumLength: 6),
      with: Sampler(policy.configuration), from: SeededGenerator(seed: 5))
    let samples = groups.flatMap(\.samples)
    // What is malformed has no answer to look at.
    let wellFormed = samples.count { $0.response.isWellFormed }
    #expect(wellFormed > 40 && wellFormed < 100)
    #expect(samples.contains { $0.isCorrect } && samples.contains { !$0.isCorrect })
    #expect(samples.allSatisfy { $0.score["accuracy"] == ($0.isCorrect ? 1 : 0) })
    #expect(calls.value == wellFormed)

    let before = calls.value
    let response = Response(symbols: ["0", "</answer>", "<end>"], prefill: .answer)
    #expect(world.score(response, to: problems[0]).total == 2)
    #expect(calls.value == before + 1)

    let result = try Evaluator(problems, in: world, samples: 30, maximumLength: 6, seed: 6)
      .evaluate(policy, with: Sampler(policy.configuration))
    let answered = result.attempts.flatMap(\.responses).count { $0.isWellFormed }
    #expect(answered > 20)
    #expect(calls.value == before + 1 + answered)
  }
}
