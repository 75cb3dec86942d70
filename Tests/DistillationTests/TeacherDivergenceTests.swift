import Distillation
import Numerics
import Random
import TestSupport
import Testing
import Tokens

@Suite("How far a student is from its teacher")
struct TeacherDivergenceTests {
  static let all: [TeacherDivergence] = [
    .forward, .jensenShannon(weight: 0.1), .jensenShannon(weight: 0.5),
    .jensenShannon(weight: 0.9), .reverse,
  ]

  static func softmax(_ logits: [Double]) -> [Double] {
    let logSum = Double.log(logits.reduce(0) { $0 + .exp($1) })
    return logits.map { $0 - logSum }
  }

  static func pairs() -> [(student: [Double], teacher: [Double])] {
    (0..<20).map { i in
      (
        softmax(normals(4, seed: 2 * i, deviation: 1.5)),
        softmax(normals(4, seed: 2 * i + 1, deviation: 1.5))
      )
    }
  }

  @Test("gives the worked numbers of its contract")
  func worked() {
    let (student, teacher) = (
      [0.5, 0.5].map { Double.log($0) }, [0.75, 0.25].map { Double.log($0) }
    )
    // ¾ ln(¾/½) + ¼ ln(¼/½);  ½ ln(½/¾) + ½ ln(½/¼);  with M = (⅝, ⅜)
    let expected = [0.1308, 0.1438, 0.0338]
    let slopes = [-0.25, -0.2747, -0.0639]
    for (i, divergence) in [TeacherDivergence.forward, .reverse, .jensenShannon(weight: 0.5)]
      .enumerated()
    {
      #expect(abs(divergence.value(student: student, teacher: teacher) - expected[i]) < 5e-5)
      let gradient = divergence.gradient(student: student, teacher: teacher)
      #expect(isClose(gradient, [slopes[i], -slopes[i]], within: 5e-5))
    }
  }

  @Test("is what GKD's equations say, summed over every symbol")
  func definition() {
    for (student, teacher) in Self.pairs() {
      let (s, t) = (student.map { Double.exp($0) }, teacher.map { Double.exp($0) })
      let kl = { (p: [Double], q: [Double]) in
        zip(p, q).reduce(0) { $0 + $1.0 * Double.log($1.0 / $1.1) }
      }
      let value = { (divergence: TeacherDivergence) in
        divergence.value(student: student, teacher: teacher)
      }
      #expect(abs(value(.forward) - kl(t, s)) < 1e-12)
      #expect(abs(value(.reverse) - kl(s, t)) < 1e-12)
      for beta in [0.1, 0.5, 0.9] {
        let m = zip(t, s).map { beta * $0 + (1 - beta) * $1 }
        let expected = beta * kl(t, m) + (1 - beta) * kl(s, m)
        #expect(abs(value(.jensenShannon(weight: beta)) - expected) < 1e-12)
        #expect(expected < Double.log(2))
      }
    }
  }

  @Test("which end is which: β → 0 is forward, β → 1 is reverse, once scaled")
  func ends() {
    for (student, teacher) in Self.pairs() {
      let small = 1e-7
      for (weight, end) in [(small, TeacherDivergence.forward), (1 - small, .reverse)] {
        let near = TeacherDivergence.jensenShannon(weight: weight)
        let limit = end.gradient(student: student, teacher: teacher)
        let scaled = near.gradient(student: student, teacher: teacher).map { $0 / small }
        #expect(relativeError(scaled, limit) < 1e-3)
        let whole = TeacherDivergence.jensenShannon(weight: weight.rounded())
        #expect(whole.gradient(student: student, teacher: teacher) == limit)
      }
    }
  }

  @Test("has the slopes of central differences, and pulls nothing where both agree", arguments: all)
  func gradient(divergence: TeacherDivergence) {
    for (seed, (_, teacher)) in Self.pairs().enumerated() {
      let logits = normals(4, seed: UInt64(100 + seed))
      let slopes = logits.indices.map { j in
        centralDifference { h in
          var moved = logits
          moved[j] += h
          return divergence.value(student: Self.softmax(moved), teacher: teacher)
        }
      }
      let found = divergence.gradient(student: Self.softmax(logits), teacher: teacher)
      #expect(relativeError(found, slopes) < 1e-6)
      let alike = divergence.gradient(student: teacher, teacher: teacher)
      #expect(alike.allSatisfy { abs($0) < 1e-12 })
    }
  }

  @Test("each divergence has its name")
  func names() {
    #expect(TeacherDivergence.forward.name == "forward KL")
    #expect(TeacherDivergence.reverse.name == "reverse KL")
    #expect(TeacherDivergence.jensenShannon(weight: 0.3).name == "JSD 0.3")
  }
}
