import ClippedObjective
import Numerics
import Random
import TestSupport
import Testing

@Suite("Statistics of the ratios")
struct RatioStatisticsTests {
  @Test("count what the clip dropped, by side")
  func golden() {
    let statistics = RatioStatistics(
      GoldenBatch.objectives(.clipped(.ppo), advantages: GoldenBatch.standardized))
    #expect(statistics.count == 10)
    #expect(statistics.clippedHigh == 0.1)  // token 1 of response 1
    #expect(statistics.clippedLow == 0.1)  // token 2 of response 2
    #expect(statistics.deadTokens == 2)
  }

  @Test("give quantiles as NumPy does")
  func quantiles() {
    let statistics = RatioStatistics(
      GoldenBatch.objectives(.clipped(.ppo), advantages: GoldenBatch.standardized))
    // np.quantile(ratios, [0, .5, .9, 1]) and np.mean(ratios).
    #expect(abs(statistics.minimum - 0.6703200460356393) < 1e-12)
    #expect(abs(statistics.median - 1.0101006700133779) < 1e-12)
    #expect(abs(statistics.quantile(0.9) - 1.3567796816777284) < 1e-12)
    #expect(abs(statistics.maximum - 1.4190675485932571) < 1e-12)
    #expect(abs(statistics.mean - 1.0250757382291407) < 1e-12)
  }

  @Test("do not count a ratio outside the range whose gradient was kept")
  func kept() {
    let old = OldLogProbabilities([-1, -1])
    let objective = clipped(new: [-0.5, -1.5], old: old, advantages: [-1, 1], range: .ppo)
    let statistics = RatioStatistics([objective])  // ρ = 1.65 with A < 0, ρ = 0.61 with A > 0
    #expect(statistics.clippedLow == 0 && statistics.clippedHigh == 0)
    #expect(statistics.deadTokens == 0)
  }

  @Test("are quiet on the first step, when no ratio has moved")
  func firstStep() {
    let new = [-0.3, -0.8]
    let objective = clipped(
      new: new, old: OldLogProbabilities(new), advantages: [1, -1], range: .ppo)
    let statistics = RatioStatistics([objective])
    #expect(statistics.minimum == 1 && statistics.maximum == 1 && statistics.mean == 1)
    #expect(statistics.clippedLow == 0 && statistics.clippedHigh == 0)
  }

  @Test("count tokens of a group of zero variance as teaching nothing, not as clipped")
  func zeroVariance() {
    let objective = clipped(
      new: [-0.1, -3], old: OldLogProbabilities([-1, -1]), advantages: [0, 0], range: .ppo)
    let statistics = RatioStatistics([objective])
    #expect(statistics.deadTokens == 2)
    #expect(statistics.clippedLow == 0 && statistics.clippedHigh == 0)
  }

  @Test("show how far a policy has moved where the objective itself ignores the ratio")
  func reinforce() {
    let objective = Surrogate.reinforce.evaluate(
      new: [-1], old: OldLogProbabilities([-2]), advantage: 1)
    #expect(RatioStatistics([objective]).maximum > 2.7)
  }

  @Test("of a single token are that token")
  func single() {
    let objective = TokenObjective(values: [1], coefficients: [1], ratios: [1.5])
    #expect(RatioStatistics([objective]).quantile(0.3) == 1.5)
  }

  @Test("refuse to describe nothing")
  func nothing() async {
    await #expect(processExitsWith: .failure) { _ = RatioStatistics([]) }
  }
}

@Suite("What to look at while training")
struct ClippedShareTests {
  @Test("counts what the clip dropped by side, and what teaches nothing")
  func counts() {
    let first = TokenObjective(
      values: [-0.8, 0.5, 1.2, 0], coefficients: [0, 0.5, 0, 0], ratios: [0.5, 0.6, 2, 3])
    let second = TokenObjective(
      values: [1.2, 1, 1.2], coefficients: [0, 1, 0], ratios: [4, 1, 1.5])
    let found = RatioStatistics([first, second])
    // Dropped: 0.5 below 1; 2, 4 and 1.5 above. The value 0 had nothing to drop, and teaches nothing.
    #expect(found.count == 7)
    #expect(abs(found.clippedLow - 1.0 / 7) < 1e-12 && abs(found.clippedHigh - 3.0 / 7) < 1e-12)
    #expect(found.deadTokens == 5)
    #expect(abs(found.mean - 12.6 / 7) < 1e-12)
    #expect(found.minimum == 0.5 && found.median == 1.5 && found.maximum == 4)
    // 0.5 0.6 1 1.5 2 3 4: the place 0.9 · 6 = 5.4, between 3 and 4.
    #expect(abs(found.quantile(0.9) - 3.4) < 1e-12)
  }
}
