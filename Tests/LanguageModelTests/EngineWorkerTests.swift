import LanguageModel
import Numerics
import Tensor
import TestSupport
import TestWorlds
import Testing
import Tokens

@Suite("One thread of an engine")
struct EngineWorkerTests {
  /// A model, and the texts that its worker is given.
  private struct World {
    let model: Transformer<Double>
    let groups: [PromptGroup]
    let order: BatchOrder
    let transposed: TransposedWeights<Double>

    init(_ configuration: TransformerConfiguration, _ groups: [PromptGroup], seed: UInt64) {
      model = .random(configuration, seed: seed)
      self.groups = groups
      var order = BatchOrder()
      order.arrange(groups, .prefixes)
      self.order = order
      transposed = TransposedWeights(configuration)
      transposed.take(model.weights, threads: 1)
    }

    var worker: EngineWorker<Double> {
      EngineWorker(model.configuration, RotaryTable(model.configuration))
    }

    /// Runs a leaf, and gives Σ log π and the gradient.
    func run(
      _ worker: EngineWorker<Double>, leaf: Int, _ pass: EnginePass<Double>,
      at temperature: Double = 1, times: Int = 1
    ) -> (sum: Double, gradient: [Double]) {
      var gradient = ParameterVector<Double>(count: model.layout.count)
      let weights = Weights(
        numbers: gradient.mutableView(), configuration: model.configuration, layout: model.layout)
      let batch = EngineBatch(
        order: order, groups: groups, weights: model.weights, transposed: transposed,
        distribution: SamplingDistribution(temperature: temperature), pass: pass)
      var sum = 0.0
      for _ in 0..<times {
        sum = worker.run(leaf, of: batch, addingTo: pass.isGradient ? weights : nil)
      }
      return (sum, gradient.values)
    }

    /// The log-probabilities of all symbols at each place of a response, by the definition.
    func rows(_ index: ResponseIndex, at temperature: Double = 1) -> [[Double]] {
      let group = groups[index.group]
      let text = group.prompt + group.responses[index.response].dropLast()
      return NaiveTransformer(model).logits(text)[(group.prompt.count - 1)...].map { logits in
        let scaled = logits.map { $0 / temperature }
        let logSum = Double.log(scaled.reduce(0) { $0 + .exp($1) })
        return scaled.map { $0 - logSum }
      }
    }

    func response(_ index: ResponseIndex) -> [Token] {
      groups[index.group].responses[index.response]
    }

    /// Σ log π over the tokens of the responses of a leaf, by the definition.
    func expectedSum(leaf: Int) -> Double {
      order.items(in: leaf..<leaf + 1).reduce(0) { sum, index in
        sum + zip(response(index), rows(index)).reduce(0) { $0 + $1.1[Int($1.0)] }
      }
    }
  }

  /// Four leaves, each of several tiles; the last group says the same three times.
  private static let world = World(
    .odd(),
    randomGroups(60, configuration: .odd(), seed: 1)
      + [PromptGroup(prompt: [1, 2], responses: [[3, 0], [3, 0], [3, 0]])], seed: 2)

  @Test("finds Σ log π over the tokens of a leaf, those of each response")
  func sum() {
    let (world, worker) = (Self.world, Self.world.worker)
    #expect(world.order.leaves.count == 4)
    for leaf in world.order.leaves.indices {
      let expected = world.expectedSum(leaf: leaf)
      let found = world.run(worker, leaf: leaf, .likelihoodGradient(1)).sum
      #expect(abs(found - expected) < 1e-11 * abs(expected), "leaf \(leaf)")
    }
  }

  @Test("keeps what it finds of the responses of its leaf, and of no others")
  func kept() {
    let world = Self.world
    let counts = world.groups.map(\.responses.count)
    let (scores, rows) = (
      Slots<TokenStatistics<Double>>(groups: counts), Slots<Matrix<Double>>(groups: counts)
    )
    let worker = world.worker
    _ = world.run(worker, leaf: 1, .logProbabilities(scores), at: 0.7)
    _ = world.run(worker, leaf: 1, .distributions(rows), at: 0.7)
    let own = Set(world.order.items(in: 1..<2))
    for index in world.order.items {
      let (score, row) = (scores[index.group, index.response], rows[index.group, index.response])
      guard own.contains(index) else {
        #expect(score == nil && row == nil)
        continue
      }
      let expected = world.rows(index, at: 0.7)
      let logs = zip(world.response(index), expected).map { $1[Int($0)] }
      let entropies = expected.map { $0.reduce(0) { $0 - .exp($1) * $1 } }
      #expect(isClose(score?.logProbabilities ?? [], logs, within: 1e-11))
      #expect(isClose(score?.entropies ?? [], entropies, within: 1e-11))
      let found = (0..<(row?.rows ?? 0)).flatMap { row?.values(row: $0) ?? [] }
      #expect(isClose(found, expected.flatMap { $0 }, within: 1e-11))
    }
  }

