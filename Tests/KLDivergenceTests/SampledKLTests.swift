import KLDivergence
import Numerics
import Random
import TestSupport
import Testing

@Suite("KL from samples: values")
struct SampledValueTests {
  @Test("k3 of the golden batch")
  func golden() {
    // π_ref/π − 1 − log(π_ref/π) for ten tokens, by NumPy; the first is e^−0.4 − 1 + 0.4.
    let new = [[-0.2, -0.75], [-0.5, -1.2, -0.98], [-0.95], [-0.8, -0.65, -1.3, -1.35]]
    let reference = [[-0.6, -0.65], [-0.6, -0.9, -0.8], [-0.5], [-0.9, -1, -1.3, -1.1]]
    let expected = [
      [0.07032005, 0.00517092], [0.00483742, 0.04985881, 0.01721736], [0.11831219],
      [0.00483742, 0.05468809, 0, 0.03402542],
    ]
    for index in 0..<4 {
      let divergence = k3(new: new[index], reference: ReferenceLogProbabilities(reference[index]))
      #expect(isClose(divergence.values, expected[index], within: 0.5001e-8))
    }
  }

  @Test("the penalty alone moves a token whose objective is clipped")
  func clippedTokens() {
    // The golden gradients of two clipped tokens are β(1 − π_ref/π)/(G|o|): 0.04·0.32968/8 and
    // 0.04·(−0.34986)/12.
    let up = k3(new: [-0.2], reference: ReferenceLogProbabilities([-0.6])).coefficients[0]
    #expect(abs(0.04 * up / 8 - 0.0016484) < 1e-8)
    let down = k3(new: [-1.2], reference: ReferenceLogProbabilities([-0.9])).coefficients[0]
    #expect(abs(0.04 * down / 12 - -0.0011662) < 1e-8)
  }

  @Test("the worked numbers of the contracts")
  func worked() {
    let (new, reference) = ([-0.2], ReferenceLogProbabilities([-0.6]))  // x = −0.4
    let pairs = [
      (k1(new: new, reference: reference), 0.4, 1.0),
      (k2(new: new, reference: reference), 0.08, 0.4),
      (k3(new: new, reference: reference), 0.07032005, 0.32967995),  // e^−0.4 = 0.67032005
      (ratioWeightedK3(new: new, reference: reference, ratios: [1.5]), 0.10548007, 0.6),
    ]
    for (divergence, value, coefficient) in pairs {
      #expect(isClose(divergence.values, [value], within: 1e-8))
      #expect(isClose(divergence.coefficients, [coefficient], within: 1e-8))
    }
  }

  @Test(
    "average to the published table for two normal distributions",
    arguments: [
      // q, p = N(0,1), N(μ,1); KL = μ²/2. k2: E[(μ²/2 − μx)²]/2 = μ²/2 + μ⁴/8.
      (shift: 0.1, kl: 0.005, k2: 0.0050125, sd: [0.1, 0.0071, 0.0071]),
      (shift: 1.0, kl: 0.5, k2: 0.625, sd: [1, 0.8660, 0.8475]),
    ])
  func gaussians(row: (shift: Double, kl: Double, k2: Double, sd: [Double])) {
    // log p(x) − log q(x) = μx − μ²/2, integrated against q; 10⁶ samples are not needed. Printed
    // there, from 4·10⁶ samples: deviations 0.0999, 0.0071, 0.0071 and 0.999, 0.865, 0.849.
    let estimators: [KLEstimator] = [.k1, .k2, .k3]
    for (estimator, (mean, sd)) in zip(estimators, zip([row.kl, row.k2, row.kl], row.sd)) {
      let value = { (x: Double) in
        let logRatio = row.shift * x - row.shift * row.shift / 2
        return estimator.evaluate(
          new: [0], reference: ReferenceLogProbabilities([logRatio])
        ).values[0]
      }
      let first = integrateNormal { value($0) }
      let second = integrateNormal { value($0) * value($0) }
      #expect(abs(first - mean) < 1e-9)
      #expect(abs((second - first * first).squareRoot() - sd) < 0.5e-3)
    }
  }

  @Test("upside down estimate −KL and χ² − KL, and would be caught")
  func upsideDown() {
    // The defect: x = log π − log π_ref, in −x and eˣ − 1 − x, for N(0,1) and N(1,1), KL = ½. Then
    // E_q[q/p] = e^{μ²} = e, so the "k3" averages to e − 1 − ½ = 1.2183 (1.217 by sampling).
    let wrongK1 = integrateNormal { x in -(0.5 - x) }
    let wrongK3 = integrateNormal { x in Double.expMinusOne(0.5 - x) - (0.5 - x) }
    #expect(abs(wrongK1 + 0.5) < 1e-9)
    #expect(abs(wrongK3 - (Double.exp(1) - 1.5)) < 1e-9)
    let right = integrateNormal { x in
      k3(new: [0], reference: ReferenceLogProbabilities([x - 0.5])).values[0]
    }
    #expect(abs(right - 0.5) < 1e-9)
  }

