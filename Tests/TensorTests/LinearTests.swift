import Tensor
import TestSupport
import Testing

// Here and for every other layer: the backward pass against central differences in Double, relative
// error at most 1e-6 (the differences themselves are good to about 1e-10). Widths that do not fill up
// 64 bytes are among the shapes on purpose.

@Suite("A linear layer")
struct LinearTests {
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
}
