import KLDivergence
import Numerics
import Random
import TestSupport
import Testing

@Suite("Jensen-Shannon divergence")
struct JensenShannonTests {
  static func pairs() -> [(student: [Double], teacher: [Double])] {
    var generator = SeededGenerator(seed: 41)
    return (0..<50).map { _ in
      (
        softmax((0..<5).map { _ in 2 * generator.normal() }),
        softmax((0..<5).map { _ in 2 * generator.normal() })
      )
    }
  }

  @Test("gives the worked numbers")
  func worked() {
    let (student, teacher) = (
      [0.5, 0.5].map { Double.log($0) }, [0.75, 0.25].map { Double.log($0) }
    )
    // ½ (¾ ln 1.2 + ¼ ln ⅔) + ½ (½ ln 0.8 + ½ ln 4/3)
    let expected =
      0.5 * (0.75 * .log(1.2) + 0.25 * .log(2.0 / 3)) + 0.25 * (.log(0.8) + .log(4.0 / 3))
    #expect(abs(jensenShannon(student: student, teacher: teacher, weight: 0.5) - expected) < 1e-15)
    #expect(abs(expected - 0.0338) < 1e-4)
    // ½ · ½ (ln 0.8 − ½ (ln 0.8 + ln 4/3)) for the first logit
    let slope = 0.125 * (Double.log(0.8) - .log(4.0 / 3))
    let gradient = jensenShannonGradient(student: student, teacher: teacher, weight: 0.5)
    #expect(isClose(gradient, [slope, -slope], within: 1e-15))
    #expect(abs(slope + 0.0639) < 1e-4)
  }

  @Test("goes to forward KL as β → 0 and to reverse KL as β → 1, in value and gradient")
  func limits() {
    for (student, teacher) in Self.pairs() {
      for (weight, scale, direction) in [
        (1e-6, 1e-6, KLDirection.forward), (1 - 1e-6, 1e-6, .reverse),
      ] {
        let value = jensenShannon(student: student, teacher: teacher, weight: weight) / scale
        let limit = exactKL(policy: student, reference: teacher, direction: direction)
        // The next term is of order β times Σ (T − S)²/S, which is below 10⁴ here.
        #expect(abs(value - limit) < 2e-2 * (1 + limit))
        let gradient = jensenShannonGradient(student: student, teacher: teacher, weight: weight)
        let wanted = exactKLGradient(policy: student, reference: teacher, direction: direction)
        #expect(relativeError(gradient.map { $0 / scale }, wanted) < 2e-2)
        // The two directions are not the same: which end is which can be told.
        let end = jensenShannon(student: student, teacher: teacher, weight: weight.rounded())
        #expect(end == limit)
        let other = exactKL(
          policy: student, reference: teacher,
          direction: direction == .forward ? .reverse : .forward)
        #expect(abs(value - limit) < abs(value - other))
      }
    }
  }

  @Test("stays right where probabilities are too small for a Double")
  func underflow() {
    // Two equal distributions are 0 apart, however small the probability of their second outcome;
    // e^-745 is the last that a Double holds, and half of it is 0.
    for low: Double in [-600.5, -744, -745, -746, -800, -1e6, -.infinity] {
      let logs = [0, low]
      #expect(jensenShannon(student: logs, teacher: logs, weight: 0.5) == 0)
      #expect(
        jensenShannonGradient(student: logs, teacher: logs, weight: 0.5).allSatisfy { $0 == 0 })
      // Against a fair coin it is what it is for an impossible outcome: T = (1, 0), S = (½, ½),
      // M = (¾, ¼), so ½ ln 4/3 + ½ (½ ln ⅔ + ½ ln 2).
      let fair = [Double.log(0.5), .log(0.5)]
      let expected = 0.5 * .log(4.0 / 3) + 0.25 * (.log(2.0 / 3) + .log(2))
      #expect(abs(jensenShannon(student: fair, teacher: logs, weight: 0.5) - expected) < 1e-15)
      #expect(abs(jensenShannon(student: logs, teacher: fair, weight: 0.5) - expected) < 1e-15)
      let gradient = jensenShannonGradient(student: logs, teacher: fair, weight: 0.5)
      #expect(gradient.allSatisfy { abs($0) < 1e-15 })
    }
  }

  @Test("is added up in two ways, which meet where one takes over from the other")
  func border() {
    for (one, other) in [(-599.9, -600.1), (-599.9, -610), (-599.9, -.infinity)] {
      // The second pair lies below -600: the same ratios, an e-th as likely.
      let gradients = [(one, other), (one - 1, other - 1)].map { student, teacher in
        jensenShannonGradient(student: [0, student], teacher: [0, teacher], weight: 0.3)[1]
      }
      #expect(gradients[0] != 0)
      #expect(abs(gradients[1] * .exp(1) / gradients[0] - 1) < 1e-9)
    }
  }

  @Test("is symmetric at β = ½, and otherwise swaps with its weights")
  func symmetry() {
    for (student, teacher) in Self.pairs() {
      for weight in [0.5, 0.1, 0.8] {
        let there = jensenShannon(student: student, teacher: teacher, weight: weight)
        let back = jensenShannon(student: teacher, teacher: student, weight: 1 - weight)
        #expect(abs(there - back) < 1e-14)
      }
    }
  }

  @Test("is between 0 and ln 2, also where each thinks impossible what the other does")
  func bounds() {
    let apart = jensenShannon(
      student: [0, -.infinity], teacher: [-.infinity, 0], weight: 0.5)
    #expect(abs(apart - .log(2)) < 1e-15)
    for (student, teacher) in Self.pairs() {
      for weight in [0.1, 0.5, 0.9] {
        let value = jensenShannon(student: student, teacher: teacher, weight: weight)
        #expect(value > 0 && value < .log(2))
      }
      #expect(jensenShannon(student: student, teacher: student, weight: 0.3) < 1e-15)
    }
  }

  @Test("has the gradient of central differences, to 1e-6", arguments: [0, 0.1, 0.5, 0.9, 1])
  func gradient(weight: Double) {
    var generator = SeededGenerator(seed: 42)
    for _ in 0..<20 {
      let logits = (0..<5).map { _ in 2 * generator.normal() }
      let teacher = softmax((0..<5).map { _ in 2 * generator.normal() })
      let slopes = logits.indices.map { place in
        centralDifference { step in
          var moved = logits
          moved[place] += step
          return jensenShannon(student: softmax(moved), teacher: teacher, weight: weight)
        }
      }
      let gradient = jensenShannonGradient(
        student: softmax(logits), teacher: teacher, weight: weight)
      #expect(relativeError(gradient, slopes) < 1e-6)
      #expect(abs(gradient.reduce(0, +)) < 1e-13)
    }
  }

  @Test("the reverse gradient is that of sampling: every outcome, with its probability, listed")
  func policyGradient() {
    for (student, teacher) in Self.pairs() {
      // Σ_o S(o) (log S(o) − log T(o)) ∇log S(o), with ∂log S(o)/∂z_j = [o = j] − S_j: the student's
      // own tokens, scored by the teacher, as on-policy distillation has it.
      var listed = student.map { _ in 0.0 }
      for o in student.indices {
        let coefficient = Double.exp(student[o]) * (student[o] - teacher[o])
        for j in listed.indices { listed[j] += coefficient * ((o == j ? 1 : 0) - .exp(student[j])) }
      }
      let exact = jensenShannonGradient(student: student, teacher: teacher, weight: 1)
      #expect(relativeError(exact, listed) < 1e-12)
    }
  }
}
