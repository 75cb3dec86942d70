import Tensor
import TestSupport
import Testing

@Suite("The RMS norm")
struct RMSNormTests {
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
}
