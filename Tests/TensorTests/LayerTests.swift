import Tensor
import TestSupport
import Testing

// Every layer's backward pass against central differences in Double, relative error at most 1e-6
// (the differences themselves are good to about 1e-10); and every fast kernel against the loop that
// defines it. Widths that do not fill up 64 bytes are among the shapes on purpose.

@Suite("Layers")
struct LayerTests {
  @Test("a linear layer's gradients are those of finite differences")
  func linearGradients() {
    let (x, w, r) = (random(5, 7, seed: 1), random(9, 7, seed: 2), random(5, 9, seed: 3))
    let y = Matrix<Double>(rows: 5, columns: 9)
    let transposed = Matrix<Double>(rows: 7, columns: 9)
    let objective = {
      transpose(w, into: transposed)
      linear(x, transposedWeight: transposed, into: y)
      return weighted(r, y)
    }
    let (dx, dw) = (Matrix<Double>(rows: 5, columns: 7), Matrix<Double>(rows: 9, columns: 7))
    linearBackward(r, weight: w, into: dx)
    linearBackward(r, x: x, addingTo: dw)
    #expect(relativeError(dx.numbers, numericalGradient(of: x, objective)) < 1e-6)
    #expect(relativeError(dw.numbers, numericalGradient(of: w, objective)) < 1e-6)
  }

  @Test("an RMS norm's gradients are those of finite differences", arguments: [2, 7, 8, 24])
  func rmsNormGradients(width: Int) {
    let (x, w) = (random(4, width, seed: 4), random(1, width, seed: 5))
    let r = random(4, width, seed: 6)
    let y = Matrix<Double>(rows: 4, columns: width)
    let scales = Matrix<Double>(rows: 4, columns: 1)
    let objective = {
      rmsNorm(x, weight: w, epsilon: 1e-6, into: y, scales: scales)
      return weighted(r, y)
    }
    _ = objective()
    let dx = Matrix<Double>(rows: 4, columns: width)
    let dw = Matrix<Double>(rows: 1, columns: width)
    rmsNormBackward(
      r, x: x, weight: w, scales: scales, addingTo: dx, weightGradient: dw)
    #expect(relativeError(dx.numbers, numericalGradient(of: x, objective)) < 1e-6)
    #expect(relativeError(dw.numbers, numericalGradient(of: w, objective)) < 1e-6)
  }

  @Test("an RMS norm of (3, 4) with weight 1 divides by √12.5")
  func rmsNormExample() {
    let y = Matrix<Double>(rows: 1, columns: 2)
    rmsNorm(
      Matrix([[3, 4]]), weight: Matrix([[1, 1]]), epsilon: 0, into: y,
      scales: Matrix(rows: 1, columns: 1))
    #expect(relativeError(y.numbers, [3 / 12.5.squareRoot(), 4 / 12.5.squareRoot()]) < 1e-15)
  }

  @Test("SwiGLU's gradients are those of finite differences", arguments: [1, 5, 8, 19])
  func swiGLUGradients(width: Int) {
    let (x, r) = (random(3, 2 * width, seed: 7), random(3, width, seed: 8))
    let a = Matrix<Double>(rows: 3, columns: width)
    let objective = {
      swiGLU(x, into: a)
      return weighted(r, a)
    }
    let dx = Matrix<Double>(rows: 3, columns: 2 * width)
    swiGLUBackward(r, gateUp: x, into: dx)
    #expect(relativeError(dx.numbers, numericalGradient(of: x, objective)) < 1e-6)
  }

  @Test("SwiGLU of gate 1 and up 2 is 2·σ(1)")
  func swiGLUExample() {
    let a = Matrix<Double>(rows: 1, columns: 1)
    swiGLU(Matrix([[1, 2]]), into: a)
    #expect(abs(a[0, 0] - 2 / (1 + Double.exp(-1))) < 1e-15)
  }