  @Test("upside down looks right when the policies are close")
  func hidden() {
    // μ = 0.1: e^0.01 − 1 − 0.005 = 0.00505 in place of 0.005.
    let wrong = integrateNormal { x in
      Double.expMinusOne(0.005 - 0.1 * x) - (0.005 - 0.1 * x)
    }
    #expect(abs(wrong - 0.00505) < 1e-6)
  }

  @Test("k1 may be negative, k2 and k3 may not")
  func signs() {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<1000 {
      let (new, reference) = ([-generator.uniform()], [-generator.uniform()])
      let divergence = { (estimator: KLEstimator) in
        estimator.evaluate(
          new: new, reference: ReferenceLogProbabilities(reference)
        ).values[0]
      }
      #expect((divergence(.k1) < 0) == (new[0] < reference[0]))
      #expect(divergence(.k2) >= 0 && divergence(.k3) >= 0)
    }
  }

  @Test("are 0 with no pull for a policy that is the reference", arguments: KLEstimator.allCases)
  func unchanged(estimator: KLEstimator) {
    let logs = [-0.1, -3, -0.7]
    let divergence = estimator.evaluate(new: logs, reference: ReferenceLogProbabilities(logs))
    #expect(divergence.values == [0, 0, 0])
    // k1 as a loss is the exception: its coefficient does not look at the reference.
    #expect(divergence.coefficients == (estimator == .k1 ? [1, 1, 1] : [0, 0, 0]))
  }

  @Test("k3 is accurate where the policies nearly agree")
  func small() {
    // x = 1e-8: x²/2 = 5e-17. Through exp(x) − 1 every digit would be lost.
    let divergence = k3(new: [-1], reference: ReferenceLogProbabilities([-1 + 1e-8]))
    let x = (-1 + 1e-8) - -1.0
    #expect(abs(divergence.values[0] / (x * x / 2) - 1) < 1e-6)
    #expect(abs(divergence.coefficients[0] / -x - 1) < 1e-7)
    let naive = Double.exp(x) - 1 - x
    #expect(abs(naive / (x * x / 2) - 1) > 0.5)
  }
}

@Suite("KL from samples: far out")
struct FarOutTests {
  @Test(
    "values and coefficients are finite", arguments: KLEstimator.allCases,
    [-100_000.0, -1000, -300, -100, 100, 300, 1000, 100_000])
  func finite(estimator: KLEstimator, logRatio: Double) {
    for scope in [KLScope.token, .sequence] {
      let divergence = estimator.evaluate(
        new: [-1, -1, -1],
        reference: ReferenceLogProbabilities([Double](repeating: logRatio - 1, count: 3)),
        ratios: [.exp(300), .exp(300), .exp(300)], scope: scope)
      #expect((divergence.values + divergence.coefficients).allSatisfy { $0.isFinite })
    }
  }

  @Test("k3 is exact at a log-ratio of ±100")
  func hundred() {
    let divergence = k3(new: [-101, -1], reference: ReferenceLogProbabilities([-1, -101]))
    #expect(divergence.values == [.exp(100) - 101, 99])  // e^100 ≫ 1; e^−100 − 1 + 100
    #expect(divergence.coefficients == [-.exp(100), 1])
  }

  @Test("k3 keeps its pull where a clamped one would have none")
  func clampDefect() {
    // The defect: clamp x to ±20 and differentiate the clamp. Outside, the slope is 0.
    let clamped = { (x: Double) in
      Double.expMinusOne(min(max(x, -20), 20)) - min(max(x, -20), 20)
    }
    for x in [-25.0, 25, 400] {
      #expect((clamped(x + 1e-3) - clamped(x - 1e-3)) == 0)
      let pull = k3(new: [0], reference: ReferenceLogProbabilities([x])).coefficients[0]
      #expect(x < 0 ? pull == 1 - .exp(x) : pull < -1e10)
    }
  }

  @Test("a token that the reference rules out is infinitely far, with a finite pull")
  func ruledOut() {
    let divergence = k3(new: [-1], reference: ReferenceLogProbabilities([-.infinity]))
    #expect(divergence.values == [.infinity])
    #expect(divergence.coefficients == [1])
  }

  @Test("a log-probability that is not a number is passed on and seen")
  func notANumber() {
    for estimator in KLEstimator.allCases {
      let divergence = estimator.evaluate(
        new: [.nan], reference: ReferenceLogProbabilities([-1]))
      #expect(divergence.values[0].isNaN)
    }
  }
}

/// ∫ f(x) φ(x) dx for the standard normal density φ, by the trapezoidal rule, which for smooth
/// functions that vanish at both ends is accurate far beyond 1e-10.
func integrateNormal(_ f: (Double) -> Double) -> Double {
  let step = 0.01
  return stride(from: -14.0, through: 14, by: step).map { x in
    f(x) * .exp(-x * x / 2) / Double.sqrt(2 * .pi) * step
  }.reduce(0, +)
}
