import Tensor

/// The working memory for one tile of texts: everything its forward and backward passes write to.
///
/// A tile is small enough that its numbers stay in the processor's caches from one kernel to the
/// next; a batch goes through tile after tile.
struct Tile<Scalar: TensorScalar> {
  let configuration: TransformerConfiguration
  let rotary: RotaryTable<Scalar>
  /// The most rows and places it can take.
  let rowCapacity: Int, placeCapacity: Int
  private let layers: [LayerActivations<Scalar>]
  private let keyValues: KeyValues<Scalar>
  private let scratch: AttentionScratch<Scalar>
  /// The residual stream behind the last layer [rows × width].
  private let final: Matrix<Scalar>
  /// The rows that predict, their norm, what they predict [places × …].
  private let picked: Matrix<Scalar>, pickedNormed: Matrix<Scalar>, pickedScales: Matrix<Scalar>
  let logits: Matrix<Scalar>, probabilities: Matrix<Scalar>
  /// Gradients, each named after what it is the gradient of.
  private let stream: Matrix<Scalar>, normed: Matrix<Scalar>, joined: Matrix<Scalar>
  private let attended: Matrix<Scalar>, gateUp: Matrix<Scalar>, gated: Matrix<Scalar>
  private let keys: Matrix<Scalar>, values: Matrix<Scalar>, pickedGradient: Matrix<Scalar>

  init(_ c: TransformerConfiguration, _ rotary: RotaryTable<Scalar>, rows: Int, places: Int) {
    let shape = c.attentionShape
    configuration = c
    self.rotary = rotary
    (rowCapacity, placeCapacity) = (rows, places)
    layers = (0..<c.layers).map { _ in LayerActivations(c, rows: rows) }
    keyValues = KeyValues(shape, positions: c.context)
    scratch = AttentionScratch(shape, positions: c.context, training: true)
    final = Matrix(rows: rows, columns: c.width)
    picked = Matrix(rows: places, columns: c.width)
    pickedNormed = Matrix(rows: places, columns: c.width)
    pickedScales = Matrix(rows: places, columns: 1)
    logits = Matrix(rows: places, columns: c.vocabularySize)
    probabilities = Matrix(rows: places, columns: c.vocabularySize)
    stream = Matrix(rows: rows, columns: c.width)
    normed = Matrix(rows: rows, columns: c.width)
    joined = Matrix(rows: rows, columns: shape.joinedWidth)
    attended = Matrix(rows: rows, columns: shape.queryWidth)
    gateUp = Matrix(rows: rows, columns: 2 * c.feedForwardWidth)
    gated = Matrix(rows: rows, columns: c.feedForwardWidth)
    keys = Matrix(rows: c.context, columns: shape.keyWidth)
    values = Matrix(rows: c.context, columns: shape.keyWidth)
    pickedGradient = Matrix(rows: places, columns: c.width)
  }

  /// From tokens to the logits of every place.
  func forward(
    _ plan: TilePlan, _ weights: Weights<Scalar>, _ transposed: TransposedWeights<Scalar>
  ) {
    let rows = 0..<plan.rows
    gatherRows(plan.tokens, of: weights.embedding, into: layers[0].input.rows(rows))
    for index in layers.indices {
      let (a, w) = (layers[index].first(plan.rows), weights.layer(index))
      let t = transposed.layers[index]
      beforeAttention(a, w, t, configuration, rotary, positions: plan.positions)
      forEachText(plan, a.joined) { segment, first in
        attention(
          queries: queries(a.joined, segment.rows), firstPosition: first, keyValues,
          into: a.attended.rows(segment.rows), statistics: a.statistics.rows(segment.rows),
          scratch: scratch)
      }
      let next = index + 1 < layers.count ? layers[index + 1].input : final
      afterAttention(a, w, t, configuration, into: next.rows(rows))
    }
    let places = 0..<plan.places
    gatherRows(plan.placeRows, of: final, into: picked.rows(places))
    rmsNorm(
      picked.rows(places), weight: weights.finalNorm, epsilon: Scalar(configuration.normEpsilon),
      into: pickedNormed.rows(places), scales: pickedScales.rows(places))
    linear(
      pickedNormed.rows(places), transposedWeight: transposed.head, into: logits.rows(places))
  }

