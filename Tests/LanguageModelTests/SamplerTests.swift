import LanguageModel
import Numerics
import Random
import Tensor
import TestSupport
import TestWorlds
import Testing
import Tokens

@Suite("Sampling")
struct SamplerTests {
  /// All responses up to a length: those that end with token 0, and those that are cut off.
  func allResponses(_ vocabulary: Int, longest: Int) -> [[Token]] {
    var (complete, open) = ([[Token]](), [[Token]()])
    for length in 1...longest {
      let longer = open.flatMap { start in (0..<vocabulary).map { start + [Token($0)] } }
      complete += longer.filter { $0.last == 0 || length == longest }
      open = longer.filter { $0.last != 0 }
    }
    return complete
  }

  @Test(
    "the probabilities of all responses add up to 1",
    arguments: [
      SamplingDistribution.plain, .init(temperature: 2), .init(topK: 3), .init(topP: 0.7),
    ])
  func total(distribution: SamplingDistribution) {
    var configuration = TransformerConfiguration.odd()
    configuration.vocabularySize = 4
    let model = Transformer<Double>(configuration, seed: 1)
    let responses = allResponses(4, longest: 5)
    #expect(responses.count == 1 + 3 + 9 + 27 + 81 * 4)
    let group = PromptGroup(prompt: [2, 1, 3], responses: responses)
    let scores = GradientEngine<Double>(configuration).logProbabilities(
      model, [group], distribution: distribution)
    let sum = scores[0].reduce(0) { $0 + Double.exp($1.logProbabilities.reduce(0, +)) }
    #expect(abs(sum - 1) < 1e-12)
  }

  @Test("ends with any of several end tokens, and draws the same tokens until then")
  func severalEnds() {
    let configuration = TransformerConfiguration.odd()
    let model = Transformer<Double>(configuration, seed: 3)
    let requests = [
      SamplingRequest(prompt: [2, 1], count: 200, generator: SeededGenerator(seed: 4))
    ]
    let sampler = Sampler<Double>(configuration)
    var options = SamplingOptions(endToken: 99, maximumLength: 12)
    let endless = sampler.sample(model, requests, options)[0]
    options.endToken = 0
    options.otherEndTokens = [3, 1]
    let sampled = sampler.sample(model, requests, options)[0]
    let ends: Set<Token> = [0, 1, 3]
    for (response, whole) in zip(sampled, endless) {
      let place = whole.tokens.firstIndex(where: ends.contains)
      #expect(response.tokens == Array(whole.tokens[...(place ?? 11)]))
      #expect(response.isTruncated == (place == nil))
    }
    #expect(Set(sampled.compactMap(\.tokens.last)).isSuperset(of: ends))
  }

  @Test("draws responses as often as their probabilities say")
  func frequencies() {
    var configuration = TransformerConfiguration.odd()
    configuration.vocabularySize = 3
    let model = Transformer<Double>(configuration, seed: 2)
    let responses = allResponses(3, longest: 3)
    let prompt: [Token] = [1, 2]
    let scores = GradientEngine<Double>(configuration).logProbabilities(
      model, [PromptGroup(prompt: prompt, responses: responses)])
    let draws = 20_000
    let sampled = Sampler<Double>(configuration).sample(
      model, [SamplingRequest(prompt: prompt, count: draws, generator: SeededGenerator(seed: 3))],
      SamplingOptions(endToken: 0, maximumLength: 3))
    var counts: [[Token]: Int] = [:]
    for response in sampled[0] { counts[response.tokens, default: 0] += 1 }
    #expect(counts.values.reduce(0, +) == draws)
    // χ² with as many degrees of freedom as responses less one: mean 14, variance 28.
    var chiSquared = 0.0
    for (response, scored) in zip(responses, scores[0]) {
      let expected = Double(draws) * Double.exp(scored.logProbabilities.reduce(0, +))
      let distance = Double(counts[response] ?? 0) - expected
      chiSquared += distance * distance / expected
    }
    #expect(responses.count == 15)
    #expect(chiSquared < 14 + 5 * 28.0.squareRoot())
  }

