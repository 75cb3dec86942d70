import ClippedObjective
import TestSupport
import Testing
import Tokens

@Suite("One ratio for a response")
struct SequenceRatioTests {
  /// Log-ratios 0.30 and -0.05 of two tokens: those of the contract.
  let old = OldLogProbabilities([-0.5, -0.7])
  let new = [-0.2, -0.75]

  // ρ = e^0.25 = 1.2840254167; the clip at 1.2 bites for A = 1, and not for A = -1.
  @Test("of a product gives the worked numbers: e^0.25, and 1.2 where the clip bites")
  func product() {
    let up = sequenceClipped(new: new, old: old, advantage: 1, range: ClipRange(0.2))
    #expect(isClose(up.ratios, [1.2840254167, 1.2840254167], within: 1e-10))
    #expect(isClose(up.values, [0.6, 0.6], within: 1e-15))  // 1.2 in all
    #expect(up.coefficients == [0, 0])
    let down = sequenceClipped(new: new, old: old, advantage: -1, range: ClipRange(0.2))
    #expect(isClose(down.values, [-0.6420127083, -0.6420127083], within: 1e-10))
    #expect(isClose(down.coefficients, [-1.2840254167, -1.2840254167], within: 1e-10))
  }

  // The geometric mean: e^(0.25/2) = 1.1331484531.
  @Test("of GSPO is the geometric mean, and each token has the whole value")
  func geometricMean() {
    let objective = gspo(new: new, old: old, advantage: -1, range: ClipRange(0.2))
    #expect(isClose(objective.ratios, [1.1331484531, 1.1331484531], within: 1e-10))
    #expect(isClose(objective.values, [-1.1331484531, -1.1331484531], within: 1e-10))
    #expect(isClose(objective.coefficients, [-1.1331484531, -1.1331484531], within: 1e-10))
  }

  // A single token: s = e^-0.25 = 0.7788007831, times A = 0.3015 is 0.2348084361.
  @Test("of GSPO gives the worked number of a single token")
  func single() {
    let objective = gspo(
      new: [-0.75], old: OldLogProbabilities([-0.5]), advantage: 0.3015, range: ClipRange(0.3))
    #expect(isClose(objective.ratios, [0.7788007831], within: 1e-10))
    #expect(isClose(objective.values, [0.2348084361], within: 1e-10))
    #expect(isClose(objective.coefficients, [0.2348084361], within: 1e-10))
  }
}
