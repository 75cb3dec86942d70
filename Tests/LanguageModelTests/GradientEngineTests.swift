import Foundation
import LanguageModel
import Numerics
import Random
import Tensor
import TestSupport
import TestWorlds
import Testing
import Tokens

@Suite("Training")
struct GradientEngineTests {
  @Test("trains the end token, and nothing after it")
  func endToken() {
    let model = Transformer<Double>(.odd(), seed: 1)
    let engine = GradientEngine<Double>(.odd())
    // Only the last token, the end token 0, has a coefficient.
    let group = PromptGroup(prompt: [1, 2], response: [3, 4, 0])
    let gradient = engine.gradient(model, [group]) { _, _, coefficients in
      coefficients[coefficients.count - 1] = 1
    }
    #expect(sumOfSquares(gradient.view) > 1e-6)
    // A response has as many numbers as tokens: there is no place after the end token to train.
    #expect(engine.logProbabilities(model, [group])[0][0].logProbabilities.count == 3)
  }

  @Test("likelihood starts at ln V for a model that knows nothing")
  func initialLoss() {
    let model = Transformer<Double>(zeros: .usual)
    let groups = randomGroups(4, configuration: .usual, seed: 2)
    let loss = GradientEngine<Double>(.usual).likelihoodGradient(of: model, over: groups).loss
    #expect(abs(loss - Double.log(21)) < 1e-12)
  }

  @Test("a group's gradient is the sum of its responses' gradients")
  func additive() {
    let model = Transformer<Double>(.odd(), seed: 3)
    let group = randomGroups(1, configuration: .odd(), seed: 4, responses: 5)[0]
    let engine = GradientEngine<Double>(.odd())
    let gradient = { (groups: [PromptGroup]) -> [Double] in
      engine.gradient(model, groups) { _, log, coefficients in
        for t in coefficients.indices { coefficients[t] = Double.exp(log[t]) }
      }.values
    }
    var sum = [Double](repeating: 0, count: model.parameters.count)
    for response in group.responses {
      let part = gradient([PromptGroup(prompt: group.prompt, response: response)])
      for i in sum.indices { sum[i] += part[i] }
    }
    // The prompt is read once for all five here, and five times there.
    #expect(relativeError(gradient([group]), sum) < 1e-12)
  }

  @Test("a text longer than a tile is trained like any other")
  func longText() {
    let configuration = TransformerConfiguration(
      vocabularySize: 5, width: 8, layers: 1, heads: 2, context: 700, initialDeviation: 0.5)
    let model = Transformer<Double>(configuration, seed: 5)
    let text = normals(650, seed: 6).map { Token(abs($0 * 10).truncatingRemainder(dividingBy: 5)) }
    let scores = GradientEngine<Double>(configuration).logProbabilities(
      model, [PromptGroup(prompt: [1], response: text)])[0][0]
    let logits = NaiveTransformer(model).logits([1] + text.dropLast())
    for (t, row) in logits.enumerated() {
      let normalizer = Double.log(row.reduce(0) { $0 + Double.exp($1) })
      #expect(abs(scores.logProbabilities[t] - (row[Int(text[t])] - normalizer)) < 1e-10)
    }
  }

  @Test("a small model learns to add two digits, from three seeds", arguments: [1, 2, 3])
  func learns(seed: UInt64) {
    // Prompt a b (tokens 0 … 9), response (a + b) mod 10: 100 facts, all of them trained.
    let configuration = TransformerConfiguration(
      vocabularySize: 10, width: 32, layers: 1, heads: 4, context: 4, initialDeviation: 0.1)
    var model = Transformer<Float>(configuration, seed: seed)
    let facts = (0..<100).map { (i: Int) -> PromptGroup in
      let (a, b) = (i / 10, i % 10)
      return PromptGroup(prompt: [Token(a), Token(b)], response: [Token((a + b) % 10)])
    }
    let engine = GradientEngine<Float>(configuration)
    var optimizer = AdamW(for: model)
    let rate = LearningRate(peak: 1e-2, warmUp: 20, steps: 400)
    for step in 1...rate.steps {
      optimizer.update(
        &model, along: engine.likelihoodGradient(of: model, over: facts).gradient,
        learningRate: rate.at(step))
    }
    let requests = facts.map {
      SamplingRequest(prompt: $0.prompt, generator: SeededGenerator(seed: 0))
    }
    let answers = Sampler<Float>(configuration).sample(
      model, requests, SamplingOptions(endToken: 99, maximumLength: 1, distribution: .greedy))
    let right = zip(answers, facts).count { $0[0].tokens == $1.responses[0] }
    #expect(right >= 98)  // chance is 10
  }

  @Test("changes the weights in place, without copying them")
  func memory() {
    var model = Transformer<Float>(.usual, seed: 7)
    let engine = GradientEngine<Float>(.usual, threads: 1)
    var optimizer = AdamW(for: model)
    let groups = randomGroups(16, configuration: .usual, seed: 8)
    let step = {
      let gradient = engine.likelihoodGradient(of: model, over: groups).gradient
      optimizer.update(&model, along: gradient, learningRate: 1e-4)
    }
    for _ in 0..<3 { step() }
    let weights = address(model)
    for _ in 0..<5 { step() }
    #expect(address(model) == weights)  // changed in place, never copied
  }

  @Test("refuses texts that cannot be")
  func refusals() async {
    await #expect(processExitsWith: .failure) {
      _ = GradientEngine<Float>(.odd()).logProbabilities(
        Transformer(.odd(), seed: 1), [PromptGroup(prompt: [1], response: [])])
    }
    await #expect(processExitsWith: .failure) {
      _ = GradientEngine<Float>(.odd()).logProbabilities(
        Transformer(.odd(), seed: 1), [PromptGroup(prompt: [7], response: [1])])
    }
    await #expect(processExitsWith: .failure) {
      _ = GradientEngine<Float>(.odd()).logProbabilities(
        Transformer(.odd(), seed: 1),
        [PromptGroup(prompt: [1], response: Array(repeating: 1, count: 25))])
    }
  }
}

/// Returns the address of a model's first weight.
private func address(_ model: Transformer<Float>) -> UInt {
  model.parameters.view.withSpan(row: 0, columns: 0..<1) { span in
    span.withUnsafeBufferPointer { UInt(bitPattern: $0.baseAddress) }
  }
}
