import Require

/// Turns a row of logits into probabilities.
///
///     pⱼ = exp((lⱼ − max)/T) / Σ,     log pⱼ = (lⱼ − max)/T − log Σ
///
/// Shapes: logits and probabilities [rows × vocabulary]; only the row named is read and written. The
/// temperature T is positive. Example: logits (0, ln 3), T = 1 give p = (¼, ¾).
///
/// - Returns: what gives the log-probability of any symbol of the row, and the row's entropy.
@specialized(where S == Float)
@specialized(where S == Double)
public func softmax<S: TensorScalar>(
  _ logits: Matrix<S>, row: Int, temperature: S, into probabilities: Matrix<S>
) -> Normalizer<S> {
  probabilities.checkSameShape(logits, "softmax")
  require(
    row >= 0 && row < logits.rows && logits.columns > 0, "row \(row) of \(logits.rows) in softmax")
  let (source, target) = (logits.strip(row), probabilities.strip(row))
  var peak = source.start[0]
  for j in 1..<max(1, source.count) { peak = max(peak, source.start[j]) }
  let (shift, inverse) = (S.Lanes(repeating: peak), 1 / temperature)
  let factor = S.Lanes(repeating: inverse)
  let floor = S.Lanes(repeating: -10_000)  // e to this is 0, and 0 times it is no NaN
  var (sum, weighted) = (S.Lanes(repeating: 0), S.Lanes(repeating: 0))
  for i in source.steps {
    let x = (source.load(i, padding: -.infinity) - shift) * factor
    let p = exponential(x)
    target.store(p, i)
    sum = sum + p
    weighted = weighted.adding(p, times: x.larger(floor))
  }
  let total = sum.total
  let share = S.Lanes(repeating: 1 / total)
  for i in target.steps { target.store(target.load(i) * share, i) }
  let logSum = S.log(total)
  return Normalizer(
    largest: peak, inverseTemperature: inverse, logSum: logSum,
    entropy: logSum - weighted.total / total)
}

/// What turns a logit of one row into a log-probability.
public struct Normalizer<Scalar: TensorScalar>: Sendable {
  let largest: Scalar, inverseTemperature: Scalar, logSum: Scalar
  /// −Σ p·log p of the row, in nats.
  public let entropy: Scalar

  /// log p of a symbol with this logit.
  @inline(__always)
  public func logProbability(logit: Scalar) -> Scalar {
    (logit - largest) * inverseTemperature - logSum
  }
}

/// The gradient of c·log p(chosen) with respect to the logits of a row, in place of p.
///
///     ∂lⱼ = c·(1[j = chosen] − pⱼ)/T
///
/// The number c is all that any objective on log-probabilities has to say about a token: its
/// *gradient coefficient* (DeepSeekMath, 2402.03300, section 5.2).
@specialized(where S == Float)
@specialized(where S == Double)
public func softmaxBackward<S: TensorScalar>(
  _ probabilities: Matrix<S>, row: Int, chosen: Int, coefficient: S, temperature: S
) {
  require(
    chosen >= 0 && chosen < probabilities.columns,
    "symbol \(chosen) of a vocabulary of \(probabilities.columns)")
  let strip = probabilities.strip(row)
  let factor = coefficient * (1 / temperature)
  let lanes = S.Lanes(repeating: -factor)
  for i in strip.steps { strip.store(strip.load(i) * lanes, i) }
  strip.start[chosen] += factor
}
