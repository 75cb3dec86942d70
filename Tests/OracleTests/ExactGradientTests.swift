import LanguageModel
import Numerics
import Oracle
import Random
import TestSupport
import Testing
import Tokens

@Suite("The exact gradient")
struct ExactGradientTests {
  @Test("of the running example is the one worked out by hand")
  func runningExample() throws {
    let all = try Enumeration(TablePolicy(example))
    // π(0 0) = ¼ times the scores (½, −½) of its first and of its second token.
    let gradient = all.gradientOfExpectation { $0.isTruncated ? 1 : 0 }
    #expect(relativeError(gradient, [0.125, -0.125, 0.125, -0.125]) < 1e-15)
  }

  /// E[∇log π] = ∇Σπ = ∇1: what is left is rounding, beside scores of size 1.
  func meanScore(_ all: Enumeration<some EnumerablePolicy>) -> Double {
    norm(all.expectedGradient { forEachToken($0, 1) })
  }

  @Test("of a constant is 0: the mean of ∇log π", arguments: [1, 2, 3])
  func meanOfScores(seed: UInt64) throws {
    #expect(meanScore(try Enumeration(randomTable(seed: seed, temperature: 0.7))) < 1e-14)
    for distribution in ExpectationTests.distributions {
      let all = try Enumeration(transformerPolicy(seed: seed, distribution: distribution))
      #expect(meanScore(all) < 1e-12)
    }
    // One output alone has a score: the sum above did cancel.
    let policy = transformerPolicy(seed: seed)
    let one = try Enumeration(policy).outputs[5]
    #expect(norm(policy.gradient(of: [one.tokens], coefficients: [forEachToken(one, 1)])) > 0.1)
  }

  @Test("of J equals central differences, for a table", arguments: [0.5, 1, 2])
  func tableDifferences(temperature: Double) throws {
    let table = try randomTable(seed: 4, temperature: temperature)
    let gradient = try Enumeration(table).gradientOfExpectation(of: arbitraryReward)
    let differences = try centralDifferences(table) { [$0.expectation(of: arbitraryReward)] }
    #expect(norm(gradient) > 0.05)
    #expect(relativeError(gradient, differences[0]) < 1e-6)
  }

  @Test("of J equals central differences, where many prefixes share a state")
  func sharedStates() throws {
    var baby = walkingBaby()
    baby.logits = [0.1, 0.7, -0.4, 0.2, 0.9, -0.3]
    let reward = { (walk: ScoredOutput) in arrived(walk) ? 1 / Double(walk.tokens.count) : 0 }
    let gradient = try Enumeration(baby).gradientOfExpectation(of: reward)
    let differences = try centralDifferences(baby) { [$0.expectation(of: reward)] }
    #expect(norm(gradient) > 0.01)
    #expect(relativeError(gradient, differences[0]) < 1e-6)
  }

  @Test(
    "of J equals central differences in every parameter of a transformer",
    arguments: [SamplingDistribution.plain, SamplingDistribution(temperature: 0.7)])
  func transformerDifferences(distribution: SamplingDistribution) throws {
    let policy = transformerPolicy(seed: 5, distribution: distribution)
    let gradient = try Enumeration(policy).gradientOfExpectation(of: arbitraryReward)
    let differences = try centralDifferences(policy) { [$0.expectation(of: arbitraryReward)] }
    #expect(norm(gradient) > 0.1)
    #expect(relativeError(gradient, differences[0]) < 1e-6)
  }

  @Test("is what training computes from all outputs as the responses of one group")
  func trainingPath() throws {
    let policy = transformerPolicy(seed: 6, distribution: SamplingDistribution(temperature: 1.3))
    let all = try Enumeration(policy)
    let engine = GradientEngine<Double>(policy.model.configuration)
    let group = PromptGroup(prompt: policy.prompt, responses: all.outputs.map(\.tokens))
    let weights = all.outputs.map { $0.probability * arbitraryReward($0) }
    let gradient = engine.gradient(policy.model, [group], distribution: policy.distribution) {
      index, _, coefficients in
      for t in coefficients.indices { coefficients[t] = weights[index.response] }
    }
    // Whole responses there, one token after each prefix here: equal but for rounding.
    let oracle = all.gradientOfExpectation(of: arbitraryReward)
    #expect(relativeError(gradient.values, oracle) < 1e-12)
  }

