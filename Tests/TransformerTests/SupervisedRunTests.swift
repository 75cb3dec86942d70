import Numerics
import Random
import Tensor
import Testing
import Transformer

@Suite("Learning from examples")
struct SupervisedRunTests {
  typealias Settings = SupervisedRun.Settings

  static var settings: Settings {
    var settings = Settings(learningRate: LearningRate(peak: 3e-3, warmUp: 3, steps: 12))
    settings.examples = 5
    // No value is a default: a setting that is dropped on the way shows.
    (settings.optimizer.beta1, settings.optimizer.beta2) = (0.8, 0.95)
    (settings.optimizer.epsilon, settings.optimizer.weightDecay) = (1e-3, 0.5)
    settings.optimizer.largestNorm = 0.3
    return settings
  }

  /// Copies a short text that follows from its first token.
  static func example(_ generator: inout SeededGenerator) -> PromptGroup {
    let first = Token(generator.integer(below: 6))
    return PromptGroup(prompt: [6, first], response: [first, (first + 1) % 6, (first + 2) % 6])
  }

  @Test("makes the same updates as the trainer and the optimizer by hand, to the bit")
  func byHand() {
    var run = SupervisedRun(.odd(), Self.settings, seed: 3)
    var generator = SeededGenerator(seed: 3)
    var model = Transformer<Float>(.odd(), using: &generator)
    let trainer = Trainer<Float>(.odd(), threads: 1)
    var optimizer = Optimizer(for: model, Self.settings.optimizer)
    #expect(
      optimizer.settings.weightDecay == 0.5 && Settings(learningRate: .constant(1)).examples == 64)
    for step in 1...12 {
      let loss = run.step(Self.example)
      let batch = (0..<5).map { _ in Self.example(&generator) }
      #expect(loss == Double(trainer.findLikelihoodGradient(model, batch)))
      optimizer.update(
        &model, along: trainer.gradient, learningRate: Self.settings.learningRate.at(step))
      #expect(run.model.parameters == model.parameters)
      #expect(run.steps == step)
    }
  }

  @Test("of a trained model draws its examples from the seed, and not behind random weights")
  func fromModel() {
    let base = Transformer<Float>(.odd(), seed: 5)
    var run = SupervisedRun(from: base, Self.settings, seed: 3)
    var (generator, model) = (SeededGenerator(seed: 3), base)
    let trainer = Trainer<Float>(.odd(), threads: 1)
    var optimizer = Optimizer(for: model, Self.settings.optimizer)
    for step in 1...3 {
      run.step(Self.example)
      _ = trainer.findLikelihoodGradient(model, (0..<5).map { _ in Self.example(&generator) })
      optimizer.update(
        &model, along: trainer.gradient, learningRate: Self.settings.learningRate.at(step))
      #expect(run.model.parameters == model.parameters)
    }
  }

  @Test("its optimizer is AdamW by its formula, in a weight and in a norm")
  func adamW() {
    var model = Transformer<Double>(.odd(), seed: 2)
    var settings = Optimizer<Double>.Settings()
    #expect(settings.beta1 == 0.9 && settings.beta2 == 0.999 && settings.epsilon == 1e-8)
    #expect(settings.weightDecay == 0.01 && settings.largestNorm == 1)
    (settings.beta1, settings.beta2, settings.epsilon) = (0.7, 0.9, 1e-2)
    (settings.weightDecay, settings.largestNorm) = (0.3, 2)
    var optimizer = Optimizer(for: model, settings)
    let entries = model.layout.entries
    let places = [entries.first { !$0.isNorm }, entries.first { $0.isNorm }]
    let gradient = Matrix<Double>(rows: 1, columns: model.layout.count)
    var (m, v) = ([0.0, 0], [0.0, 0])
    for step in 1...3 {
      gradient.fill(0)
      var expected: [Double] = []
      // Two numbers other than 0: 3 and 4 have a norm of 5, 0.3 and 0.4 one of ½, below the limit.
      let size = step == 2 ? 0.1 : 1
      let scale = step == 2 ? 1 : 2.0 / 5
      for (i, entry) in places.enumerated() {
        guard let entry else { continue }
        gradient[0, entry.offset] = size * Double(3 + i)
        let g = gradient[0, entry.offset] * scale
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

  @Test("learns a text that follows from its first token: less than 0.1 nats a token")
  func learns() {
    var settings = Settings(learningRate: LearningRate(peak: 1e-2, warmUp: 10, steps: 150))
    settings.examples = 16
    var run = SupervisedRun(.odd(), settings, seed: 1)
    // Before, seven tokens are about equally likely: ln 7 = 1.95.
    #expect(run.step(Self.example) > 1.5)
    for _ in 1..<150 { run.step(Self.example) }
    #expect(run.step(Self.example) < 0.1)
  }

  @Test("12 steps = 5 steps, save, load, 7 steps, to the bit, on either number of threads")
  func resume() throws {
    let scratch = try ScratchFolder()
    var whole = SupervisedRun(.odd(), Self.settings, seed: 7)
    for _ in 0..<12 { whole.step(Self.example) }
    var parts = SupervisedRun(.odd(), Self.settings, seed: 7, threads: 2)
    for _ in 0..<5 { parts.step(Self.example) }
    try parts.save(to: scratch["run"])
    var rest = try SupervisedRun(resuming: scratch["run"], Self.settings, threads: 2)
    for _ in 0..<7 { rest.step(Self.example) }
    #expect(rest.model.parameters == whole.model.parameters)
    #expect(rest.steps == 12)
    #expect(rest.model.parameters != parts.model.parameters)
  }
}
