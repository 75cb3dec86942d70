import LanguageModel
import Require
import Tokens

/// The settings by which a policy is sampled for a batch of rollouts.
public struct RolloutSettings: Hashable, Codable, Sendable {
  /// G, the samples for each problem.
  public var groupSize: Int
  /// The most tokens of a response.
  public var maximumLength: Int
  /// The distribution that tokens are drawn from.
  public var distribution: SamplingDistribution
  /// The treatment of a response that the length limit cut off.
  public var truncation: Truncation

  /// By default tokens are drawn from the model's own distribution, and no sample is left out.
  ///
  /// - Precondition: `groupSize` ≥ 1 and `maximumLength` ≥ 1.
  public init(
    groupSize: Int, maximumLength: Int, distribution: SamplingDistribution = .plain,
    truncation: Truncation = .kept
  ) {
    require(groupSize >= 1, "a group has at least 1 sample, got \(groupSize)")
    require(
      maximumLength >= 1, "a response has room for at least 1 token, got \(maximumLength)")
    (self.groupSize, self.maximumLength) = (groupSize, maximumLength)
    (self.distribution, self.truncation) = (distribution, truncation)
  }
}

/// The treatment of a response that was cut off by the length limit. The paper does not say.
public enum Truncation: Hashable, Codable, Sendable {
  /// It is a response like any other. It has no answer, so rules for answers give it nothing.
  case kept
  /// Its reward counts in its group's mean, and it is not trained on: DAPO's overlong filtering.
  case masked
  /// So much is taken from its reward.
  case punished(Double)
}
