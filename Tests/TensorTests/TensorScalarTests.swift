import CVector
import Tensor
import TestSupport
import Testing

@Suite("Numbers side by side")
struct TensorScalarTests {
  @Test("fill 64 bytes, and are worked on as each would be alone")
  func alone() {
    alone(Float.self)
    alone(Double.self)
  }

  private func alone<S: TensorScalar>(_: S.Type) {
    let count = S.Lanes.count
    #expect(count * MemoryLayout<S>.stride == 64)
    let (a, b, c) = (numbers(1, S.self), numbers(2, S.self), numbers(3, S.self))
    let (x, y, z) = (lanes(a), lanes(b), lanes(c))
    for i in 0..<count {
      #expect((x + y)[i] == a[i] + b[i] && (x - y)[i] == a[i] - b[i])
      #expect((x * y)[i] == a[i] * b[i] && (x / y)[i] == a[i] / b[i])
      #expect(x.larger(y)[i] == max(a[i], b[i]) && x.smaller(y)[i] == min(a[i], b[i]))
      #expect((x * x).squareRoots[i] == (a[i] * a[i]).squareRoot())
      #expect(z.zeroed(where: x, isBelow: y)[i] == (a[i] < b[i] ? 0 : c[i]))
      #expect(z.zeroed(where: x, isBelow: x)[i] == c[i])
      #expect(x.halvesSwapped[i] == a[(i + count / 2) % count])
      #expect(S.Lanes(repeating: a[1])[i] == a[1])
    }
  }

  @Test("add up halves upon halves, and have one that is the largest, wherever it stands")
  func all() {
    all(Float.self)
    all(Double.self)
  }

  private func all<S: TensorScalar>(_: S.Type) {
    let (count, numbers) = (S.Lanes.count, numbers(4, S.self))
    var rest = numbers
    while rest.count > 1 {
      let half = rest.count / 2
      rest = (0..<half).map { rest[$0] + rest[$0 + half] }
    }
    #expect(lanes(numbers).total == rest[0])
    // So large that 1 more is lost, but it meets its opposite first: the ones are left. From first to last,
    // those between the two would be lost.
    var opposites = S.Lanes(repeating: 1)
    opposites[0] = 4 / S.ulpOfOne
    opposites[count / 2] = -opposites[0]
    #expect(opposites.total == S(count - 2))
    for place in 0..<S.Lanes.count {
      var below = S.Lanes(repeating: -7)
      below[place] = -2
      #expect(below.largest == -2)
    }
  }

  @Test("multiply and add with one rounding where the processor can, and two elsewhere")
  func fused() {
    fused(Float.self)
    fused(Double.self)
  }

  private func fused<S: TensorScalar>(_: S.Type) {
    // (1 + u)² = 1 + 2u + u², of which u² is rounded away unless 1 + 2u was subtracted before.
    let u = S.ulpOfOne
    let near = S.Lanes(repeating: 1 + u)
    let rest = S.Lanes(repeating: -(1 + 2 * u)).adding(near, times: near)
    let expected = S(MACHINE_FUSES) * u * u  // MACHINE_FUSES is 1 or 0
    for i in 0..<S.Lanes.count { #expect(rest[i] == expected) }
  }

  @Test("are rounded by the shift, and powers of two are made from what is rounded")
  func powers() {
    powers(-126...127, Float.self)
    powers(-1022...1023, Double.self)
  }

  private func powers<S: TensorScalar>(_ normal: ClosedRange<Int>, _: S.Type) {
    let shift = S.Lanes.roundingShift
    for (x, whole) in [(2.6, 3), (-2.6, -3), (0.4, 0), (-126.4, -126), (7.5, 8), (6.5, 6)] {
      #expect((S(x) + shift) - shift == S(whole))
    }
    for n in normal {
      // A power of two down to the last normal number is exact in Double, and in Float.
      let expected = S(Double(sign: .plus, exponent: n, significand: 1))
      let found = S.Lanes(repeating: S(n) + shift).powerOfTwo
      #expect(found[0] == expected && found[S.Lanes.count - 1] == expected, "2^\(n)")
    }
  }

  private func numbers<S: TensorScalar>(_ seed: UInt64, _: S.Type) -> [S] {
    normals(S.Lanes.count, seed: seed).map { S($0) }
  }

  private func lanes<S: TensorScalar>(_ numbers: [S]) -> S.Lanes {
    var lanes = S.Lanes(repeating: 0)
    for (i, number) in numbers.enumerated() { lanes[i] = number }
    return lanes
  }
}
