import LanguageModel
import Random
import Tensor
import TestSupport
import TestWorlds
import Testing
import Tokens

// Responses of a group that begin alike are computed once as far as they do. Here that is held against
// the same responses, each in a group of its own, where nothing is shared.

@Suite("Responses that begin alike")
struct PrefixSharingTests {
  init() { useManyThreads() }

  /// Groups of responses over an alphabet of three, with ends, so that many begin alike, some are the
  /// same, and some are the beginning of others.
  static func groups(_ count: Int, responses: Int, longest: Int = 12, seed: UInt64) -> [PromptGroup]
  {
    var generator = SeededGenerator(seed: seed)
    return (0..<count).map { _ in
      let prompt = (0..<1 + generator.integer(below: 6)).map { _ in
        Token(generator.integer(below: 7))
      }
      let texts = (0..<responses).map { _ in
        (0..<1 + generator.integer(below: longest)).map { _ in
          Token(generator.integer(below: 12) < 10 ? 1 : 2 + generator.integer(below: 2))
        }
      }
      return PromptGroup(prompt: prompt, responses: texts)
    }
  }

  /// The same responses, each in a group of its own.
  static func apart(_ groups: [PromptGroup]) -> [PromptGroup] {
    groups.flatMap { group in
      group.responses.map { PromptGroup(prompt: group.prompt, response: $0) }
    }
  }

  /// A coefficient that depends on the response's place in the batch and on t alone.
  static func coefficient(_ response: Int, _ t: Int) -> Double {
    Double((response * 37 + t * 11) % 17) / 17 - 0.4
  }

  static let distributions = [
    SamplingDistribution.plain, SamplingDistribution(temperature: 0.7),
    SamplingDistribution(topK: 4),
  ]

  @Test("begin alike, are the same, and begin each other in these groups")
  func kinds() {
    let groups = Self.groups(6, responses: 16, seed: 1)
    let pairs = groups.flatMap { group in
      group.responses.indices.flatMap { i in
        group.responses.indices.filter { $0 > i }.map { (group.responses[i], group.responses[$0]) }
      }
    }
    #expect(pairs.contains { $0 == $1 })
    #expect(pairs.contains { $0 != $1 && $1.starts(with: $0) })
    #expect(pairs.contains { !$1.starts(with: $0) && !$0.starts(with: $1) && $0[0] == $1[0] })
  }

  @Test(
    "have the log-probabilities that they have apart, to the last bit", arguments: distributions)
  func scores(distribution: SamplingDistribution) {
    for (count, responses) in [(6, 16), (1, 200), (40, 4)] {
      let groups = Self.groups(count, responses: responses, seed: UInt64(count))
      let model = Transformer<Float>(.odd(), seed: 2)
      let engine = GradientEngine<Float>(.odd())
      let together = engine.logProbabilities(model, groups, distribution: distribution)
      let apart = engine.logProbabilities(model, Self.apart(groups), distribution: distribution)
      for (one, other) in zip(together.joined(), apart.joined()) {
        #expect(one.logProbabilities.map(\.bitPattern) == other.logProbabilities.map(\.bitPattern))
        #expect(one.entropies.map(\.bitPattern) == other.entropies.map(\.bitPattern))
      }
      #expect(together.joined().count == count * responses)
    }
  }

  @Test(
    "have the gradient that they have apart, to rounding", arguments: [(6, 16), (1, 200), (40, 4)])
  func gradient(count: Int, responses: Int) {
    let groups = Self.groups(count, responses: responses, seed: UInt64(count))
    for configuration in [TransformerConfiguration.odd(), .usual] {
      let model = Transformer<Double>(configuration, seed: 3)
      let engine = GradientEngine<Double>(configuration, threads: 3)
      for distribution in [SamplingDistribution.plain, SamplingDistribution(temperature: 0.7)] {
        let together = engine.gradient(model, groups, distribution: distribution) {
          index, _, coefficients in
          for t in coefficients.indices {
            coefficients[t] = Self.coefficient(index.group * responses + index.response, t)
          }
        }
        let apart = engine.gradient(model, Self.apart(groups), distribution: distribution) {
          index, _, coefficients in
          for t in coefficients.indices { coefficients[t] = Self.coefficient(index.group, t) }
        }
        #expect(norm(of: apart) > 0)
        // Sums of some hundred terms in another order, in Double.
        #expect(relativeError(together.values, apart.values) < 1e-12)
      }
    }
  }

