import Tensor
import TestSupport
import Testing

@Suite("SwiGLU")
struct SwiGLUTests {
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
}
