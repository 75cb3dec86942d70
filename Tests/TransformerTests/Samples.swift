import Random
import Tensor
import Transformer

extension TransformerConfiguration {
  /// Small, with widths that do not fill up 64 bytes, grouped heads and an odd rotary base.
  static func odd(tied: Bool = false) -> TransformerConfiguration {
    TransformerConfiguration(
      vocabularySize: 7, width: 12, layers: 2, heads: 4, keyValueHeads: 2, headWidth: 6,
      feedForwardWidth: 10, context: 24, rotaryTheta: 100, tiedEmbeddings: tied,
      initialDeviation: 0.4)
  }

  /// Like the models of the lessons.
  static let usual = TransformerConfiguration(
    vocabularySize: 21, width: 64, layers: 2, heads: 4, context: 64, initialDeviation: 0.1)
}

extension Transformer {
  init(_ configuration: TransformerConfiguration, seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    self.init(configuration, using: &generator)
  }
}

/// Prompts and responses of many lengths, among them single tokens.
func randomGroups(
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
func coefficient(_ index: ResponseIndex, _ t: Int) -> Double {
  var generator = SeededGenerator(seed: 99).stream(index.group).stream(index.response).stream(t)
  return generator.normal()
}
