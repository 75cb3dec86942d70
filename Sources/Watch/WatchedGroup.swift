/// A group of responses to one question, from the draw to what the update made of each token.
public struct WatchedGroup: Hashable, Codable, Sendable {
  /// The step, the group's place in it from 0, and how many groups the step had.
  public var step, place, groups: Int
  /// The question, and the tokens that asked it.
  public var question: String
  /// See ``question``.
  public var prompt: [String]
  /// Mean and population deviation of the rewards.
  public var mean, deviation: Double
  /// The responses, in the order in which they were drawn.
  public var samples: [WatchedSample]
  /// The exact values, where all outputs can be enumerated.
  public var exact: WatchedExact?
}

/// A response. Of the lists with a number for each token those that say nothing new are left out.
public struct WatchedSample: Hashable, Codable, Sendable {
  /// Its tokens.
  public var tokens: [String]
  /// The reward that advantages are computed from.
  public var reward: Double
  /// The parts of the reward.
  public var components: [WatchedComponent]
  /// Indicates whether the answer is right.
  public var right: Bool
  /// The verdict in words.
  public var verdict: String
  /// The first wrong step: its first token, and the first behind it.
  public var mistake: [Int]?
  /// A, and the weight w of each token in the objective; 0 of a response that is masked.
  public var advantage, weight: Double
  /// Indicates whether the length limit cut it off.
  public var truncated: Bool
  /// log π_old of each token, with which it was drawn.
  public var logOld: [Double]
  /// log π of each token under the policy that the last update moved; left out if that drew it.
  public var logNew: [Double]?
  /// log π_ref of each token.
  public var logRef: [Double]
  /// log π of each token under the policy after the step.
  public var logAfter: [Double]
  /// The entropy of the distribution that each token was drawn from.
  public var entropy: [Double]
  /// ρ of each token; left out if all are 1.
  public var ratio: [Double]?
  /// ∂/∂log π of the surrogate for each token; left out if all are A.
  public var surrogate: [Double]?
  /// ∂/∂log π of the divergence for each token.
  public var divergence: [Double]
  /// c = w · (surrogate − β · divergence), ∂J/∂log π of each token.
  public var coefficient: [Double]
  /// The tokens whose gradient the clip dropped.
  public var dropped: [Int]?
  /// The other tokens that were likely in the place of a token, before or after the step: token by
  /// token.
  public var likeliest: [WatchedAlternative]
}

/// A part of a reward.
public struct WatchedComponent: Hashable, Codable, Sendable {
  /// Its name.
  public var name: String
  /// Its value, and the factor that it is paid with.
  public var value, weight: Double
}

/// A token that could have stood in the place of another; in the file `[place, token, old, after]`.
public struct WatchedAlternative: Hashable, Codable, Sendable {
  /// The place in the response, from 0.
  public var place: Int
  /// The token.
  public var token: String
  /// Its probability when the place was drawn, and after the step.
  public var old, after: Double

  /// A token in a place, with both probabilities.
  public init(place: Int, token: String, old: Double, after: Double) {
    (self.place, self.token, self.old, self.after) = (place, token, old, after)
  }

  /// Reads the four in order.
  public init(from decoder: any Decoder) throws {
    var values = try decoder.unkeyedContainer()
    place = try values.decode(Int.self)
    token = try values.decode(String.self)
    old = try values.decode(Double.self)
    after = try values.decode(Double.self)
  }

  /// Writes the four in order.
  public func encode(to encoder: any Encoder) throws {
    var values = encoder.unkeyedContainer()
    try values.encode(place)
    try values.encode(token)
    try values.encode(old)
    try values.encode(after)
  }
}

/// Exact values for one question, over all outputs that there are.
public struct WatchedExact: Hashable, Codable, Sendable {
  /// The number of outputs.
  public var outputs: Int
  /// Mean and deviation of the reward under the policy that drew.
  public var mean, deviation: Double
  /// KL(π‖π_ref) of a response.
  public var kl: Double
}
