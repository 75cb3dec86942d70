import Require

/// The distribution that tokens are drawn from: the model's softmax at a temperature, perhaps cut
/// to the likeliest.
///
/// A log-probability belongs to the distribution it was made with. The sampler, the engine and the
/// objectives take the same value, so that what is sampled is also what is differentiated: a policy
/// gradient from samples at T = 0.8 and log-probabilities at T = 1 is a wrong one.
public struct SamplingDistribution: Hashable, Codable, Sendable {
  /// Logits are divided by it before the softmax.
  public let temperature: Double
  /// Only the k likeliest tokens are kept, if given; of equals the one with the smaller number.
  public let topK: Int?
  /// Only the likeliest tokens are kept that together reach this probability, if given.
  public let topP: Double?

  /// The softmax of the logits divided by T, and cut if asked; by default the plain softmax.
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

  /// The model's own distribution: temperature 1, nothing cut.
  public static let plain = SamplingDistribution()
  /// Always the likeliest token; its log-probability is 0.
  public static let greedy = SamplingDistribution(topK: 1)

  /// Indicates whether some tokens are left out.
  package var isCut: Bool { topK != nil || topP != nil }
}
