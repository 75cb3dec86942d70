import Tensor
import TestSupport
import Testing

@Suite("Matrices")
struct MatrixTests {
  @Test("a sum of squares is that of the plain loop")
  func squares() {
    let x = random(3, 5000, seed: 13)
    let expected = x.numbers.reduce(0) { $0 + $1 * $1 }
    #expect(abs(sumOfSquares(x) / expected - 1) < 1e-12)
  }

  @Test("kernels refuse other shapes")
  func refusals() async {
    await #expect(processExitsWith: .failure) {
      linear(
        Matrix<Double>(rows: 2, columns: 3), transposedWeight: Matrix(rows: 5, columns: 4),
        into: Matrix(rows: 2, columns: 4))
    }
    await #expect(processExitsWith: .failure) {
      add(Matrix<Float>(rows: 2, columns: 3), to: Matrix(rows: 3, columns: 2))
    }
    await #expect(processExitsWith: .failure) {
      _ = Matrix<Float>(rows: 2, columns: 3)[2, 0]
    }
    await #expect(processExitsWith: .failure) {
      gatherRows(
        [4], of: Matrix<Float>(rows: 4, columns: 1), into: Matrix(rows: 1, columns: 1))
    }
  }
}
