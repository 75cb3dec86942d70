import Numerics
import Require

/// Computes causal attention of the last rows of a text: every token looks back at itself and all
/// before it.
///
///     sᵢⱼ = qᵢ·kⱼ / √width  for j ≤ i,   pᵢ = softmax(sᵢ),   oᵢ = Σⱼ pᵢⱼ·vⱼ
///
/// Row r of `queries` is at position `firstPosition + r`; the keys and values of all positions up
/// to the last one have been set. Shapes: queries and o [rows × heads·width]. The largest score and
/// 1 / Σⱼ exp(sᵢⱼ − largest) of each row and head go to `statistics` [rows × 2·heads]: with them
/// the backward pass makes the same pᵢⱼ again, bit for bit, instead of storing them all.
///
/// A row's result depends on its own query and the keys up to its position and on nothing else: not
/// on the number of rows in the call, nor on what lies beyond in the memory.
///
/// Source: Vaswani et al., "Attention Is All You Need" (2017), equation 1.
@specialized(where S == Float)
@specialized(where S == Double)
public func attention<S: TensorScalar>(
  queries: Matrix<S>, firstPosition: Int, _ keyValues: KeyValues<S>, into output: Matrix<S>,
  statistics: Matrix<S>, scratch: AttentionScratch<S>
) {
  let shape = keyValues.shape
  queries.check(queries, output.rows, shape.queryWidth, "the queries of attention")
  output.check(output, queries.rows, shape.queryWidth, "the output of attention")
  output.check(statistics, queries.rows, 2 * shape.heads, "the statistics of attention")
  let end = firstPosition + queries.rows
  keyValues.check(positions: firstPosition..<end)
  scratch.check(shape, positions: end)
  let width = shape.headWidth
  let scale = 1 / S(width).squareRoot()
  let (blocked, lanes) = (scratch.blockOutput, wholeLanes(width, of: S.self))
  for head in 0..<shape.heads {
    let source = head / (shape.heads / shape.keyValueHeads)
    let v = keyValues.values(source, at: 0)
    for block in AttentionScratch<S>.blocks(queries.rows) {
      let (first, count) = (block.lowerBound, block.count)
      let scores = scratch.blockScores.start
      score(queries, block, head, firstPosition, keyValues, scores, stride: scratch.positions)
      for row in stride(from: 0, to: count, by: 4) {
        let rows = Four { min(row + $0, count - 1) }
        let (largest, inverses) = exponentiateScores(
          rows.map { scores + $0 * scratch.positions },
          visible: rows.map { firstPosition + first + $0 + 1 },
          count: wholeLanes(firstPosition + first + count, of: S.self), scale: scale,
          reach: scratch.reach.start)
        let kept = rows.map { statistics.pointer(row: first + $0) + 2 * head }
        _ = kept.with(largest) { $0[0] = $1 }
        _ = kept.with(inverses) { $0[1] = $1 }
      }
      TileProduct(
        a: scores, aRow: scratch.positions, aColumn: 1, b: v,
        bRow: keyValues.values.stride, c: blocked.start, cRow: lanes
      )(m: count, n: width, k: firstPosition + first + count)
      for row in block {
        let inverse = S.Lanes(repeating: statistics.pointer(row: row)[2 * head + 1])
        let from = Strip(
          start: blocked.start + (row - first) * lanes, count: width)
        let to = Strip(start: output.pointer(row: row) + head * width, count: width)
        for i in to.steps { to.store(from.load(i) * inverse, i) }
      }
    }
  }
}

