import KLDivergence
import Numerics
import TestSupport
import Testing

/// Each estimator by its formula, on three tokens that an older policy drew.
@Suite("Every estimator of a divergence")
struct KLEstimatorTests {
  // log π − log π_ref: 0.4, −0.1, 0.2.
  let new = [-0.2, -0.75, -0.3]
  let reference = ReferenceLogProbabilities([-0.6, -0.65, -0.5])
  let ratios: [Double] = [0.5, 2, 1.5]
  let x: [Double] = [0.4, -0.1, 0.2]

  func k3(_ x: Double) -> Double { .exp(-x) - 1 + x }

  @Test("has the value and the pull that its formula says, of each token")
  func tokens() {
    let expected: [(KLEstimator, [Double], [Double])] = [
      (.k1, x, [1, 1, 1]),
      (.k2, x.map { $0 * $0 / 2 }, x),
      (.k3, x.map(k3), x.map { 1 - .exp(-$0) }),
      (.ratioWeightedK3, zip(ratios, x).map { $0 * k3($1) }, zip(ratios, x).map { $0 * $1 }),
      // What is left from each token on: 0.5, 0.1, 0.2, times ½, 2, 1.5.
      (.k1InReward, x, [0.25, 0.2, 0.3]),
    ]
    #expect(expected.count == KLEstimator.allCases.count)
    for (estimator, values, coefficients) in expected {
      let found = estimator.evaluate(new: new, reference: reference, ratios: ratios)
      #expect(isClose(found.values, values, within: 1e-12), "\(estimator)")
      #expect(isClose(found.coefficients, coefficients, within: 1e-12), "\(estimator)")
    }
  }

  @Test("of a response as one has the same of the sum, 0.5, and its ratio")
  func sequence() {
    let expected: [(KLEstimator, Double, Double)] = [
      (.k1, 0.5, 1), (.k2, 0.125, 0.5), (.k3, k3(0.5), 1 - .exp(-0.5)),
      (.ratioWeightedK3, 3 * k3(0.5), 1.5), (.k1InReward, 0.5, 1.5),
    ]
    for (estimator, value, coefficient) in expected {
      let found = estimator.evaluate(
        new: new, reference: reference, ratios: [3, 3, 3], scope: .sequence)
      let (third, same) = ([Double](repeating: value / 3, count: 3), found.coefficients)
      #expect(isClose(found.values, third, within: 1e-12), "\(estimator)")
      #expect(isClose(same, [coefficient, coefficient, coefficient], within: 1e-12))
    }
  }

  @Test("without ratios takes those of the policy that drew the tokens: 1")
  func plain() {
    for estimator in KLEstimator.allCases {
      let plain = estimator.evaluate(new: new, reference: reference)
      #expect(plain == estimator.evaluate(new: new, reference: reference, ratios: [1, 1, 1]))
    }
  }

  @Test("has its name")
  func names() {
    let names = ["k1 as loss", "k2", "k3", "ratio x k3", "k1 in reward"]
    #expect(KLEstimator.allCases.map(\.name) == names)
  }
}
