import LanguageModel
import Numerics
import Tensor
import TestSupport
import TestWorlds
import Testing

@Suite("Transposed weights")
struct TransposedWeightsTests {
  init() { useManyThreads() }

  /// Large enough for several threads to transpose it.
  static let large = TransformerConfiguration(
    vocabularySize: 21, width: 96, layers: 5, heads: 4, context: 24, initialDeviation: 0.1)

  // Threads that are fewer than layers, that do not divide them, and that are more.
  @Test("are those of all layers, and of this model, on any number of threads")
  func threads() {
    let models = [1, 2].map { Transformer<Float>(Self.large, seed: $0) }
    for threads in [2, 3, 8] {
      #expect(piecesOfWalk(over: models[0].parameters.count, threads: threads) == threads)
    }
    let groups = randomGroups(2, configuration: Self.large, seed: 3)
    let engines = [1, 2, 3, 8].map { GradientEngine<Float>(Self.large, threads: $0) }
    for model in models {
      // As the logits of the whole text have it, which one thread computes from weights that it transposes itself.
      let expected = groups.flatMap { group in
        group.responses.map { response in
          let logits = model.logits(group.prompt + response)
          return response.indices.map { t in
            let row = logits[group.prompt.count + t - 1].map { Double($0) }
            return row[Int(response[t])] - Double.log(row.reduce(0) { $0 + Double.exp($1) })
          }
        }
      }
      for engine in engines {
        let found = engine.logProbabilities(model, groups).joined().map(\.logProbabilities)
        for (one, other) in zip(found, expected) {
          #expect(isClose(one.map { Double($0) }, other, within: 1e-4))
        }
      }
    }
  }
}
