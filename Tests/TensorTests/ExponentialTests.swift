import Numerics
import Tensor
import TestSupport
import Testing

@Suite("The exponential")
struct ExponentialTests {
  @Test("eˣ is within 2 units in the last place of Float over its whole range")
  func exponentialFloat() {
    let count = 200_000
    let x = Matrix<Float>(rows: 1, columns: count)
    for i in 0..<count { x[0, i] = -87.3 + 175.6 * Float(i) / Float(count) }
    let expected = x.values(row: 0).map { Double.exp(Double($0)) }
    exponentiate(x)
    var worst = 0.0
    for i in 0..<count {
      worst = max(worst, abs(Double(x[0, i]) - expected[i]) / Double(Float(expected[i]).ulp))
    }
    #expect(worst < 2)
  }

  @Test("eˣ is within 2 units in the last place of Double")
  func exponentialDouble() {
    let x = random(1, 10_001, seed: 1, deviation: 100)
    let expected = x.values(row: 0).map { Double.exp($0) }
    exponentiate(x)
    for (value, reference) in zip(x.values(row: 0), expected) {
      #expect(abs(value - reference) <= 2 * reference.ulp)
    }
  }

  @Test("eˣ has its limits, and keeps NaN")
  func exponentialEdges() {
    let x = Matrix<Float>([[0, -.infinity, .nan, -1000, -87.4, 1000, .infinity]])
    exponentiate(x)
    #expect(x[0, 0] == 1 && x[0, 1] == 0 && x[0, 2].isNaN && x[0, 3] == 0 && x[0, 4] == 0)
    #expect(x[0, 5].isFinite && x[0, 5] > 2e38 && x[0, 6] > 2e38)  // the largest result
  }
}
