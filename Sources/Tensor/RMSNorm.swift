/// Computes root-mean-square normalisation: each row is brought to length √columns, then weighted.
///
///     yⱼ = wⱼ · xⱼ · s,   s = 1 / √(mean(x²) + ε)
///
/// Shapes: x and y [rows × width], weight w [1 × width], scales s [rows × 1]. The scales are kept
/// for the backward pass. Example: x = (3, 4), w = 1, ε = 0 gives s = 1/√12.5 and y = (0.849,
/// 1.131).
///
/// Source: Zhang and Sennrich, "Root Mean Square Layer Normalization" (2019), equation 4.
@specialized(where S == Float)
@specialized(where S == Double)
public func rmsNorm<S: TensorScalar>(
  _ x: Matrix<S>, weight: Matrix<S>, epsilon: S, into y: Matrix<S>, scales: Matrix<S>
) {
  checkRMSNorm(x, weight, scales)
  y.checkSameShape(x, "rmsNorm")
  let w = weight.strip(0)
  for row in 0..<x.rows {
    let (input, output) = (x.strip(row), y.strip(row))
    var squares = S.Lanes(repeating: 0)
    for i in input.steps {
      let lanes = input.load(i)
      squares = squares.adding(lanes, times: lanes)
    }
    let scale = 1 / (squares.total / S(x.columns) + epsilon).squareRoot()
    scales.pointer(row: row)[0] = scale
    let factor = S.Lanes(repeating: scale)
    for i in input.steps { output.store(input.load(i) * factor * w.load(i), i) }
  }
}

/// Computes the backward pass of ``rmsNorm(_:weight:epsilon:into:scales:)``; adds to both
/// gradients.
///
///     ∂xⱼ += s·wⱼ·∂yⱼ − xⱼ · s³/width · Σₖ wₖ·∂yₖ·xₖ,     ∂wⱼ += Σ_rows ∂yⱼ·xⱼ·s
@specialized(where S == Float)
@specialized(where S == Double)
public func rmsNormBackward<S: TensorScalar>(
  _ yGradient: Matrix<S>, x: Matrix<S>, weight: Matrix<S>, scales: Matrix<S>,
  addingTo xGradient: Matrix<S>, weightGradient: Matrix<S>
) {
  checkRMSNorm(x, weight, scales)
  yGradient.checkSameShape(x, "rmsNormBackward")
  xGradient.checkSameShape(x, "rmsNormBackward")
  weightGradient.checkSameShape(weight, "rmsNormBackward")
  let (w, dw) = (weight.strip(0), weightGradient.strip(0))
  for row in 0..<x.rows {
    let (input, dy, dx) = (x.strip(row), yGradient.strip(row), xGradient.strip(row))
    let scale = scales.pointer(row: row)[0]
    let factor = S.Lanes(repeating: scale)
    var products = S.Lanes(repeating: 0)
    for i in input.steps {
      let weighted = dy.load(i) * w.load(i)
      products = products.adding(weighted, times: input.load(i))
    }
    let pull = S.Lanes(repeating: -(scale * scale * scale) * products.total / S(x.columns))
    for i in input.steps {
      let (lanes, gradient) = (input.load(i), dy.load(i) * factor)
      dx.store(dx.load(i).adding(gradient, times: w.load(i)).adding(pull, times: lanes), i)
      dw.store(dw.load(i).adding(gradient, times: lanes), i)
    }
  }
}

/// Computes the definition, beside the fast kernel.
public func rmsNormNaive<S>(
  _ x: Matrix<S>, weight: Matrix<S>, epsilon: S, into y: Matrix<S>, scales: Matrix<S>
) {
  checkRMSNorm(x, weight, scales)
  for r in 0..<x.rows {
    var squares: S = 0
    for c in 0..<x.columns { squares += x[r, c] * x[r, c] }
    scales[r, 0] = 1 / (squares / S(x.columns) + epsilon).squareRoot()
    for c in 0..<x.columns { y[r, c] = weight[0, c] * x[r, c] * scales[r, 0] }
  }
}

private func checkRMSNorm<S>(_ x: Matrix<S>, _ weight: Matrix<S>, _ scales: Matrix<S>) {
  x.check(weight, 1, x.columns, "the weight of an RMS norm")
  x.check(scales, x.rows, 1, "the scales of an RMS norm")
}
