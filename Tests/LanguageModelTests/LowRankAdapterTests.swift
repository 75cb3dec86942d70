import LanguageModel
import Numerics
import Random
import Tensor
import TestSupport
import TestWorlds
import Testing
import Tokens

@Suite("A correction of low rank")
struct LowRankAdapterTests {
  static func adapter(rank: Int, alpha: Double = 32) -> LowRankAdapter<Double> {
    var generator = SeededGenerator(seed: 3)
    return LowRankAdapter(
      of: Transformer<Double>(.odd(), seed: 1), rank: rank, alpha: alpha, using: &generator)
  }

  let groups = randomGroups(2, configuration: .odd(), seed: 6, responses: 2)

  /// Σ a(t) exp(log π(oₜ)) / 2 over all tokens, and its gradient in all weights.
  func objective(_ model: Transformer<Double>) -> Double {
    let engine = GradientEngine<Double>(.odd())
    return engine.logProbabilities(model, groups).joined().reduce(0) { sum, own in
      own.logProbabilities.enumerated().reduce(sum) {
        $0 + Double($1.offset + 1) * .exp($1.element)
      }
    }
  }

  func fullGradient(_ model: Transformer<Double>) -> ParameterVector<Double> {
    GradientEngine<Double>(.odd()).gradient(model, groups) { _, log, coefficients in
      for t in coefficients.indices { coefficients[t] = Double(t + 1) * .exp(log[t]) }
    }
  }

  @Test("begins as the base, bit for bit, with as many numbers as it says")
  func start() {
    var generator = SeededGenerator(seed: 3)
    let base = Transformer<Float>(.usual, seed: 2)
    for rank in [1, 3, 8] {
      let adapter = LowRankAdapter(of: base, rank: rank, using: &generator)
      #expect(adapter.model.parameters == base.parameters)
      let sides = base.layout.entries.filter { !$0.isNorm }.map { $0.rows + $0.columns }
      #expect(adapter.factors.count == rank * sides.reduce(0, +))
      #expect(adapter.scale == 32 / Float(rank))
    }
  }

  @Test("has the gradient of finite differences in every factor", arguments: [1, 2])
  func gradient(rank: Int) {
    var adapter = Self.adapter(rank: rank, alpha: 2)
    // At B = 0 the slope in A is 0: so first some steps along the gradient.
    for _ in 0..<3 { adapter.update(along: fullGradient(adapter.model), learningRate: 0.05) }
    let gradient = adapter.gradient(from: fullGradient(adapter.model)).values
    let slopes = gradient.indices.map { i in
      centralDifference { h in
        var moved = adapter
        moved.factors.mutableView()[0, i] += h
        return objective(moved.model)
      }
    }
    #expect(relativeError(gradient, slopes) < 1e-7)
  }

  @Test("goes uphill, and every correction keeps its rank")
  func climbs() {
    var adapter = Self.adapter(rank: 1)
    let before = objective(adapter.model)
    for _ in 0..<20 { adapter.update(along: fullGradient(adapter.model), learningRate: 0.003) }
    #expect(objective(adapter.model) > before + 1e-3)
    let (old, new) = (adapter.base.parameters.values, adapter.model.parameters.values)
    for entry in adapter.base.layout.entries {
      let change = (0..<entry.rows * entry.columns).map {
        new[entry.offset + $0] - old[entry.offset + $0]
      }
      if entry.isNorm {
        #expect(change.allSatisfy { $0 == 0 })
      } else {
        #expect(change.contains { abs($0) > 1e-6 })
        // Of rank 1: each 2 × 2 minor with the largest number is 0.
        let top = change.indices.max { abs(change[$0]) < abs(change[$1]) } ?? 0
        let (row, column) = (top / entry.columns, top % entry.columns)
        for i in 0..<entry.rows {
          for j in 0..<entry.columns {
            let minor =
              change[i * entry.columns + j] * change[top]
              - change[i * entry.columns + column] * change[row * entry.columns + j]
            #expect(abs(minor) < 1e-12)
          }
        }
      }
    }
  }
}
