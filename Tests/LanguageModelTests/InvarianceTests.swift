import LanguageModel
import Random
import Tensor
import TestSupport
import TestWorlds
import Testing
import Tokens

// What must not matter, and does not, to the last bit: whether a text is generated token by token or
// read at once, what else is in the batch, what an earlier batch left in memory, how many threads
// there are.

@Suite("To the last bit")
struct InvarianceTests {
  init() { useManyThreads() }

  static let distributions = [
    SamplingDistribution.plain, SamplingDistribution(temperature: 0.6),
    SamplingDistribution(topK: 5), SamplingDistribution(temperature: 1.5, topP: 0.8), .greedy,
  ]

  func requests(_ count: Int, seed: UInt64, each: Int = 4) -> [SamplingRequest] {
    let groups = randomGroups(count, configuration: .usual, seed: seed)
    return groups.enumerated().map { index, group in
      SamplingRequest(
        prompt: group.prompt, count: each, generator: SeededGenerator(seed: seed).stream(index))
    }
  }

  func bits(_ scores: [Float]) -> [UInt32] { scores.map(\.bitPattern) }

  @Test("cached generation agrees with one pass over the text", arguments: distributions)
  func generation(distribution: SamplingDistribution) {
    let model = Transformer<Float>(.usual, seed: 1)
    let requests = requests(40, seed: 2)
    let options = SamplingOptions(endToken: 0, maximumLength: 40, distribution: distribution)
    let sampled = Sampler<Float>(.usual).sample(model, requests, options)
    let groups = zip(requests, sampled).map { request, responses in
      PromptGroup(prompt: request.prompt, responses: responses.map(\.tokens))
    }
    let scores = GradientEngine<Float>(.usual).logProbabilities(
      model, groups, distribution: distribution)
    var lengths = Set<Int>()
    for (group, expected) in zip(sampled, scores) {
      for (response, scored) in zip(group, expected) {
        lengths.insert(response.tokens.count)
        #expect(bits(response.statistics.logProbabilities) == bits(scored.logProbabilities))
        #expect(bits(response.statistics.entropies) == bits(scored.entropies))
      }
    }
    #expect(lengths.count > 1)  // texts of many lengths were compared
  }

  @Test("a text is continued the same alone and in company")
  func company() {
    let model = Transformer<Float>(.usual, seed: 3)
    let requests = requests(60, seed: 4)
    let options = SamplingOptions(endToken: 0, maximumLength: 30)
    let sampler = Sampler<Float>(.usual)
    let together = sampler.sample(model, requests, options)
    for index in [0, 17, 59] {
      let alone = sampler.sample(model, [requests[index]], options)[0]
      for (a, b) in zip(alone, together[index]) {
        #expect(a.tokens == b.tokens)
        #expect(bits(a.statistics.logProbabilities) == bits(b.statistics.logProbabilities))
      }
    }
  }

  /// The gradient of one response's objective, with the other responses given coefficients of 0.
  func gradient(
    _ engine: GradientEngine<Float>, _ model: Transformer<Float>, _ groups: [PromptGroup],
    of chosen: ResponseIndex
  ) -> ParameterVector<Float> {
    engine.gradient(model, groups) { index, _, coefficients in
      guard index == chosen else { return }
      for t in coefficients.indices {
        coefficients[t] = Float(coefficient(.init(group: 0, response: 0), t))
      }
    }
  }

  @Test("a text is scored the same, and has the same gradient, alone and in company")
  func gradients() {
    let model = Transformer<Float>(.usual, seed: 5)
    // One response each: among several that begin alike the order of sums is another.
    let groups = randomGroups(90, configuration: .usual, seed: 6, responses: 1)
    let engine = GradientEngine<Float>(.usual)
    let together = engine.logProbabilities(model, groups)
    for index in [0, 44, 89].map({ ResponseIndex(group: $0, response: 0) }) {
      let group = groups[index.group]
      let alone = [PromptGroup(prompt: group.prompt, response: group.responses[index.response])]
      let scores = engine.logProbabilities(model, alone)[0][0]
      let expected = together[index.group][index.response]
      #expect(bits(scores.logProbabilities) == bits(expected.logProbabilities))
      let single = gradient(engine, model, alone, of: .init(group: 0, response: 0))
      let company = gradient(engine, model, groups, of: index)
      #expect(norm(of: single) > 0)
      #expect(single == company)
    }
  }

  @Test("NaN left in memory by an earlier batch touches nothing")
  func poison() {
    let model = Transformer<Float>(.usual, seed: 7)
    var broken = model
    broken.parameters.mutableView().fill(.nan)
    let groups = randomGroups(5, configuration: .usual, seed: 8)
    let chosen = ResponseIndex(group: 2, response: 1)
    let fresh = GradientEngine<Float>(.usual)
    let expected = (
      fresh.logProbabilities(model, groups), gradient(fresh, model, groups, of: chosen)
    )
    let used = GradientEngine<Float>(.usual)
    // A longer batch of NaN, which fills all of the working memory.
    let others = randomGroups(80, configuration: .usual, seed: 9)
    #expect(used.logProbabilities(broken, others)[0][0].logProbabilities.allSatisfy { $0.isNaN })
    #expect(norm(of: gradient(used, broken, others, of: chosen)).isNaN)
    for (a, b) in zip(used.logProbabilities(model, groups).joined(), expected.0.joined()) {
      #expect(bits(a.logProbabilities) == bits(b.logProbabilities))
    }
    #expect(gradient(used, model, groups, of: chosen) == expected.1)

    let options = SamplingOptions(endToken: 0, maximumLength: 20)
    let sampler = Sampler<Float>(.usual)
    let clean = Sampler<Float>(.usual).sample(model, requests(9, seed: 10), options)
    _ = sampler.sample(broken, requests(70, seed: 11), options)
    for (a, b) in zip(sampler.sample(model, requests(9, seed: 10), options), clean) {
      #expect(a.map(\.tokens) == b.map(\.tokens))
    }
  }

  @Test("50 training steps give the same weights on any number of threads")
  func threads() {
    let train = { (threads: Int) -> Transformer<Float> in
      var model = Transformer<Float>(.usual, seed: 12)
      let engine = GradientEngine<Float>(.usual, threads: threads)
      var optimizer = AdamW(for: model)
      for step in 1...50 {
        let groups = randomGroups(30, configuration: .usual, seed: UInt64(step), responses: 2)
        let gradient = engine.likelihoodGradient(of: model, over: groups).gradient
        optimizer.update(&model, along: gradient, learningRate: 1e-3, threads: threads)
      }
      return model
    }
    let one = train(1)
    for threads in [2, 3, 4, 7, 8, 16] { #expect(train(threads).parameters == one.parameters) }
    #expect(one.parameters != Transformer<Float>(.usual, seed: 12).parameters)
  }

  @Test("sampling is the same on any number of threads")
  func samplingThreads() {
    let model = Transformer<Float>(.usual, seed: 13)
    let options = SamplingOptions(endToken: 0, maximumLength: 20)
    let one = Sampler<Float>(.usual, threads: 1).sample(model, requests(50, seed: 14), options)
    for threads in [2, 3, 4, 7, 8, 16] {
      let some = Sampler<Float>(.usual, threads: threads)
        .sample(model, requests(50, seed: 14), options)
      #expect(one.map { $0.map(\.tokens) } == some.map { $0.map(\.tokens) })
    }
  }
}
