import Require

/// Makes one AdamW update of some parameters, in the direction that makes the objective larger.
///
///     m ← β₁·m + (1 − β₁)·g,     v ← β₂·v + (1 − β₂)·g²
///     θ ← θ + η·( m̂ / (√v̂ + ε) − λ·θ ),   m̂ = m/(1 − β₁ᵗ), v̂ = v/(1 − β₂ᵗ)
///
/// All matrices have one shape. `gradientScale` multiplies g first (clipping by the global norm).
/// The weight decay λ acts on θ itself and not through m and v ("decoupled").
///
/// Source: Loshchilov and Hutter, "Decoupled Weight Decay Regularization" (2019), algorithm 2.
/// There g is the gradient of a loss and the sign of the first term is the other one.
@specialized(where S == Float)
@specialized(where S == Double)
public func adamW<S: TensorScalar>(
  parameters: Matrix<S>, gradient: Matrix<S>, gradientScale: S, mean: Matrix<S>,
  variance: Matrix<S>, step: Int, learningRate: S, beta1: S, beta2: S, epsilon: S, weightDecay: S
) {
  parameters.checkSameShape(gradient, "adamW")
  parameters.checkSameShape(mean, "adamW")
  parameters.checkSameShape(variance, "adamW")
  require(step > 0, "the first step of adamW is 1, got \(step)")
  // η/(1 − β₁ᵗ) and 1/√(1 − β₂ᵗ) are the same for all parameters.
  let stepSize = learningRate / (1 - S.pow(beta1, step))
  let correction = 1 / (1 - S.pow(beta2, step)).squareRoot()
  let kept = 1 - learningRate * weightDecay
  let all = S.Lanes.init(repeating:)
  for row in 0..<parameters.rows {
    let (p, g) = (parameters.strip(row), gradient.strip(row))
    let (m, v) = (mean.strip(row), variance.strip(row))
    for i in p.steps {
      let slope = g.load(i) * all(gradientScale)
      let first = all(beta1) * m.load(i) + all(1 - beta1) * slope
      let second = all(beta2) * v.load(i) + all(1 - beta2) * slope * slope
      let step = all(stepSize) * first / (second.squareRoots * all(correction) + all(epsilon))
      m.store(first, i)
      v.store(second, i)
      p.store(all(kept) * p.load(i) + step, i)
    }
  }
}
