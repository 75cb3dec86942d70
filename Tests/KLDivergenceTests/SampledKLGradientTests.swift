import KLDivergence
import Numerics
import Random
import TestSupport
import Testing

@Suite("KL from samples: gradients")
struct KLGradientTests {
  @Test(
    "coefficients of losses equal central differences of the values",
    arguments: [KLEstimator.k1, .k2, .k3, .ratioWeightedK3], [KLScope.token, .sequence])
  func centralDifferences(estimator: KLEstimator, scope: KLScope) {
    var generator = SeededGenerator(seed: 21)
    for _ in 0..<100 {
      let length = 1 + generator.integer(below: 5)
      let new = (0..<length).map { _ in -3 * generator.uniform() }
      let reference = new.map { $0 + 0.7 * generator.normal() }
      let old = new.map { $0 + 0.3 * generator.normal() }
      let sum = { (new: [Double]) in
        var ratios = zip(new, old).map { Double.exp($0 - $1) }
        if scope == .sequence {
          let product = ratios.reduce(1, *)
          ratios = ratios.map { _ in product }
        }
        return estimator.evaluate(
          new: new, reference: ReferenceLogProbabilities(reference), ratios: ratios, scope: scope)
      }
      for t in 0..<length {
        var (up, down) = (new, new)
        up[t] += 1e-5
        down[t] -= 1e-5
        let slope = (sum(up).values.reduce(0, +) - sum(down).values.reduce(0, +)) / 2e-5
        #expect(abs(sum(new).coefficients[t] - slope) <= 1e-6 * abs(slope) + 1e-9)
      }
    }
  }

  // The five identities, written out over the four outcomes of a softmax: the expected gradient is
  // Σ_o π(o) c(o) ∂log π(o)/∂z_j, with ∂log π(o)/∂z_j = 1[j = o] − π_j.

  @Test("k1 as a loss pulls nowhere, though the policies differ")
  func k1() {
    let world = FourOutcomes()
    #expect(isClose(world.expectedGradient(of: .k1), [0, 0, 0, 0], within: 1e-15))
    #expect(world.reverseKL > 0.1)
  }

  @Test(
    "k2, ratio-weighted k3 and k1 in the reward pull along ∇KL(π‖π_ref)",
    arguments: [KLEstimator.k2, .ratioWeightedK3, .k1InReward])
  func reverse(estimator: KLEstimator) {
    let world = FourOutcomes()
    let expected = exactKLGradient(policy: world.policy, reference: world.reference)
    #expect(isClose(world.expectedGradient(of: estimator), expected, within: 1e-12))
  }

  @Test("k3 as a loss pulls along ∇KL(π_ref‖π), the other direction")
  func forward() {
    let world = FourOutcomes()
    let expected = exactKLGradient(
      policy: world.policy, reference: world.reference, direction: .forward)
    #expect(isClose(world.expectedGradient(of: .k3), expected, within: 1e-12))
    let reverse = exactKLGradient(policy: world.policy, reference: world.reference)
    #expect(!isClose(expected, reverse, within: 0.05))
  }

  @Test("the wrong direction would be caught: k3 upside down")
  func upsideDownDefect() {
    // The defect: x = log π − log π_ref; the slope of eˣ − 1 − x is then π/π_ref − 1.
    let world = FourOutcomes()
    let gradient = world.expectedGradient { outcome in
      Double.expMinusOne(world.policy[outcome] - world.reference[outcome])
    }
    for direction in [KLDirection.forward, .reverse] {
      let exact = exactKLGradient(
        policy: world.policy, reference: world.reference, direction: direction)
      #expect(!isClose(gradient, exact, within: 0.05))
    }
  }

