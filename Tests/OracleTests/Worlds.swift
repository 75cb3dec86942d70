import LanguageModel
import Numerics
import Oracle
import Random
import Tensor
import TestSupport
import Tokens

/// The running example of the module: 0 goes on, 1 stops, at most two tokens.
let example = OutputSpace(vocabularySize: 2, endToken: 1, maximumLength: 2)

/// Three tokens, of which 2 ends an output, at most three of them: 1 + 2 + 4 + 8 = 15 outputs.
let speech = OutputSpace(vocabularySize: 3, endToken: 2, maximumLength: 3)

/// A baby that holds on to the wall at 0 and wants to be at 3: token 0 is a step back, 1 one ahead.
func walkingBaby(steps: Int = 6) -> TablePolicy {
  let place = { @Sendable (walk: [Token]) in walk.reduce(0) { max(0, $0 + ($1 == 1 ? 1 : -1)) } }
  let world = OutputSpace(vocabularySize: 2, maximumLength: steps) { place($0) == 3 }
  return TablePolicy(world, states: 3, state: place)
}

/// Returns whether the baby arrived.
func arrived(_ walk: ScoredOutput) -> Bool { !walk.isTruncated }

/// A table with a state for each prefix and normal logits.
func randomTable(
  _ space: OutputSpace = speech, seed: UInt64, temperature: Double = 1
) throws -> TablePolicy {
  var table = try TablePolicy(
    space, distribution: SamplingDistribution(temperature: temperature))
  table.logits = normals(table.logits.count, seed: seed)
  return table
}

/// Four tokens, of which 3 ends an output; two layers, grouped heads; large weights, so that the
/// policy is far from uniform; 244 parameters, so that each can be checked.
func smallTransformer(seed: UInt64) -> Transformer<Double> {
  var generator = SeededGenerator(seed: seed)
  let configuration = TransformerConfiguration(
    vocabularySize: 4, width: 4, layers: 2, heads: 2, keyValueHeads: 1, headWidth: 2,
    feedForwardWidth: 4, context: 10, initialDeviation: 0.7)
  return Transformer(configuration, using: &generator)
}

/// At most three tokens after a prompt of two: 1 + 3 + 9 + 27 = 40 outputs.
func transformerPolicy(
  seed: UInt64, distribution: SamplingDistribution = .plain
) -> TransformerPolicy {
  TransformerPolicy(
    smallTransformer(seed: seed), prompt: [1, 2],
    SamplingOptions(endToken: 3, maximumLength: 3, distribution: distribution))
}

/// A reward that has nothing to do with anything: a number in [−1, 1] for each output.
func arbitraryReward(_ output: ScoredOutput) -> Double {
  .sin(output.tokens.reduce(1) { 3 * $0 + 1.7 * Double($1) })
}

/// A policy whose parameters can be changed one at a time.
protocol Movable: EnumerablePolicy {
  var parameterCount: Int { get }
  func moved(_ index: Int, by step: Double) -> Self
}

extension TablePolicy: Movable {
  var parameterCount: Int { logits.count }
  func moved(_ index: Int, by step: Double) -> TablePolicy {
    var copy = self
    copy.logits[index] += step
    return copy
  }
}

extension TransformerPolicy: Movable {
  var parameterCount: Int { model.parameters.count }
  func moved(_ index: Int, by step: Double) -> TransformerPolicy {
    var copy = self
    copy.model.parameters.mutableView()[0, index] += step
    return copy
  }
}

/// (f(θ + h) − f(θ − h)) / 2h for each parameter, of several quantities at once, one list for each:
/// the error is near h² = 10⁻¹⁰, and 10⁻¹⁶/h from rounding.
func centralDifferences<P: Movable>(
  _ policy: P, of f: (Enumeration<P>) throws -> [Double]
) throws -> [[Double]] {
  let h = 1e-5
  let slopes = try (0..<policy.parameterCount).map { i in
    let above = try f(Enumeration(policy.moved(i, by: h)))
    let below = try f(Enumeration(policy.moved(i, by: -h)))
    return zip(above, below).map { ($0 - $1) / (2 * h) }
  }
  return slopes[0].indices.map { quantity in slopes.map { $0[quantity] } }
}

/// A number for each token of an output.
func forEachToken(_ output: ScoredOutput, _ value: Double) -> [Double] {
  output.tokens.map { _ in value }
}

func norm(_ x: [Double]) -> Double { x.reduce(0) { $0 + $1 * $1 }.squareRoot() }
