import Require

/// Attention of the newest tokens of many texts, a row each: what a sampler asks for at every step.
///
/// Row r of `joined`, [query | key | value], is the token at `positions[r]` of text `texts[r]` of the
/// cache; its key and value are set there first. Shapes: joined [rows × joined width], output
/// [rows × heads·width].
///
/// The same numbers as those of ``attention(queries:firstPosition:_:into:statistics:scratch:)`` to
/// the last bit. A single row leaves the processor little to do at once, since each addition of
/// Σⱼ pᵢⱼ·vⱼ waits for the one before; so the sums of four heads are added up side by side.
@specialized(where S == Float)
@specialized(where S == Double)
public func attentionStep<S: TensorScalar>(
  _ joined: Matrix<S>, positions: [Int], texts: [Int], of cache: KeyValueCache<S>,
  into output: Matrix<S>, scratch: AttentionScratch<S>
) {
  let (shape, keyValues) = (scratch.shape, cache.all)
  joined.check(joined, output.rows, shape.joinedWidth, "the rows of attentionStep")
  output.check(output, joined.rows, shape.queryWidth, "the output of attentionStep")
  require(
    positions.count >= joined.rows && texts.count >= joined.rows,
    "\(positions.count) positions and \(texts.count) texts for \(joined.rows) rows")
  for row in 0..<joined.rows {
    let (position, text) = (positions[row], texts[row])
    require(
      text >= 0 && text < cache.texts && position >= 0 && position < cache.positions,
      "position \(position) of text \(text) with room for \(cache.positions) of \(cache.texts)")
    scratch.check(keyValues.shape, positions: position + 1)
    let step = TextStep(
      shape: shape, seen: position + 1, joined: joined.pointer(row: row),
      keys: keyValues.keys.pointer(row: text * shape.keyWidth), keyStride: keyValues.keys.stride,
      values: keyValues.values.pointer(row: text * shape.keyValueHeads * cache.positions),
      valueStride: keyValues.values.stride, positions: cache.positions,
      weights: scratch.blockScores.start, weightStride: scratch.positions,
      inverses: scratch.inverses.start, output: output.pointer(row: row))
    step.remember()
    step.findWeights()
    for head in stride(from: 0, to: shape.heads, by: 4) { step.addValues(head) }
  }
}

/// One text's part in a step of attention.
private struct TextStep<S: TensorScalar> {
  let shape: AttentionShape
  /// How many positions there are, the new one included.
  let seen: Int
  let joined: UnsafeMutablePointer<S>
  /// Of the text: kᵀ [heads·width × positions], v [heads·positions × padded width].
  let keys: UnsafeMutablePointer<S>, keyStride: Int
  let values: UnsafeMutablePointer<S>, valueStride: Int, positions: Int
  /// exp(sᵢⱼ − largest) of every head [heads × positions], and 1 / Σⱼ of each.
  let weights: UnsafeMutablePointer<S>, weightStride: Int
  let inverses: UnsafeMutablePointer<S>
  let output: UnsafeMutablePointer<S>

  /// Sets the newest key and value.
  @inline(__always)
  func remember() {
    let (key, value) = (joined + shape.queryWidth, joined + shape.queryWidth + shape.keyWidth)
    for i in 0..<shape.keyWidth { keys[i &* keyStride &+ (seen &- 1)] = key[i] }
    for head in 0..<shape.keyValueHeads {
      let from = Strip(start: value + head * shape.headWidth, count: shape.headWidth)
      let to = values + (head * positions + seen - 1) * valueStride
      for i in from.steps { to.setLanes(from.load(i), at: i) }
    }
  }

  @inline(__always)
  func findWeights() {
    let (width, shared) = (shape.headWidth, shape.heads / shape.keyValueHeads)
    let padded = wholeLanes(seen, of: S.self)
    let scale = 1 / S(width).squareRoot()
    for head in 0..<shape.heads {
      let scores = weights + head * weightStride
      TileProduct(
        a: joined + head * width, aRow: 0, aColumn: 1, b: keys + head / shared * width * keyStride,
        bRow: keyStride, c: scores, cRow: 0
      ).single(0, padded, width, false)
      (scores + seen).update(repeating: -.infinity, count: padded - seen)
      inverses[head] = exponentiateScores(Strip(start: scores, count: padded), scale: scale).1
    }
  }

  /// oᵢ of four heads; where there are fewer the last one is done again.
  @inline(__always)
  func addValues(_ first: Int) {
    let lane = S.Lanes.count
    let (p0, p1) = (weights(first), weights(first + 1))
    let (p2, p3) = (weights(first + 2), weights(first + 3))
    for column in stride(from: 0, to: shape.headWidth, by: lane) {
      var (v0, v1) = (values(first) + column, values(first + 1) + column)
      var (v2, v3) = (values(first + 2) + column, values(first + 3) + column)
      var (s0, s1, s2, s3) = (OneLane<S>.zero, OneLane<S>.zero, OneLane<S>.zero, OneLane<S>.zero)
      for j in 0..<seen {
        s0.add(S.Lanes(repeating: p0[j]), times: OneLane(from: v0))
        s1.add(S.Lanes(repeating: p1[j]), times: OneLane(from: v1))
        s2.add(S.Lanes(repeating: p2[j]), times: OneLane(from: v2))
        s3.add(S.Lanes(repeating: p3[j]), times: OneLane(from: v3))
        (v0, v1) = (v0 + valueStride, v1 + valueStride)
        (v2, v3) = (v2 + valueStride, v3 + valueStride)
      }
      write(s0.lanes, first, column)
      write(s1.lanes, first + 1, column)
      write(s2.lanes, first + 2, column)
      write(s3.lanes, first + 3, column)
    }
  }

  @inline(__always) private func weights(_ head: Int) -> UnsafeMutablePointer<S> {
    weights + min(head, shape.heads - 1) * weightStride
  }

  @inline(__always) private func values(_ head: Int) -> UnsafeMutablePointer<S> {
    let source = min(head, shape.heads - 1) / (shape.heads / shape.keyValueHeads)
    return values + source * positions * valueStride
  }

  @inline(__always) private func write(_ sum: S.Lanes, _ head: Int, _ column: Int) {
    let head = min(head, shape.heads - 1)
    let place = output + head * shape.headWidth + column
    Strip(start: place, count: min(S.Lanes.count, shape.headWidth - column))
      .store(sum * S.Lanes(repeating: inverses[head]), 0)
  }
}
