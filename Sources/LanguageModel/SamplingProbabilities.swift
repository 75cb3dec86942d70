import Numerics
import Tensor
import Tokens

extension SamplingDistribution {
  /// Turns rows of logits into the probabilities that tokens are drawn with. Shapes: logits and
  /// probabilities [rows × vocabulary], statistics [3 × rows]; the last of these are the entropies.
  func probabilities<S>(
    _ logits: Matrix<S>, into probabilities: Matrix<S>, statistics: Matrix<S>
  ) {
    softmax(
      logits, temperature: S(temperature), into: probabilities, statistics: statistics)
    if topK == 1 {
      keepLikeliest(probabilities)
      statistics.rows(2..<3).fill(0)
    } else if isCut {
      for row in 0..<logits.rows { statistics[2, row] = restrict(probabilities, row: row) }
    }
  }

  /// The log-probabilities of some tokens, [1 × tokens], from the results of ``probabilities``; token i
  /// stands in row `rows[i]`.
  func logProbabilities<S>(
    of tokens: [Int], inRows rows: [Int], _ logits: Matrix<S>, _ probabilities: Matrix<S>,
    statistics: Matrix<S>, into result: Matrix<S>
  ) {
    // Where nothing was cut the logit keeps digits that a tiny probability has lost.
    gatherLogProbabilities(
      of: tokens, inRows: rows, logits, temperature: S(temperature), statistics: statistics,
      into: result)
    guard isCut else { return }
    for i in 0..<result.columns { result[0, i] = S.log(probabilities[rows[i], tokens[i]]) }
  }

  /// Sets all but the kept probabilities to 0 and scales those up to 1; returns the entropy.
  private func restrict<S>(_ probabilities: Matrix<S>, row: Int) -> S {
    let p = probabilities.values(row: row)
    let order = p.indices.sorted { p[$0] == p[$1] ? $0 < $1 : p[$0] > p[$1] }
    var (kept, mass) = (0, S.zero)
    for token in order.prefix(topK ?? p.count) {
      if let topP, mass >= S(topP) { break }
      mass += p[token]
      kept += 1
    }
    var entropy = S.zero
    for token in order.prefix(kept) {
      let share = p[token] / mass
      probabilities[row, token] = share
      if share > 0 { entropy -= share * S.log(share) }
    }
    for token in order.dropFirst(kept) { probabilities[row, token] = 0 }
    return entropy
  }
}
