import KLDivergence
import Testing

@Suite("Log-probabilities beside those of a reference")
struct TokenDivergenceTests {
  @Test("a response of no tokens has nothing to say", arguments: KLEstimator.allCases)
  func empty(estimator: KLEstimator) {
    for scope in [KLScope.token, .sequence] {
      let divergence = estimator.evaluate(
        new: [], reference: ReferenceLogProbabilities([]), scope: scope)
      #expect(divergence == TokenDivergence(values: [], coefficients: []))
    }
  }

  @Test("refuses what does not line up")
  func refusals() async {
    await #expect(processExitsWith: .failure) {
      _ = k3(new: [-1, -2], reference: ReferenceLogProbabilities([-1]))
    }
    await #expect(processExitsWith: .failure) {
      _ = KLEstimator.k3.evaluate(
        new: [-1], temperature: 0.8, reference: ReferenceLogProbabilities([-1]))
    }
    await #expect(processExitsWith: .failure) {
      _ = KLEstimator.ratioWeightedK3.evaluate(
        new: [-1, -1], reference: ReferenceLogProbabilities([-1, -1]), ratios: [1, 2],
        scope: .sequence)
    }
  }
}
