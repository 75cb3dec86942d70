import Numerics
import Require

/// Causal attention of the last rows of a text: every token looks back at itself and all before it.
///
///     sᵢⱼ = qᵢ·kⱼ / √width  for j ≤ i,   pᵢ = softmax(sᵢ),   oᵢ = Σⱼ pᵢⱼ·vⱼ
///
/// Row r of `queries` is at position `firstPosition + r`; the keys and values of all positions up to
/// the last one have been set. Shapes: queries and o [rows × heads·width]. The largest score and
/// 1 / Σⱼ exp(sᵢⱼ − largest) of each row and head go to `statistics` [rows × 2·heads]: with them the
/// backward pass makes the same pᵢⱼ again, bit for bit, instead of storing them all.
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
  let blocked = scratch.blockOutput
  for head in 0..<shape.heads {
    let source = head / (shape.heads / shape.keyValueHeads)
    let v = keyValues.values.pointer(row: source * keyValues.positions)
    for block in AttentionScratch<S>.blocks(queries.rows) {
      let (first, count) = (block.lowerBound, block.count)
      probabilities(
        queries, block, head, firstPosition, keyValues,
        scratch.blockScores.start, stride: scratch.positions
      ) { row, scores in
        let (largest, inverse) = exponentiateScores(scores, scale: 1 / S(width).squareRoot())
        let kept = statistics.pointer(row: row) + 2 * head
        (kept[0], kept[1]) = (largest, inverse)
      }
      TileProduct(
        a: scratch.blockScores.start, aRow: scratch.positions, aColumn: 1, b: v,
        bRow: keyValues.values.stride, c: blocked.start, cRow: keyValues.values.columns
      )(m: count, n: width, k: firstPosition + first + count)
      for row in block {
        let inverse = S.Lanes(repeating: statistics.pointer(row: row)[2 * head + 1])
        let from = Strip(
          start: blocked.start + (row - first) * keyValues.values.columns, count: width)
        let to = Strip(start: output.pointer(row: row) + head * width, count: width)
        for i in to.steps { to.store(from.load(i) * inverse, i) }
      }
    }
  }
}

