import Numerics
import Tensor
import TestSupport
import Testing

@Suite("Matrix products")
struct MatrixProductTests {
  // Rows that fill up blocks of 6 or 8 and rows that do not; columns of one to seven lanes, and of
  // parts of one.
  @Test("agree with their definition", arguments: [0, 1, 5, 8, 12, 50, 131])
  func definition(rows: Int) {
    for columns in [1, 16, 21, 32, 48, 50, 64, 80, 112] {
      compare(rows, columns, 34, as: Float.self)
      compare(rows, columns, 34, as: Double.self)
    }
    compare(rows, 21, 0, as: Float.self)
  }

  func compare<S: TensorScalar>(_ m: Int, _ n: Int, _ k: Int, as: S.Type) {
    for (transposedA, accumulate) in [(false, false), (false, true), (true, false), (true, true)] {
      let a = random(transposedA ? k : m, transposedA ? m : k, seed: 1, as: S.self)
      let b = random(k, n, seed: 2, as: S.self)
      let (fast, naive) = (random(m, n, seed: 3, as: S.self), random(m, n, seed: 3, as: S.self))
      multiply(a, transposedA: transposedA, b, into: fast, accumulate: accumulate)
      multiplyNaive(a, transposedA: transposedA, b, into: naive, accumulate: accumulate)
      // Sums of 35 numbers: as many roundings of half a unit in the last place.
      #expect(relativeError(fast.numbers, naive.numbers) < 35 * Double(S.ulpOfOne) / 2)
    }
  }

  @Test("of a transposed matrix are those of its rows", arguments: [1, 7, 16, 40])
  func transposed(columns: Int) {
    let x = random(35, columns, seed: 10, as: Float.self)
    let y = Matrix<Float>(rows: columns, columns: 35)
    transpose(x, into: y)
    for row in 0..<35 { for column in 0..<columns { #expect(y[column, row] == x[row, column]) } }
  }

  @Test("of parts of a matrix leave the rest alone")
  func parts() {
    let a = random(10, 6, seed: 6, as: Float.self)
    let b = random(6, 5, seed: 7, as: Float.self)
    let c = Matrix<Float>(rows: 20, columns: 9)
    c.fill(7)
    multiply(a, b, into: c.rows(5..<15).columns(2..<7))
    let expected = Matrix<Float>(rows: 10, columns: 5)
    multiplyNaive(a, b, into: expected)
    for row in 0..<20 {
      for column in 0..<9 {
        if (5..<15).contains(row) && (2..<7).contains(column) {
          #expect(abs(c[row, column] - expected[row - 5, column - 2]) < 1e-5)
        } else {
          #expect(c[row, column] == 7)
        }
      }
    }
  }
}
