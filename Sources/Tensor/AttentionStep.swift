import Require

/// Computes attention of the newest tokens of many texts, a row each: one sampling step.
///
/// Row r of `joined`, [query | key | value], is the token at `positions[r]` of text `texts[r]` of
/// the cache; its key and value are set there first. Shapes: joined [rows × joined width], output
/// [rows × heads·width].
///
/// The same numbers as those of ``attention(queries:firstPosition:_:into:statistics:scratch:)`` to
/// the last bit. A single row leaves the processor little to do at once, since each step of a
/// softmax and each addition of Σⱼ pᵢⱼ·vⱼ waits for the one before; so four heads are worked on
/// side by side.
@specialized(where S == Float)
@specialized(where S == Double)
public func attentionStep<S: TensorScalar>(
  _ joined: Matrix<S>, positions: [Int], texts: [Int], of cache: KeyValueCache<S>,
  into output: Matrix<S>, scratch: AttentionScratch<S>
) {
  joined.check(joined, output.rows, scratch.shape.joinedWidth, "the rows of attentionStep")
  output.check(output, joined.rows, scratch.shape.queryWidth, "the output of attentionStep")
  attendRows(joined, positions, texts, cache, output, scratch)
}

/// A function of its own, since a generic one looks up all types of its body at every call, even
/// when it goes on to the one for `Float` at once.
@inline(never)
private func attendRows<S: TensorScalar>(
  _ joined: Matrix<S>, _ positions: [Int], _ texts: [Int], _ cache: KeyValueCache<S>,
  _ output: Matrix<S>, _ scratch: AttentionScratch<S>
) {
  let (shape, keyValues) = (scratch.shape, cache.all)
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
      values: keyValues.values.pointer(row: text * cache.positions),
      valueStride: keyValues.values.stride,
      weights: scratch.blockScores.start, weightStride: scratch.positions,
      reach: scratch.reach.start, output: output.pointer(row: row))
    step.remember()
    for head in stride(from: 0, to: shape.heads, by: 4) { step.attend(head) }
  }
}

/// One text's part in a step of attention.
private struct TextStep<S: TensorScalar> {
  let shape: AttentionShape
  /// The number of positions, the new one included.
  let seen: Int
  let joined: UnsafeMutablePointer<S>
  /// The keys and values of the text: kᵀ [heads·width × positions], v [positions × heads·padded
  /// width].
  let keys: UnsafeMutablePointer<S>, keyStride: Int
  let values: UnsafeMutablePointer<S>, valueStride: Int
  /// exp(sᵢⱼ − largest) of every head [heads × positions].
  let weights: UnsafeMutablePointer<S>, weightStride: Int
  /// A lane of ∞ and one of −∞.
  let reach: UnsafeMutablePointer<S>
  let output: UnsafeMutablePointer<S>

  /// Sets the newest key and value.
  @inline(__always)
  func remember() {
    let (key, value) = (joined + shape.queryWidth, joined + shape.queryWidth + shape.keyWidth)
    for i in 0..<shape.keyWidth { keys[i &* keyStride &+ (seen &- 1)] = key[i] }
    let lanes = wholeLanes(shape.headWidth, of: S.self)
    for head in 0..<shape.keyValueHeads {
      let from = Strip(start: value + head * shape.headWidth, count: shape.headWidth)
      let to = values + (seen - 1) * valueStride + head * lanes
      for i in from.steps { to.setLanes(from.load(i), at: i) }
    }
  }

  /// oᵢ of four heads; where there are fewer the last one is done again.
  @inline(__always)
  func attend(_ first: Int) {
    let heads = Four { min(first + $0, shape.heads - 1) }
    let weights = heads.map { self.weights + $0 * weightStride }
    let inverses = findWeights(heads, weights).map { S.Lanes(repeating: $0) }
    let shared = shape.heads / shape.keyValueHeads
    let lanes = wholeLanes(shape.headWidth, of: S.self)
    let values = heads.map { self.values + $0 / shared * lanes }
    for column in stride(from: 0, to: shape.headWidth, by: S.Lanes.count) {
      let o = add(weights, values.map { $0 + column })
      write(o.a * inverses.a, heads.a, column)
      write(o.b * inverses.b, heads.b, column)
      write(o.c * inverses.c, heads.c, column)
      write(o.d * inverses.d, heads.d, column)
    }
  }

  /// Leaves exp(sᵢⱼ − largest) of four heads in `weights`; returns 1 / Σⱼ of each.
  @inline(__always)
  private func findWeights(
    _ heads: Four<Int>, _ weights: Four<UnsafeMutablePointer<S>>
  ) -> Four<S> {
    let (width, shared) = (shape.headWidth, shape.heads / shape.keyValueHeads)
    _ = heads.with(weights) { head, scores in
      TileProduct(
        a: joined + head * width, aRow: 0, aColumn: 1, b: keys + head / shared * width * keyStride,
        bRow: keyStride, c: scores, cRow: 0
      ).single(0, wholeLanes(seen, of: S.self), width, false)
    }
    return exponentiateScores(
      weights, visible: heads.map { _ in seen }, count: wholeLanes(seen, of: S.self),
      scale: 1 / S(width).squareRoot(), reach: reach
    ).inverses
  }

  /// Computes Σⱼ weightⱼ·vⱼ of four heads, for as many columns as fill a lane.
  @inline(__always)
  private func add(
    _ weights: Four<UnsafeMutablePointer<S>>, _ values: Four<UnsafeMutablePointer<S>>
  ) -> Four<S.Lanes> {
    var sums = values.map { _ in S.Lanes(repeating: 0) }
    var values = values
    for j in 0..<seen {
      sums.a = sums.a.adding(S.Lanes(repeating: weights.a[j]), times: values.a.lanes(at: 0))
      sums.b = sums.b.adding(S.Lanes(repeating: weights.b[j]), times: values.b.lanes(at: 0))
      sums.c = sums.c.adding(S.Lanes(repeating: weights.c[j]), times: values.c.lanes(at: 0))
      sums.d = sums.d.adding(S.Lanes(repeating: weights.d[j]), times: values.d.lanes(at: 0))
      values = values.map { $0 + valueStride }
    }
    return sums
  }

  @inline(__always) private func write(_ numbers: S.Lanes, _ head: Int, _ column: Int) {
    let place = output + head * shape.headWidth + column
    Strip(start: place, count: min(S.Lanes.count, shape.headWidth - column)).store(numbers, 0)
  }
}
