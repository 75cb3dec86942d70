import KLDivergence
import Numerics
import Random
import TestSupport
import Testing

@Suite("The penalty of a divergence")
struct RewardPenaltyTests {
  @Test("the penalty of a token covers what follows, or all")
  func penalty() {
    // log-ratios 0.4, −0.1, 0.2: sums from the end 0.2, 0.1, 0.5.
    let (new, reference) = ([-0.2, -0.75, -0.3], ReferenceLogProbabilities([-0.6, -0.65, -0.5]))
    let rest = k1Penalty(new: new, reference: reference)
    #expect(isClose(rest, [0.5, 0.1, 0.2], within: 1e-15))
    let all = k1Penalty(new: new, reference: reference, scope: .sequence)
    #expect(isClose(all, [0.5, 0.5, 0.5], within: 1e-15))
    #expect(k1Penalty(new: [], reference: ReferenceLogProbabilities([])) == [])
  }
}