  @Test("rotary positions turn (1, 0) at position 1 into (cos 1, sin 1)")
  func rotaryExample() {
    let x = Matrix<Double>([[1, 0]])
    RotaryTable<Double>(positions: 4, headWidth: 2, theta: 10_000).rotate(x, positions: [1])
    #expect(relativeError(x.numbers, [Double.cos(1), Double.sin(1)]) < 1e-15)
  }

  /// Widths whose halves fill lanes, half a lane, or neither.
  @Test("rotary positions turn every pair by p·θ^(−i/h)", arguments: [2, 8, 12, 16, 32, 64])
  func rotaryDefinition(width: Int) {
    let positions = [0, 1, 6, 3]
    let x = random(4, 3 * width, seed: 12)
    let single = Matrix<Float>(rows: 4, columns: 3 * width)
    var expected = [Double]()
    for (row, position) in positions.enumerated() {
      for column in 0..<3 * width {
        single[row, column] = Float(x[row, column])
        let (i, half) = (column % width, width / 2)
        let angle = Double(position) * Double.pow(100, -Double(i % half) / Double(half))
        // (a, b) becomes (a·cos − b·sin, b·cos + a·sin); b stands half a head after a.
        let other = i < half ? -x[row, column + half] : x[row, column - half]
        expected.append(x[row, column] * Double.cos(angle) + other * Double.sin(angle))
      }
    }
    RotaryTable(positions: 7, headWidth: width, theta: 100).rotate(x, positions: positions)
    RotaryTable(positions: 7, headWidth: width, theta: 100).rotate(single, positions: positions)
    // A few roundings of each kind of number.
    #expect(relativeError(x.numbers, expected) < 1e-14)
    #expect(relativeError(single.numbers, expected) < 1e-6)
  }

  @Test("rotary positions keep products that depend on the distance alone")
  func rotaryDistance() {
    let table = RotaryTable<Double>(positions: 50, headWidth: 8, theta: 100)
    let product = { (p: Int, q: Int) -> Double in
      let pair = random(2, 8, seed: 9)
      table.rotate(pair, positions: [p, q])
      return zip(pair.values(row: 0), pair.values(row: 1)).reduce(0) { $0 + $1.0 * $1.1 }
    }
    #expect(abs(product(3, 10) - product(40, 47)) < 1e-12)
    #expect(abs(product(3, 10) - product(3, 11)) > 1e-3)  // another distance, another product
  }

  @Test("rotary positions' gradient is the turn back")
  func rotaryGradients() {
    let table = RotaryTable<Double>(positions: 9, headWidth: 6, theta: 50)
    let (x, r) = (random(3, 12, seed: 10), random(3, 12, seed: 11))
    let positions = [0, 5, 8]
    let objective = {
      let turned = Matrix<Double>(rows: 3, columns: 12)
      turned.copy(from: x)
      table.rotate(turned, positions: positions)
      return weighted(r, turned)
    }
    let dx = Matrix<Double>(rows: 3, columns: 12)
    dx.copy(from: r)
    table.rotateBackward(dx, positions: positions)
    #expect(relativeError(dx.numbers, numericalGradient(of: x, objective)) < 1e-6)
  }

  @Test("rows are gathered, and their gradients scattered back")
  func rows() {
    let x = random(4, 3, seed: 12)
    let y = Matrix<Double>(rows: 3, columns: 3)
    gatherRows([2, 0, 2], of: x, into: y)
    #expect(y.values(row: 0) == x.values(row: 2) && y.values(row: 1) == x.values(row: 0))
    let dx = Matrix<Double>(rows: 4, columns: 3)
    scatterRows(Matrix([[1, 2, 3], [10, 20, 30], [4, 5, 6]]), [2, 0, 2], addingTo: dx)
    #expect(dx.values(row: 2) == [5, 7, 9])  // both uses of row 2
    #expect(dx.values(row: 0) == [10, 20, 30])
    #expect(dx.values(row: 1) == [0, 0, 0])
  }

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
