import Oracle
import Random
import Testing
import Tokens

/// Steps that are right (0) with probability p or wrong (1), as a policy that is enumerated.
private func chainPolicy(_ chain: StepChain) -> TablePolicy {
  let space = OutputSpace(vocabularySize: 2, endToken: -1, maximumLength: chain.depth)
  var policy = TablePolicy(space, states: 1) { _ in 0 }
  policy.logits = [.log(chain.right), .log(1 - chain.right)]
  return policy
}

private func allRight(_ output: ScoredOutput) -> Double {
  output.tokens.allSatisfy { $0 == 0 } ? 1 : 0
}

@Suite("A chain of steps")
struct StepChainTests {
  @Test("in a chain of steps the exact value is p to the number of steps that are left")
  func chainValues() throws {
    let chain = StepChain(depth: 4, right: 0.25)
    let values = try Enumeration(chainPolicy(chain)).values(of: allRight)
    let found = (0...4).map { values[Array(repeating: 0, count: $0)] ?? .nan }
    // By hand: 1/256, 1/64, 1/16, 1/4, 1.
    #expect(
      zip(found, [1 / 256.0, 1 / 64.0, 1 / 16.0, 0.25, 1]).allSatisfy { abs($0 - $1) < 1e-15 })
    #expect(values[[0, 1, 0]] == 0)
  }

  @Test("the closed forms are right by hand")
  func workedChain() {
    // (1 − ½⁴)⁴ and 1 − (15/16)⁴.
    let chain = StepChain(depth: 4, right: 0.5)
    #expect(abs(chain.search(children: 4, valueError: 0) - 0.772476196289) < 1e-12)
    #expect(abs(chain.sampling(answers: 4) - 0.227523803711) < 1e-12)
    // One child chooses nothing, whatever the value says; and an endless error says nothing: p⁴ = 1/16.
    #expect(abs(chain.search(children: 1, valueError: 0.3) - 0.0625) < 1e-9)
    #expect(abs(chain.search(children: 8, valueError: 1e9) - 0.0625) < 1e-8)
    // k = 2, D = 1, σ = 1: p² + 2p(1 − p) Φ(1/√2), with Φ(0.70710678) = 0.7602499389 (tables).
    let single = StepChain(depth: 1, right: 0.5).search(children: 2, valueError: 1)
    #expect(abs(single - (0.25 + 0.5 * 0.7602499389)) < 1e-9)
    // The closed form goes on smoothly where it takes the error for none.
    let (near, far) = (
      StepChain(depth: 1, right: 0.3).search(children: 16, valueError: 1 / 39.9),
      StepChain(depth: 1, right: 0.3).search(children: 16, valueError: 1 / 40.1)
    )
    #expect(abs(near - far) < 1e-9)
  }

  @Test("the formula for a noisy value is that of simulated searches", arguments: [0.05, 0.2, 0.6])
  func simulated(error: Double) throws {
    let chain = StepChain(depth: 4, right: 0.5)
    let policy = chainPolicy(chain)
    let exact = try Enumeration(policy).values(of: allRight)
    var generator = SeededGenerator(seed: 7)
    let searches = 20_000
    let right = (0..<searches).count { _ in
      let found = policy.search(children: 4, using: &generator) { prefix, noise in
        (exact[prefix] ?? 0) + error * noise.normal()
      }
      return allRight(found) == 1
    }
    // Four standard errors of a share, at most √(¼/20000).
    let expected = chain.search(children: 4, valueError: error)
    #expect(abs(Double(right) / Double(searches) - expected) < 4 * (0.25 / 20_000).squareRoot())
  }
}
