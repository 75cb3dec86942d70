import Checkpoints
import ClippedObjective
import Evaluation
import Rollouts

/// The metrics of one step: a line of the log, a point of every curve.
///
/// In the log each has the name on the right, in this order. A mean over nothing, such as the
/// length of correct answers when none is correct, is NaN. On the first update after sampling R1's
/// objective is 0 less the penalty of the divergence, since the advantages of a group sum to 0; the
/// gradient is not 0.
public struct StepMetrics: Sendable, Codable {
  /// The number of the step, from 1: `step`.
  public let step: Int
  /// The mean of the rewards that samples are compared by: `reward`.
  public private(set) var reward = Double.nan
  /// The mean of each component of the reward, before its weight: `reward_…`.
  public private(set) var rewardComponents: [RewardComponent] = []
  /// The share of correct answers, whatever the reward says: `right`.
  public private(set) var correct = Double.nan
  /// The share of sampled groups whose rewards are all the same: `dead_groups`.
  public private(set) var zeroVarianceGroups = Double.nan
  /// The number of responses sampled; more than used if some were replaced: `sampled`.
  public private(set) var sampled = 0
  /// The number of responses left to learn from: `used`.
  public private(set) var used = 0
  /// The share of responses that were cut off: `truncated`.
  public private(set) var truncated = Double.nan
  /// The mean number of tokens: `length`.
  public private(set) var length = Double.nan
  /// The mean number of tokens of correct responses: `length_right`.
  public private(set) var lengthOfCorrect = Double.nan
  /// The mean number of tokens of incorrect responses: `length_wrong`.
  public private(set) var lengthOfIncorrect = Double.nan
  /// The policy's entropy, mean over tokens, in nats: `entropy`.
  public private(set) var entropy = Double.nan
  /// KL(π‖π_ref) of a response in nats, the mean of Σₜ Dₜ, also at β = 0: `kl`.
  public private(set) var kl = Double.nan
  /// J before the first update: what becomes larger. A loss is −J: `objective`.
  public private(set) var objective = Double.nan
  /// The largest norm of the updates' gradients, before it is clipped: `gradient_norm`.
  public private(set) var gradientNorm = Double.nan
  /// The largest share of tokens whose gradient the clip dropped at a low ratio: `clipped_low`.
  public private(set) var clippedLow = Double.nan
  /// The largest share of tokens whose gradient the clip dropped at a high ratio: `clipped_high`.
  public private(set) var clippedHigh = Double.nan
  /// The smallest ratio that was seen: `ratio_low`.
  public private(set) var ratioLow = Double.nan
  /// The largest ratio that was seen: `ratio_high`.
  public private(set) var ratioHigh = Double.nan
  /// η of the last update: `learning_rate`.
  public private(set) var learningRate = Double.nan
  /// The duration of each stage.
  public internal(set) var seconds = StageSeconds()
  private var updates = 0

  /// The mean of one component of the reward.
  public struct RewardComponent: Sendable, Codable, Hashable {
    /// Its name in the score.
    public let name: String
    /// Its mean over samples.
    public let mean: Double
  }

  /// Seconds spent on the stages of a step.
  public struct StageSeconds: Sendable, Codable, Hashable {
    /// Sampling and rewarding.
    public internal(set) var sample = 0.0
    /// Asking the reference.
    public internal(set) var score = 0.0
    /// Updating.
    public internal(set) var update = 0.0
  }

  /// Returns the mean of one component of the reward, before its weight; NaN if the score has none
  /// of that name.
  public func rewardComponent(_ name: String) -> Double {
    rewardComponents.first { $0.name == name }?.mean ?? .nan
  }

  /// The metrics of a step that has not begun.
  public init(step: Int) { self.step = step }

