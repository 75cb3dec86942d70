import Tensor
import TestSupport
import Testing

@Suite("Rotary positions")
struct RotaryTests {
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
}
