import Numerics
import Require
import Tensor

/// What tokens are drawn from: the model's softmax at a temperature, perhaps cut to the likeliest.
///
/// A log-probability belongs to the distribution it was made with. The sampler and the trainer take
/// the same value, so that what is sampled is also what is differentiated: a policy gradient from
/// samples at T = 0.8 and log-probabilities at T = 1 is a wrong one.
public struct SamplingDistribution: Hashable, Codable, Sendable {
  /// Logits are divided by it before the softmax.
  public let temperature: Double
  /// Only the k likeliest tokens are kept, if given; of equals the one with the smaller number.
  public let topK: Int?
  /// Only the likeliest tokens are kept that together reach this probability, if given.
  public let topP: Double?

  /// The softmax of the logits divided by T, cut as told; unless told, the plain softmax.
  ///
  /// - Precondition: `temperature` > 0, `topK` ≥ 1, 0 < `topP` ≤ 1.
  public init(temperature: Double = 1, topK: Int? = nil, topP: Double? = nil) {
    require(
      temperature > 0 && temperature.isFinite, "temperature must be positive, got \(temperature)")
    require(topK.map { $0 >= 1 } ?? true, "top-k keeps at least 1 token")
    require(topP.map { $0 > 0 && $0 <= 1 } ?? true, "top-p is in (0, 1]")
    self.temperature = temperature
    self.topK = topK
    self.topP = topP
  }

  /// The model as it is: temperature 1, nothing cut.
  public static let plain = SamplingDistribution()
  /// Always the likeliest token; its log-probability is 0.
  public static let greedy = SamplingDistribution(topK: 1)

  private var isCut: Bool { topK != nil || topP != nil }

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

  /// The log-probability of one token in each row, [1 × rows], from what ``probabilities`` left.
  func logProbabilities<S>(
    of tokens: [Int], _ logits: Matrix<S>, _ probabilities: Matrix<S>, statistics: Matrix<S>,
    into result: Matrix<S>
  ) {
    // Where nothing was cut the logit keeps digits that a tiny probability has lost.
    gatherLogProbabilities(
      of: tokens, logits, temperature: S(temperature), statistics: statistics, into: result)
    guard isCut else { return }
    for row in 0..<logits.rows { result[0, row] = S.log(probabilities[row, tokens[row]]) }
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