  @Test("ratio-weighted k3 is right for tokens of an older policy, plain k3 is not")
  func offPolicy() {
    let world = FourOutcomes()
    let old = softmax([0.1, 0.4, -0.3, 0.2])
    let exact = exactKLGradient(policy: world.policy, reference: world.reference)
    let weighted = world.expectedGradient(drawnFrom: old) { outcome in
      KLEstimator.ratioWeightedK3.evaluate(
        new: [world.policy[outcome]],
        reference: ReferenceLogProbabilities([world.reference[outcome]]),
        ratios: [.exp(world.policy[outcome] - old[outcome])]
      ).coefficients[0]
    }
    #expect(isClose(weighted, exact, within: 1e-12))
    let value = (0..<4).map { outcome in
      Double.exp(old[outcome])
        * ratioWeightedK3(
          new: [world.policy[outcome]],
          reference: ReferenceLogProbabilities([world.reference[outcome]]),
          ratios: [.exp(world.policy[outcome] - old[outcome])]
        ).values[0]
    }.reduce(0, +)
    #expect(abs(value - world.reverseKL) < 1e-14)
  }

  @Test("k1 as a loss on tokens drawn with top-p pushes probability out of the nucleus")
  func nucleus() {
    // Three of four outcomes are kept and renormalised: Σ π' ∇log π = π' − π, whose negative raises
    // the fourth logit and lowers the others, whatever the reference says.
    let world = FourOutcomes()
    let kept = world.policy.enumerated().sorted { $0.element > $1.element }.prefix(3)
    let mass = kept.map { Double.exp($0.element) }.reduce(0, +)
    var nucleus = [Double](repeating: -.infinity, count: 4)
    for (outcome, log) in kept { nucleus[outcome] = log - .log(mass) }
    let gradient = world.expectedGradient(drawnFrom: nucleus) { _ in 1 }  // k1's coefficient
    for outcome in 0..<4 {
      let descent = -gradient[outcome]
      #expect(nucleus[outcome] == -.infinity ? descent > 0.01 : descent < 0)
    }
  }

  @Test("following k1 as a loss leaves the KL alone; k2 and k3 remove it")
  func descent() {
    // 2,000 steps of size 0.5 on the expected gradient, for a policy at KL 0.31.
    for (estimator, remains) in [(KLEstimator.k1, true), (.k2, false), (.k3, false)] {
      var world = FourOutcomes()
      let before = world.reverseKL
      for _ in 0..<2000 {
        let gradient = world.expectedGradient(of: estimator)
        world.policy = softmax(zip(world.policy, gradient).map { $0 - 0.5 * $1 })
      }
      #expect(remains ? abs(world.reverseKL - before) < 1e-9 : world.reverseKL < 1e-9)
    }
  }
}

@Suite("KL of whole responses")
struct SequenceKLTests {
  /// All responses of two tokens, each one of three; the second depends on the first.
  struct TwoTokens {
    let first = softmax([0.2, -0.5, 0.9])
    let second = [softmax([1, 0, -1]), softmax([0.3, 0.3, -2]), softmax([-1, 0.5, 0])]
    let firstReference = softmax([0, 0, 0])
    let secondReference = [softmax([0, 1, 0]), softmax([2, 0, 0]), softmax([0, 0, 1.5])]

    /// Σ π(o) Σ_t c_t ∂log π(o_t), by three logits of the first token and nine of the second.
    func expectedGradient(_ coefficients: (_ new: [Double], _ reference: [Double]) -> [Double])
      -> [Double]
    {
      var gradient = [Double](repeating: 0, count: 12)
      for a in 0..<3 {
        for b in 0..<3 {
          let chance = Double.exp(first[a] + second[a][b])
          let pull = coefficients(
            [first[a], second[a][b]], [firstReference[a], secondReference[a][b]])
          for j in 0..<3 {
            gradient[j] += chance * pull[0] * ((j == a ? 1 : 0) - .exp(first[j]))
            gradient[3 + 3 * a + j] +=
              chance * pull[1] * ((j == b ? 1 : 0) - .exp(second[a][j]))
          }
        }
      }
      return gradient
    }

