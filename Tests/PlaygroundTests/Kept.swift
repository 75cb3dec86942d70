import Foundation
import LanguageModel
import Playground
import Random
import Tasks

/// Models of random weights that know the words of equations, under the names of those that are kept.
func smallModels() throws -> [String: Transformer<Float>] {
  var generator = SeededGenerator(seed: 1)
  let sizes = TransformerConfiguration(
    vocabularySize: try Quadratic(range: 12).vocabulary.count, width: 8, layers: 1, heads: 2,
    context: 128)
  return ["base": Transformer<Float>(sizes, using: &generator)]
}

/// Waits until something is so, for a minute at most.
func until(_ isSo: () async throws -> Bool) async throws -> Bool {
  for _ in 0..<6000 {
    if try await isSo() { return true }
    try await Task.sleep(for: .milliseconds(10))
  }
  return false
}