  @Test("finds one gradient, whether told it by the token or by the logit")
  func passes() {
    let (world, worker) = (Self.world, Self.world.worker)
    let byToken = world.run(
      worker, leaf: 2,
      .gradient { index, log, coefficients in
        #expect(log.count == world.response(index).count)
        for t in coefficients.indices { coefficients[t] = coefficient(index, t) }
      }, at: 0.7)
    // ∂(c log πₐ)/∂(z/τ) = c (1ₐ − π)
    let byLogit = world.run(
      worker, leaf: 2,
      .logitGradient { index, t, log, gradient in
        let (a, c) = (Int(world.response(index)[t]), coefficient(index, t))
        for j in gradient.indices { gradient[j] = c * ((j == a ? 1 : 0) - .exp(log[j])) }
      }, at: 0.7)
    #expect(relativeError(byToken.gradient, byLogit.gradient) < 1e-12)
    #expect(byToken.sum == byLogit.sum)
    let likelihood = world.run(worker, leaf: 2, .likelihoodGradient(0.25))
    let same = world.run(
      worker, leaf: 2,
      .gradient { _, _, coefficients in
        for t in coefficients.indices { coefficients[t] = 0.25 }
      })
    #expect(relativeError(likelihood.gradient, same.gradient) < 1e-14)
  }

  @Test("adds to the gradient that is there")
  func adds() {
    let (world, worker) = (Self.world, Self.world.worker)
    let once = world.run(worker, leaf: 0, .likelihoodGradient(1))
    let twice = world.run(worker, leaf: 0, .likelihoodGradient(1), times: 2)
    #expect(relativeError(twice.gradient, once.gradient.map { 2 * $0 }) < 1e-13)
  }

  @Test("asks for the coefficients of each response of the leaf once")
  func asked() {
    let world = Self.world
    let asked = Slots<[Int]>(groups: world.groups.map(\.responses.count))
    _ = world.run(
      world.worker, leaf: 3,
      .gradient { index, _, _ in
        asked[index.group, index.response] = (asked[index.group, index.response] ?? []) + [1]
      })
    let own = Set(world.order.items(in: 3..<4))
    #expect(own.count > 10)
    for index in world.order.items {
      #expect(asked[index.group, index.response] == (own.contains(index) ? [1] : nil))
    }
  }

  /// Wide in its vocabulary, long in its context.
  private static let roomy = TransformerConfiguration(
    vocabularySize: 700, width: 4, layers: 1, heads: 1, context: 600, initialDeviation: 0.5)

  @Test("makes room for a text longer than a tile, and for more tokens than a tile has edges")
  func room() {
    let long = PromptGroup(
      prompt: [1], response: (0..<500).map { Token($0 * 37 % 700) })
    // One row, one prediction, and 700 tokens that follow.
    let wide = PromptGroup(prompt: [2], responses: (0..<700).map { [Token($0)] })
    let short = PromptGroup(prompt: [3, 4], responses: [[5, 6], [7]])
    for groups in [[long], [wide], [short, wide, long, short]] {
      let world = World(Self.roomy, groups, seed: 3)
      let worker = world.worker
      for leaf in world.order.leaves.indices {
        let found = world.run(worker, leaf: leaf, .likelihoodGradient(1)).sum
        #expect(abs(found - world.expectedSum(leaf: leaf)) < 1e-9)
      }
    }
    // And whoever has made room computes what it did before, to the bit.
    let (small, large) = (World(Self.roomy, [short], seed: 3), World(Self.roomy, [long], seed: 3))
    let worker = small.worker
    let before = small.run(worker, leaf: 0, .likelihoodGradient(1))
    _ = large.run(worker, leaf: 0, .likelihoodGradient(1))
    let after = small.run(worker, leaf: 0, .likelihoodGradient(1))
    #expect(before.gradient == after.gradient && before.sum == after.sum)
  }
}