  @Test("needs only the rewarded outputs")
  func sparse() throws {
    let rewarded: [[Token]] = [[0, 3], [1, 2, 3], [2, 2, 2]]
    let reward = { (output: ScoredOutput) in rewarded.contains(output.tokens) ? 2.0 : 0 }
    let policy = transformerPolicy(seed: 7)
    let (all, some) = (try Enumeration(policy), Enumeration(policy, only: rewarded))
    #expect(abs(all.expectation(of: reward) - some.expectation { _ in 2 }) < 1e-15)
    #expect(
      relativeError(
        all.gradientOfExpectation(of: reward), some.gradientOfExpectation { _ in 2 }) < 1e-12)
    #expect(some.totalProbability < 1 && !some.isWhole && all.isWhole)
  }

  @Test("finds one rewarded output in a space that no one could enumerate")
  func vast() {
    let space = OutputSpace(vocabularySize: 30, endToken: 0, maximumLength: 40)
    let table = TablePolicy(space, states: 1) { _ in 0 }
    let all = Enumeration(table, only: [[7, 7, 0]])
    #expect(abs(all.expectation { _ in 1 } * 27_000 - 1) < 1e-12)  // uniform: 30⁻³
    // Three tokens, two of them 7, one 0, each with p = 1/30; score of j: count − 3/30.
    let gradient = all.gradientOfExpectation { _ in 27_000 }
    #expect(abs(gradient[7] - 1.9) < 1e-11 && abs(gradient[0] - 0.9) < 1e-11)
    #expect(abs(gradient[1] + 0.1) < 1e-11)
  }

  @Test("is exactly 0 where success has no chance at all")
  func support() throws {
    // The table can never say 1, and 1 is what is rewarded.
    var table = try randomTable(seed: 8)
    for state in 0..<table.logits.count / 3 { table[state, 1] = -.infinity }
    let reward = { (output: ScoredOutput) in output.tokens.contains(1) ? 1.0 : 0 }
    let mute = try Enumeration(table)
    #expect(mute.expectation(of: reward) == 0)
    #expect(mute.gradientOfExpectation(of: reward).allSatisfy { $0 == 0 })
    // Listed all the same, the output has a probability of 0 and no pull either.
    let listed = Enumeration(table, only: [[1, 2]])
    #expect(listed.gradientOfExpectation { _ in 1 }.allSatisfy { $0 == 0 })
    // A greedy transformer gives one output; any other is out of reach.
    let greedy = try Enumeration(transformerPolicy(seed: 8, distribution: .greedy))
    let only = greedy.outputs[0].tokens
    let other = greedy.gradientOfExpectation { $0.tokens == only ? 0 : 1 }
    #expect(other.allSatisfy { $0 == 0 })
    // With all outputs possible the same reward pulls.
    let plain = try Enumeration(transformerPolicy(seed: 8))
    #expect(norm(plain.gradientOfExpectation { $0.tokens == only ? 0 : 1 }) > 1e-3)
  }

  @Test("is not 0 on-policy, where the loss is 0, every ratio 1 and the KL 0")
  func onPolicy() throws {
    let (new, old) = (transformerPolicy(seed: 9), transformerPolicy(seed: 9))
    let samples = try Enumeration(old)
    let ratios = zip(samples.outputs, new.logProbabilities(of: samples.outputs.map(\.tokens)))
      .map { output, logs in zip(output.logProbabilities, logs).map { Double.exp($1 - $0) } }
    #expect(ratios.joined().allSatisfy { $0 == 1 })
    #expect(try Enumeration(new).divergence(from: old) == 0)
    let mean = samples.expectation(of: arbitraryReward)
    // Advantages r − mean r: the objective E[ρA] is 0 to rounding, its gradient is ∇J.
    #expect(abs(samples.expectation { arbitraryReward($0) - mean }) < 1e-15)
    let gradient = samples.expectedGradient(of: new) { output in
      forEachToken(output, arbitraryReward(output) - mean)
    }
    #expect(norm(gradient) > 0.1)
    let exact = try Enumeration(new).gradientOfExpectation(of: arbitraryReward)
    #expect(relativeError(gradient, exact) < 1e-12)
  }

  @Test("can be had from another policy's outputs, weighted by the ratio of the two")
  func offPolicy() throws {
    let (new, old) = (try randomTable(seed: 10), try randomTable(seed: 11))
    let weighted = { (output: ScoredOutput) in
      let log = new.logProbabilities(of: [output.tokens])[0].reduce(0, +)
      return .exp(log - output.logProbability) * arbitraryReward(output)
    }
    let (all, samples) = (try Enumeration(new), try Enumeration(old))
    #expect(
      abs(samples.expectation(of: weighted) - all.expectation(of: arbitraryReward)) < 1e-14)
    let gradient = samples.expectedGradient(of: new) { forEachToken($0, weighted($0)) }
    #expect(relativeError(gradient, all.gradientOfExpectation(of: arbitraryReward)) < 1e-12)
  }

  @Test("teaches a baby to walk")
  func ascent() throws {
    var baby = walkingBaby()
    // All 64 ways to toss six coins, and how many of them arrive.
    let arrivals = (0..<64).count { bits in
      var place = 0
      for step in 0..<6 where place < 3 { place = max(0, place + (bits >> step & 1 == 1 ? 1 : -1)) }
      return place == 3
    }
    #expect(
      abs(try Enumeration(baby).probability(of: arrived) - Double(arrivals) / 64) < 1e-15)
    for _ in 0..<100 {
      let gradient = try Enumeration(baby).gradientOfExpectation { arrived($0) ? 1 : 0 }
      for i in gradient.indices { baby.logits[i] += 5 * gradient[i] }
    }
    #expect(try Enumeration(baby).probability(of: arrived) > 0.99)
  }
}
