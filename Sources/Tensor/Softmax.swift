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

/// Computes log p of some symbols, from the results of ``softmax(_:temperature:into:statistics:)``.
///
/// Shapes: logits [rows × vocabulary], statistics [3 × rows], logProbabilities [1 × symbols]. Symbol
/// i stands in row `rows[i]`; a row may have several.
@specialized(where S == Float)
@specialized(where S == Double)
public func gatherLogProbabilities<S: TensorScalar>(
  of symbols: [Int], inRows rows: [Int], _ logits: Matrix<S>, temperature: S,
  statistics: Matrix<S>, into logProbabilities: Matrix<S>
) {
  let count = logProbabilities.columns
  logits.check(statistics, 3, logits.rows, "the statistics of softmax")
  logits.check(logProbabilities, 1, count, "the result of gatherLogProbabilities")
  require(
    symbols.count >= count && rows.count >= count,
    "\(symbols.count) symbols in \(rows.count) rows for \(count) results")
  let (result, inverse) = (logProbabilities.pointer(row: 0), 1 / temperature)
  let (peaks, logSums) = (statistics.pointer(row: 0), statistics.pointer(row: 1))
  for i in 0..<count {
    let (row, symbol) = (rows[i], symbols[i])
    logits.check(symbol: symbol, ofRow: row)
    result[i] = (logits.pointer(row: row)[symbol] - peaks[row]) * inverse - logSums[row]
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

/// Computes the gradient of Σ c·log p(chosen) with respect to the logits of each row, in place of p.
///
///     ∂lⱼ = Σᵢ cᵢ·(1[j = chosenᵢ] − pⱼ)/T   over the symbols i that were chosen in the row
///
/// Shapes: probabilities [rows × vocabulary], coefficients [1 × symbols], sums [1 × rows], which is
/// working memory. Symbol i stands in row `rows[i]`; a row may have several, or none. An objective
/// on log-probabilities gives each token one number, c: its *gradient coefficient* (DeepSeekMath,
/// 2402.03300, section 5.2).
@specialized(where S == Float)
@specialized(where S == Double)
public func softmaxBackward<S: TensorScalar>(
  _ probabilities: Matrix<S>, chosen: [Int], inRows rows: [Int], coefficients: Matrix<S>,
  temperature: S, sums: Matrix<S>
) {
  let count = coefficients.columns
  probabilities.check(coefficients, 1, count, "the coefficients of softmaxBackward")
  probabilities.check(sums, 1, probabilities.rows, "the working memory of softmaxBackward")
  require(
    chosen.count >= count && rows.count >= count,
    "\(chosen.count) symbols in \(rows.count) rows for \(count) coefficients")
  let (c, sum, inverse) = (coefficients.pointer(row: 0), sums.pointer(row: 0), 1 / temperature)
  sums.fill(0)
  for i in 0..<count {
    probabilities.check(symbol: chosen[i], ofRow: rows[i])
    sum[rows[i]] += c[i]
  }
  for row in 0..<probabilities.rows {
    let strip = probabilities.strip(row)
    let lanes = S.Lanes(repeating: -(sum[row] * inverse))
    for j in strip.steps { strip.store(strip.load(j) * lanes, j) }
  }
  for i in 0..<count { probabilities.pointer(row: rows[i])[chosen[i]] += c[i] * inverse }
}

extension Matrix {
  @inline(__always)
  fileprivate func check(symbol: Int, ofRow row: Int) {
    require(
      row >= 0 && row < rows && symbol >= 0 && symbol < columns,
      "symbol \(symbol) of row \(row) of [\(rows) rows × \(columns) symbols]")
  }
}