  @Test("ends with the end token, at the length limit, or at the end of the context")
  func endings() {
    let model = Transformer<Float>(.usual, seed: 4)
    let request = SamplingRequest(
      prompt: Array(repeating: 5, count: 50), count: 200, generator: SeededGenerator(seed: 5))
    for limit in [1, 6, 100] {
      let options = SamplingOptions(endToken: 0, maximumLength: limit)
      let responses = Sampler<Float>(.usual).sample(model, [request], options)[0]
      #expect(responses.count == 200)
      for response in responses {
        #expect(response.isTruncated == (response.tokens.last != 0))
        #expect(!response.tokens.dropLast().contains(0))
        #expect(response.statistics.logProbabilities.count == response.tokens.count)
        // 64 tokens of context can be read, the 65th is only predicted: 15 after a prompt of 50.
        #expect(response.tokens.count <= min(limit, 15))
        if response.isTruncated { #expect(response.tokens.count == min(limit, 15)) }
      }
      #expect(responses.contains { $0.isTruncated })
    }
  }

  @Test("greedy takes the likeliest token each time, with log-probability 0")
  func greedy() {
    let model = Transformer<Float>(.usual, seed: 6)
    let request = SamplingRequest(prompt: [3, 7], generator: SeededGenerator(seed: 7))
    let response = Sampler<Float>(.usual).sample(
      model, [request],
      SamplingOptions(endToken: 0, maximumLength: 12, distribution: .greedy))[0][0]
    var text: [Token] = [3, 7]
    for token in response.tokens {
      let logits = model.logits(text).last!
      #expect(logits[Int(token)] == logits.max())
      text.append(token)
    }
    #expect(response.statistics.logProbabilities.allSatisfy { $0 == 0 })
  }

  @Test("top-k and top-p keep the likeliest tokens and nothing else")
  func cuts() {
    let model = Transformer<Double>(.odd(), seed: 8)
    let p = { () -> [Double] in
      let logits = model.logits([1, 2]).last!
      let weights = logits.map { Double.exp($0) }
      return weights.map { $0 / weights.reduce(0, +) }
    }()
    let order = p.indices.sorted { p[$0] > p[$1] }
    let responses = p.indices.map { [Token($0)] }
    let engine = GradientEngine<Double>(.odd())
    let cut = { (distribution: SamplingDistribution) in
      engine.logProbabilities(
        model, [PromptGroup(prompt: [1, 2], responses: responses)], distribution: distribution)[0]
        .map { Double.exp($0.logProbabilities[0]) }
    }
    let two = cut(SamplingDistribution(topK: 2))
    let mass = p[order[0]] + p[order[1]]
    for token in p.indices {
      #expect(abs(two[token] - (order.prefix(2).contains(token) ? p[token] / mass : 0)) < 1e-14)
    }
    // Just above the likeliest token's probability a second one is needed to reach it.
    #expect(cut(SamplingDistribution(topP: p[order[0]] * 1.001)).count { $0 > 0 } == 2)
    #expect(cut(SamplingDistribution(topP: p[order[0]] * 0.999)).count { $0 > 0 } == 1)
  }

  @Test("refuses what cannot be sampled")
  func refusals() async {
    await #expect(processExitsWith: .failure) { _ = SamplingDistribution(temperature: 0) }
    await #expect(processExitsWith: .failure) { _ = SamplingDistribution(topK: 0) }
    await #expect(processExitsWith: .failure) { _ = SamplingDistribution(topP: 1.5) }
    await #expect(processExitsWith: .failure) {
      _ = SamplingOptions(endToken: 0, maximumLength: 0)
    }
    // A symbol of another vocabulary, in a prompt and in a text.
    await #expect(processExitsWith: .failure) {
      let model = Transformer<Float>(.odd(), seed: 1)
      _ = Sampler<Float>(.odd()).sample(
        model, [SamplingRequest(prompt: [7], generator: SeededGenerator(seed: 1))],
        SamplingOptions(endToken: 0, maximumLength: 3))
    }
    await #expect(processExitsWith: .failure) {
      _ = Transformer<Float>(.odd(), seed: 1).logits([1, -1])
    }
    await #expect(processExitsWith: .failure) {
      let model = Transformer<Float>(.odd(), seed: 1)
      _ = Sampler<Float>(.odd()).sample(
        model, [SamplingRequest(prompt: [], generator: SeededGenerator(seed: 1))],
        SamplingOptions(endToken: 0, maximumLength: 3))
    }
  }
}
