import Tensor

/// The numbers inside one block, [rows × …], which its backward pass needs again.
package struct LayerActivations<Scalar: TensorScalar> {
  /// The block's input, and its norm.
  package let input: Matrix<Scalar>, attentionNormed: Matrix<Scalar>,
    attentionScales: Matrix<Scalar>
  /// Queries, keys and values side by side, after the rotation.
  package let qkv: Matrix<Scalar>
  /// The result of attention, and the statistics of its softmax.
  package let attended: Matrix<Scalar>, statistics: Matrix<Scalar>
  /// The stream between the two halves, and its norm.
  package let middle: Matrix<Scalar>, mlpNormed: Matrix<Scalar>, mlpScales: Matrix<Scalar>
  /// Gate and up side by side, and their gated product.
  package let gateUp: Matrix<Scalar>, gated: Matrix<Scalar>

  package init(_ c: TransformerConfiguration, rows: Int) {
    let shape = c.attentionShape
    input = Matrix(rows: rows, columns: c.width)
    attentionNormed = Matrix(rows: rows, columns: c.width)
    attentionScales = Matrix(rows: rows, columns: 1)
    qkv = Matrix(rows: rows, columns: shape.joinedWidth)
    attended = Matrix(rows: rows, columns: shape.queryWidth)
    statistics = Matrix(rows: rows, columns: 2 * shape.heads)
    middle = Matrix(rows: rows, columns: c.width)
    mlpNormed = Matrix(rows: rows, columns: c.width)
    mlpScales = Matrix(rows: rows, columns: 1)
    gateUp = Matrix(rows: rows, columns: 2 * c.feedForwardWidth)
    gated = Matrix(rows: rows, columns: c.feedForwardWidth)
  }

  private init(_ all: LayerActivations, _ range: Range<Int>) {
    input = all.input.rows(range)
    attentionNormed = all.attentionNormed.rows(range)
    attentionScales = all.attentionScales.rows(range)
    qkv = all.qkv.rows(range)
    attended = all.attended.rows(range)
    statistics = all.statistics.rows(range)
    middle = all.middle.rows(range)
    mlpNormed = all.mlpNormed.rows(range)
    mlpScales = all.mlpScales.rows(range)
    gateUp = all.gateUp.rows(range)
    gated = all.gated.rows(range)
  }

  /// Returns a view of the first rows.
  package func first(_ rows: Int) -> LayerActivations { LayerActivations(self, 0..<rows) }
}

/// The working memory for one tile of texts: everything its forward and backward passes write to.
///
/// A tile of texts is small enough that its numbers stay in the processor's caches from one kernel
/// to the next; a batch goes through tile after tile.
package struct Workspace<Scalar: TensorScalar> {
  package let configuration: TransformerConfiguration
  package let rotary: RotaryTable<Scalar>
  /// The most rows it can take, and so the most predictions.
  package let capacity: Int
  package let layers: [LayerActivations<Scalar>]
  /// The keys and values of the path of one text, for the pass forward and for the one backward.
  package let keyValues: KeyValues<Scalar>, trainingKeyValues: KeyValues<Scalar>
  package let scratch: AttentionScratch<Scalar>
  /// The residual stream behind the last layer [rows × width].
  package let final: Matrix<Scalar>
  /// The rows that predict, their norm, what they predict [predictions × …].
  package let predicting: Matrix<Scalar>, predictingNormed: Matrix<Scalar>,
    predictingScales: Matrix<Scalar>
  package let logits: Matrix<Scalar>, probabilities: Matrix<Scalar>
  /// Gradients inside a block, of the keys and values of a path, and of the rows that predict.
  package let gradients: BlockGradients<Scalar>
  package let keys: Matrix<Scalar>, values: Matrix<Scalar>, predictingGradient: Matrix<Scalar>

  package init(_ c: TransformerConfiguration, _ rotary: RotaryTable<Scalar>, rows: Int) {
    let shape = c.attentionShape
    configuration = c
    self.rotary = rotary
    capacity = rows
    layers = (0..<c.layers).map { _ in LayerActivations(c, rows: rows) }
    keyValues = KeyValues(shape, positions: c.context)
    trainingKeyValues = KeyValues(shape, positions: c.context, training: true)
    scratch = AttentionScratch(shape, positions: c.context, training: true)
    final = Matrix(rows: rows, columns: c.width)
    predicting = Matrix(rows: rows, columns: c.width)
    predictingNormed = Matrix(rows: rows, columns: c.width)
    predictingScales = Matrix(rows: rows, columns: 1)
    logits = Matrix(rows: rows, columns: c.vocabularySize)
    probabilities = Matrix(rows: rows, columns: c.vocabularySize)
    gradients = BlockGradients(c, rows: rows)
    keys = Matrix(rows: c.context, columns: shape.keyWidth)
    values = Matrix(rows: c.context, columns: shape.keyWidth)
    predictingGradient = Matrix(rows: rows, columns: c.width)
  }
}
