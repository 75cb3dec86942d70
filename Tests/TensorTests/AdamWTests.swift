import Numerics
import Tensor
import TestSupport
import Testing

@Suite("AdamW")
struct AdamWKernelTests {
  @Test("takes the steps that its definition gives")
  func definition() {
    let parameters = Matrix<Double>([[1, -2]])
    let mean = Matrix<Double>(rows: 1, columns: 2)
    let variance = Matrix<Double>(rows: 1, columns: 2)
    var (p, m, v) = ([1.0, -2.0], [0.0, 0.0], [0.0, 0.0])
    for step in 1...5 {
      let g = [0.3 * Double(step), -0.1]
      adamW(
        parameters: parameters, gradient: Matrix([g]), gradientScale: 0.5, mean: mean,
        variance: variance, step: step, learningRate: 0.1, beta1: 0.9, beta2: 0.99, epsilon: 1e-8,
        weightDecay: 0.02)
      for i in 0..<2 {
        let half = 0.5 * g[i]
        m[i] = 0.9 * m[i] + 0.1 * half
        v[i] = 0.99 * v[i] + 0.01 * half * half
        let (mHat, vHat) = (m[i] / (1 - .pow(0.9, step)), v[i] / (1 - .pow(0.99, step)))
        p[i] += 0.1 * (mHat / (vHat.squareRoot() + 1e-8) - 0.02 * p[i])
      }
      #expect(relativeError(parameters.numbers, p) < 1e-14)
    }
  }

  @Test("takes sixteen numbers at once, and the rest, as it would take each alone, to the last bit")
  func lanes() {
    // 37 are two whole lanes and five more. One number at a time is the definition in plain arithmetic:
    // the same operations in the same order, each rounded once.
    let (rate, b1, b2, epsilon): (Float, Float, Float, Float) = (0.01, 0.9, 0.999, 1e-8)
    let start = (0..<37).map { Float($0 % 7) - 3 }
    let slopes = (0..<37).map { Float($0 * $0 % 11) / 7 - 0.5 }
    let (p, m) = (Matrix([start]), Matrix<Float>(rows: 1, columns: 37))
    let v = Matrix<Float>(rows: 1, columns: 37)
    adamW(
      parameters: p, gradient: Matrix([slopes]), gradientScale: 0.5, mean: m, variance: v, step: 1,
      learningRate: rate, beta1: b1, beta2: b2, epsilon: epsilon, weightDecay: 0.1)
    for i in 0..<37 {
      let slope = slopes[i] * 0.5
      let (mean, variance) = ((1 - b1) * slope, (1 - b2) * slope * slope)
      let correction = 1 / (1 - b2).squareRoot()
      let step = rate / (1 - b1) * mean / (variance.squareRoot() * correction + epsilon)
      #expect(m[0, i] == mean && v[0, i] == variance)
      #expect(p[0, i] == (1 - rate * 0.1) * start[i] + step)
    }
  }

  @Test("first moves every weight by the learning rate, in the direction of its gradient")
  func firstStep() {
    // m̂ = g and v̂ = g² at step 1, so that the step is η·g/(|g| + ε).
    let parameters = Matrix<Double>([[0, 0]])
    adamW(
      parameters: parameters, gradient: Matrix([[5, -0.001]]), gradientScale: 1,
      mean: Matrix(rows: 1, columns: 2), variance: Matrix(rows: 1, columns: 2), step: 1,
      learningRate: 0.01, beta1: 0.9, beta2: 0.999, epsilon: 0, weightDecay: 0)
    #expect(relativeError(parameters.numbers, [0.01, -0.01]) < 1e-12)
  }
}
