import Foundation
import LanguageModel
import Numerics
import Random
import Tensor
import TestSupport
import TestWorlds
import Testing
import Tokens

@Suite("AdamW")
struct AdamWTests {
  @Test("leaves the norms' weights undecayed, and a broken gradient unused")
  func optimizer() {
    var model = Transformer<Double>(.odd(), seed: 9)
    let before = model
    var settings = AdamW<Double>.Settings()
    settings.weightDecay = 0.5
    var optimizer = AdamW(for: model, settings)
    var zero = ParameterVector<Double>(count: model.parameters.count)
    #expect(optimizer.update(&model, along: zero, learningRate: 0.1) == 0)
    for entry in model.layout.entries {
      let (old, new) = (
        before.parameters.view[0, entry.offset], model.parameters.view[0, entry.offset]
      )
      #expect(abs(new - (entry.isNorm ? old : old * (1 - 0.1 * 0.5))) < 1e-15)
    }
    let kept = model
    zero.mutableView().fill(.nan)
    #expect(optimizer.update(&model, along: zero, learningRate: 0.1).isNaN)
    #expect(model.parameters == kept.parameters && optimizer.step == 1)
  }

  @Test("shortens a long gradient to the largest norm")
  func clipping() {
    // With β₁ = β₂ = 0 and a large ε a step is η·g/ε: it shows the length of g that was used.
    var settings = AdamW<Double>.Settings()
    (settings.beta1, settings.beta2, settings.epsilon, settings.weightDecay) = (0, 0, 1e6, 0)
    var model = Transformer<Double>(.odd(), seed: 10)
    let before = model.parameters.view.values(row: 0)
    var gradient = ParameterVector<Double>(count: model.parameters.count)
    let numbers = gradient.mutableView()
    (numbers[0, 0], numbers[0, 1]) = (30, 40)
    var optimizer = AdamW(for: model, settings)
    #expect(optimizer.update(&model, along: gradient, learningRate: 1e6) == 50)
    let after = model.parameters.view.values(row: 0)
    #expect(abs(after[0] - before[0] - 0.6) < 1e-5 && abs(after[1] - before[1] - 0.8) < 1e-5)
  }

  @Test("is its formula, in a weight and in a norm")
  func adamW() {
    var model = Transformer<Double>(.odd(), seed: 2)
    var settings = AdamW<Double>.Settings()
    #expect(settings.beta1 == 0.9 && settings.beta2 == 0.999 && settings.epsilon == 1e-8)
    #expect(settings.weightDecay == 0.01 && settings.largestNorm == 1)
    (settings.beta1, settings.beta2, settings.epsilon) = (0.7, 0.9, 1e-2)
    (settings.weightDecay, settings.largestNorm) = (0.3, 2)
    var optimizer = AdamW(for: model, settings)
    let entries = model.layout.entries
    let places = [entries.first { !$0.isNorm }, entries.first { $0.isNorm }]
    var gradient = ParameterVector<Double>(count: model.layout.count)
    var (m, v) = ([0.0, 0], [0.0, 0])
    for step in 1...3 {
      gradient.mutableView().fill(0)
      var expected: [Double] = []
      // Two numbers other than 0: 3 and 4 have a norm of 5, 0.3 and 0.4 one of ½, below the limit.
      let size = step == 2 ? 0.1 : 1
      let scale = step == 2 ? 1 : 2.0 / 5
      for (i, entry) in places.enumerated() {
        guard let entry else { continue }
        gradient.mutableView()[0, entry.offset] = size * Double(3 + i)
        let g = size * Double(3 + i) * scale
        m[i] = 0.7 * m[i] + 0.3 * g
        v[i] = 0.9 * v[i] + 0.1 * g * g
        let (mean, variance) = (
          m[i] / (1 - Double.pow(0.7, step)), v[i] / (1 - Double.pow(0.9, step))
        )
        let weight = model.parameters.view[0, entry.offset]
        let decay = entry.isNorm ? 0 : 0.3 * weight
        expected.append(weight + 0.05 * (mean / (variance.squareRoot() + 1e-2) - decay))
      }
      let norm = optimizer.update(&model, along: gradient, learningRate: 0.05)
      #expect(abs(norm - 5 * size) < 1e-12)
      for (entry, number) in zip(places.compactMap { $0 }, expected) {
        #expect(abs(model.parameters.view[0, entry.offset] - number) < 1e-12)
      }
    }
    #expect(optimizer.step == 3)
  }

  @Test("refuses a learning rate that is no number")
  func refusals() async {
    await #expect(processExitsWith: .failure) {
      var model = Transformer<Double>(.odd(), seed: 1)
      let gradient = ParameterVector<Double>(count: model.parameters.count)
      var optimizer = AdamW(for: model)
      optimizer.update(&model, along: gradient, learningRate: .nan)
    }
  }
}
