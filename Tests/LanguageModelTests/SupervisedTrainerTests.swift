import LanguageModel
import Numerics
import Random
import Tensor
import TestWorlds
import Testing
import Tokens

@Suite("Learning from examples")
struct SupervisedTrainerTests {
  typealias Settings = SupervisedTrainer.Settings

  static let settings = Copying.settings
  static let example = Copying.example

  @Test("makes the same updates as the engine and the optimizer by hand, to the bit")
  func byHand() {
    var run = SupervisedTrainer(.odd(), Self.settings, seed: 3)
    var generator = SeededGenerator(seed: 3)
    var model = Transformer<Float>(.odd(), using: &generator)
    let engine = GradientEngine<Float>(.odd(), threads: 1)
    var optimizer = AdamW(for: model, Self.settings.optimizer)
    #expect(
      optimizer.settings.weightDecay == 0.5 && Settings(learningRate: .constant(1)).examples == 64)
    for step in 1...12 {
      let loss = run.step(Self.example)
      let batch = (0..<5).map { _ in Self.example(&generator) }
      let (gradient, found) = engine.likelihoodGradient(of: model, over: batch)
      #expect(loss == Double(found))
      optimizer.update(
        &model, along: gradient, learningRate: Self.settings.learningRate.at(step))
      #expect(run.model.parameters == model.parameters)
      #expect(run.steps == step)
    }
  }

  @Test("of a trained model draws its examples from the seed, and not behind random weights")
  func fromModel() {
    let base = Transformer<Float>(.odd(), seed: 5)
    var run = SupervisedTrainer(from: base, Self.settings, seed: 3)
    var (generator, model) = (SeededGenerator(seed: 3), base)
    let engine = GradientEngine<Float>(.odd(), threads: 1)
    var optimizer = AdamW(for: model, Self.settings.optimizer)
    for step in 1...3 {
      run.step(Self.example)
      let batch = (0..<5).map { _ in Self.example(&generator) }
      optimizer.update(
        &model, along: engine.likelihoodGradient(of: model, over: batch).gradient,
        learningRate: Self.settings.learningRate.at(step))
      #expect(run.model.parameters == model.parameters)
    }
  }

  @Test("learns a text that follows from its first token: less than 0.1 nats a token")
  func learns() {
    var settings = Settings(learningRate: LearningRate(peak: 1e-2, warmUp: 10, steps: 150))
    settings.examples = 16
    var run = SupervisedTrainer(.odd(), settings, seed: 1)
    // Before, seven tokens are about equally likely: ln 7 = 1.95.
    #expect(run.step(Self.example) > 1.5)
    for _ in 1..<150 { run.step(Self.example) }
    #expect(run.step(Self.example) < 0.1)
  }
}
