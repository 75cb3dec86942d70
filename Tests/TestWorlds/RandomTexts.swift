import LanguageModel
import Random
import Tensor
import Tokens

extension TransformerConfiguration {
  /// Small, with widths that do not fill up 64 bytes, grouped heads and an odd rotary base.
  public static func odd(tied: Bool = false) -> TransformerConfiguration {
    var configuration = TransformerConfiguration(
      vocabularySize: 7, width: 12, layers: 2, heads: 4, keyValueHeads: 2, headWidth: 6,
      feedForwardWidth: 10, context: 24, initialDeviation: 0.4)
    configuration.rotaryTheta = 100
    configuration.tiedEmbeddings = tied
    return configuration
  }

  /// Like the models of the lessons.
  public static let usual = TransformerConfiguration(
    vocabularySize: 21, width: 64, layers: 2, heads: 4, context: 64, initialDeviation: 0.1)
}

extension Transformer {
  /// Random weights from a seed.
  public init(_ configuration: TransformerConfiguration, seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    self.init(configuration, using: &generator)
  }
}

extension Transformer<Float> {
  /// All weights.
  public var numbers: [Float] { parameters.values }
}

/// Prompts and responses of many lengths, among them single tokens.
public func randomGroups(
  _ count: Int, configuration c: TransformerConfiguration, seed: UInt64, responses: Int = 3
) -> [PromptGroup] {
  var generator = SeededGenerator(seed: seed)
  let text = { (longest: Int) -> [Token] in
    (0...generator.integer(below: longest)).map { _ in
      Token(generator.integer(below: c.vocabularySize))
    }
  }
  return (0..<count).map { _ in
    PromptGroup(
      prompt: text(c.context / 3),
      responses: (0..<responses).map { _ in text(c.context / 2) })
  }
}

/// A coefficient for every token that has nothing to do with its neighbours'.
package func coefficient(_ index: ResponseIndex, _ t: Int) -> Double {
  var generator = SeededGenerator(seed: 99).stream(index.group).stream(index.response).stream(t)
  return generator.normal()
}

/// A supervised training in which nothing is a default: a setting that is dropped on the way shows.
public enum Copying {
  /// Batches of 5, for 12 updates.
  public static var settings: SupervisedTrainer.Settings {
    var settings = SupervisedTrainer.Settings(
      learningRate: LearningRate(peak: 3e-3, warmUp: 3, steps: 12))
    settings.examples = 5
    (settings.optimizer.beta1, settings.optimizer.beta2) = (0.8, 0.95)
    (settings.optimizer.epsilon, settings.optimizer.weightDecay) = (1e-3, 0.5)
    settings.optimizer.largestNorm = 0.3
    return settings
  }

  /// A short text that follows from its first token, of the seven of the odd model.
  public static func example(_ generator: inout SeededGenerator) -> PromptGroup {
    let first = Token(generator.integer(below: 6))
    return PromptGroup(prompt: [6, first], response: [first, (first + 1) % 6, (first + 2) % 6])
  }
}
