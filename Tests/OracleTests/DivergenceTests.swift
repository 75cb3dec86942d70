import LanguageModel
import Numerics
import Oracle
import TestSupport
import Testing
import Tokens

@Suite("Entropy and KL without sampling")
struct DivergenceTests {
  @Test("the worked numbers of the running example are right")
  func runningExample() throws {
    let uniform = try TablePolicy(example)
    let all = try Enumeration(uniform)
    #expect(abs(all.entropy - 1.5 * .log(2)) < 1e-15)  // ½ ln 2 + 2·¼ ln 4
    var reference = uniform
    for state in 0...1 { reference[state, 0] = .log(3) }
    // ½ ln(½ / ¼) + ¼ ln(¼ / (¾·¾)) + ¼ ln(¼ / (¾·¼))
    let expected = .log(2) / 2 + .log(4 / 9.0) / 4 + .log(4 / 3.0) / 4
    #expect(abs(all.divergence(from: reference) - expected) < 1e-15)
    #expect(abs(expected - 0.2158) < 5e-5)
  }

  @Test("a uniform policy of L tokens has an entropy of L·ln V, and no way up from there")
  func uniform() throws {
    let space = OutputSpace(vocabularySize: 3, endToken: 99, maximumLength: 4)
    let all = try Enumeration(TablePolicy(space))
    #expect(abs(all.entropy - 4 * .log(3)) < 1e-13)
    #expect(norm(all.gradientOfEntropy) < 1e-14)
  }

  @Test("entropy is the mean sum of the entropies of an output's tokens")
  func chainRule() throws {
    let policy = transformerPolicy(seed: 1)
    let all = try Enumeration(policy)
    // The trainer's entropies, each of one distribution over the next token.
    let scores = GradientEngine<Double>(policy.model.configuration).logProbabilities(
      policy.model, [PromptGroup(prompt: policy.prompt, responses: all.outputs.map(\.tokens))])[0]
    let sum = zip(all.outputs, scores).reduce(0) {
      $0 + $1.0.probability * $1.1.entropies.reduce(0, +)
    }
    #expect(abs(all.entropy - sum) < 1e-12)
  }

  @Test("KL is the mean sum of the KLs between the distributions of an output's tokens")
  func divergenceChainRule() throws {
    let (policy, reference) = (try randomTable(seed: 1), try randomTable(seed: 2))
    let all = try Enumeration(policy)
    let sum = all.expectation { output in
      let prefixes = output.tokens.indices.map { Array(output.tokens[..<$0]) }
      return zip(
        policy.logProbabilities(after: prefixes), reference.logProbabilities(after: prefixes)
      ).reduce(0) { sum, rows in
        sum + zip(rows.0, rows.1).reduce(0) { $0 + .exp($1.0) * ($1.0 - $1.1) }
      }
    }
    #expect(abs(all.divergence(from: reference) - sum) < 1e-14)
  }

  /// Entropy and both KLs of a policy against central differences.
  func check<P: Movable>(_ policy: P, _ reference: P) throws {
    let (all, references) = (try Enumeration(policy), try Enumeration(reference))
    let toReference = all.gradientOfDivergence(from: reference)
    let fromReference = all.gradientOfDivergence(of: references)
    let differences = try centralDifferences(policy) {
      [
        $0.entropy, $0.divergence(from: reference), references.divergence(from: $0.policy),
      ]
    }
    #expect(relativeError(all.gradientOfEntropy, differences[0]) < 1e-6)
    #expect(relativeError(toReference, differences[1]) < 1e-6)
    #expect(relativeError(fromReference, differences[2]) < 1e-6)
    #expect(relativeError(toReference, fromReference) > 0.1)  // they are two different things
  }

  @Test("a table's gradients equal central differences", arguments: [0.6, 1])
  func tableGradients(temperature: Double) throws {
    try check(
      randomTable(seed: 3, temperature: temperature), randomTable(seed: 4, temperature: temperature)
    )
  }

  @Test("a transformer's gradients equal central differences")
  func transformerGradients() throws {
    try check(transformerPolicy(seed: 3), transformerPolicy(seed: 4))
  }

  @Test("KL is 0 between copies, to the last bit, and above 0 otherwise", arguments: [1, 2, 3])
  func copies(seed: UInt64) throws {
    let policy = transformerPolicy(seed: seed)
    let other = transformerPolicy(seed: seed + 10)
    let all = try Enumeration(policy)
    #expect(all.divergence(from: transformerPolicy(seed: seed)) == 0)
    #expect(all.gradientOfDivergence(from: policy).allSatisfy { $0 == 0 })
    #expect(all.divergence(from: other) > 0.01)
    #expect(try Enumeration(other).divergence(from: policy) > 0.01)
  }

