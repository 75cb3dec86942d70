import LessonShared
import Numerics
import Testing
import TinyR1

@Suite("A count to zero")
struct CountToZeroTests {
  /// A policy that is not uniform.
  func policy(seed: UInt64) -> CountToZero {
    var (policy, generator) = (CountToZero(), SeededGenerator(seed: seed))
    for place in policy.logits.indices { policy.logits[place] = generator.normal() }
    return policy
  }

  /// The same policy as a table whose outputs can be listed.
  func listed(_ policy: CountToZero, from start: Int) throws -> Enumeration<TablePolicy> {
    let space = OutputSpace(vocabularySize: 4, maximumLength: 12) { tokens in
      tokens.last == 0 || tokens.reduce(0) { $0 + Int($1) } > start
    }
    var table = TablePolicy(space, states: CountToZero.rows) { tokens in
      (start - tokens.reduce(0) { $0 + Int($1) }) % CountToZero.rows
    }
    table.logits = policy.logits
    return try Enumeration(table)
  }

  func isRight(_ output: ScoredOutput, from start: Int) -> Bool {
    output.tokens.last == 0 && output.tokens.reduce(0) { $0 + Int($1) } == start
  }

  @Test("by hand: uniform, from 3")
  func golden() {
    // f(0) = 1/4, f(1) = 1/16, f(2) = 5/64, f(3) = (1/4 + 1/16 + 5/64)/4 = 25/256.
    #expect(abs(CountToZero().rightFrom(3) - 25 / 256) < 1e-15)
    #expect(abs(CountToZero().accuracy - 0.05869611104329427) < 1e-15)
    #expect(abs(CountToZero().tokenEntropy - .log(4)) < 1e-15)
  }

  @Test("no policy without chance is right on more than three prompts of six")
  func best() {
    let most = (0..<256).map { choice in
      var policy = CountToZero()
      for row in 0..<CountToZero.rows {
        let token = (choice >> (2 * row)) % CountToZero.tokenCount
        policy.logits[row * CountToZero.tokenCount + token] = 60
      }
      return policy.accuracy
    }.max()
    #expect(abs((most ?? 0) - 0.5) < 1e-12)
  }

  @Test("is what all outputs, listed, say", arguments: [3, 5, 8])
  func enumeration(start: Int) throws {
    let policy = policy(seed: 1)
    let all = try listed(policy, from: start)
    #expect(abs(policy.rightFrom(start) - all.probability { isRight($0, from: start) }) < 1e-12)
  }

  @Test("has the entropy of all outputs over their length")
  func entropy() throws {
    let policy = policy(seed: 2)
    let all = try CountToZero.starts.map { try listed(policy, from: $0) }
    let entropy = all.map(\.entropy).reduce(0, +) / all.map(\.expectedLength).reduce(0, +)
    #expect(abs(policy.tokenEntropy - entropy) < 1e-12)
  }

  @Test("its exact gradient is the slope of J, and that of samples on average")
  func gradient() throws {
    let policy = policy(seed: 3)
    let gradient = policy.exactGradient { _ in 1.0 / 6 }
    for place in policy.logits.indices {
      var (up, down) = (policy, policy)
      up.logits[place] += 1e-5
      down.logits[place] -= 1e-5
      #expect(abs((up.accuracy - down.accuracy) / 2e-5 - gradient[place]) < 1e-9)
    }
    // The gradient of log π of one response, by central differences.
    var generator = SeededGenerator(seed: 4)
    let walk = policy.walk(from: 8, using: &generator)
    #expect(policy.logProbabilities(of: walk) == walk.logProbabilities)
    var own = policy.logits.map { _ in 0.0 }
    policy.add(walk, coefficients: walk.tokens.indices.map { Double($0 + 1) }, to: &own)
    for place in policy.logits.indices {
      func value(_ step: Double) -> Double {
        var moved = policy
        moved.logits[place] += step
        return moved.logProbabilities(of: walk).enumerated().reduce(0) {
          $0 + Double($1.offset + 1) * $1.element
        }
      }
      #expect(abs((value(1e-5) - value(-1e-5)) / 2e-5 - own[place]) < 1e-8)
    }
  }

  @Test("writes right responses as often as it says")
  func sampling() {
    let policy = policy(seed: 5)
    var generator = SeededGenerator(seed: 6)
    for start in CountToZero.starts {
      let count = 20_000
      let right = (0..<count).count { _ in policy.walk(from: start, using: &generator).reward == 1 }
      let chance = policy.rightFrom(start)
      let error = (chance * (1 - chance) / Double(count)).squareRoot()
      #expect(abs(Double(right) / Double(count) - chance) < 4 * error + 1e-9)
    }
  }
}