  @Test("where the prompt alone is shared, have the same numbers")
  func promptAlone() {
    let groups = Self.groups(20, responses: 16, seed: 4)
    let model = Transformer<Double>(.odd(), seed: 3)
    let (all, prompts) = (
      GradientEngine<Double>(.odd()), GradientEngine<Double>(.odd(), sharing: .prompt)
    )
    let (scores, others) = (
      all.logProbabilities(model, groups), prompts.logProbabilities(model, groups)
    )
    for (one, other) in zip(scores.joined(), others.joined()) {
      #expect(one.logProbabilities == other.logProbabilities)
    }
    let (gradient, expected) = (
      all.likelihoodGradient(of: model, over: groups).gradient.values,
      prompts.likelihoodGradient(of: model, over: groups).gradient.values
    )
    #expect(relativeError(gradient, expected) < 1e-12)
    let sure = Self.sure(9)
    let requests = (0..<30).map {
      SamplingRequest(
        prompt: [1, Token($0 % 20)], count: 16, generator: SeededGenerator(seed: 14).stream($0))
    }
    let options = SamplingOptions(endToken: 0, maximumLength: 20)
    let one = Sampler<Float>(sure.configuration).sample(sure, requests, options)
    let other = Sampler<Float>(sure.configuration, sharing: .prompt).sample(sure, requests, options)
    #expect(one.map { $0.map(\.tokens) } == other.map { $0.map(\.tokens) })
  }

  @Test("have the loss, and its gradient, that they have apart")
  func likelihood() {
    let groups = Self.groups(9, responses: 16, seed: 5)
    let model = Transformer<Double>(.odd(), seed: 6)
    let engine = GradientEngine<Double>(.odd())
    let together = engine.likelihoodGradient(of: model, over: groups)
    let apart = engine.likelihoodGradient(of: model, over: Self.apart(groups))
    #expect(abs(together.loss - apart.loss) < 1e-13)
    #expect(relativeError(together.gradient.values, apart.gradient.values) < 1e-12)
  }

  @Test("have the distributions, and the gradient on logits, that they have apart")
  func logits() {
    let groups = Self.groups(5, responses: 16, seed: 7)
    let model = Transformer<Double>(.odd(), seed: 8)
    let engine = GradientEngine<Double>(.odd())
    let softened = SamplingDistribution(temperature: 2)
    let rows = engine.distributions(model, groups, distribution: softened)
    let apartRows = engine.distributions(model, Self.apart(groups), distribution: softened)
    for (one, other) in zip(rows.joined(), apartRows.joined()) {
      #expect(one.hasSameBits(as: other))
    }
    let pull: @Sendable (Int, Int, Span<Double>, inout MutableSpan<Double>) -> Void = {
      response, t, log, gradient in
      for j in gradient.indices {
        gradient[j] = Self.coefficient(response + j, t) * log[j]
      }
    }
    let together = engine.logitGradient(model, groups, distribution: softened) {
      pull($0.group * 16 + $0.response, $1, $2, &$3)
    }
    let apart = engine.logitGradient(model, Self.apart(groups), distribution: softened) {
      pull($0.group, $1, $2, &$3)
    }
    #expect(norm(of: apart) > 0)
    #expect(relativeError(together.values, apart.values) < 1e-12)
  }

