import LanguageModel
import Oracle
import Random
import Tokens

// A world of four symbols, of which 3 ends a text, and of texts of at most three: 40 of them.

let end: Token = 3
let prompt: [Token] = [1, 2]
let options = SamplingOptions(endToken: end, maximumLength: 3)

/// A random model; large weights, so that it is far from uniform.
func smallModel(width: Int = 4, seed: UInt64) -> Transformer<Float> {
  var generator = SeededGenerator(seed: seed)
  return Transformer(
    TransformerConfiguration(
      vocabularySize: 4, width: width, layers: 1, heads: 2, context: 8, initialDeviation: 0.7),
    using: &generator)
}

let student = smallModel(seed: 1)
/// Twice as wide as the student.
let teacher = smallModel(width: 8, seed: 2)

/// A model as a policy whose outputs can all be listed.
func policy(
  _ model: Transformer<Float>, temperature: Double = 1
) -> TransformerPolicy {
  TransformerPolicy(
    model.converted(to: Double.self), prompt: prompt,
    SamplingOptions(
      endToken: end, maximumLength: 3,
      distribution: SamplingDistribution(temperature: temperature)))
}

/// Texts of all lengths, with the end token and cut off.
let texts: [PromptGroup] = [
  PromptGroup(prompt: prompt, responses: [[3], [0, 3]]),
  PromptGroup(prompt: prompt, response: [1, 2, 0]),
]

extension Transformer<Float> {
  var numbers: [Float] { parameters.view.values(row: 0) }
}
