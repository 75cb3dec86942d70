/// Computes a linear layer without bias: Y = X·Wᵀ.
///
/// Shapes: x [rows × inputs], y [rows × outputs]. The weight W is [outputs × inputs], as PyTorch
/// stores it; the product needs it transposed, [inputs × outputs], which is made once for many
/// calls: see ``transpose(_:into:)``.
@inline(__always)
public func linear<S: TensorScalar>(
  _ x: Matrix<S>, transposedWeight: Matrix<S>, into y: Matrix<S>
) {
  multiply(x, transposedWeight, into: y)
}

/// Computes the gradient of a linear layer's input: ∂X = ∂Y·W; overwrites `xGradient` [rows ×
/// inputs].
@inline(__always)
public func linearBackward<S: TensorScalar>(
  _ yGradient: Matrix<S>, weight: Matrix<S>, into xGradient: Matrix<S>
) {
  multiply(yGradient, weight, into: xGradient)
}

/// Computes the gradient of a linear layer's weight: ∂W += ∂Yᵀ·X; adds to `weightGradient` [outputs
/// × inputs], one row of x after the other.
@inline(__always)
public func linearBackward<S: TensorScalar>(
  _ yGradient: Matrix<S>, x: Matrix<S>, addingTo weightGradient: Matrix<S>
) {
  multiply(yGradient, transposedA: true, x, into: weightGradient, accumulate: true)
}
