import Tensor
import Testing

@Suite("Sums of matrix products")
struct TileProductTests {
  @Test("give a row the same bits however many rows are in the call")
  func sameBits() {
    // The shapes of the models in the lessons and the benchmark.
    for (n, k) in [(64, 64), (192, 64), (344, 64), (64, 172), (28, 64), (384, 128), (128, 344)] {
      let a = random(200, k, seed: 4, as: Float.self)
      let b = random(k, n, seed: 5, as: Float.self)
      let all = Matrix<Float>(rows: 200, columns: n)
      multiply(a, b, into: all)
      for count in 1...40 {
        let some = Matrix<Float>(rows: count, columns: n)
        let first = 200 - count
        multiply(a.rows(first..<200), b, into: some)
        #expect(some.hasSameBits(as: all.rows(first..<200)), "\(count) rows of [\(k) × \(n)]")
      }
    }
  }

  @Test("may be cut anywhere along the sum, to the last bit")
  func cut() {
    let a = random(30, 100, seed: 8, as: Float.self)
    let b = random(100, 70, seed: 9, as: Float.self)
    let whole = Matrix<Float>(rows: 30, columns: 70)
    multiply(a, b, into: whole)
    for middle in [1, 37, 64] {
      let parts = Matrix<Float>(rows: 30, columns: 70)
      multiply(a.columns(0..<middle), b.rows(0..<middle), into: parts)
      multiply(
        a.columns(middle..<100), b.rows(middle..<100), into: parts, accumulate: true)
      #expect(parts.hasSameBits(as: whole))
    }
  }
}
