import LanguageModel
import Random
import Tensor
import TestWorlds
import Testing
import Tokens

@Suite("One thread of a sampler")
struct SamplerWorkerTests {
  /// A response as numbers, to be compared to the last bit.
  private typealias Numbers = [[Float]]

  private static let model = Transformer<Float>(
    TransformerConfiguration(
      vocabularySize: 7, width: 16, layers: 2, heads: 4, keyValueHeads: 2, context: 300,
      initialDeviation: 0.4), seed: 1)

  private static func worker(_ sharing: PrefixSharing = .prefixes) -> SamplerWorker<Float> {
    let c = model.configuration
    let transposed = TransposedWeights<Float>(c)
    transposed.take(model.weights, threads: 1)
    return SamplerWorker(c, RotaryTable(c), transposed, sharing)
  }

  /// Answers requests; token 0 ends.
  private static func answers(
    _ worker: SamplerWorker<Float>, _ requests: [SamplingRequest], length: Int = 12
  ) -> [[Numbers]] {
    let queue = SamplerQueue<Float>(requests, threads: 1)
    worker.run(queue, model.weights, SamplingOptions(endToken: 0, maximumLength: length))
    return queue.responses.values.map { responses in
      responses.map {
        [
          $0.tokens.map { Float($0) }, $0.statistics.logProbabilities, $0.statistics.entropies,
          [$0.isTruncated ? 1 : 0],
        ]
      }
    }
  }

  /// Prompts of any length, and as many continuations as are asked for.
  private static func requests(
    _ count: Int, prompts: Range<Int>, continuations: Int = 1, seed: UInt64
  ) -> [SamplingRequest] {
    var generator = SeededGenerator(seed: seed)
    return (0..<count).map { index in
      let length = prompts.lowerBound + generator.integer(below: prompts.count)
      return SamplingRequest(
        prompt: (0..<length).map { _ in Token(generator.integer(below: 7)) },
        count: continuations, generator: generator.stream(index))
    }
  }

  // 60 are more than it continues at a time, and the prompts of those are more tokens than it reads at
  // a time; some have one token, of which nothing is read beforehand.
  @Test(
    "answers many requests as each of them alone, to the bit", arguments: [1..<2, 1..<9, 10..<40])
  func many(prompts: Range<Int>) {
    let requests = Self.requests(60, prompts: prompts, seed: 2)
    #expect(requests.count > 2 * SamplerWorker<Float>.capacity)
    let together = Self.answers(Self.worker(), requests)
    for (request, answer) in zip(requests, together) {
      #expect(Self.answers(Self.worker(), [request]) == [answer])
    }
    #expect(Set(together.map { $0[0][0].count }).count > 5, "texts end one after the other")
  }

  @Test("gives the continuations of a prompt the same, whatever of them is computed once")
  func sharing() {
    let requests = Self.requests(5, prompts: 1..<9, continuations: 40, seed: 3)
    let together = Self.answers(Self.worker(.prefixes), requests)
    #expect(Self.answers(Self.worker(.prompt), requests) == together)
    #expect(together.allSatisfy { $0.count == 40 && Set($0).count > 5 })
  }

  @Test("answers again as if it were new: for longer texts, and for shorter ones")
  func again() {
    let worker = Self.worker()
    for (prompts, length, seed) in [(3..<9, 5, 4), (100..<120, 60, 5), (1..<4, 9, 6)] {
      let requests = Self.requests(30, prompts: prompts, seed: UInt64(seed))
      let found = Self.answers(worker, requests, length: length)
      #expect(found == Self.answers(Self.worker(), requests, length: length))
      #expect(found.joined().contains { $0[3] == [1] && $0[0].count == length })
    }
    #expect(Self.answers(worker, []).isEmpty)
  }

  @Test("reads a prompt that is longer than what it reads at a time, and ends with the context")
  func longPrompts() {
    let requests = Self.requests(20, prompts: 280..<301, seed: 7)
    let found = Self.answers(Self.worker(), requests, length: 100)
    let engine = GradientEngine<Float>(Self.model.configuration, threads: 1)
    #expect(found.contains { $0[0][0].last != 0 }, "some texts fill the context")
    for (request, answer) in zip(requests, found) {
      let tokens = answer[0][0].map { Token($0) }
      #expect(request.prompt.count > 240)
      // The last token of a text that fills the context is predicted and never read.
      #expect(request.prompt.count + tokens.count <= 301)
      if tokens.last != 0 { #expect(request.prompt.count + tokens.count == 301) }
      let scores = engine.logProbabilities(
        Self.model, [PromptGroup(prompt: request.prompt, response: tokens)])[0][0]
      #expect(answer[0][1] == scores.logProbabilities && answer[0][2] == scores.entropies)
    }
  }

  @Test("ends with the context where no limit is meant")
  func endless() {
    let requests = Self.requests(3, prompts: 290..<301, seed: 8)
    let found = Self.answers(Self.worker(), requests, length: .max)
    #expect(found == Self.answers(Self.worker(), requests, length: 300))
  }
}
