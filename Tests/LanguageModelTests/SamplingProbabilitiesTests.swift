import LanguageModel
import Numerics
import Random
import Tensor
import TestWorlds
import Testing
import Tokens

@Suite("What tokens are drawn from")
struct SamplingProbabilitiesTests {
  /// A model that knows nothing: each of four tokens has a quarter.
  let even: Transformer<Double> = {
    let sizes = TransformerConfiguration(
      vocabularySize: 4, width: 4, layers: 1, heads: 2, context: 8)
    var model = Transformer<Double>(sizes, seed: 1)
    model.parameters.mutableView().fill(0)
    return model
  }()

  func logProbabilities(
    _ model: Transformer<Double>, _ distribution: SamplingDistribution, prompt: [Token] = [1, 2]
  ) -> (probabilities: [Double], entropies: [Double]) {
    let responses = (0..<model.configuration.vocabularySize).map { [Token($0)] }
    let found = GradientEngine<Double>(model.configuration, threads: 1).logProbabilities(
      model, [PromptGroup(prompt: prompt, responses: responses)], distribution: distribution)[0]
    return (found.map { .exp($0.logProbabilities[0]) }, found.map { $0.entropies[0] })
  }

  @Test("top-p keeps the fewest tokens that reach it: two quarters are a half")
  func topP() {
    #expect(
      logProbabilities(even, SamplingDistribution(topP: 0.5)).probabilities == [0.5, 0.5, 0, 0])
    #expect(logProbabilities(even, SamplingDistribution(topP: 0.25)).probabilities == [1, 0, 0, 0])
    let three = logProbabilities(even, SamplingDistribution(topP: 0.51)).probabilities
    #expect(three.count { $0 > 0 } == 3 && three[3] == 0)
  }

  @Test(
    "the entropy is that of what tokens are drawn from, cut or not",
    arguments: [
      SamplingDistribution.plain, .greedy, .init(topK: 2), .init(topK: 4), .init(topP: 0.7),
      .init(temperature: 0.5), .init(temperature: 2, topK: 3), .init(topK: 3, topP: 0.6),
    ])
  func entropy(distribution: SamplingDistribution) {
    let model = Transformer<Double>(.odd(), seed: 8)
    let (probabilities, entropies) = logProbabilities(model, distribution)
    #expect(abs(probabilities.reduce(0, +) - 1) < 1e-12)
    let expected = probabilities.reduce(0) { $1 > 0 ? $0 - $1 * Double.log($1) : $0 }
    for entropy in entropies { #expect(abs(entropy - expected) < 1e-12) }
    if distribution == .greedy { #expect(entropies.allSatisfy { $0 == 0 }) }
    // The sampler says the same as the trainer.
    let sampled = Sampler<Double>(model.configuration, threads: 1).sample(
      model, [SamplingRequest(prompt: [1, 2], generator: SeededGenerator(seed: 1))],
      SamplingOptions(endToken: 0, maximumLength: 1, distribution: distribution))[0][0]
    #expect(abs(sampled.statistics.entropies[0] - expected) < 1e-12)
    let token = Int(sampled.tokens[0])
    #expect(abs(Double.exp(sampled.statistics.logProbabilities[0]) - probabilities[token]) < 1e-12)
  }

  @Test("plain is temperature 1 without a cut, and greedy keeps one")
  func presets() {
    #expect(SamplingDistribution.plain.temperature == 1)
    #expect(SamplingDistribution.plain.topK == nil && SamplingDistribution.plain.topP == nil)
    #expect(SamplingDistribution.greedy == SamplingDistribution(temperature: 1, topK: 1))
    let options = SamplingOptions(endToken: 3, maximumLength: 9)
    #expect(options.endToken == 3 && options.maximumLength == 9 && options.distribution == .plain)
  }
}