    /// ∇KL of the nine responses, by the chain rule: the first token answers for the KL behind it.
    var exactGradient: [Double] {
      let behind = (0..<3).map { exactKL(policy: second[$0], reference: secondReference[$0]) }
      let average = (0..<3).map { Double.exp(first[$0]) * behind[$0] }.reduce(0, +)
      let own = exactKLGradient(policy: first, reference: firstReference)
      let head = (0..<3).map { own[$0] + .exp(first[$0]) * (behind[$0] - average) }
      let tail = (0..<3).flatMap { a in
        exactKLGradient(policy: second[a], reference: secondReference[a])
          .map { Double.exp(first[a]) * $0 }
      }
      return head + tail
    }
  }

  @Test("k1 in the reward sees that a token leads astray, in either scope")
  func lookahead() {
    let world = TwoTokens()
    for scope in [KLScope.token, .sequence] {
      let gradient = world.expectedGradient { new, reference in
        k1Penalty(new: new, reference: ReferenceLogProbabilities(reference), scope: scope)
      }
      #expect(isClose(gradient, world.exactGradient, within: 1e-12))
    }
  }

  @Test("k2 of the whole response does, too; token by token it does not look ahead")
  func tokenScope() {
    let world = TwoTokens()
    let whole = world.expectedGradient { new, reference in
      KLEstimator.k2.evaluate(
        new: new, reference: ReferenceLogProbabilities(reference), scope: .sequence
      ).coefficients
    }
    #expect(isClose(whole, world.exactGradient, within: 1e-12))
    let token = world.expectedGradient { new, reference in
      k2(new: new, reference: ReferenceLogProbabilities(reference)).coefficients
    }
    #expect(!isClose(token, world.exactGradient, within: 1e-2))
    #expect(isClose(Array(token[3...]), Array(world.exactGradient[3...]), within: 1e-12))
  }

  @Test("DeepSeek-R1's D_KL is k3 of the product of the ratios")
  func r1() {
    // The golden response 1: Σ log π_ref − Σ log π = −1.25 + 0.95 = −0.3, k3 = e^−0.3 − 1 + 0.3.
    let divergence = KLEstimator.k3.evaluate(
      new: [-0.2, -0.75], reference: ReferenceLogProbabilities([-0.6, -0.65]), scope: .sequence)
    #expect(abs(divergence.values.reduce(0, +) - 0.0408182207) < 1e-10)
    #expect(isClose(divergence.coefficients, [0.2591817793, 0.2591817793], within: 1e-10))
  }

  @Test("a response of one token is a token", arguments: KLEstimator.allCases)
  func oneToken(estimator: KLEstimator) {
    let (new, reference) = ([-0.2], ReferenceLogProbabilities([-0.6]))
    let token = estimator.evaluate(new: new, reference: reference, ratios: [1.2])
    let whole = estimator.evaluate(new: new, reference: reference, ratios: [1.2], scope: .sequence)
    #expect(token == whole)
  }

  @Test("every estimator has a short name of its own")
  func names() {
    #expect(Set(KLEstimator.allCases.map(\.name)).count == 5)
  }
}

/// A softmax policy over four outcomes and its reference, as log-probabilities.
struct FourOutcomes {
  var policy = softmax([0.5, -0.3, 1.1, -1])
  let reference = softmax([0, 0.8, 0.2, -0.4])

  var reverseKL: Double { exactKL(policy: policy, reference: reference) }

  func expectedGradient(of estimator: KLEstimator) -> [Double] {
    expectedGradient { outcome in
      estimator.evaluate(
        new: [policy[outcome]], reference: ReferenceLogProbabilities([reference[outcome]])
      ).coefficients[0]
    }
  }

  func expectedGradient(
    drawnFrom sampler: [Double]? = nil, _ coefficient: (_ outcome: Int) -> Double
  ) -> [Double] {
    let sampler = sampler ?? policy
    var gradient = [Double](repeating: 0, count: 4)
    for outcome in 0..<4 {
      let pull = Double.exp(sampler[outcome]) * coefficient(outcome)
      for j in 0..<4 { gradient[j] += pull * ((j == outcome ? 1 : 0) - .exp(policy[j])) }
    }
    return gradient
  }
}

/// Log-probabilities from logits.
func softmax(_ logits: [Double]) -> [Double] {
  let total = logits.map { Double.exp($0) }.reduce(0, +)
  return logits.map { $0 - .log(total) }
}
