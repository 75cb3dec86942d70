import LanguageModel
import Random
import Rollouts
import TestWorlds
import Testing
import Tokens

@Suite("What a teacher wrote, and was worth keeping")
struct RejectionSamplingTests {
  /// Four symbols, of which 3 ends a text, and large weights, so that it is far from uniform.
  static let teacher = Transformer<Float>(
    TransformerConfiguration(
      vocabularySize: 4, width: 8, layers: 1, heads: 2, context: 8, initialDeviation: 0.7),
    seed: 2)
  static let options = SamplingOptions(endToken: 3, maximumLength: 3)

  let prompts: [[Token]] = [[1, 2], [0], [2, 2, 1]]

  @Test("is what the sampler draws, and keeps what the rule keeps, with the prompt it answers")
  func rule() {
    let all = RejectionSamples(of: Self.teacher, prompts, each: 40, Self.options, seed: 1)
    let requests = prompts.enumerated().map { index, prompt in
      SamplingRequest(
        prompt: prompt, count: 40, generator: SeededGenerator(seed: 1).stream(index))
    }
    let drawn = Sampler<Float>(Self.teacher.configuration).sample(
      Self.teacher, requests, Self.options)
    #expect(all.texts.map { $0.responses[0] } == drawn.joined().map(\.tokens))
    #expect(all.texts.count == 120 && all.sampled == 120 && all.kept == 1)
    // An answer to prompt i is kept if it begins with symbol i: the rule is told which prompt it was.
    let some = all.filtered { i, response in response[0] == Token(i) }
    // Asked again, of what is left, it keeps all: the numbers are those of the prompts and not of
    // texts.
    #expect(some.filtered { i, response in response[0] == Token(i) } == some)
    #expect(some.filtered { i, _ in i == 2 }.texts == some.texts.filter { $0.prompt == prompts[2] })
    let ended = some.filtered { _, response in response.last == 3 }
    let expected = all.texts.filter { text in
      guard let i = prompts.firstIndex(of: text.prompt) else { return false }
      return text.responses[0][0] == Token(i) && text.responses[0].last == 3
    }
    #expect(ended.texts == expected && !expected.isEmpty)
    #expect(expected.count < some.texts.count && some.texts.count < 120)
    #expect(ended.kept == Double(expected.count) / 120)
    let tokens = expected.reduce(0) { $0 + $1.responses[0].count }
    #expect(ended.meanLength == Double(tokens) / Double(expected.count))
  }

  @Test("is the same for the same seed, on 1 thread and on 2")
  func reproducible() {
    let samples = { (seed: UInt64, threads: Int) in
      RejectionSamples(
        of: Self.teacher, prompts, each: 30, Self.options, seed: seed, threads: threads)
    }
    #expect(samples(1, 1) == samples(1, 2))
    #expect(samples(1, 1) != samples(2, 1))
  }

  @Test("draws each text as often as another")
  func draws() {
    let samples = RejectionSamples(of: Self.teacher, prompts, each: 2, Self.options, seed: 3)
    var generator = SeededGenerator(seed: 4)
    var counts: [PromptGroup: Int] = [:]
    for _ in 0..<6000 { counts[samples.example(&generator), default: 0] += 1 }
    for (text, count) in counts {
      // A binomial of 6000 with 1/6 for each of equal texts: 1000 ± 29, so 5 deviations.
      let copies = samples.texts.count { $0 == text }
      #expect(abs(count - 1000 * copies) < 145 * copies)
    }
  }

  @Test("refuses to teach from nothing, and to ask no one")
  func refusals() async {
    await #expect(processExitsWith: .failure) {
      var generator = SeededGenerator(seed: 1)
      let samples = RejectionSamples(of: Self.teacher, [[1]], each: 2, Self.options, seed: 1)
      _ = samples.filtered { _, _ in false }.example(&generator)
    }
    await #expect(processExitsWith: .failure) {
      _ = RejectionSamples(of: Self.teacher, [[1]], each: 0, Self.options, seed: 1)
    }
  }
}
