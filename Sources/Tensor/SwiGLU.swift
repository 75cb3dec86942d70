/// Computes the gated unit between the two halves of a feed-forward layer.
///
///     aⱼ = silu(gⱼ)·uⱼ,   silu(g) = g·σ(g),   σ(g) = 1 / (1 + e⁻ᵍ)
///
/// Shapes: gateUp [rows × 2·width] holds g in its left half and u in its right half; a [rows ×
/// width], in memory of its own. Example: g = 1, u = 2 gives σ = 0.7311 and a = 1.4621.
///
/// Source: Shazeer, "GLU Variants Improve Transformer" (2020), equation 6.
@specialized(where S == Float)
@specialized(where S == Double)
public func swiGLU<S: TensorScalar>(_ gateUp: Matrix<S>, into a: Matrix<S>) {
  gateUp.check(gateUp, a.rows, 2 * a.columns, "the input of swiGLU")
  a.checkElsewhere(than: gateUp, "swiGLU")
  let (gate, up) = halves(gateUp)
  for row in 0..<a.rows {
    let (g, u, output) = (gate.strip(row), up.strip(row), a.strip(row))
    for i in output.wholeSteps {
      let lanes = g.load(i)
      output.store(lanes * sigmoid(lanes) * u.load(i), i)
    }
  }
}

/// Computes the backward pass of ``swiGLU(_:into:)``; overwrites `gateUpGradient` [rows × 2·width].
///
///     ∂uⱼ = ∂aⱼ·g·σ(g),     ∂gⱼ = ∂aⱼ·u·σ(g)·(1 + g·(1 − σ(g)))
@specialized(where S == Float)
@specialized(where S == Double)
public func swiGLUBackward<S: TensorScalar>(
  _ aGradient: Matrix<S>, gateUp: Matrix<S>, into gateUpGradient: Matrix<S>
) {
  gateUp.check(gateUp, aGradient.rows, 2 * aGradient.columns, "the input of swiGLU")
  gateUp.checkSameShape(gateUpGradient, "swiGLUBackward")
  gateUpGradient.checkElsewhere(than: gateUp, "swiGLUBackward")
  gateUpGradient.checkElsewhere(than: aGradient, "swiGLUBackward")
  let (gate, up) = halves(gateUp)
  let (gateGradient, upGradient) = halves(gateUpGradient)
  let one = S.Lanes(repeating: 1)
  for row in 0..<aGradient.rows {
    let (g, u, da) = (gate.strip(row), up.strip(row), aGradient.strip(row))
    let (dg, du) = (gateGradient.strip(row), upGradient.strip(row))
    for i in da.wholeSteps {
      let (gateLanes, gradient) = (g.load(i), da.load(i))
      let s = sigmoid(gateLanes)
      du.store(gradient * gateLanes * s, i)
      dg.store(gradient * u.load(i) * s * one.adding(gateLanes, times: one - s), i)
    }
  }
}

/// Computes the definition, beside the fast kernel.
public func swiGLUNaive<S>(_ gateUp: Matrix<S>, into a: Matrix<S>) {
  let (gate, up) = halves(gateUp)
  for r in 0..<a.rows {
    for c in 0..<a.columns { a[r, c] = gate[r, c] / (1 + S.exp(-gate[r, c])) * up[r, c] }
  }
}

@inline(__always)
private func sigmoid<L: VectorLanes>(_ x: L) -> L
where L.Element: TensorScalar, L.Element.Lanes == L {
  let one = L(repeating: 1)
  return one / (one + exponential(L(repeating: 0) - x))
}

@inline(__always)
private func halves<S>(_ joined: Matrix<S>) -> (Matrix<S>, Matrix<S>) {
  let half = joined.columns / 2
  return (joined.columns(0..<half), joined.columns(half..<joined.columns))
}