  /// From the gradients of the logits, which stand in `probabilities` by now, to those of the
  /// weights, which are added to `gradient`.
  func backward(_ plan: TilePlan, _ weights: Weights<Scalar>, addingTo gradient: Weights<Scalar>) {
    let (rows, places) = (0..<plan.rows, 0..<plan.places)
    let (stream, normed) = (stream.rows(rows), normed.rows(rows))
    linearBackward(
      probabilities.rows(places), x: pickedNormed.rows(places), addingTo: gradient.head)
    let outward = pickedNormed.rows(places)  // what it held has been used for the last time
    linearBackward(probabilities.rows(places), weight: weights.head, into: outward)
    pickedGradient.rows(places).fill(0)
    rmsNormBackward(
      outward, x: picked.rows(places), weight: weights.finalNorm,
      scales: pickedScales.rows(places), addingTo: pickedGradient.rows(places),
      weightGradient: gradient.finalNorm)
    stream.fill(0)
    scatterRows(pickedGradient.rows(places), plan.placeRows, addingTo: stream)
    for index in layers.indices.reversed() {
      let (a, w, g) = (layers[index].first(plan.rows), weights.layer(index), gradient.layer(index))
      // Feed-forward: stream is the gradient of what went out, and then of what came between.
      linearBackward(stream, weight: w.down, into: gated.rows(rows))
      linearBackward(stream, x: a.gated, addingTo: g.down)
      swiGLUBackward(gated.rows(rows), gateUp: a.gateUp, into: gateUp.rows(rows))
      linearBackward(gateUp.rows(rows), weight: w.gateUp, into: normed)
      linearBackward(gateUp.rows(rows), x: a.secondNormed, addingTo: g.gateUp)
      rmsNormBackward(
        normed, x: a.middle, weight: w.secondNorm, scales: a.secondScales, addingTo: stream,
        weightGradient: g.secondNorm)
      // Attention: stream becomes the gradient of what came in.
      linearBackward(stream, weight: w.output, into: attended.rows(rows))
      linearBackward(stream, x: a.attended, addingTo: g.output)
      attentionBackward(plan, a)
      linearBackward(joined.rows(rows), weight: w.joined, into: normed)
      linearBackward(joined.rows(rows), x: a.firstNormed, addingTo: g.joined)
      rmsNormBackward(
        normed, x: a.input, weight: w.firstNorm, scales: a.firstScales, addingTo: stream,
        weightGradient: g.firstNorm)
    }
    scatterRows(stream, plan.tokens, addingTo: gradient.embedding)
  }

  /// Gradients of queries, keys and values before their rotation, in `joined`.
  private func attentionBackward(_ plan: TilePlan, _ a: LayerActivations<Scalar>) {
    let shape = configuration.attentionShape
    let (width, keyWidth) = (shape.queryWidth, shape.keyWidth)
    let joined = joined.rows(0..<plan.rows)
    joined.columns(width..<shape.joinedWidth).fill(0)
    forEachText(plan, a.joined) { segment, first in
      let end = first + segment.rows.count
      let (keys, values) = (keys.rows(0..<end), values.rows(0..<end))
      keys.fill(0)
      values.fill(0)
      Tensor.attentionBackward(
        attended.rows(segment.rows), output: a.attended.rows(segment.rows),
        queries: queries(a.joined, segment.rows), firstPosition: first, keyValues,
        statistics: a.statistics.rows(segment.rows), queryGradient: queries(joined, segment.rows),
        keyGradient: keys, valueGradient: values, scratch: scratch)
      for (part, positions) in [(segment.before, 0..<first), (segment.rows, first..<end)] {
        let target = joined.rows(part)
        add(keys.rows(positions), to: target.columns(width..<width + keyWidth))
        add(values.rows(positions), to: target.columns(width + keyWidth..<shape.joinedWidth))
      }
    }
    rotary.rotateBackward(joined.columns(0..<width + keyWidth), positions: plan.positions)
  }

  /// Calls `body` for each segment, when the keys and values of its text are in place; with the
  /// position of its first row.
  private func forEachText(
    _ plan: TilePlan, _ joined: Matrix<Scalar>, _ body: (TilePlan.Segment, Int) -> Void
  ) {
    var loaded = 0..<0
    for segment in plan.segments {
      if segment.before != loaded { keyValues.set(joined.rows(segment.before), at: 0) }
      keyValues.set(joined.rows(segment.rows), at: segment.before.count)
      loaded = segment.before.isEmpty ? segment.rows : segment.before
      body(segment, segment.before.count)
    }
  }

  private func queries(_ joined: Matrix<Scalar>, _ rows: Range<Int>) -> Matrix<Scalar> {
    joined.rows(rows).columns(0..<configuration.attentionShape.queryWidth)
  }
}
