import Distillation
import KLDivergence
import Numerics
import TestSupport
import Testing

@Suite("Reverse KL from the likeliest symbols")
struct TopReverseKLTests {
  static func softmax(_ logits: [Double]) -> [Double] {
    let logSum = Double.log(logits.reduce(0) { $0 + .exp($1) })
    return logits.map { $0 - logSum }
  }

  static let logits = normals(7, seed: 5, deviation: 1.5)
  let student = softmax(logits)
  let teacher = softmax(normals(7, seed: 6, deviation: 1.5))

  @Test("gives the worked numbers of its contract")
  func worked() {
    // S (1[i ∈ K] − m) with m = ½: 0.5 · 0.5, −0.3 · 0.5, −0.2 · 0.5
    let same = [0.5, 0.3, 0.2].map { Double.log($0) }
    let slopes = { (form: TopReverseKL.Form) in
      TopReverseKL(form, count: 1).gradient(student: same, teacher: same)
    }
    #expect(isClose(slopes(.truncated), [0.25, -0.15, -0.1], within: 1e-12))
    #expect(isClose(slopes(.stopped), [0, 0, 0], within: 1e-12))
    #expect(isClose(slopes(.renormalized), [0, 0, 0], within: 1e-12))
    // ½ · ln(½/¾), for the teacher (¾, ¼) and the first of two symbols
    let (s, t) = ([0.5, 0.5].map { Double.log($0) }, [0.75, 0.25].map { Double.log($0) })
    let value = TopReverseKL(.truncated, count: 1).value(student: s, teacher: t)
    #expect(abs(value - 0.5 * Double.log(2.0 / 3)) < 1e-12)
  }

  @Test("with all symbols each form is reverse KL", arguments: TopReverseKL.Form.allCases)
  func whole(form: TopReverseKL.Form) {
    let top = TopReverseKL(form, count: 9)
    let exact = exactKL(policy: student, reference: teacher)
    #expect(abs(top.value(student: student, teacher: teacher) - exact) < 1e-12)
    #expect(
      isClose(
        top.gradient(student: student, teacher: teacher),
        exactKLGradient(policy: student, reference: teacher), within: 1e-12))
  }

  @Test(
    "has the slopes of finite differences, what stands still held fixed",
    arguments: TopReverseKL.Form.allCases, [1, 3, 6])
  func differences(form: TopReverseKL.Form, count: Int) {
    let top = TopReverseKL(form, count: count)
    let kept = top.symbols(of: student)
    let reward = kept.map { student[$0] - teacher[$0] }
    let slopes = student.indices.map { i in
      centralDifference { h in
        var logits = Self.logits
        logits[i] += h
        let moved = Self.softmax(logits)
        guard form == .stopped else {
          return top.value(student: moved, teacher: teacher, keeping: kept)
        }
        return zip(kept, reward).reduce(0) { $0 + .exp(moved[$1.0]) * $1.1 }
      }
    }
    let found = top.gradient(student: student, teacher: teacher)
    #expect(isClose(found, slopes, within: 1e-9))
    #expect(abs(found.reduce(0, +)) < 1e-12)
  }

  @Test("keeps the likeliest symbols, of equal ones the first")
  func symbols() {
    let top = TopReverseKL(.truncated, count: 2)
    #expect(top.symbols(of: [-3, -1, -2]) == [1, 2])
    #expect(top.symbols(of: [-1, -2, -1, -1]) == [0, 2])
    #expect(TopReverseKL(.truncated, count: 9).symbols(of: [-1, 0]) == [1, 0])
  }

  @Test("truncated, it rests where each kept symbol has 1/e of what the teacher gives it")
  func rest() {
    let teacher = ([0.5, 0.3] + Array(repeating: 0.2 / 12, count: 12)).map { Double.log($0) }
    let others = (1 - 0.8 / Double.exp(1)) / 12  // what is left, in equal parts: each below both
    let student = teacher.prefix(2).map { $0 - 1 } + Array(repeating: .log(others), count: 12)
    let top = TopReverseKL(.truncated, count: 2)
    let slopes = top.gradient(student: student, teacher: teacher)
    #expect(top.symbols(of: student) == [0, 1])
    #expect(slopes.allSatisfy { abs($0) < 1e-12 })
  }

  @Test("a single drawn symbol is right on average")
  func sampled() {
    var mean = [Double](repeating: 0, count: student.count)
    for drawn in student.indices {
      let own = sampledReverseKLGradient(student: student, teacher: teacher, drawn: drawn)
      for i in mean.indices { mean[i] += .exp(student[drawn]) * own[i] }
    }
    #expect(isClose(mean, exactKLGradient(policy: student, reference: teacher), within: 1e-12))
    // ln(½/¾) · ½ and −ln(½/¼) · ½
    let (s, t) = ([0.5, 0.5].map { Double.log($0) }, [0.75, 0.25].map { Double.log($0) })
    let first = sampledReverseKLGradient(student: s, teacher: t, drawn: 0)
    let second = sampledReverseKLGradient(student: s, teacher: t, drawn: 1)
    #expect(isClose(first, [-0.2027, 0.2027], within: 5e-5))
    #expect(isClose(second, [-0.3466, 0.3466], within: 5e-5))
  }
}
