import Require

/// Turns rows of logits into probabilities.
///
///     pⱼ = exp((lⱼ − max)/T) / Σ,     log pⱼ = (lⱼ − max)/T − log Σ
///
/// Shapes: logits and probabilities [rows × vocabulary]. The temperature T is positive. The numbers
/// that give the log-probability of any symbol of a row go to `statistics` [3 × rows]: the largest
/// logit, log Σ, and the entropy −Σ p·log p in nats. Example: logits (0, ln 3), T = 1 give p = (¼,
/// ¾).
@specialized(where S == Float)
@specialized(where S == Double)
public func softmax<S: TensorScalar>(
  _ logits: Matrix<S>, temperature: S, into probabilities: Matrix<S>, statistics: Matrix<S>
) {
  probabilities.checkSameShape(logits, "softmax")
  logits.check(statistics, 3, logits.rows, "the statistics of softmax")
  let inverse = 1 / temperature
  let factor = S.Lanes(repeating: inverse)
  let floor = S.Lanes(repeating: -10_000)  // e to this is 0, and 0 times it is no NaN
  for row in 0..<logits.rows {
    let (source, target) = (logits.strip(row), probabilities.strip(row))
    var largest = S.Lanes(repeating: -.infinity)
    for i in source.steps { largest = source.load(i, padding: -.infinity).larger(largest) }
    let peak = largest.largest
    let shift = S.Lanes(repeating: peak)
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
    statistics.pointer(row: 0)[row] = peak
    statistics.pointer(row: 1)[row] = logSum
    statistics.pointer(row: 2)[row] = logSum - weighted.total / total
  }
}

/// Computes log p of one symbol in each row, from the results of
/// ``softmax(_:temperature:into:statistics:)``.
///
/// Shapes: logits [rows × vocabulary], statistics [3 × rows], logProbabilities [1 × rows]; symbols
/// beyond the rows are ignored.
@specialized(where S == Float)
@specialized(where S == Double)
public func gatherLogProbabilities<S: TensorScalar>(
  of symbols: [Int], _ logits: Matrix<S>, temperature: S, statistics: Matrix<S>,
  into logProbabilities: Matrix<S>
) {
  logits.check(statistics, 3, logits.rows, "the statistics of softmax")
  logits.check(logProbabilities, 1, logits.rows, "the result of gatherLogProbabilities")
  require(symbols.count >= logits.rows, "\(symbols.count) symbols for \(logits.rows) rows")
  let (result, inverse) = (logProbabilities.pointer(row: 0), 1 / temperature)
  for row in 0..<logits.rows {
    let symbol = symbols[row]
    require(
      symbol >= 0 && symbol < logits.columns,
      "symbol \(symbol) of a vocabulary of \(logits.columns)")
    let (peak, logSum) = (statistics.pointer(row: 0)[row], statistics.pointer(row: 1)[row])
    result[row] = (logits.pointer(row: row)[symbol] - peak) * inverse - logSum
  }
}

/// Leaves of each row the likeliest symbol alone, with probability 1; of equals the first.
@specialized(where S == Float)
@specialized(where S == Double)
public func keepLikeliest<S: TensorScalar>(_ probabilities: Matrix<S>) {
  require(probabilities.columns > 0, "keepLikeliest needs at least one symbol")
  for row in 0..<probabilities.rows {
    let p = probabilities.strip(row)
    var best = 0
    for symbol in 0..<p.count where p.start[symbol] > p.start[best] { best = symbol }
    let one = p.start[best] / p.start[best]  // a NaN stays one
    p.start.update(repeating: 0, count: p.count)
    p.start[best] = one
  }
}

/// Draws a symbol: the first at which the sum of a row's probabilities passes `uniform`, a number
/// drawn evenly from [0, 1).
@specialized(where S == Float)
@specialized(where S == Double)
public func draw<S: TensorScalar>(_ probabilities: Matrix<S>, row: Int, uniform: Double) -> Int {
  require(row >= 0 && row < probabilities.rows, "row \(row) of \(probabilities.rows) in draw")
  let p = probabilities.strip(row)
  var (sum, last) = (0.0, 0)
  for symbol in 0..<p.count {
    if p.start[symbol] > 0 { last = symbol }
    sum += Double(p.start[symbol])
    if sum > uniform { return symbol }
  }
  return last  // rounding left the sum a little below 1
}

/// Computes the gradient of c·log p(chosen) with respect to the logits of each row, in place of p.
///
///     ∂lⱼ = c·(1[j = chosen] − pⱼ)/T
///
/// Shapes: probabilities [rows × vocabulary], coefficients [1 × rows]; one symbol is chosen per
/// row. An objective on log-probabilities gives each token one number, c: its *gradient
/// coefficient* (DeepSeekMath, 2402.03300, section 5.2).
@specialized(where S == Float)
@specialized(where S == Double)
public func softmaxBackward<S: TensorScalar>(
  _ probabilities: Matrix<S>, chosen: [Int], coefficients: Matrix<S>, temperature: S
) {
  probabilities.check(coefficients, 1, probabilities.rows, "the coefficients of softmaxBackward")
  require(
    chosen.count >= probabilities.rows, "\(chosen.count) symbols for \(probabilities.rows) rows")
  for row in 0..<probabilities.rows {
    let symbol = chosen[row]
    require(
      symbol >= 0 && symbol < probabilities.columns,
      "symbol \(symbol) of a vocabulary of \(probabilities.columns)")
    let strip = probabilities.strip(row)
    let factor = coefficients.pointer(row: 0)[row] * (1 / temperature)
    let lanes = S.Lanes(repeating: -factor)
    for i in strip.steps { strip.store(strip.load(i) * lanes, i) }
    strip.start[symbol] += factor
  }
}
