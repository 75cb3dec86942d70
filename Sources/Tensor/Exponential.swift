/// Computes eˣ lane by lane, to within 2 units in the last place.
///
/// x is split into n·ln 2 + r with a whole n and |r| ≤ ½ ln 2; then eˣ = 2ⁿ·eʳ, where eʳ is summed
/// up as Σ rᵏ/k! and 2ⁿ is written straight into the exponent's bits. Where the result would be
/// smaller than the smallest normal number (x < −87.3 for `Float`) it is 0; where it would leave
/// the range above (x > 88.3) the largest result is given; a NaN stays one.
///
///     exponential(0) = 1,  exponential(-∞) = 0
@inline(__always)
func exponential<L: VectorLanes>(_ x: L) -> L where L.Element: TensorScalar, L.Element.Lanes == L {
  let (lowest, highest) = L.exponentialRange
  let bounded = x.larger(L(repeating: lowest)).smaller(L(repeating: highest))
  let shift = L(repeating: L.roundingShift)
  let shifted = shift.adding(bounded, times: L(repeating: 1 / L.Element.log(2)))
  let n = shifted - shift
  let (high, low) = L.naturalLogOfTwo
  let r = bounded.adding(n, times: L(repeating: -high)).adding(n, times: L(repeating: -low))
  var sum = L(repeating: 1 / 5040)
  if L.exponentialDegree == 13 {
    sum = L(repeating: 1 / 6_227_020_800)
    sum = L(repeating: 1 / 479_001_600).adding(sum, times: r)
    sum = L(repeating: 1 / 39_916_800).adding(sum, times: r)
    sum = L(repeating: 1 / 3_628_800).adding(sum, times: r)
    sum = L(repeating: 1 / 362_880).adding(sum, times: r)
    sum = L(repeating: 1 / 40_320).adding(sum, times: r)
    sum = L(repeating: 1 / 5040).adding(sum, times: r)
  }
  sum = L(repeating: 1 / 720).adding(sum, times: r)
  sum = L(repeating: 1 / 120).adding(sum, times: r)
  sum = L(repeating: 1 / 24).adding(sum, times: r)
  sum = L(repeating: 1 / 6).adding(sum, times: r)
  sum = L(repeating: 1 / 2).adding(sum, times: r)
  sum = L(repeating: 1).adding(sum, times: r)
  sum = L(repeating: 1).adding(sum, times: r)
  return (sum * shifted.powerOfTwo).zeroed(where: x, isBelow: L(repeating: lowest))
}

/// Replaces every number x of a matrix by eˣ: the definition beside ``exponentiate(_:)``.
public func exponentiateNaive<S>(_ x: Matrix<S>) {
  for row in 0..<x.rows {
    for column in 0..<x.columns { x[row, column] = S.exp(x[row, column]) }
  }
}

/// Replaces every number x of a matrix by eˣ, to within 2 units in the last place.
@specialized(where S == Float)
@specialized(where S == Double)
public func exponentiate<S: TensorScalar>(_ x: Matrix<S>) {
  for row in 0..<x.rows {
    let values = x.strip(row)
    for i in values.steps { values.store(exponential(values.load(i)), i) }
  }
}
