import LanguageModel
import Random
import Tensor
import TestSupport
import TestWorlds
import Testing
import Tokens

@Suite("A transformer")
struct TransformerTests {
  @Test("computes what its definition says", arguments: [false, true])
  func definition(tied: Bool) {
    let model = Transformer<Double>(.odd(tied: tied), seed: 1)
    let text: [Token] = [3, 1, 4, 1, 5, 0, 2, 6, 5, 3, 5]
    let expected = NaiveTransformer(model).logits(text)
    // The same sums in another order, in Double.
    #expect(relativeError(model.logits(text).flatMap { $0 }, expected.flatMap { $0 }) < 1e-13)
  }

  @Test("has the gradient of finite differences in every weight", arguments: [false, true])
  func gradient(tied: Bool) {
    let model = Transformer<Double>(.odd(tied: tied), seed: 2)
    let groups = randomGroups(3, configuration: model.configuration, seed: 3)
    let engine = GradientEngine<Double>(model.configuration)
    let objective = { (model: Transformer<Double>) -> Double in
      var sum = 0.0
      for (g, group) in engine.logProbabilities(model, groups).enumerated() {
        for (r, response) in group.enumerated() {
          for (t, log) in response.logProbabilities.enumerated() {
            sum += coefficient(ResponseIndex(group: g, response: r), t) * log
          }
        }
      }
      return sum
    }
    let gradient = engine.gradient(model, groups) { index, _, coefficients in
      for t in coefficients.indices { coefficients[t] = coefficient(index, t) }
    }.values
    for entry in model.layout.entries {
      let range = entry.offset..<entry.offset + entry.rows * entry.columns
      let numerical = model.slopes(of: entry, objective)
      #expect(relativeError(Array(gradient[range]), numerical) < 1e-6, "\(entry.name)")
    }
  }

  @Test("at a temperature has the gradient of finite differences")
  func gradientAtTemperature() {
    let model = Transformer<Double>(.odd(), seed: 4)
    let groups = randomGroups(2, configuration: model.configuration, seed: 5)
    let engine = GradientEngine<Double>(model.configuration)
    let distribution = SamplingDistribution(temperature: 0.7)
    let gradient = engine.gradient(model, groups, distribution: distribution) {
      _, _, coefficients in
      for t in coefficients.indices { coefficients[t] = 1 }
    }
    // Along one random direction: the slope of the sum of all log-probabilities.
    let direction = normals(model.parameters.count, seed: 6)
    let expected = centralDifference { h in
      var moved = model
      let view = moved.parameters.mutableView()
      for i in 0..<view.columns { view[0, i] += h * direction[i] }
      return engine.logProbabilities(moved, groups, distribution: distribution).joined()
        .reduce(0) { $0 + $1.logProbabilities.reduce(0, +) }
    }
    let slope = zip(gradient.values, direction).reduce(0) { $0 + $1.0 * $1.1 }
    #expect(abs(slope - expected) < 1e-6 * abs(expected))
  }

  @Test("gives the same logits in Float as in Double, to 1e-4")
  func precision() {
    let model = Transformer<Double>(.usual, seed: 7)
    var generator = SeededGenerator(seed: 8)
    let text = (0..<64).map { _ in Token(generator.integer(below: 21)) }
    let single = model.converted(to: Float.self).logits(text).flatMap { $0.map(Double.init) }
    #expect(relativeError(single, model.logits(text).flatMap { $0 }) < 1e-4)
  }

  @Test("is a value: training a copy leaves the original alone")
  func value() {
    let original = Transformer<Float>(.odd(), seed: 9)
    var copy = original
    copy.parameters.mutableView()[0, 0] += 1
    #expect(copy.parameters != original.parameters)
    #expect(original.parameters == Transformer<Float>(.odd(), seed: 9).parameters)
  }
}
