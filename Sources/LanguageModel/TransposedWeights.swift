import Tensor

/// A model's matrices transposed, [inputs × outputs]: the order in which the forward pass reads
/// them. Made once for all texts of a batch, in memory that is kept.
package struct TransposedWeights<Scalar: TensorScalar>: Sendable {
  package struct Layer: Sendable {
    let qkv: Matrix<Scalar>, output: Matrix<Scalar>
    let gateUp: Matrix<Scalar>, down: Matrix<Scalar>
  }

  package let layers: [Layer]
  let head: Matrix<Scalar>

  package init(_ c: TransformerConfiguration) {
    let shape = c.attentionShape
    layers = (0..<c.layers).map { _ in
      Layer(
        qkv: Matrix(rows: c.width, columns: shape.joinedWidth),
        output: Matrix(rows: shape.queryWidth, columns: c.width),
        gateUp: Matrix(rows: c.width, columns: 2 * c.feedForwardWidth),
        down: Matrix(rows: c.feedForwardWidth, columns: c.width))
    }
    head = Matrix(rows: c.width, columns: c.vocabularySize)
  }

  /// Copies the numbers of a model, on as many threads as are worth it.
  package func take(_ weights: Weights<Scalar>, threads: Int) {
    let parts = piecesOfWalk(over: weights.numbers.columns, threads: threads)
    forEachPart(parts, threads: parts, (layers, head, weights, parts)) { work, part, _ in
      let (layers, head, weights, parts) = work
      for index in piece(part, of: parts, layers.indices) {
        let (w, target) = (weights.layer(index), layers[index])
        transpose(w.qkv, into: target.qkv)
        transpose(w.output, into: target.output)
        transpose(w.gateUp, into: target.gateUp)
        transpose(w.down, into: target.down)
      }
      if part == 0 { transpose(weights.head, into: head) }
    }
  }
}
