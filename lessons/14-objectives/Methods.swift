import TinyR1

/// A published method, as what distinguishes it from the others: how rewards become advantages, what bounds a
/// step, and how terms are averaged.
struct Method: Sendable {
  /// The comparison that says how much better than expected a response was.
  enum Comparison: Sendable {
    /// The other responses to the same prompt.
    case group(AdvantageEstimator)
    /// A critic.
    case critic
  }

  /// Its name in tables and figures, and in names of files.
  let name, file: String
  let comparison: Comparison
  let surrogate: Surrogate
  let averaging: Averaging
  /// The number of times that dead groups are replaced by new ones.
  var resampling = 0

  private init(
    _ name: String, _ file: String, _ comparison: Comparison, _ surrogate: Surrogate,
    _ averaging: Averaging,
    resampling: Int = 0
  ) {
    (self.name, self.file, self.comparison) = (name, file, comparison)
    (self.surrogate, self.averaging, self.resampling) = (surrogate, averaging, resampling)
  }

  /// The most tokens of a response to an equation: Dr. GRPO's constant.
  static let limit = 110

  /// The method that all others are compared with: equation 1 of DeepSeek-R1.
  static let grpo = Method(
    "GRPO", "grpo", .group(.grpo), .sequenceClipped(.r1), .sumOverTokens)
  /// DeepSeekMath's GRPO, which others mean by the name.
  static let math = Method(
    "GRPO, Math", "grpo-math", .group(.grpo), .clipped(.ppo), .bySequence)
  static let gspo = Method("GSPO", "gspo", .group(.grpo), .gspo(), .bySequence)
  static let cispo = Method(
    "CISPO", "cispo", .group(.grpo), .cispo(maximumRatio: 1.28), .byToken)
  static let sapo = Method("SAPO", "sapo", .group(.grpo), .sapo(), .bySequence)
  static let reinforce = Method(
    "REINFORCE", "reinforce", .group(.raw), .reinforce, .sumOverTokens)
  static let dapo = Method(
    "DAPO", "dapo", .group(.grpo), .clipped(.dapo), .byToken, resampling: 3)
  static let ppo = Method("PPO, critic", "ppo", .critic, .clipped(.ppo), .byToken)

  /// Those that need no critic, GRPO first.
  static let all: [Method] = [
    grpo, math,
    Method("Dr. GRPO", "dr-grpo", .group(.drGRPO), .clipped(.ppo), .byConstant(limit)),
    dapo, gspo, cispo, sapo,
    Method("MaxRL", "maxrl", .group(.maxRL), .clipped(.ppo), .bySequence),
    Method("RLOO", "rloo", .group(.rloo), .reinforce, .sumOverTokens),
    reinforce,
  ]
}
