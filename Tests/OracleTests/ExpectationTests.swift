import LanguageModel
import Numerics
import Oracle
import Random
import Testing
import Tokens

@Suite("Expectations without sampling")
struct ExpectationTests {
  static let distributions = [
    SamplingDistribution.plain, SamplingDistribution(temperature: 0.6),
    SamplingDistribution(topK: 2), SamplingDistribution(temperature: 1.5, topP: 0.8), .greedy,
  ]

  @Test("the worked numbers of the running example are right")
  func runningExample() throws {
    let all = try Enumeration(TablePolicy(example))
    // ½ for `1`; ½·½ for `0 0` and for `0 1`.
    #expect(zip(all.outputs, [0.5, 0.25, 0.25]).allSatisfy { abs($0.probability - $1) < 1e-15 })
    #expect(abs(all.expectedLength - 1.5) < 1e-15)
    #expect(abs(all.probability { $0.isTruncated } - 0.25) < 1e-15)
    #expect(abs(all.passAtK(3) { $0.isTruncated } - 0.578125) < 1e-15)  // 1 − (3/4)³ = 37/64
  }

  @Test("the probabilities of a transformer's outputs sum to 1", arguments: distributions)
  func transformerTotal(distribution: SamplingDistribution) throws {
    let all = try Enumeration(transformerPolicy(seed: 1, distribution: distribution))
    #expect(abs(all.totalProbability - 1) < 1e-12)
  }

  @Test("and so do those that training sees; not so if they belong to the neighbouring token")
  func trainerTotal() throws {
    let policy = transformerPolicy(seed: 2)
    let outputs = try Enumeration(policy).outputs.map(\.tokens)
    let engine = GradientEngine<Double>(policy.model.configuration)
    let total = { (prompt: [Token], outputs: [[Token]]) in
      engine.logProbabilities(policy.model, [PromptGroup(prompt: prompt, responses: outputs)])[0]
        .reduce(0) { $0 + .exp($1.logProbabilities.reduce(0, +)) }
    }
    #expect(abs(total([1, 2], outputs) - 1) < 1e-12)
    // Off by one: each token scored one place early, with the last token of the prompt forgotten.
    #expect(abs(total([1], outputs.map { $0.dropLast() + [0] }) - 1) > 0.1)
  }

  @Test("a walk's success and length agree with a recursion over places", arguments: [3, 5, 6, 9])
  func walk(steps: Int) throws {
    var baby = walkingBaby(steps: steps)
    baby.logits = [0.1, 0.7, -0.4, 0.2, 0.9, -0.3]
    // The chance to be at each place, step by step: another way to the same numbers.
    let ahead = (0..<3).map { Double.exp(baby.logProbabilities(in: $0)[1]) }
    var (places, goal, length) = ([1.0, 0, 0], 0.0, 0.0)
    for _ in 0..<steps {
      length += places.reduce(0, +)  // as many walk on as have not arrived
      goal += places[2] * ahead[2]
      places = [
        places[0] * (1 - ahead[0]) + places[1] * (1 - ahead[1]),
        places[0] * ahead[0] + places[2] * (1 - ahead[2]), places[1] * ahead[1],
      ]
    }
    let all = try Enumeration(baby)
    #expect(abs(all.probability(of: arrived) - goal) < 1e-14)
    #expect(abs(all.expectedLength - length) < 1e-13)
  }

  @Test("pass@k is 1 − (1 − p)ᵏ, and the chance that one of k outputs succeeds")
  func passAtK() throws {
    let all = try Enumeration(randomTable(example, seed: 4))
    let p = all.probability { $0.tokens == [0, 1] }
    for k in 1...6 {
      let exact = all.passAtK(k) { $0.tokens == [0, 1] }
      #expect(abs(exact - (1 - .pow(1 - p, k))) < 1e-14)
      let groups = try all.expectation(overGroupsOf: k) { group in
        group.contains { $0.tokens == [0, 1] } ? 1 : 0
      }
      #expect(abs(exact - groups) < 1e-14)
    }
  }

  @Test("pass@k keeps a tiny chance, and a certain one")
  func passAtKEnds() throws {
    var table = try TablePolicy(example)
    table[0, 0] = -41.5  // p = e^−41.5 / 2, and 1 − p is 1 in Double
    let all = try Enumeration(table)
    let p = all.probability { $0.isTruncated }
    #expect(p < 1e-18 && p > 0)
    #expect(abs(all.passAtK(1000) { $0.isTruncated } / (1000 * p) - 1) < 1e-12)
    #expect(all.passAtK(2) { _ in true } == 1 && all.passAtK(2) { _ in false } == 0)
  }

  @Test("a table succeeds as often as calculated", arguments: [1, 2, 3])
  func tableFrequency(seed: UInt64) throws {
    let table = try randomTable(seed: seed, temperature: 1.3)
    let p = try Enumeration(table).probability { $0.tokens.contains(1) }
    var generator = SeededGenerator(seed: seed)
    let n = 20_000
    let hits = (0..<n).count { _ in table.sample(using: &generator).tokens.contains(1) }
    // 5 standard errors of a binomial share: missed once in two million times.
    #expect(abs(Double(hits) / Double(n) - p) < 5 * (p * (1 - p) / Double(n)).squareRoot())
  }

  @Test("a table's samples carry the log-probabilities of the enumeration")
  func tableSamples() throws {
    let table = try randomTable(seed: 5)
    let all = Set(try Enumeration(table).outputs)
    var generator = SeededGenerator(seed: 6)
    for _ in 0..<200 { #expect(all.contains(table.sample(using: &generator))) }
  }

  @Test("a transformer succeeds as often as calculated", arguments: distributions.dropLast())
  func transformerFrequency(distribution: SamplingDistribution) throws {
    let policy = transformerPolicy(seed: 3, distribution: distribution)
    let p = try Enumeration(policy).probability { $0.tokens.contains(3) }
    #expect(p > 0.01 && p < 0.99)
    let n = 4000
    let samples = Sampler<Double>(policy.model.configuration).sample(
      policy.model,
      [SamplingRequest(prompt: [1, 2], count: n, generator: SeededGenerator(seed: 7))],
      SamplingOptions(endToken: 3, maximumLength: 3, distribution: distribution))[0]
    let hits = samples.count { $0.tokens.contains(3) }
    #expect(abs(Double(hits) / Double(n) - p) < 5 * (p * (1 - p) / Double(n)).squareRoot())
  }
}
