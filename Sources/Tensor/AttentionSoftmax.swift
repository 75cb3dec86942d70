/// Four values, for kernels that work on four rows at once: the steps of a single row would wait
/// for each other.
struct Four<Value> {
  var a: Value, b: Value, c: Value, d: Value

  @inline(__always)
  init(_ make: (Int) -> Value) { (a, b, c, d) = (make(0), make(1), make(2), make(3)) }

  @inline(__always)
  private init(_ a: Value, _ b: Value, _ c: Value, _ d: Value) {
    (self.a, self.b, self.c, self.d) = (a, b, c, d)
  }

  @inline(__always)
  func map<Result>(_ body: (Value) -> Result) -> Four<Result> {
    Four<Result>(body(a), body(b), body(c), body(d))
  }

  @inline(__always)
  func with<Other, Result>(_ other: Four<Other>, _ body: (Value, Other) -> Result) -> Four<Result> {
    Four<Result>(body(a, other.a), body(b, other.b), body(c, other.c), body(d, other.d))
  }
}

/// s ↦ exp((s − largest)·scale) for four rows of scores, in place; returns of each the largest
/// score and 1 / Σ.
///
/// A row sees its first `visible` scores, the first row the fewest. The numbers behind these become
/// 0, whatever the memory held, up to `count`, a whole number of lanes.
@inline(__always)
func exponentiateScores<S: TensorScalar>(
  _ scores: Four<UnsafeMutablePointer<S>>, visible: Four<Int>, count: Int, scale: S,
  reach: UnsafeMutablePointer<S>
) -> (largest: Four<S>, inverses: Four<S>) {
  let lane = S.Lanes.count
  let whole = visible.a / lane * lane
  var largest = scores.map { _ in S.Lanes(repeating: -.infinity) }
  for j in LaneSteps(count: whole, width: lane, last: whole) {
    largest = largest.with(scores) { $0.larger($1.lanes(at: j)) }
  }
  for j in LaneSteps(count: count - whole, width: lane, last: count) {
    let ends = scores.with(visible) {
      reach.limits(at: whole + j, $1).smaller($0.lanes(at: whole + j))
    }
    _ = scores.with(ends) { $0.setLanes($1, at: whole + j) }
    largest = largest.with(ends) { $0.larger($1) }
  }
  let peaks = largest.map { $0.largest }
  let shifts = peaks.map { S.Lanes(repeating: $0) }
  let factor = S.Lanes(repeating: scale)
  var sums = scores.map { _ in S.Lanes(repeating: 0) }
  for j in LaneSteps(count: count, width: lane, last: count) {
    let p = scores.with(shifts) { exponential(($0.lanes(at: j) - $1) * factor) }
    _ = scores.with(p) { $0.setLanes($1, at: j) }
    sums = sums.with(p) { $0 + $1 }
  }
  return (peaks, sums.map { 1 / $0.total })
}

/// The way back for one row: its scores become the probabilities p that the forward pass had, and
/// ∂p becomes ∂s = p·(∂p − dot)·scale. Both are 0 behind what the row sees, up to one lane after
/// `count` if there is room: as far as a block of keys can reach that begins with one of these
/// rows.
@inline(__always)
func repeatScores<S: TensorScalar>(
  _ scores: UnsafeMutablePointer<S>, _ gradients: UnsafeMutablePointer<S>, visible: Int, count: Int,
  room: Int, scale: S, largest: S, inverse: S, dot: S, reach: UnsafeMutablePointer<S>
) {
  let (peak, share) = (S.Lanes(repeating: largest), S.Lanes(repeating: inverse))
  let (factor, pull) = (S.Lanes(repeating: scale), S.Lanes(repeating: dot))
  for j in LaneSteps(count: count, width: S.Lanes.count, last: count) {
    let score = reach.limits(at: j, visible).smaller(scores.lanes(at: j))
    let p = exponential((score - peak) * factor) * share
    scores.setLanes(p, at: j)
    gradients.setLanes(p * (gradients.lanes(at: j) - pull) * factor, at: j)
  }
  guard count < room else { return }
  scores.setLanes(S.Lanes(repeating: 0), at: count)
  gradients.setLanes(S.Lanes(repeating: 0), at: count)
}

extension UnsafeMutablePointer where Pointee: TensorScalar {
  /// Returns, for the lanes at `index` of a row, ∞ in those before `visible` and −∞ in the others,
  /// from a lane of ∞ and one of −∞.
  @inline(__always)
  fileprivate func limits(at index: Int, _ visible: Int) -> Pointee.Lanes {
    lanes(at: Swift.min(Swift.max(index &+ Pointee.Lanes.count &- visible, 0), Pointee.Lanes.count))
  }
}
