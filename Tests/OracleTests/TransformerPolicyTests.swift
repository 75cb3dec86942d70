import LanguageModel
import Numerics
import Oracle
import Random
import TestSupport
import Testing
import Tokens

@Suite("A transformer as a policy")
struct TransformerPolicyTests {
  @Test(
    "has the softmax of its logits for the next token, at any temperature", arguments: [0.7, 1])
  func softmax(temperature: Double) {
    let policy = transformerPolicy(
      seed: 1, distribution: SamplingDistribution(temperature: temperature))
    let prefixes: [[Token]] = [[], [0], [2, 1]]
    for (prefix, row) in zip(prefixes, policy.logProbabilities(after: prefixes)) {
      let logits = policy.model.logits(policy.prompt + prefix).last ?? []
      let logSum = Double.log(logits.reduce(0) { $0 + .exp($1 / temperature) })
      #expect(relativeError(row, logits.map { $0 / temperature - logSum }) < 1e-13)
    }
  }

  @Test(
    "agrees with a table that copies its probabilities", arguments: ExpectationTests.distributions)
  func twin(distribution: SamplingDistribution) throws {
    let policy = transformerPolicy(seed: 2, distribution: distribution)
    var table = try TablePolicy(policy.space, distribution: distribution)
    // θ = log π is one of the logits whose softmax is π; the temperature and the cuts come after.
    let plain = transformerPolicy(seed: 2)
    table.logits = Array(plain.logProbabilities(after: try policy.space.prefixes()).joined())
    let (model, twin) = (try Enumeration(policy), try Enumeration(table))
    #expect(model.outputs.map(\.tokens) == twin.outputs.map(\.tokens))
    #expect(
      relativeError(model.outputs.map(\.probability), twin.outputs.map(\.probability)) < 1e-13)
    #expect(
      abs(model.expectation(of: arbitraryReward) - twin.expectation(of: arbitraryReward)) < 1e-13)
    #expect(abs(model.entropy - twin.entropy) < 1e-13)
    #expect(abs(model.divergence(from: table)) < 1e-13)
    #expect(abs(twin.divergence(from: policy)) < 1e-13)
    // The table's ∂J/∂θ, carried on through the model: the chain rule with θ in between.
    let slopes = twin.gradientOfExpectation(of: arbitraryReward)
    let branches = try policy.space.prefixes().enumerated().map { state, prefix in
      PrefixCoefficients(prefix: prefix, coefficients: Array(slopes[4 * state..<4 * (state + 1)]))
    }
    // θ are the plain log-probabilities, so that is whose gradients carry on.
    #expect(
      relativeError(
        plain.gradient(branches), model.gradientOfExpectation(of: arbitraryReward)) < 1e-12)
  }

  @Test("knows what a sampler draws from the same options", arguments: [1, 2])
  func sampler(seed: UInt64) throws {
    let options = SamplingOptions(
      endToken: 3, maximumLength: 3, distribution: SamplingDistribution(temperature: 0.8, topK: 3))
    let model = smallTransformer(seed: seed)
    let all = try Enumeration(TransformerPolicy(model, prompt: [1, 2], options))
    let known = Dictionary(uniqueKeysWithValues: all.outputs.map { ($0.tokens, $0) })
    let responses = Sampler<Double>(model.configuration).sample(
      model, [SamplingRequest(prompt: [1, 2], count: 300, generator: SeededGenerator(seed: seed))],
      options)[0]
    #expect(Set(responses.map(\.tokens)).count > 5)
    for response in responses {
      let output = try #require(known[response.tokens])
      #expect(output.isTruncated == response.isTruncated)
      #expect(relativeError(output.logProbabilities, response.statistics.logProbabilities) < 1e-12)
    }
  }

  @Test("may use as much of the context as a sampler may")
  func context() throws {
    // A context of 10 tokens: a prompt of 8 leaves room for 3, the last of which is never read.
    let model = smallTransformer(seed: 3)
    let options = SamplingOptions(endToken: 3, maximumLength: 3)
    let prompt = [Token](repeating: 1, count: 8)
    let all = try Enumeration(TransformerPolicy(model, prompt: prompt, options))
    #expect(all.outputs.count == 40 && abs(all.totalProbability - 1) < 1e-12)
    #expect(norm(all.gradientOfExpectation(of: arbitraryReward)) > 1e-3)
  }

  @Test("gives the same bits on one thread and on two")
  func threads() throws {
    let options = SamplingOptions(endToken: 3, maximumLength: 3)
    let all = try [1, 2].map { threads in
      try Enumeration(
        TransformerPolicy(smallTransformer(seed: 4), prompt: [0], options, threads: threads))
    }
    let (a, b) = (all[0], all[1])
    #expect(a.outputs == b.outputs)
    #expect(
      a.gradientOfExpectation(of: arbitraryReward) == b.gradientOfExpectation(of: arbitraryReward))
  }

  @Test("is a snapshot: a changed copy leaves it alone")
  func value() throws {
    let policy = transformerPolicy(seed: 5)
    let before = try Enumeration(policy).outputs
    let moved = policy.moved(3, by: 0.1)
    #expect(try Enumeration(moved).outputs != before)
    #expect(try Enumeration(policy).outputs == before)
  }

  @Test("must fit into the context of its model")
  func refusals() async {
    await #expect(processExitsWith: .failure) {
      _ = TransformerPolicy(
        smallTransformer(seed: 1), prompt: Array(repeating: 1, count: 9),
        SamplingOptions(endToken: 3, maximumLength: 3))
    }
    await #expect(processExitsWith: .failure) {
      _ = TransformerPolicy(
        smallTransformer(seed: 1), prompt: [], SamplingOptions(endToken: 3, maximumLength: 3))
    }
  }
}