  /// A model so sure of itself that the continuations of a prompt go the same way for long.
  static func sure(_ seed: UInt64) -> Transformer<Float> {
    var configuration = TransformerConfiguration.usual
    configuration.initialDeviation = 0.35
    return Transformer<Float>(configuration, seed: seed)
  }

  /// One continuation, drawn a token at a time from the logits of the whole text.
  static func draw(
    _ model: Transformer<Float>, _ request: SamplingRequest, _ sample: Int,
    _ options: SamplingOptions
  ) -> (tokens: [Token], logProbabilities: [Float], entropies: [Float]) {
    var (text, generator) = (request.prompt, request.generator.stream(sample))
    var (logProbabilities, entropies) = ([Float](), [Float]())
    let temperature = Float(options.distribution.temperature)
    repeat {
      let logits = Matrix<Float>([model.logits(text)[text.count - 1]])
      let p = Matrix<Float>(rows: 1, columns: logits.columns)
      let (statistics, log) = (
        Matrix<Float>(rows: 3, columns: 1), Matrix<Float>(rows: 1, columns: 1)
      )
      softmax(logits, temperature: temperature, into: p, statistics: statistics)
      let token = Tensor.draw(p, row: 0, uniform: generator.uniform())
      gatherLogProbabilities(
        of: [token], inRows: [0], logits, temperature: temperature, statistics: statistics,
        into: log)
      text.append(Token(token))
      logProbabilities.append(log[0, 0])
      entropies.append(statistics[2, 0])
    } while text[text.count - 1] != options.endToken
      && logProbabilities.count < options.maximumLength
    return (Array(text.dropFirst(request.prompt.count)), logProbabilities, entropies)
  }

  @Test("are drawn as each would be alone, to the last bit", arguments: [0.25, 1], [1, 2, 3, 8])
  func sampling(temperature: Double, threads: Int) {
    let model = Self.sure(9)
    let prompts = Self.groups(40, responses: 1, seed: 10).map(\.prompt)
    let requests = prompts.enumerated().map { index, prompt in
      SamplingRequest(
        prompt: prompt, count: 16, generator: SeededGenerator(seed: 11).stream(index))
    }
    let options = SamplingOptions(
      endToken: 0, maximumLength: 24, distribution: SamplingDistribution(temperature: temperature))
    let together = Sampler<Float>(model.configuration, threads: threads).sample(
      model, requests, options)
    let distinct = together.map { Set($0.map(\.tokens)).count }
    #expect(distinct.contains { $0 > 1 })  // groups do split
    if temperature < 1 { #expect(distinct.contains { $0 < 16 }) }  // and not into all
    for index in [0, 17, 39] {
      for (sample, response) in together[index].enumerated() {
        let expected = Self.draw(model, requests[index], sample, options)
        #expect(response.tokens == expected.tokens)
        let (found, statistics) = (expected, response.statistics)
        #expect(
          statistics.logProbabilities.map(\.bitPattern) == found.logProbabilities.map(\.bitPattern))
        #expect(statistics.entropies.map(\.bitPattern) == found.entropies.map(\.bitPattern))
        #expect(response.isTruncated == (response.tokens.last != 0))
      }
    }
  }

  @Test("are drawn the same by few threads for many prompts, and by many for few")
  func shares() {
    let model = Self.sure(12)
    for count in [1, 2, 5] {
      let requests = (0..<count).map {
        SamplingRequest(
          prompt: [1, Token($0)], count: 50, generator: SeededGenerator(seed: 13).stream($0))
      }
      let options = SamplingOptions(endToken: 0, maximumLength: 20)
      let expected = Sampler<Float>(model.configuration, threads: 1).sample(
        model, requests, options)
      for threads in [2, 3, 7, 16] {
        let found = Sampler<Float>(model.configuration, threads: threads).sample(
          model, requests, options)
        #expect(found.map { $0.map(\.tokens) } == expected.map { $0.map(\.tokens) })
      }
    }
  }
}