  /// Records what the policy did.
  mutating func record<Problem>(_ groups: [SampleGroup<Problem>], of drawn: DrawnGroups) {
    let all = groups.flatMap(\.samples)
    reward = mean(all.map(\.reward))
    rewardComponents = (all.first?.score.components ?? []).map { component in
      let values = all.compactMap { $0.score[component.name] }
      return RewardComponent(name: component.name, mean: mean(values))
    }
    correct = mean(all.map { $0.isCorrect ? 1 : 0 })
    zeroVarianceGroups = Double(drawn.zeroVariance) / Double(drawn.groups)
    (sampled, used) = (drawn.samples, all.count)
    truncated = mean(all.map { $0.isTruncated ? 1 : 0 })
    let length = { (samples: [Sample]) in mean(samples.map { Double($0.tokens.count) }) }
    self.length = length(all)
    lengthOfCorrect = length(all.filter(\.isCorrect))
    lengthOfIncorrect = length(all.filter { !$0.isCorrect })
    entropy = mean(all.flatMap(\.entropies))
  }

  /// Records one update; several updates of a step are combined as each property says.
  ///
  /// - Parameters:
  ///   - samples: those that were not masked, each with what it was given.
  ///   - objective: J.
  ///   - gradientNorm: of its gradient.
  ///   - learningRate: η.
  mutating func record(
    _ samples: [Sample], objective: Double, gradientNorm: Double, learningRate: Double
  ) {
    let given = samples.compactMap(\.update)
    let ratios = given.isEmpty ? nil : RatioStatistics(given.map(\.surrogate))
    if updates == 0 {
      kl = mean(given.map { $0.divergence.values.reduce(0, +) })
      self.objective = objective
    }
    // NaN is what an update says of which all samples are masked.
    func combine(_ old: Double, _ new: Double, _ join: (Double, Double) -> Double) -> Double {
      old.isNaN ? new : new.isNaN ? old : join(old, new)
    }
    // A gradient that is no number must not hide behind the norms of those before it.
    self.gradientNorm =
      gradientNorm.isNaN ? .nan : combine(self.gradientNorm, gradientNorm, max)
    clippedLow = combine(clippedLow, ratios?.clippedLow ?? .nan, max)
    clippedHigh = combine(clippedHigh, ratios?.clippedHigh ?? .nan, max)
    ratioLow = combine(ratioLow, ratios?.minimum ?? .nan, min)
    ratioHigh = combine(ratioHigh, ratios?.maximum ?? .nan, max)
    self.learningRate = learningRate
    updates += 1
  }
}

/// The numbers of groups and samples a step has drawn, those included that were replaced.
struct DrawnGroups {
  private(set) var groups = 0, samples = 0, zeroVariance = 0

  mutating func add<Problem>(_ fresh: [SampleGroup<Problem>]) {
    groups += fresh.count
    samples += fresh.reduce(0) { $0 + $1.samples.count }
    zeroVariance += fresh.count(where: \.hasZeroVariance)
  }
}

extension StepMetrics: LoggedStep {
  /// The numbers under the names of the log, in its order.
  public var logged: [(name: String, value: Double)] {
    [("step", Double(step)), ("reward", reward)]
      + rewardComponents.map { ("reward_\($0.name)", $0.mean) }
      + [
        ("right", correct), ("dead_groups", zeroVarianceGroups), ("sampled", Double(sampled)),
        ("used", Double(used)), ("truncated", truncated), ("length", length),
        ("length_right", lengthOfCorrect), ("length_wrong", lengthOfIncorrect),
        ("entropy", entropy), ("kl", kl), ("objective", objective),
        ("gradient_norm", gradientNorm), ("clipped_low", clippedLow),
        ("clipped_high", clippedHigh), ("ratio_low", ratioLow), ("ratio_high", ratioHigh),
        ("learning_rate", learningRate),
      ]
  }

  /// The seconds of each stage, under the names of the log.
  public var loggedSeconds: [(name: String, value: Double)] {
    [("sample", seconds.sample), ("score", seconds.score), ("update", seconds.update)]
  }
}
