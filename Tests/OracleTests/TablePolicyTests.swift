import LanguageModel
import Numerics
import Oracle
import Random
import TestSupport
import Testing
import Tokens

@Suite("A table as a policy")
struct TablePolicyTests {
  @Test("turns θ = (0, ln 3) into ¼ and ¾, and takes the root of the odds at T = 2")
  func softmax() throws {
    var table = try TablePolicy(example)
    table[0, 1] = .log(3)
    let row = table.logProbabilities(after: [[]])[0]
    #expect(abs(.exp(row[0]) - 0.25) < 1e-15 && abs(.exp(row[1]) - 0.75) < 1e-15)
    table.distribution = SamplingDistribution(temperature: 2)
    let warm = table.logProbabilities(in: 0)
    #expect(abs(warm[1] - warm[0] - .log(3) / 2) < 1e-15)
    #expect(abs(.exp(warm[0]) + .exp(warm[1]) - 1) < 1e-15)
  }

  @Test("keeps its digits where logits are large, and knows what is impossible")
  func extremes() throws {
    var table = try TablePolicy(example)
    (table[0, 0], table[0, 1]) = (1000, 1001)
    // log(e/(1 + e)) = −log(1 + e⁻¹)
    #expect(abs(table.logProbabilities(in: 0)[1] + .log(onePlus: .exp(-1))) < 1e-15)
    (table[0, 0], table[0, 1]) = (-.infinity, -1000)
    #expect(table.logProbabilities(in: 0) == [-.infinity, 0])
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<100 { #expect(table.sample(using: &generator).tokens == [1]) }
  }

  @Test("keeps the likeliest tokens, and of equals the one with the smaller number")
  func cuts() {
    // Probabilities 0.1, 0.4, 0.1, 0.4.
    let logits = [0.1, 0.4, 0.1, 0.4].map { Double.log($0) }
    let kept = { (distribution: SamplingDistribution) in
      distribution.logProbabilities(logits: logits).map { Double.exp($0) }
    }
    #expect(relativeError(kept(.greedy), [0, 1, 0, 0]) < 1e-15)
    #expect(relativeError(kept(SamplingDistribution(topK: 2)), [0, 0.5, 0, 0.5]) < 1e-15)
    // 0.4 + 0.4 falls short of 0.85, so that the first of the two small ones comes in: 1, 4, 4 of 9.
    let three = [1 / 9.0, 4 / 9.0, 0, 4 / 9.0]
    #expect(relativeError(kept(SamplingDistribution(topP: 0.85)), three) < 1e-14)
    #expect(relativeError(kept(SamplingDistribution(topK: 3, topP: 1)), three) < 1e-14)
    // The worked example: (0.2, 0.6, 0.2), of which the second passes 0.5 by itself.
    let worked = SamplingDistribution(topP: 0.5).logProbabilities(logits: [0, .log(3), 0])
    #expect(worked[0] == -.infinity && abs(worked[1]) < 1e-15 && worked[2] == -.infinity)
  }

  @Test("draws the same outputs from the same seed")
  func seeded() throws {
    let table = try randomTable(seed: 5)
    let draw = { (seed: UInt64) in
      var generator = SeededGenerator(seed: seed)
      return (0..<20).map { _ in table.sample(using: &generator) }
    }
    #expect(draw(1) == draw(1) && draw(1) != draw(2))
  }

  @Test("refuses what cannot be")
  func refusals() async {
    await #expect(processExitsWith: .failure) {
      var table = try TablePolicy(example)
      (table[0, 0], table[0, 1]) = (-.infinity, -.infinity)
      _ = table.logProbabilities(in: 0)  // nothing can follow
    }
    await #expect(processExitsWith: .failure) {
      _ = try TablePolicy(example).gradient(of: [[0, 1]], coefficients: [[1]])
    }
    await #expect(processExitsWith: .failure) {
      _ = try TablePolicy(example).logProbabilities(of: [[0, 2]])
    }
    await #expect(processExitsWith: .failure) {
      _ = TablePolicy(example, states: 1) { $0.count }.logProbabilities(after: [[0]])
    }
  }
}
