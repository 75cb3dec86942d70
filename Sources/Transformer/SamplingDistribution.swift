import Numerics
import Require
import Tensor

/// What tokens are drawn from: the model's softmax at a temperature, perhaps cut to the likeliest.
///
/// A log-probability belongs to the distribution it was made with. The sampler and the trainer take
/// the same value, so that what is sampled is also what is differentiated: a policy gradient from
/// samples at T = 0.8 and log-probabilities at T = 1 is a wrong one.
public struct SamplingDistribution: Hashable, Sendable {
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

  /// Turns a row of logits into the probabilities that tokens are drawn with.
  func probabilities<S>(
    _ logits: Matrix<S>, row: Int, into probabilities: Matrix<S>
  ) -> RowDistribution<S> {
    let normalizer = softmax(logits, row: row, temperature: S(temperature), into: probabilities)
    guard topK != nil || topP != nil else {
      return RowDistribution(normalizer: normalizer, entropy: normalizer.entropy)
    }
    return RowDistribution(normalizer: nil, entropy: restrict(probabilities, row: row))
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

/// One row's distribution: gives the log-probability of the token that was drawn.
struct RowDistribution<Scalar: TensorScalar> {
  /// Where nothing was cut; it keeps digits that a tiny probability has lost.
  let normalizer: Normalizer<Scalar>?
  /// In nats.
  let entropy: Scalar

  @inline(__always)
  func logProbability(
    of token: Int, _ logits: Matrix<Scalar>, _ probabilities: Matrix<Scalar>, row: Int
  ) -> Scalar {
    if let normalizer { return normalizer.logProbability(logit: logits[row, token]) }
    return Scalar.log(probabilities[row, token])
  }
}
