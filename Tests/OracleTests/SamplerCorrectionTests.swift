import ClippedObjective
import LanguageModel
import Numerics
import Oracle
import Testing
import TestSupport
import Tokens

/// The effect of a sampler's correction on the mean gradient, summed over all outputs.
@Suite("The policy gradient from another sampler's outputs")
struct SamplerCorrectionTests {
  let policy = transformerPolicy(seed: 1)

  /// E[Σ w_t r ∇log π(o_t)] for outputs of a sampler, and how far it is from ∇J, as a share of the
  /// largest number.
  func error(
    _ sampler: some EnumerablePolicy, _ level: SamplerCorrection.Level,
    _ bound: SamplerCorrection.Bound = .none
  ) throws -> Double {
    let truth = try Enumeration(policy).gradientOfExpectation(of: arbitraryReward)
    let drawn = try Enumeration(sampler)
    let own = Dictionary(
      uniqueKeysWithValues: zip(
        drawn.outputs, policy.logProbabilities(of: drawn.outputs.map(\.tokens))))
    let mean = drawn.expectedGradient(of: policy) { output in
      let new = own[output] ?? []
      return samplerCorrected(
        new: new, old: OldLogProbabilities(output.logProbabilities),
        advantages: new.map { _ in arbitraryReward(output) }, SamplerCorrection(level, bound)
      ).coefficients
    }
    return relativeError(mean, truth)
  }

  @Test("is exact with the ratio of the output, whatever the sampler's weights and temperature")
  func sequence() throws {
    #expect(try error(transformerPolicy(seed: 2), .sequence) < 1e-10)
    let warm = transformerPolicy(seed: 1, distribution: SamplingDistribution(temperature: 1.7))
    #expect(try error(warm, .sequence) < 1e-10)
  }

  @Test("is not exact with ratios of tokens, with a bound, or where the sampler cannot go")
  func inexact() throws {
    let other = transformerPolicy(seed: 2)
    #expect(try error(other, .token) > 0.01)
    #expect(try error(other, .sequence, .truncated(1.5)) > 0.01)
    #expect(try error(other, .sequence, .masked(0.5...2)) > 0.01)
    let cut = transformerPolicy(seed: 1, distribution: SamplingDistribution(topP: 0.8))
    #expect(try error(cut, .sequence) > 0.01)
  }

  @Test("is exact with ratios of tokens where an output is one token")
  func oneToken() throws {
    let space = OutputSpace(vocabularySize: 4, maximumLength: 1) { _ in true }
    var table = TablePolicy(space, states: 1) { _ in 0 }
    table.logits = [0, 0.3, -0.4, 1]
    var sampler = table
    sampler.logits = [0.5, 0, 0, -1]
    let truth = try Enumeration(table).gradientOfExpectation(of: arbitraryReward)
    let mean = try Enumeration(sampler).expectedGradient(of: table) { output in
      let new = table.logProbabilities(of: [output.tokens])[0]
      return samplerCorrected(
        new: new, old: OldLogProbabilities(output.logProbabilities),
        advantages: [arbitraryReward(output)], SamplerCorrection(.token, .none)
      ).coefficients
    }
    #expect(relativeError(mean, truth) < 1e-12)
  }
}
