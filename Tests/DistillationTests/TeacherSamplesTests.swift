import Distillation
import Random
import Testing
import Transformer

@Suite("What a teacher wrote, and was worth keeping")
struct TeacherSamplesTests {
  let prompts: [[Token]] = [[1, 2], [0], [2, 2, 1]]

  @Test("is what the sampler draws, and keeps what the rule keeps, with the prompt it answers")
  func rule() {
    let all = TeacherSamples(of: teacher, prompts, each: 40, options, seed: 1)
    let requests = prompts.enumerated().map { index, prompt in
      SamplingRequest(
        prompt: prompt, count: 40, generator: SeededGenerator(seed: 1).stream(index))
    }
    let drawn = Sampler<Float>(teacher.configuration).sample(teacher, requests, options)
    #expect(all.texts.map { $0.responses[0] } == drawn.joined().map(\.tokens))
    #expect(all.texts.count == 120 && all.sampled == 120 && all.kept == 1)
    // An answer to prompt i is kept if it begins with symbol i: the rule is told which prompt it was.
    let some = all.keeping { i, response in response[0] == Token(i) }
    // Asked again, of what is left, it keeps all: the numbers are those of the prompts and not of
    // texts.
    #expect(some.keeping { i, response in response[0] == Token(i) } == some)
    #expect(some.keeping { i, _ in i == 2 }.texts == some.texts.filter { $0.prompt == prompts[2] })
    let ended = some.keeping { _, response in response.last == end }
    let expected = all.texts.filter { text in
      guard let i = prompts.firstIndex(of: text.prompt) else { return false }
      return text.responses[0][0] == Token(i) && text.responses[0].last == end
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
      TeacherSamples(of: teacher, prompts, each: 30, options, seed: seed, threads: threads)
    }
    #expect(samples(1, 1) == samples(1, 2))
    #expect(samples(1, 1) != samples(2, 1))
  }

  @Test("draws each text as often as another")
  func draws() {
    let samples = TeacherSamples(of: teacher, prompts, each: 2, options, seed: 3)
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
      let samples = TeacherSamples(of: teacher, [[1]], each: 2, options, seed: 1)
      _ = samples.keeping { _, _ in false }.example(&generator)
    }
    await #expect(processExitsWith: .failure) {
      _ = TeacherSamples(of: teacher, [[1]], each: 0, options, seed: 1)
    }
  }
}

@Suite("How much a student has computed")
struct StudentComputeTests {
  @Test("gives the worked numbers of its contract")
  func worked() {
    let text = PromptGroup(
      prompt: [Token](repeating: 1, count: 14), response: [Token](repeating: 0, count: 41))
    let batch = [PromptGroup](repeating: text, count: 64)
    var compute = StudentCompute()
    compute.addTraining(on: batch)
    // 14 + 41 tokens, of which the last is predicted and never read
    #expect(compute.trained == 64 * 54 && compute.passes == 10_368)
    compute.addReading(batch)
    #expect(compute.read == 3_456 && compute.passes == 10_368 + 3_456)
  }

  @Test("reads a prompt once for all of its group")
  func group() {
    var compute = StudentCompute()
    compute.addReading([PromptGroup(prompt: [1, 2, 3], responses: [[0], [0, 0], [0, 0, 0, 0]])])
    #expect(compute.read == 3 + 0 + 1 + 3)
  }
}
