import LanguageModel
import Numerics
import Oracle
import TestSupport
import Testing
import Tokens

// Mistakes that were published, each beside the right way. Both look plausible, and both train
// something; against the exact gradient only one of them stands.

@Suite("The oracle catches")
struct DefectTests {
  /// The same bound for right and wrong: 10⁻⁶ of the largest component.
  func agrees(_ gradient: [Double], _ exact: [Double]) -> Bool {
    relativeError(gradient, exact) < 1e-6
  }

  @Test("a ratio of log-probabilities in place of probabilities, in value")
  func ratioValue() throws {
    let (new, old) = (try randomTable(seed: 1), try randomTable(seed: 2))
    let samples = try Enumeration(old)
    let log = { (output: ScoredOutput) in new.logProbabilities(of: [output.tokens])[0].reduce(0, +)
    }
    // E_old[π/π_old] = Σ π = 1 whatever the two are.
    #expect(abs(samples.expectation { .exp(log($0) - $0.logProbability) } - 1) < 1e-14)
    #expect(abs(samples.expectation { log($0) / $0.logProbability } - 1) > 0.1)
  }

  @Test("a ratio of log-probabilities in place of probabilities, in gradient")
  func ratioGradient() throws {
    // On-policy: ∂ρ/∂log π = 1, while ∂(log π / log π_old)/∂log π = 1 / log π_old, which is negative:
    // what is rewarded becomes less likely.
    let all = try Enumeration(transformerPolicy(seed: 3))
    let reward = { (output: ScoredOutput) in output.tokens.contains(2) ? 1.0 : 0 }
    let exact = all.gradientOfExpectation(of: reward)
    let gradient = { (slope: @escaping (Double) -> Double) in
      all.expectedGradient { output in
        output.logProbabilities.map { slope($0) * reward(output) }
      }
    }
    #expect(agrees(gradient { _ in 1 }, exact))
    let wrong = gradient { 1 / $0 }
    #expect(!agrees(wrong, exact))
    #expect(zip(wrong, exact).reduce(0) { $0 + $1.0 * $1.1 } < 0)
  }

  @Test("an end token that is masked as if it were padding", arguments: [1, 2])
  func endToken(seed: UInt64) throws {
    let all = try Enumeration(transformerPolicy(seed: seed))
    // Short answers are rewarded, and the policy can only learn to stop at the end token, 3.
    let reward = { (output: ScoredOutput) in -Double(output.tokens.count) }
    let exact = all.gradientOfExpectation(of: reward)
    let gradient = { (isMasked: @escaping (Token) -> Bool) in
      all.expectedGradient { output in output.tokens.map { isMasked($0) ? 0 : reward(output) } }
    }
    #expect(agrees(gradient { _ in false }, exact))
    #expect(!agrees(gradient { $0 == 3 }, exact))
    // Nor are the probabilities those of a policy, if the end token does not count.
    let total = all.outputs.reduce(0.0) { sum, output in
      let counted = zip(output.tokens, output.logProbabilities).filter { $0.0 != 3 }
      return sum + .exp(counted.reduce(0) { $0 + $1.1 })
    }
    #expect(total > 1.1)
  }

  @Test(
    "sampling from one distribution and differentiating another, for a transformer",
    arguments: [
      SamplingDistribution(temperature: 0.6), SamplingDistribution(temperature: 0.8, topP: 0.9),
      SamplingDistribution(topK: 3),
    ])
  func distribution(distribution: SamplingDistribution) throws {
    let sampled = transformerPolicy(seed: 4, distribution: distribution)
    let samples = try Enumeration(sampled)
    let exact = samples.gradientOfExpectation(of: arbitraryReward)
    let gradient = { (learner: TransformerPolicy) in
      samples.expectedGradient(of: learner) { forEachToken($0, arbitraryReward($0)) }
    }
    // The exact gradient is that of J under what was sampled from. Cuts stay where they are in so
    // small a step.
    let differences = try centralDifferences(sampled) { [$0.expectation(of: arbitraryReward)] }[0]
    #expect(agrees(exact, differences))
    #expect(agrees(gradient(sampled), differences))
    let plain = gradient(transformerPolicy(seed: 4))
    #expect(!agrees(plain, differences))
    // Not even in direction, by more than 0.8 degrees: no learning rate makes up for it.
    let cosine = zip(plain, exact).reduce(0) { $0 + $1.0 * $1.1 } / (norm(plain) * norm(exact))
    #expect(cosine < 0.9999)
  }

  @Test("a temperature that is forgotten, or applied twice, for a table", arguments: [1, 0.25])
  func temperature(forgotten: Double) throws {
    let table = try randomTable(seed: 5, temperature: 0.5)
    let samples = try Enumeration(table)
    let exact = samples.gradientOfExpectation(of: arbitraryReward)
    // T = ½ in the sampler; 1 is to forget it, ¼ to divide by it twice.
    let wrong = try randomTable(seed: 5, temperature: forgotten)
    let gradient = { (learner: TablePolicy) in
      samples.expectedGradient(of: learner) { forEachToken($0, arbitraryReward($0)) }
    }
    #expect(agrees(gradient(table), exact))
    #expect(!agrees(gradient(wrong), exact))
    // A policy at one temperature has a KL to itself at another.
    #expect(samples.divergence(from: table) == 0)
    #expect(samples.divergence(from: wrong) > 0.01)
  }
}
