import Tensor

/// The numbers inside of one layer, [rows × …], which its backward pass needs again.
struct LayerActivations<Scalar: TensorScalar> {
  /// What comes in, and its norm.
  let input: Matrix<Scalar>, firstNormed: Matrix<Scalar>, firstScales: Matrix<Scalar>
  /// Queries, keys and values side by side, after the rotation.
  let joined: Matrix<Scalar>
  /// What attention found.
  let attended: Matrix<Scalar>, statistics: Matrix<Scalar>
  /// The stream between the two halves, and its norm.
  let middle: Matrix<Scalar>, secondNormed: Matrix<Scalar>, secondScales: Matrix<Scalar>
  /// Gate and up side by side, and what the gate let through.
  let gateUp: Matrix<Scalar>, gated: Matrix<Scalar>

  init(_ c: TransformerConfiguration, rows: Int) {
    let shape = c.attentionShape
    input = Matrix(rows: rows, columns: c.width)
    firstNormed = Matrix(rows: rows, columns: c.width)
    firstScales = Matrix(rows: rows, columns: 1)
    joined = Matrix(rows: rows, columns: shape.joinedWidth)
    attended = Matrix(rows: rows, columns: shape.queryWidth)
    statistics = Matrix(rows: rows, columns: 2 * shape.heads)
    middle = Matrix(rows: rows, columns: c.width)
    secondNormed = Matrix(rows: rows, columns: c.width)
    secondScales = Matrix(rows: rows, columns: 1)
    gateUp = Matrix(rows: rows, columns: 2 * c.feedForwardWidth)
    gated = Matrix(rows: rows, columns: c.feedForwardWidth)
  }

  private init(_ all: LayerActivations, _ range: Range<Int>) {
    input = all.input.rows(range)
    firstNormed = all.firstNormed.rows(range)
    firstScales = all.firstScales.rows(range)
    joined = all.joined.rows(range)
    attended = all.attended.rows(range)
    statistics = all.statistics.rows(range)
    middle = all.middle.rows(range)
    secondNormed = all.secondNormed.rows(range)
    secondScales = all.secondScales.rows(range)
    gateUp = all.gateUp.rows(range)
    gated = all.gated.rows(range)
  }

  /// A view of the first rows.
  func first(_ rows: Int) -> LayerActivations { LayerActivations(self, 0..<rows) }
}

// The forward pass of one layer, in two parts with attention between them. The trainer and the
// sampler call the same functions and differ only in how many rows they bring; that is why the
// probability of a token is the same number for both.

/// Norm, queries, keys and values, rotated to their positions.
func beforeAttention<S>(
  _ a: LayerActivations<S>, _ w: Weights<S>.Layer, _ t: TransposedWeights<S>.Layer,
  _ c: TransformerConfiguration, _ rotary: RotaryTable<S>, positions: [Int]
) {
  rmsNorm(
    a.input, weight: w.firstNorm, epsilon: S(c.normEpsilon), into: a.firstNormed,
    scales: a.firstScales)
  linear(a.firstNormed, transposedWeight: t.joined, into: a.joined)
  let turned = c.attentionShape.queryWidth + c.attentionShape.keyWidth
  rotary.rotate(a.joined.columns(0..<turned), positions: positions)
}

/// Output of attention, the residual, norm, feed-forward, the residual again: what goes out.
func afterAttention<S>(
  _ a: LayerActivations<S>, _ w: Weights<S>.Layer, _ t: TransposedWeights<S>.Layer,
  _ c: TransformerConfiguration, into output: Matrix<S>
) {
  linear(a.attended, transposedWeight: t.output, into: a.middle)
  add(a.input, to: a.middle)
  rmsNorm(
    a.middle, weight: w.secondNorm, epsilon: S(c.normEpsilon), into: a.secondNormed,
    scales: a.secondScales)
  linear(a.secondNormed, transposedWeight: t.gateUp, into: a.gateUp)
  swiGLU(a.gateUp, into: a.gated)
  linear(a.gated, transposedWeight: t.down, into: output)
  add(a.middle, to: output)
}