  @Test("KL is never negative, and keeps its digits between policies that are nearly equal")
  func nearby() throws {
    // Two tokens of a fair coin against logits (δ, 0): 2 ln cosh(δ/2) = δ²/4 − δ⁴/96 + …
    let space = OutputSpace(vocabularySize: 2, endToken: 9, maximumLength: 2)
    let coin = try TablePolicy(space)
    for delta in [1e-3, 1e-5, 1e-7] {
      var loaded = coin
      for state in 0..<3 { loaded[state, 0] = delta }
      let divergence = try Enumeration(coin).divergence(from: loaded)
      #expect(abs(divergence / (delta * delta / 4) - 1) < 1e-6)
    }
    // Down to a change in the last digit of the logits, and through it.
    for seed in 1...200 as ClosedRange<UInt64> {
      let policy = try randomTable(seed: seed)
      let all = try Enumeration(policy)
      for power in 1...18 {
        var other = policy
        let steps = normals(policy.logits.count, seed: seed + 1000, deviation: .pow(10, -power))
        for (index, step) in steps.enumerated() { other.logits[index] += step }
        #expect(all.divergence(from: other) >= 0)
      }
    }
  }

  @Test("KL counts what the reference alone can give, against the plain sum", arguments: [1, 2])
  func cut(topK: Int) throws {
    var policy = try randomTable(seed: 7)
    policy.distribution = SamplingDistribution(topK: topK)
    let reference = try randomTable(seed: 8)
    let all = try Enumeration(policy)
    // Σ π log(π/π_ref) as it is defined, over the outputs that the cut has left.
    let sum = all.expectation {
      $0.logProbability - reference.logProbabilities(of: [$0.tokens])[0].reduce(0, +)
    }
    #expect(abs(all.divergence(from: reference) / sum - 1) < 1e-14)
  }

  @Test("KL is infinite where the reference cannot follow, and finite the other way round")
  func infinite() throws {
    let policy = try TablePolicy(example)
    var reference = policy
    reference[1, 0] = -.infinity  // never `0 0`
    #expect(try Enumeration(policy).divergence(from: reference) == .infinity)
    // The reference gives `1` and `0 1` with ½ each: ½ ln(½ / ½) + ½ ln(½ / ¼) = ½ ln 2.
    #expect(abs(try Enumeration(reference).divergence(from: policy) - .log(2) / 2) < 1e-15)
  }

  @Test("each estimate of KL has the value and the gradient that is claimed for it")
  func estimates() throws {
    let (policy, reference) = (try randomTable(seed: 5), try randomTable(seed: 6))
    let all = try Enumeration(policy)
    let x = { (output: ScoredOutput) in  // log π_ref − log π
      reference.logProbabilities(of: [output.tokens])[0].reduce(0, +) - output.logProbability
    }
    let divergence = all.divergence(from: reference)
    #expect(abs(all.expectation { -x($0) } - divergence) < 1e-14)  // k1
    #expect(abs(all.expectation { .expMinusOne(x($0)) - x($0) } - divergence) < 1e-14)  // k3
    #expect(abs(all.expectation { x($0) * x($0) / 2 } / divergence - 1) > 0.05)  // k2 is biased
    let toReference = all.gradientOfDivergence(from: reference)
    let fromReference = all.gradientOfDivergence(of: try Enumeration(reference))
    // ∂k/∂log π(o) as the coefficient: −x for k2, 1 − e^x for k3, 1 for k1.
    #expect(
      relativeError(all.expectedGradient { forEachToken($0, -x($0)) }, toReference) < 1e-12)
    #expect(
      relativeError(
        all.expectedGradient { forEachToken($0, -.expMinusOne(x($0))) }, fromReference) < 1e-12)
    // k1 as a loss, which was once printed as a remedy: it has no pull at all.
    let asLoss = all.expectedGradient { forEachToken($0, 1) }
    #expect(norm(asLoss) < 1e-14 && norm(toReference) > 0.1)
  }

  @Test("the ratio upside down estimates −KL and χ² − KL")
  func upsideDown() throws {
    let (policy, reference) = (try randomTable(seed: 5), try randomTable(seed: 6))
    let all = try Enumeration(policy)
    let x = { (output: ScoredOutput) in  // log π − log π_ref, taken for its negative
      output.logProbability - reference.logProbabilities(of: [output.tokens])[0].reduce(0, +)
    }
    let divergence = all.divergence(from: reference)
    // χ²(π‖π_ref) = Σ π²/π_ref − 1, summed over the reference's own outputs.
    let chiSquare =
      try Enumeration(reference).expectation { output in
        .exp(
          2 * (policy.logProbabilities(of: [output.tokens])[0].reduce(0, +) - output.logProbability)
        )
      } - 1
    #expect(abs(all.expectation { -x($0) } + divergence) < 1e-13)
    let k3 = all.expectation { .expMinusOne(x($0)) - x($0) }
    #expect(abs(k3 - (chiSquare - divergence)) < 1e-12)
    #expect(abs(k3 / divergence - 1) > 0.5)
  }
}
