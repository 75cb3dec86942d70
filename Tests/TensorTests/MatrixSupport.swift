import Tensor
import TestSupport

/// A matrix of numbers from a normal distribution.
func random<S: TensorScalar>(
  _ rows: Int, _ columns: Int, seed: UInt64, deviation: Double = 1, as: S.Type = Double.self
) -> Matrix<S> {
  let matrix = Matrix<S>(rows: rows, columns: columns)
  let numbers = normals(rows * columns, seed: seed, deviation: deviation)
  for r in 0..<rows { for c in 0..<columns { matrix[r, c] = S(numbers[r * columns + c]) } }
  return matrix
}

extension Matrix {
  /// All numbers, row after row.
  var numbers: [Double] { (0..<rows).flatMap { values(row: $0) }.map { Double($0) } }
}

/// Σ weights·values: turns a layer's output into one number, with gradient `weights`.
func weighted(_ weights: Matrix<Double>, _ values: Matrix<Double>) -> Double {
  zip(weights.numbers, values.numbers).reduce(0) { $0 + $1.0 * $1.1 }
}

/// The gradient of `objective` with respect to every number of `x`, by central differences.
func numericalGradient(of x: Matrix<Double>, _ objective: () -> Double) -> [Double] {
  var slopes = [Double]()
  for r in 0..<x.rows {
    for c in 0..<x.columns {
      let value = x[r, c]
      slopes.append(
        centralDifference { h in
          x[r, c] = value + h
          defer { x[r, c] = value }
          return objective()
        })
    }
  }
  return slopes
}
