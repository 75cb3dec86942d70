import Numerics
import Tensor
import TestSupport
import Testing

@Suite("Elementwise kernels")
struct ElementwiseTests {
  @Test("fast kernels agree with the loops that define them", arguments: [3, 16, 64, 172])
  func naive(width: Int) {
    let x = random(5, width, seed: 2, as: Float.self)
    let w = random(1, width, seed: 3, as: Float.self)
    let fast = Matrix<Float>(rows: 5, columns: width)
    let slow = Matrix<Float>(rows: 5, columns: width)
    let scales = Matrix<Float>(rows: 5, columns: 1)
    rmsNorm(x, weight: w, epsilon: 1e-6, into: fast, scales: scales)
    rmsNormNaive(x, weight: w, epsilon: 1e-6, into: slow, scales: scales)
    #expect(relativeError(fast.numbers, slow.numbers) < 1e-6)
    let gateUp = random(5, 2 * width, seed: 4, deviation: 4, as: Float.self)
    swiGLU(gateUp, into: fast)
    swiGLUNaive(gateUp, into: slow)
    #expect(relativeError(fast.numbers, slow.numbers) < 1e-6)
    fast.copy(from: x)
    slow.copy(from: x)
    exponentiate(fast)
    exponentiateNaive(slow)
    #expect(relativeError(fast.numbers, slow.numbers) < 1e-6)
  }
}
