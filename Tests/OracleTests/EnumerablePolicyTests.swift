import LanguageModel
import Numerics
import Oracle
import TestSupport
import Testing
import Tokens

@Suite("A policy whose outputs can be listed")
struct EnumerablePolicyTests {
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
}
