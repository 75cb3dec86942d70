import Tensor

// One block of the model: attention and feed-forward, each behind a norm and beside the residual
// stream.
//
//     middle = input  + W_o · attention(rotary(W_qkv · norm(input)))
//     output = middle + W_down · swiGLU(W_gate,up · norm(middle))
//
// The engine and the sampler call the same forward function and differ only in how many rows they
// bring and in how they attend; that is why the probability of a token is the same number for both.

/// Computes a block's output from its input, which stands in `a.input`; [rows × width] both.
///
/// - Parameters:
///   - a: keeps what the backward pass needs again.
///   - w: the weights of the block.
///   - t: its matrices, transposed.
///   - c: the sizes.
///   - rotary: the angles of positions.
///   - positions: that of each row in its text.
///   - attend: fills in `a.attended` from `a.qkv`.
///   - output: what goes out; it may be `a.input`, where no backward pass follows.
package func blockForward<S>(
  _ a: LayerActivations<S>, _ w: Weights<S>.Layer, _ t: TransposedWeights<S>.Layer,
  _ c: TransformerConfiguration, _ rotary: RotaryTable<S>, positions: [Int],
  attend: () -> Void, into output: Matrix<S>
) {
  rmsNorm(
    a.input, weight: w.attentionNorm, epsilon: S(c.normEpsilon), into: a.attentionNormed,
    scales: a.attentionScales)
  linear(a.attentionNormed, transposedWeight: t.qkv, into: a.qkv)
  let turned = c.attentionShape.queryWidth + c.attentionShape.keyWidth
  rotary.rotate(a.qkv.columns(0..<turned), positions: positions)
  attend()
  linear(a.attended, transposedWeight: t.output, into: a.middle)
  add(a.input, to: a.middle)

  rmsNorm(
    a.middle, weight: w.mlpNorm, epsilon: S(c.normEpsilon), into: a.mlpNormed,
    scales: a.mlpScales)
  linear(a.mlpNormed, transposedWeight: t.gateUp, into: a.gateUp)
  swiGLU(a.gateUp, into: a.gated)
  linear(a.gated, transposedWeight: t.down, into: output)
  add(a.middle, to: output)
}

/// Computes the gradients of a block's input and of its weights from that of its output.
///
/// - Parameters:
///   - b: gradients; `b.stream` is that of the output, and becomes that of the input.
///   - a: what the forward pass has kept.
///   - w: the weights of the block.
///   - g: their gradients, to which is added.
///   - attendBackward: fills in `b.qkv`, before the rotation, from `b.attended`.
package func blockBackward<S>(
  _ b: BlockGradients<S>, _ a: LayerActivations<S>, _ w: Weights<S>.Layer, _ g: Weights<S>.Layer,
  attendBackward: () -> Void
) {
  // Feed-forward: the stream becomes the gradient of the middle.
  linearBackward(b.stream, weight: w.down, into: b.gated)
  linearBackward(b.stream, x: a.gated, addingTo: g.down)
  swiGLUBackward(b.gated, gateUp: a.gateUp, into: b.gateUp)
  linearBackward(b.gateUp, weight: w.gateUp, into: b.normed)
  linearBackward(b.gateUp, x: a.mlpNormed, addingTo: g.gateUp)
  rmsNormBackward(
    b.normed, x: a.middle, weight: w.mlpNorm, scales: a.mlpScales, addingTo: b.stream,
    weightGradient: g.mlpNorm)

  // Attention: the stream becomes the gradient of the input.
  linearBackward(b.stream, weight: w.output, into: b.attended)
  linearBackward(b.stream, x: a.attended, addingTo: g.output)
  attendBackward()
  linearBackward(b.qkv, weight: w.qkv, into: b.normed)
  linearBackward(b.qkv, x: a.attentionNormed, addingTo: g.qkv)
  rmsNormBackward(
    b.normed, x: a.input, weight: w.attentionNorm, scales: a.attentionScales, addingTo: b.stream,
    weightGradient: g.attentionNorm)
}

/// The gradients inside one block, [rows × …], each named after what it is the gradient of.
package struct BlockGradients<Scalar: TensorScalar> {
  package let stream: Matrix<Scalar>, normed: Matrix<Scalar>, qkv: Matrix<Scalar>
  package let attended: Matrix<Scalar>, gateUp: Matrix<Scalar>, gated: Matrix<Scalar>

  package init(_ c: TransformerConfiguration, rows: Int) {
    let shape = c.attentionShape
    stream = Matrix(rows: rows, columns: c.width)
    normed = Matrix(rows: rows, columns: c.width)
    qkv = Matrix(rows: rows, columns: shape.joinedWidth)
    attended = Matrix(rows: rows, columns: shape.queryWidth)
    gateUp = Matrix(rows: rows, columns: 2 * c.feedForwardWidth)
    gated = Matrix(rows: rows, columns: c.feedForwardWidth)
  }

  private init(_ all: BlockGradients, _ range: Range<Int>) {
    (stream, normed, qkv) = (all.stream.rows(range), all.normed.rows(range), all.qkv.rows(range))
    (attended, gateUp) = (all.attended.rows(range), all.gateUp.rows(range))
    gated = all.gated.rows(range)
  }

  /// Returns a view of the first rows.
  package func first(_ rows: Int) -> BlockGradients { BlockGradients(self, 0..<rows) }
}