/// The backward pass of ``attention(queries:firstPosition:_:into:statistics:scratch:)``.
///
/// With ∂o the gradient of the output:
///
///     ∂vⱼ = Σᵢ pᵢⱼ·∂oᵢ,     ∂pᵢⱼ = ∂oᵢ·vⱼ,     ∂sᵢⱼ = pᵢⱼ·(∂pᵢⱼ − ∂oᵢ·oᵢ)
///     ∂qᵢ = Σⱼ ∂sᵢⱼ·kⱼ / √width,     ∂kⱼ = Σᵢ ∂sᵢⱼ·qᵢ / √width
///
/// Gradients of the queries are written to `queryGradient` [rows × heads·width]. Gradients of the
/// keys and values of all positions are *added* to `keyGradient` and `valueGradient`
/// [positions × keyValueHeads·width].
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
  let padded = scratch.positions
  let scale = 1 / S(width).squareRoot()
  let lanes = wholeLanes(width, of: S.self)
  for source in 0..<shape.keyValueHeads {
    scratch.unpack(keyValues, head: source, positions: end)
    for head in 0..<shape.heads where head / (shape.heads / shape.keyValueHeads) == source {
      let columns = head * width..<(head + 1) * width
      scratch.pack(queries.columns(columns), into: scratch.queries)
      scratch.pack(outputGradient.columns(columns), into: scratch.outputGradients)
      for block in AttentionScratch<S>.blocks(rows) {
        let (first, count) = (block.lowerBound, block.count)
        let seen = firstPosition + first + count
        let p = scratch.scores.pointer(row: first)
        let ds = scratch.scoreGradients.pointer(row: first)
        probabilities(
          queries, block, head, firstPosition, keyValues, p, stride: padded
        ) { row, scores in
          let kept = statistics.pointer(row: row) + 2 * head
          repeatScores(scores, scale: scale, largest: kept[0], inverse: kept[1])
        }
        TileProduct(
          a: scratch.outputGradients.pointer(row: first), aRow: lanes, aColumn: 1,
          b: scratch.valuesTransposed.start, bRow: padded, c: ds, cRow: padded
        )(m: count, n: seen, k: width)
        for row in block {
          // ∂o·o, from zero-padded rows, so that the order of the sum is that of the lanes.
          var dot = S.Lanes(repeating: 0)
          let o = Strip(start: output.pointer(row: row) + head * width, count: width)
          let d = Strip(start: outputGradient.pointer(row: row) + head * width, count: width)
          for i in o.steps { dot = dot.adding(o.load(i), times: d.load(i)) }
          let total = S.Lanes(repeating: dot.total)
          let (scores, gradients) = (
            scratch.scores.pointer(row: row), scratch.scoreGradients.pointer(row: row)
          )
          let visible = firstPosition + row + 1
          let factor = S.Lanes(repeating: scale)
          for i in stride(from: 0, to: visible, by: S.Lanes.count) {
            gradients.setLanes(
              scores.lanes(at: i) * (gradients.lanes(at: i) - total) * factor, at: i)
          }
          // Beyond the row's own position nothing flows, whatever the padding held.
          (gradients + visible).update(
            repeating: 0, count: min(padded, wholeLanes(seen, of: S.self) + S.Lanes.count) - visible
          )
        }
        TileProduct(
          a: ds, aRow: padded, aColumn: 1, b: scratch.keys.start, bRow: lanes,
          c: scratch.blockOutput.start, cRow: lanes
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

/// Scores q·k of a block of rows against all keys they may see, and then `finish` for each row with
/// its scores up to its own position, padded to whole lanes with −∞. What lies beyond is 0 afterwards,
/// as far as a block of keys that begins with one of these rows can reach.
@inline(__always)
private func probabilities<S: TensorScalar>(
  _ queries: Matrix<S>, _ block: Range<Int>, _ head: Int, _ firstPosition: Int,
  _ keyValues: KeyValues<S>, _ scores: UnsafeMutablePointer<S>, stride: Int,
  finish: (_ row: Int, _ scores: Strip<S>) -> Void
) {
  let shape = keyValues.shape
  let source = head / (shape.heads / shape.keyValueHeads)
  let seen = wholeLanes(firstPosition + block.upperBound, of: S.self)
  TileProduct(
    a: queries.pointer(row: block.lowerBound) + head * shape.headWidth, aRow: queries.stride,
    aColumn: 1, b: keyValues.keys.pointer(row: source * shape.headWidth),
    bRow: keyValues.keys.stride, c: scores, cRow: stride
  )(m: block.count, n: seen, k: shape.headWidth)
  for row in block {
    let visible = firstPosition + row + 1
    let padded = wholeLanes(visible, of: S.self)
    let start = scores + (row - block.lowerBound) * stride
    (start + visible).update(repeating: -.infinity, count: padded - visible)
    finish(row, Strip(start: start, count: padded))
    (start + padded).update(repeating: 0, count: min(stride, seen + S.Lanes.count) - padded)
  }
}

/// s ↦ exp((s − largest)·scale) for a whole number of lanes; returns the largest score and 1 / Σ.
@inline(__always)
func exponentiateScores<S: TensorScalar>(_ scores: Strip<S>, scale: S) -> (S, S) {
  let start = scores.start
  var largest = start.lanes(at: 0)
  for i in scores.steps { largest = largest.larger(start.lanes(at: i)) }
  let (peak, factor) = (S.Lanes(repeating: largest.largest), S.Lanes(repeating: scale))
  var sum = S.Lanes(repeating: 0)
  for i in scores.steps {
    let p = exponential((start.lanes(at: i) - peak) * factor)
    start.setLanes(p, at: i)
    sum = sum + p
  }
  return (largest.largest, 1 / sum.total)
}

/// s ↦ exp((s − largest)·scale)·inverse: the probabilities that the forward pass had.
@inline(__always)
private func repeatScores<S: TensorScalar>(
  _ scores: Strip<S>, scale: S, largest: S, inverse: S
) {
  let (peak, factor) = (S.Lanes(repeating: largest), S.Lanes(repeating: scale))
  let (start, share) = (scores.start, S.Lanes(repeating: inverse))
  for i in scores.steps {
    start.setLanes(exponential((start.lanes(at: i) - peak) * factor) * share, at: i)
  }
}
