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

  @Test("has the gradient of its own log-probabilities, for any coefficients")
  func gradient() throws {
    let table = try randomTable(seed: 2, temperature: 0.8)
    let prefixes = try speech.prefixes()
    let numbers = normals(3 * prefixes.count, seed: 3)
    let branches = prefixes.enumerated().map { i, prefix in
      PrefixCoefficients(prefix: prefix, coefficients: Array(numbers[3 * i..<3 * i + 3]))
    }
    let differences = table.logits.indices.map { i in
      centralDifference { h in
        zip(table.moved(i, by: h).logProbabilities(after: prefixes).joined(), numbers)
          .reduce(0) { $0 + $1.0 * $1.1 }
      }
    }
    #expect(relativeError(table.gradient(branches), differences) < 1e-9)
    // The same prefixes twice count twice.
    let doubled = table.gradient(branches + branches)
    #expect(relativeError(doubled, table.gradient(branches).map { 2 * $0 }) < 1e-14)
  }

  @Test("adds up what outputs share: a batch has the gradient of its parts")
  func sharing() throws {
    let table = try randomTable(seed: 4)
    let outputs: [[Token]] = [[2], [0, 2], [0, 1, 2], [0, 2], [1, 1, 1]]
    let coefficients = outputs.enumerated().map { i, output in
      normals(output.count, seed: UInt64(i))
    }
    var sum = table.logits.map { _ in 0.0 }
    for (output, c) in zip(outputs, coefficients) {
      let part = table.gradient(of: [output], coefficients: [c])
      for i in sum.indices { sum[i] += part[i] }
    }
    #expect(relativeError(table.gradient(of: outputs, coefficients: coefficients), sum) < 1e-14)
    #expect(table.gradient(of: [], coefficients: []).allSatisfy { $0 == 0 })
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
