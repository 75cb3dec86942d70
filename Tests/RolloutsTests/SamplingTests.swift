import ChainOfThought
import ClippedObjective
import LanguageModel
import Random
import Reward
import Rollouts
import Tasks
import TestWorlds
import Testing
import Tokens

@Suite("A problem and the group of responses to it")
struct RolloutTests {
  let problems = [Coin.Problem(side: 1), Coin.Problem(side: 0), Coin.Problem(side: 1)]

  let policy: Transformer<Float>

  init() throws { policy = try Coin.halfTaught() }

  func rollouts(
    _ change: (inout RolloutSettings) -> Void = { _ in }
  ) throws -> [SampleGroup<Coin.Problem>] {
    var settings = RolloutSettings(
      groupSize: 5, maximumLength: 3, distribution: SamplingDistribution(temperature: 0.6))
    change(&settings)
    return try Coin.onesAndSide.rollouts(
      of: problems, by: policy, settings, with: Sampler(policy.configuration),
      from: SeededGenerator(seed: 8))
  }

  @Test("is what the sampler draws, problem by problem, each from its own stream")
  func sampled() throws {
    let found = try rollouts()
    let requests = problems.enumerated().map { place, problem in
      SamplingRequest(
        prompt: [1, Token(7 + problem.side), 2, 5], count: 5,
        generator: SeededGenerator(seed: 8).stream(place))
    }
    let drawn = Sampler<Float>(policy.configuration).sample(
      policy, requests,
      SamplingOptions(
        endToken: 0, maximumLength: 3, distribution: SamplingDistribution(temperature: 0.6)))
    #expect(found.map(\.problem) == problems)
    for (group, (request, answers)) in zip(found, zip(requests, drawn)) {
      #expect(group.prompt == request.prompt)
      #expect(group.tokens == PromptGroup(prompt: request.prompt, responses: answers.map(\.tokens)))
      #expect(group.rewards == group.samples.map(\.reward))
      for (response, answer) in zip(group.samples, answers) {
        #expect(response.tokens == answer.tokens)
        #expect(response.old.values == answer.statistics.logProbabilities.map(Double.init))
        #expect(response.old.distribution == .init(temperature: 0.6))
        #expect(response.entropies == answer.statistics.entropies.map(Double.init))
        #expect(response.isTruncated == (answer.tokens.last != 0))
      }
    }
    #expect(found[0].tokens.responses != found[2].tokens.responses)
  }

  @Test(
    "verifies each response by its own problem, and punishes or masks only what was cut off",
    arguments: [Truncation.kept, .masked, .punished(0.75)])
  func verified(truncation: Truncation) throws {
    var (cut, whole) = (0, 0)
    for group in try rollouts({ ($0.truncation, $0.groupSize) = (truncation, 40) }) {
      let side = Token(7 + group.problem.side)
      for response in group.samples {
        let isCut = response.tokens.last != 0
        (cut, whole) = (cut + (isCut ? 1 : 0), whole + (isCut ? 0 : 1))
        // One for each "1", which is token 8, and a half for beginning with the side.
        let ones = Double(response.tokens.count { $0 == 8 })
        let total = ones + (response.tokens[0] == side ? 0.5 : 0)
        #expect(response.score.total == total && response.score["ones"] == ones)
        #expect(response.reward == total - (isCut && truncation == .punished(0.75) ? 0.75 : 0))
        #expect(response.isMasked == (isCut && truncation == .masked))
        #expect(response.isCorrect == (response.tokens == [side, 6, 0]))
      }
    }
    #expect(cut > 0 && whole > 0)
  }

  @Test("has zero variance where all rewards are alike, whatever they are")
  func zeroVariance() throws {
    for group in try rollouts({ ($0.maximumLength, $0.groupSize) = (1, 2) }) {
      #expect(group.hasZeroVariance == (Set(group.rewards).count == 1))
    }
    let same = Coin.world { _ in 0.3 }
    let groups = try same.rollouts(
      of: problems, by: policy, RolloutSettings(groupSize: 8, maximumLength: 5),
      with: Sampler(policy.configuration), from: SeededGenerator(seed: 8))
    for group in groups { #expect(group.hasZeroVariance) }
    #expect(try rollouts({ $0.groupSize = 40 }).allSatisfy { !$0.hasZeroVariance })
  }
}
