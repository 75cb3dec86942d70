import LanguageModel
import Random
import Tensor
import TestSupport
import Testing
import Tokens

/// Texts that are drawn from probabilities of the test's own, in place of a model's: they depend on the whole
/// text so far, and favour one token, so that texts stay together for a while.
@Suite("The texts that a sampler continues together")
struct RunningTextsTests {
  static let options = SamplingOptions(endToken: 0, maximumLength: 8)
  static let context = 12

  /// The last prompt reaches the end of the context with its third token.
  static let requests = [[1], [2, 3, 1], Array(repeating: 3, count: 10)].enumerated().map {
    SamplingRequest(
      prompt: $1, count: [1, 20, 20][$0], generator: SeededGenerator(seed: 7).stream($0))
  }

  private func probabilities(_ text: [Token]) -> [Float] {
    var generator = SeededGenerator(seed: 5)
    for token in text { generator = generator.stream(Int(token)) }
    let weights = (0..<4).map { _ in Float(generator.uniform()) }.map { $0 * $0 * $0 }
    return weights.map { $0 / weights.reduce(0, +) }
  }

  /// What was drawn, token by token, and the text before each.
  private struct Drawn: Equatable {
    var tokens: [Token] = []
    var logProbabilities: [Float] = [], entropies: [Float] = []
    var isTruncated = true
  }

  /// One continuation, by itself.
  private func alone(_ request: SamplingRequest, _ sample: Int) -> Drawn {
    var (text, generator, drawn) = (request.prompt, request.generator.stream(sample), Drawn())
    while drawn.isTruncated && drawn.tokens.count < 8 && text.count <= Self.context {
      let p = probabilities(text)
      let token = Tensor.draw(Matrix([p]), row: 0, uniform: generator.uniform())
      text.append(Token(token))
      drawn.tokens.append(Token(token))
      // Any two numbers that differ from place to place.
      drawn.logProbabilities.append(p[token])
      drawn.entropies.append(p[0])
      drawn.isTruncated = token != 0
    }
    return drawn
  }

  /// All continuations, in some slots; and each text that was read on the way.
  private func together(slots: Int, _ sharing: PrefixSharing) -> (drawn: [[Drawn]], read: [[Token]])
  {
    var texts = RunningTexts<Float>(slots: slots, sharing)
    let queue = SamplerQueue<Float>(Self.requests, threads: 1)
    texts.makeRoom(length: 8)
    var read: [[Token]] = []
    // In place of keys and values: the tokens that were read into a slot.
    var cache = Array(repeating: [Token](), count: slots)
    while true {
      texts.fillUp { cache[$1] = Array(cache[$0].prefix($2)) }
      while texts.hasFreeSlot, let unit = queue.next() {
        let request = Self.requests[unit.request]
        cache[texts.begin(unit, request)] = request.prompt.dropLast()
      }
      if texts.count == 0 { break }
      #expect(texts.count <= slots && Set(texts.slots).count == texts.count)
      var rows: [[Float]] = []
      for row in 0..<texts.count {
        let slot = texts.slots[row]
        cache[slot] = cache[slot].prefix(texts.positions[row]) + [Token(texts.tokens[row])]
        #expect(cache[slot].count == texts.positions[row] + 1)
        read.append(cache[slot])
        rows.append(probabilities(cache[slot]))
      }
      texts.draw(from: Matrix(rows))
      let logs = zip(texts.drawnRows, texts.drawnTokens).map { rows[$0][$1] }
      let entropies = rows.map { $0[0] }
      texts.keep(
        logs.span, entropies.span, Self.options, context: Self.context, in: queue.responses)
    }
    texts.forget()
    let drawn = queue.responses.values.map { responses in
      responses.map {
        Drawn(
          tokens: $0.tokens, logProbabilities: $0.statistics.logProbabilities,
          entropies: $0.statistics.entropies, isTruncated: $0.isTruncated)
      }
    }
    return (drawn, read)
  }

  @Test(
    "are drawn as each would be alone, and what they have in common is read once",
    arguments: [1, 2, 3, 50])
  func shared(slots: Int) {
    let expected = Self.requests.map { request in
      (0..<request.count).map { alone(request, $0) }
    }
    let (drawn, read) = together(slots: slots, .prefixes)
    #expect(drawn == expected)
    // Every text from which one of them drew a token, once.
    let texts = zip(Self.requests, expected).flatMap { request, drawn in
      drawn.flatMap { one in one.tokens.indices.map { request.prompt + one.tokens.prefix($0) } }
    }
    #expect(read.count == Set(texts).count && Set(read) == Set(texts))
    #expect(read.count < texts.count / 2, "they do stay together")
  }

  @Test("are apart from their first token on where the prompt alone is shared", arguments: [2, 50])
  func apart(slots: Int) {
    let expected = Self.requests.map { request in
      (0..<request.count).map { alone(request, $0) }
    }
    let (drawn, read) = together(slots: slots, .prompt)
    #expect(drawn == expected)
    // Each prompt once, and each token but the last of each.
    #expect(read.count == 3 + expected.joined().map { $0.tokens.count - 1 }.reduce(0, +))
  }

  @Test("end in all three ways here")
  func ends() {
    let all = Self.requests.map { request in (0..<request.count).map { alone(request, $0) } }
    #expect(all[1].contains { !$0.isTruncated } && all[1].contains { $0.tokens.count == 8 })
    #expect(all[2].contains { $0.isTruncated && $0.tokens.count == 3 })
  }
}
