import LanguageModel
import Random
import Ranks
import TestSupport
import TestWorlds
import Testing
import Tokens

/// Results of several ranks, which have the bits of those of one: for batches of 1 to 16 leaves, numbers of
/// ranks that divide them and that do not, and more ranks than leaves.
@Suite("Several ranks compute what one does, to the bit")
struct EngineRanksTests {
  static let counts = [1, 2, 3, 4, 5, 8]

  /// Groups of several rows, whose responses partly begin alike.
  static func groups(_ count: Int) -> [PromptGroup] {
    var generator = SeededGenerator(seed: 5)
    func tokens(_ range: Range<Int>) -> [Token] {
      (0..<range.lowerBound + Int(generator.next() % UInt64(range.count))).map { _ in
        Token(generator.next() % 7)
      }
    }
    return (0..<count).map { _ in
      let (prompt, stem) = (tokens(2..<5), tokens(1..<4))
      let responses = (0..<4).map { $0 % 2 == 0 ? stem + tokens(1..<9) : tokens(1..<12) }
      return PromptGroup(prompt: prompt, responses: responses)
    }
  }

  static func model(seed: UInt64 = 1) -> Transformer<Float> {
    let sizes = TransformerConfiguration(
      vocabularySize: 7, width: 16, layers: 2, heads: 2, context: 24)
    var generator = SeededGenerator(seed: seed)
    return Transformer(sizes, using: &generator)
  }

  /// The number of groups that make so many leaves depends on rows alone.
  @Test("these batches have 1, 2, 4, 8 and 16 leaves")
  func leaves() {
    let counts = [2, 40, 80, 150, 300].map { count in
      var order = BatchOrder()
      order.arrange(Self.groups(count), .prefixes)
      return order.leaves.count
    }
    #expect(counts == [1, 2, 4, 8, 16])
  }

  @Test("gradients, losses, log-probabilities, distributions", arguments: counts)
  func engine(count: Int) throws {
    for groups in [0, 2, 40, 80, 150, 300].map(Self.groups) {
      let one = Self.results(.alone, threads: 1, groups)
      for threads in [1, 2] {
        for found in try onRanks(count, { Self.results($0, threads: threads, groups) }) {
          #expect(found == one, "\(groups.count) groups, \(threads) threads")
        }
      }
    }
  }

  struct Results: Equatable {
    var gradients: [[Float]]
    var numbers: [[[Float]]]
    var reports: [[Double]]
  }

  static func results(_ ranks: Ranks, threads: Int, _ groups: [PromptGroup]) -> Results {
    let model = model()
    let engine = GradientEngine<Float>(model.configuration, threads: threads, ranks: ranks)
    let (likelihood, loss) = engine.likelihoodGradient(of: model, over: groups)
    let found = engine.logProbabilities(model, groups).joined()
    let rows = engine.distributions(model, groups).joined()
    let pass = engine.gradient(of: model, over: groups) { sample, log, coefficients -> Double in
      for t in log.indices { coefficients[t] = log[t] * Float(sample.count) }
      return Double(log[0])
    }
    let logits = engine.logitGradient(of: model, over: groups) { sample, t, log, gradient in
      for j in log.indices { gradient[j] = log[j] * Float(t + 1) }
      return Double(log[Int(sample[t])])
    }
    return Results(
      gradients: [likelihood.values, [loss], pass.gradient.values, logits.gradient.values],
      numbers: [
        found.map(\.logProbabilities), found.map(\.entropies),
        rows.flatMap { rows in (0..<rows.rows).map { rows.values(row: $0) } },
      ],
      reports: pass.reports + logits.reports)
  }

  @Test("sampling", arguments: counts)
  func sampler(count: Int) throws {
    for requests in [0, 1, 3, 20] {
      let one = Self.sampled(.alone, threads: 1, requests)
      #expect(one.count == requests)
      for threads in [1, 2] {
        let found = try onRanks(count) { Self.sampled($0, threads: threads, requests) }
        #expect(found == Array(repeating: one, count: count), "\(requests) requests")
      }
    }
  }

  static func sampled(_ ranks: Ranks, threads: Int, _ count: Int) -> [[[[Float]]]] {
    let model = model()
    let sampler = Sampler<Float>(model.configuration, threads: threads, ranks: ranks)
    let requests = (0..<count).map {
      SamplingRequest(
        prompt: [Token($0 % 7), 1], count: 1 + $0 % 5, generator: SeededGenerator(seed: UInt64($0)))
    }
    let options = SamplingOptions(endToken: 3, maximumLength: 12)
    return sampler.sample(model, requests, options).map { answers in
      answers.map {
        [
          $0.tokens.map(Float.init), $0.statistics.logProbabilities, $0.statistics.entropies,
          [$0.isTruncated ? 1 : 0],
        ]
      }
    }
  }

  @Test("a rank that begins with other weights, or comes to have some, is named")
  func others() async throws {
    let before = await #expect(processExitsWith: .exitCode(1), observing: [\.standardErrorContent])
    {
      _ = try onRanks(3) { ranks in
        let model = EngineRanksTests.model(seed: ranks.rank == 2 ? 9 : 1)
        _ =
          GradientEngine<Float>(model.configuration, ranks: ranks)
          .likelihoodGradient(of: model, over: EngineRanksTests.groups(2)).loss
      }
    }
    #expect(try says(before, "error: rank 2 (", "the weights before the first gradient"))
    let later = await #expect(processExitsWith: .exitCode(1), observing: [\.standardErrorContent]) {
      _ = try onRanks(2) { ranks in
        var model = EngineRanksTests.model()
        let engine = GradientEngine<Float>(model.configuration, ranks: ranks)
        var optimizer = AdamW(for: model)
        for step in 1...3 {
          let gradient = engine.likelihoodGradient(of: model, over: EngineRanksTests.groups(2))
            .gradient
          let rate = step == 3 && ranks.rank == 1 ? 1.000001e-2 : 1e-2
          optimizer.update(&model, along: gradient, learningRate: rate, ranks: ranks)
        }
      }
    }
    #expect(try says(later, "error: rank 1 (", "the weights after update 3"))
  }

  private func says(_ result: ExitTest.Result?, _ words: String...) throws -> Bool {
    let said = String(decoding: try #require(result).standardErrorContent, as: UTF8.self)
      .split(separator: "\n").filter { $0.hasPrefix("error: ") }
    return said.count == 1 && words.allSatisfy { said[0].contains($0) }
  }
}
