import Require

/// Computes y += x, number by number; both [rows × columns].
@specialized(where S == Float)
@specialized(where S == Double)
public func add<S: TensorScalar>(_ x: Matrix<S>, to y: Matrix<S>) {
  x.checkSameShape(y, "add")
  for row in 0..<x.rows {
    let (source, target) = (x.strip(row), y.strip(row))
    for i in source.steps { target.store(target.load(i) + source.load(i), i) }
  }
}

/// Copies row `indices[i]` of x to row i of y: an embedding is looked up, or some rows are picked.
///
/// Shapes: x [any × columns], y [rows × columns]; indices beyond the rows of y are ignored.
@specialized(where S == Float)
@specialized(where S == Double)
public func gatherRows<S: TensorScalar>(_ indices: [Int], of x: Matrix<S>, into y: Matrix<S>) {
  require(indices.count >= y.rows, "\(indices.count) indices for \(y.rows) rows")
  y.check(y, y.rows, x.columns, "gatherRows")
  for row in 0..<y.rows {
    let index = indices[row]
    require(index >= 0 && index < x.rows, "row \(index) of a matrix of \(x.rows) rows")
    y.strip(row).copy(from: x.strip(index))
  }
}

/// Computes the backward pass of ``gatherRows(_:of:into:)``: row i of ∂y is added to row
/// `indices[i]` of ∂x.
@specialized(where S == Float)
@specialized(where S == Double)
public func scatterRows<S: TensorScalar>(
  _ yGradient: Matrix<S>, _ indices: [Int], addingTo xGradient: Matrix<S>
) {
  require(
    indices.count >= yGradient.rows, "\(indices.count) indices for \(yGradient.rows) rows")
  yGradient.check(yGradient, yGradient.rows, xGradient.columns, "scatterRows")
  for row in 0..<yGradient.rows {
    let index = indices[row]
    require(
      index >= 0 && index < xGradient.rows, "row \(index) of a matrix of \(xGradient.rows) rows")
    let (source, target) = (yGradient.strip(row), xGradient.strip(index))
    for i in source.steps { target.store(target.load(i) + source.load(i), i) }
  }
}

/// Computes Σ x², added up in `Double` over runs of 4,096 numbers: the square of a gradient's norm.
@specialized(where S == Float)
@specialized(where S == Double)
public func sumOfSquares<S: TensorScalar>(_ x: Matrix<S>) -> Double {
  var sum = 0.0
  for row in 0..<x.rows {
    for start in stride(from: 0, to: x.columns, by: 4096) {
      let run = Strip(start: x.pointer(row: row) + start, count: min(4096, x.columns - start))
      var squares = S.Lanes(repeating: 0)
      for i in run.steps {
        let lanes = run.load(i)
        squares = squares.adding(lanes, times: lanes)
      }
      sum += Double(squares.total)
    }
  }
  return sum
}