/// Computes the backward pass of ``attention(queries:firstPosition:_:into:statistics:scratch:)``.
///
/// With ∂o the gradient of the output:
///
///     ∂vⱼ = Σᵢ pᵢⱼ·∂oᵢ,     ∂pᵢⱼ = ∂oᵢ·vⱼ,     ∂sᵢⱼ = pᵢⱼ·(∂pᵢⱼ − ∂oᵢ·oᵢ)
///     ∂qᵢ = Σⱼ ∂sᵢⱼ·kⱼ / √width,     ∂kⱼ = Σᵢ ∂sᵢⱼ·qᵢ / √width
///
/// Gradients of the queries are written to `queryGradient` [rows × heads·width]. Gradients of the
/// keys and values of all positions are *added* to `keyGradient` and `valueGradient`
/// [positions × keyValueHeads·width]. Keys and values were made for training.
@specialized(where S == Float)
@specialized(where S == Double)
public func attentionBackward<S: TensorScalar>(
  _ outputGradient: Matrix<S>, output: Matrix<S>, queries: Matrix<S>, firstPosition: Int,
  _ keyValues: KeyValues<S>, statistics: Matrix<S>, queryGradient: Matrix<S>,
  keyGradient: Matrix<S>, valueGradient: Matrix<S>, scratch: AttentionScratch<S>
) {
  let shape = keyValues.shape
  let (rows, width) = (queries.rows, shape.headWidth)
  let end = firstPosition + rows
  queries.check(queries, rows, shape.queryWidth, "the queries of attention")
  queries.checkSameShape(outputGradient, "attentionBackward")
  queries.checkSameShape(output, "attentionBackward")
  queries.checkSameShape(queryGradient, "attentionBackward")
  queries.check(keyGradient, end, shape.keyWidth, "the key gradients of attention")
  queries.check(valueGradient, end, shape.keyWidth, "the value gradients of attention")
  queries.check(statistics, rows, 2 * shape.heads, "the statistics of attention")
  keyValues.check(positions: firstPosition..<end)
  scratch.check(shape, positions: end, training: true)
  guard let turned = keyValues.turned else {
    fatalError("attentionBackward with keys and values that were not made for training")
  }
  let padded = scratch.positions
  let scale = 1 / S(width).squareRoot()
  let lanes = wholeLanes(width, of: S.self)
  for source in 0..<shape.keyValueHeads {
    for head in 0..<shape.heads where head / (shape.heads / shape.keyValueHeads) == source {
      let columns = head * width..<(head + 1) * width
      scratch.pack(queries.columns(columns), into: scratch.queries)
      scratch.pack(outputGradient.columns(columns), into: scratch.outputGradients)
      for block in AttentionScratch<S>.blocks(rows) {
        let (first, count) = (block.lowerBound, block.count)
        let seen = firstPosition + first + count
        let p = scratch.scores.pointer(row: first)
        let ds = scratch.scoreGradients.pointer(row: first)
        score(queries, block, head, firstPosition, keyValues, p, stride: padded)
        TileProduct(
          a: scratch.outputGradients.pointer(row: first), aRow: lanes, aColumn: 1,
          b: turned.values.pointer(row: source * width), bRow: turned.values.stride, c: ds,
          cRow: padded
        )(m: count, n: seen, k: width)
        for row in block {
          // ∂o·o, from zero-padded rows, so that the order of the sum is that of the lanes.
          var dot = S.Lanes(repeating: 0)
          let o = Strip(start: output.pointer(row: row) + head * width, count: width)
          let d = Strip(start: outputGradient.pointer(row: row) + head * width, count: width)
          for i in o.steps { dot = dot.adding(o.load(i), times: d.load(i)) }
          let kept = statistics.pointer(row: row) + 2 * head
          repeatScores(
            p + (row - first) * padded, ds + (row - first) * padded,
            visible: firstPosition + row + 1,
            count: wholeLanes(seen, of: S.self), room: padded, scale: scale, largest: kept[0],
            inverse: kept[1], dot: dot.total, reach: scratch.reach.start)
        }
        TileProduct(
          a: ds, aRow: padded, aColumn: 1, b: turned.keys.pointer(row: 0) + source * lanes,
          bRow: turned.keys.stride, c: scratch.blockOutput.start, cRow: lanes
        )(m: count, n: width, k: seen)
        for row in block {
          Strip(start: queryGradient.pointer(row: row) + head * width, count: width).copy(
            from: Strip(start: scratch.blockOutput.start + (row - first) * lanes, count: width))
        }
      }
      scratch.addTransposed(
        scratch.scoreGradients, times: scratch.queries, rows: rows, firstPosition, width,
        to: keyGradient.columns(source * width..<(source + 1) * width))
      scratch.addTransposed(
        scratch.scores, times: scratch.outputGradients, rows: rows, firstPosition, width,
        to: valueGradient.columns(source * width..<(source + 1) * width))
    }
  }
}

/// Scores q·k of a block of rows against all keys that the last of them may see.
@inline(__always)
private func score<S: TensorScalar>(
  _ queries: Matrix<S>, _ block: Range<Int>, _ head: Int, _ firstPosition: Int,
  _ keyValues: KeyValues<S>, _ scores: UnsafeMutablePointer<S>, stride: Int
) {
  let shape = keyValues.shape
  let source = head / (shape.heads / shape.keyValueHeads)
  TileProduct(
    a: queries.pointer(row: block.lowerBound) + head * shape.headWidth, aRow: queries.stride,
    aColumn: 1, b: keyValues.keys.pointer(row: source * shape.headWidth),
    bRow: keyValues.keys.stride, c: scores, cRow: stride
  )(m: block.count, n: firstPosition + block.upperBound, k: shape.headWidth)
}
