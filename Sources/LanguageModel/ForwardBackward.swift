import Tensor

// The whole model, forward and backward, for a tile of texts: from top to bottom.

extension Workspace {
  /// Computes the logits of every prediction from the tokens.
  package func forward(
    _ plan: TilePlan, _ weights: Weights<Scalar>, _ transposed: TransposedWeights<Scalar>
  ) {
    let (rows, predictions) = (0..<plan.rows, 0..<plan.predictions)
    gatherRows(plan.tokens, of: weights.embedding, into: layers[0].input.rows(rows))
    for index in layers.indices {
      let a = layers[index].first(plan.rows)
      let next = index + 1 < layers.count ? layers[index + 1].input : final
      blockForward(
        a, weights.layer(index), transposed.layers[index], configuration, rotary,
        positions: plan.positions, attend: { attend(plan, a) }, into: next.rows(rows))
    }
    gatherRows(plan.predictingRows, of: final, into: predicting.rows(predictions))
    rmsNorm(
      predicting.rows(predictions), weight: weights.finalNorm,
      epsilon: Scalar(configuration.normEpsilon), into: predictingNormed.rows(predictions),
      scales: predictingScales.rows(predictions))
    linear(
      predictingNormed.rows(predictions), transposedWeight: transposed.head,
      into: logits.rows(predictions))
  }

  /// Computes the gradients of the weights, which are added to `gradient`, from those of the
  /// logits, which by then stand in `probabilities`.
  package func backward(
    _ plan: TilePlan, _ weights: Weights<Scalar>, addingTo gradient: Weights<Scalar>
  ) {
    let (b, predictions) = (gradients.first(plan.rows), 0..<plan.predictions)
    linearBackward(
      probabilities.rows(predictions), x: predictingNormed.rows(predictions),
      addingTo: gradient.head)
    // What this memory held has been used for the last time.
    let outward = predictingNormed.rows(predictions)
    linearBackward(probabilities.rows(predictions), weight: weights.head, into: outward)
    predictingGradient.rows(predictions).fill(0)
    rmsNormBackward(
      outward, x: predicting.rows(predictions), weight: weights.finalNorm,
      scales: predictingScales.rows(predictions),
      addingTo: predictingGradient.rows(predictions), weightGradient: gradient.finalNorm)
    b.stream.fill(0)
    scatterRows(predictingGradient.rows(predictions), plan.predictingRows, addingTo: b.stream)
    for index in layers.indices.reversed() {
      let a = layers[index].first(plan.rows)
      blockBackward(
        b, a, weights.layer(index), gradient.layer(index),
        attendBackward: { attentionBackward(plan, a, b) })
    }
    scatterRows(b.stream, plan.tokens, addingTo: gradient.embedding)
  }

  /// Lets every segment attend to itself and to the path before it, which lies in `keyValues` from
  /// the segments before: a segment overwrites what the path does not have in common with it.
  private func attend(_ plan: TilePlan, _ a: LayerActivations<Scalar>) {
    for segment in plan.segments {
      let rows = segment.rows
      keyValues.set(a.qkv.rows(rows), at: segment.first)
      attention(
        queries: queries(a.qkv, rows), firstPosition: segment.first, keyValues,
        into: a.attended.rows(rows), statistics: a.statistics.rows(rows), scratch: scratch)
    }
  }

  /// Fills in the gradients of queries, keys and values before their rotation, in `b.qkv`.
  ///
  /// From the last segment to the first, so that those who look back at a row have all added to the
  /// gradient of its position when the segment that has the row takes it.
  private func attentionBackward(
    _ plan: TilePlan, _ a: LayerActivations<Scalar>, _ b: BlockGradients<Scalar>
  ) {
    let shape = configuration.attentionShape
    let (width, keyWidth, qkv) = (shape.queryWidth, shape.keyWidth, b.qkv)
    var common = 0
    for index in plan.segments.indices.reversed() {
      let segment = plan.segments[index]
      let rows = segment.rows
      load(plan, index, from: common, a.qkv)
      Tensor.attentionBackward(
        b.attended.rows(rows), output: a.attended.rows(rows), queries: queries(a.qkv, rows),
        firstPosition: segment.first, trainingKeyValues, statistics: a.statistics.rows(rows),
        queryGradient: queries(qkv, rows), keyGradient: keys.rows(0..<segment.end),
        valueGradient: values.rows(0..<segment.end), scratch: scratch)
      let own = segment.first..<segment.end
      let (keys, values, target) = (keys.rows(own), values.rows(own), qkv.rows(rows))
      target.columns(width..<width + keyWidth).copy(from: keys)
      target.columns(width + keyWidth..<shape.joinedWidth).copy(from: values)
      keys.fill(0)
      values.fill(0)
      common = segment.first
    }
    rotary.rotateBackward(qkv.columns(0..<width + keyWidth), positions: plan.positions)
  }

  /// Reads in keys and values of a segment and of the path before it, from a position on.
  private func load(_ plan: TilePlan, _ index: Int, from position: Int, _ qkv: Matrix<Scalar>) {
    var (index, end) = (index, Int.max)
    while index >= 0 && end > position {
      let segment = plan.segments[index]
      let first = max(segment.first, position)
      let rows = segment.rows.lowerBound + first - segment.first
      let count = min(end, segment.end) - first
      if count > 0 { trainingKeyValues.set(qkv.rows(rows..<rows + count), at: first) }
      (index, end) = (segment.parent, segment.first)
    }
  }

  private func queries(_ qkv: Matrix<Scalar>, _ rows: Range<Int>) -> Matrix<Scalar> {
    qkv.rows(rows).columns(0..<configuration.attentionShape.queryWidth)
  }
}
