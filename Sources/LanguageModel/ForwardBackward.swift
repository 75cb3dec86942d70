import Tensor

// The whole model, forward and backward, for a tile of texts: from top to bottom.

extension Workspace {
  /// Computes the logits of every prediction from the tokens.
  func forward(
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
  func backward(_ plan: TilePlan, _ weights: Weights<Scalar>, addingTo gradient: Weights<Scalar>) {
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

  /// Lets every text attend to itself and to the prompt before it.
  private func attend(_ plan: TilePlan, _ a: LayerActivations<Scalar>) {
    forEachText(plan, a.qkv) { segment, first in
      attention(
        queries: queries(a.qkv, segment.rows), firstPosition: first, keyValues,
        into: a.attended.rows(segment.rows), statistics: a.statistics.rows(segment.rows),
        scratch: scratch)
    }
  }

  /// Fills in the gradients of queries, keys and values before their rotation, in `b.qkv`.
  private func attentionBackward(
    _ plan: TilePlan, _ a: LayerActivations<Scalar>, _ b: BlockGradients<Scalar>
  ) {
    let shape = configuration.attentionShape
    let (width, keyWidth) = (shape.queryWidth, shape.keyWidth)
    let qkv = b.qkv
    qkv.columns(width..<shape.joinedWidth).fill(0)
    forEachText(plan, a.qkv) { segment, first in
      let end = first + segment.rows.count
      let (keys, values) = (keys.rows(0..<end), values.rows(0..<end))
      keys.fill(0)
      values.fill(0)
      Tensor.attentionBackward(
        b.attended.rows(segment.rows), output: a.attended.rows(segment.rows),
        queries: queries(a.qkv, segment.rows), firstPosition: first, keyValues,
        statistics: a.statistics.rows(segment.rows), queryGradient: queries(qkv, segment.rows),
        keyGradient: keys, valueGradient: values, scratch: scratch)
      for (part, positions) in [(segment.before, 0..<first), (segment.rows, first..<end)] {
        let target = qkv.rows(part)
        add(keys.rows(positions), to: target.columns(width..<width + keyWidth))
        add(values.rows(positions), to: target.columns(width + keyWidth..<shape.joinedWidth))
      }
    }
    rotary.rotateBackward(qkv.columns(0..<width + keyWidth), positions: plan.positions)
  }

  /// Calls `body` for each segment, when the keys and values of its text are in prediction; with
  /// the position of its first row.
  private func forEachText(
    _ plan: TilePlan, _ qkv: Matrix<Scalar>, _ body: (TilePlan.Segment, Int) -> Void
  ) {
    var loaded = 0..<0
    for segment in plan.segments {
      if segment.before != loaded { keyValues.set(qkv.rows(segment.before), at: 0) }
      keyValues.set(qkv.rows(segment.rows), at: segment.before.count)
      loaded = segment.before.isEmpty ? segment.rows : segment.before
      body(segment, segment.before.count)
    }
  }

  private func queries(_ qkv: Matrix<Scalar>, _ rows: Range<Int>) -> Matrix<Scalar> {
    qkv.rows(rows).columns(0..<configuration.attentionShape.queryWidth)
  }
}
