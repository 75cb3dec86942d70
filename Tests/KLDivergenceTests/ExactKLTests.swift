import KLDivergence
import Numerics
import Random
import Testing

@Suite("Exact KL")
struct ExactKLTests {
  @Test("gives the worked numbers, in both directions")
  func worked() {
    // ½ ln ⅔ + ½ ln 2 = 0.143841; ¾ ln 3/2 + ¼ ln ½ = 0.130812.
    let (policy, reference) = ([0.5, 0.5], [0.75, 0.25])
    let reverse = exactKL(policyProbabilities: policy, referenceProbabilities: reference)
    #expect(abs(reverse - 0.5 * .log(4.0 / 3)) < 1e-15)
    let forward = exactKL(
      policyProbabilities: policy, referenceProbabilities: reference, direction: .forward)
    #expect(abs(forward - (0.75 * .log(1.5) - 0.25 * .log(2))) < 1e-15)
  }

  @Test("equals its definition, and the mean of k1 and of k3 over all outcomes")
  func definition() {
    var generator = SeededGenerator(seed: 31)
    for _ in 0..<100 {
      let policy = softmax((0..<6).map { _ in 2 * generator.normal() })
      let reference = softmax((0..<6).map { _ in 2 * generator.normal() })
      let exact = exactKL(policy: policy, reference: reference)
      let sum = zip(policy, reference).map { Double.exp($0) * ($0 - $1) }.reduce(0, +)
      #expect(abs(exact - sum) < 1e-13)
      for estimator in [KLEstimator.k1, .k3] {
        let values = estimator.evaluate(
          new: policy, reference: ReferenceLogProbabilities(reference)
        ).values
        #expect(abs(zip(policy, values).map { .exp($0) * $1 }.reduce(0, +) - exact) < 1e-13)
      }
      #expect(exact >= 0)
    }
  }

  @Test("swaps with its arguments")
  func swap() {
    let (p, q) = (softmax([1, 2, 3]), softmax([0, 0, 5]))
    #expect(
      exactKL(policy: p, reference: q, direction: .forward) == exactKL(policy: q, reference: p))
  }

  @Test("of a distribution to itself is 0, bit for bit, and so is its gradient")
  func itself() {
    let p = softmax([0.3, -2, 7, 1])
    for direction in [KLDirection.reverse, .forward] {
      #expect(exactKL(policy: p, reference: p, direction: direction) == 0)
      let gradient = exactKLGradient(policy: p, reference: p, direction: direction)
      #expect(gradient == [0, 0, 0, 0])
    }
  }

  @Test("is accurate for distributions that nearly agree")
  func small() {
    // p = ½ ± δ against ½: KL = 2δ² + O(δ⁴) = 2e-16 at δ = 1e-8. The plain sum of p log(p/q) has
    // an error of about 1e-17 for each term; the sum of p (eˣ − 1 − x) has 1e-24.
    let delta = 0x1p-27  // 7.45e-9, so that ½ ± δ are exact
    let kl = exactKL(
      policyProbabilities: [0.5 + delta, 0.5 - delta], referenceProbabilities: [0.5, 0.5])
    #expect(abs(kl / (2 * delta * delta) - 1) < 1e-6)
  }

  @Test("is infinite where the reference rules out what the policy does")
  func infinite() {
    let kl = { (p: [Double], q: [Double]) in
      exactKL(policyProbabilities: p, referenceProbabilities: q)
    }
    #expect(kl([0.5, 0.5], [1, 0]) == .infinity)
    // However unlikely it is: e^-800 is no Double, and not 0.
    #expect(exactKL(policy: [0, -800], reference: [0, -.infinity]) == .infinity)
    #expect(exactKL(policy: [0, -800], reference: [0, -750]) < 1e-300)
    #expect(abs(kl([1, 0], [0.5, 0.5]) - .log(2)) < 1e-15)  // ln 2: one bit
    #expect(kl([1, 0], [1, 0]) == 0)
  }

  @Test("is finite for log-probabilities of −1000, in both directions")
  func farOut() {
    // One outcome each that the other finds all but impossible: KL = 1000 to the last digit.
    let (policy, reference) = ([0.0, -1000], [-1000.0, 0])
    for direction in [KLDirection.reverse, .forward] {
      let kl = exactKL(policy: policy, reference: reference, direction: direction)
      #expect(kl == 1000)
      let gradient = exactKLGradient(policy: policy, reference: reference, direction: direction)
      #expect(gradient.allSatisfy { $0.isFinite })
    }
  }

  @Test("has the gradient of its contract, checked by central differences")
  func gradient() {
    var generator = SeededGenerator(seed: 33)
    for direction in [KLDirection.reverse, .forward] {
      for _ in 0..<50 {
        let logits = (0..<5).map { _ in generator.normal() }
        let reference = softmax((0..<5).map { _ in generator.normal() })
        let gradient = exactKLGradient(
          policy: softmax(logits), reference: reference, direction: direction)
        for j in 0..<5 {
          let at = { (step: Double) in
            var moved = logits
            moved[j] += step
            return exactKL(policy: softmax(moved), reference: reference, direction: direction)
          }
          let slope = (at(1e-5) - at(-1e-5)) / 2e-5
          #expect(abs(gradient[j] - slope) <= 1e-6 * abs(slope) + 1e-9)
        }
        #expect(abs(gradient.reduce(0, +)) < 1e-14)  // adding a constant to all logits does nothing
      }
    }
  }

  @Test("reverse does not feel an outcome that the policy gave up; forward does")
  func givenUp() {
    let policy = softmax([0, 0, -30])
    let reference = softmax([0, 0, 0])
    #expect(abs(exactKLGradient(policy: policy, reference: reference)[2]) < 1e-11)
    let forward = exactKLGradient(policy: policy, reference: reference, direction: .forward)
    #expect(abs(forward[2] + 1.0 / 3) < 1e-11)  // π − π_ref
  }

  @Test("refuses logits, and distributions of different sizes")
  func refusals() async {
    await #expect(processExitsWith: .failure) {
      _ = exactKL(policy: [2, 3], reference: [1, 1])
    }
    await #expect(processExitsWith: .failure) {
      _ = exactKL(policyProbabilities: [0.5, 0.5], referenceProbabilities: [1])
    }
  }
}
