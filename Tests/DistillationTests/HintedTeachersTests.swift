import Distillation
import KLDivergence
import Numerics
import TestSupport
import Testing

@Suite("Teachers who were told something")
struct HintedTeachersTests {
  static func probabilities(_ count: Int, seed: UInt64) -> [Double] {
    let weights = normals(count, seed: seed).map { Double.exp($0) }
    let sum = weights.reduce(0, +)
    return weights.map { $0 / sum }
  }

  let all = HintedTeachers(
    (UInt64(0)..<4).map { Self.probabilities(5, seed: $0) }, weights: [0.1, 0.2, 0.3, 0.4])

  @Test("gives the worked numbers of its contract")
  func worked() {
    let two = HintedTeachers([[0.75, 0.25], [0.25, 0.75]])
    // ln 2 − (−¾ ln ¾ − ¼ ln ¼), and −ln (2 √(¾ · ¼))
    #expect(abs(two.information - 0.1308) < 5e-5)
    #expect(abs(two.disagreement - 0.1438) < 5e-5)
    #expect(isClose(two.mixture, [0.5, 0.5], within: 1e-12))
    #expect(isClose(two.product, [0.5, 0.5], within: 1e-12))
  }

  @Test(
    "forward KL is the information and the way from the mixture, reverse KL the same of the product"
  )
  func identities() {
    // Mutual information by its definition, from the joint distribution.
    let joint = zip(all.weights, all.teachers).reduce(0.0) { sum, hint in
      zip(hint.1, all.mixture).reduce(sum) { $0 + hint.0 * $1.0 * .log($1.0 / $1.1) }
    }
    #expect(abs(all.information - joint) < 1e-12)
    for seed in UInt64(10)..<30 {
      let student = Self.probabilities(5, seed: seed)
      let beyond = exactKL(policyProbabilities: all.mixture, referenceProbabilities: student)
      #expect(abs(all.forward(student) - all.information - beyond) < 1e-12)
      let rest = exactKL(policyProbabilities: student, referenceProbabilities: all.product)
      #expect(abs(all.reverse(student) - all.disagreement - rest) < 1e-12)
    }
  }

  @Test("teachers who were told the same agree, and their student becomes one of them")
  func same() {
    let teacher = Self.probabilities(5, seed: 1)
    let same = HintedTeachers([teacher, teacher, teacher])
    #expect(abs(same.information) < 1e-12 && abs(same.disagreement) < 1e-12)
    #expect(isClose(same.mixture, teacher, within: 1e-12))
    #expect(isClose(same.product, teacher, within: 1e-12))
  }
}
