import Advantage
import ClippedObjective
import KLDivergence
import Require
import Tensor
import Transformer

/// Every choice that a run of GRPO leaves open, as values.
///
/// | what                      | DeepSeek-R1-Zero      | here                                       |
/// | ------------------------- | --------------------- | ------------------------------------------ |
/// | prompts × group size      | 32 × 16               | the same                                   |
/// | temperature               | 1                     | the same                                   |
/// | minibatches per rollout   | 16, once              | 1, once: rollouts are cheap, so each is    |
/// |                           |                       | used by the policy that made it            |
/// | objective, averaging      | eq. 1: ratio of the   | the same                                   |
/// |                           | response, no 1/\|o\|  |                                            |
/// | ε                         | 10 (R1, first stage)  | the same                                   |
/// | advantage                 | (r − mean)/std        | the same; which std the paper leaves open, |
/// |                           |                       | here the population's                      |
/// | KL                        | k3, β = 0.001         | the same, k3 of each token: of a response  |
/// |                           |                       | as one, a single one can outweigh the rest |
/// | reference                 | new every 400 steps   | the same                                   |
/// | learning rate             | 3e-6                  | 1e-4: small models want larger steps       |
/// | longest response          | 32,768, later 65,536  | the caller's                               |
///
/// Sources: DeepSeek-R1 (arXiv 2501.12948): eq. 1 to 3, and the methods of its second version.
public struct GRPOSettings: Hashable, Codable, Sendable {
  /// Different problems in a rollout.
  public var prompts = 32
  /// G, the responses to each problem; at least 2.
  public var groupSize = 16
  /// The most tokens of a response.
  public var maximumLength: Int
  /// T of the policy: what is sampled from and what is differentiated.
  public var temperature = 1.0

  /// Compared to whom?
  public var advantage = AdvantageEstimator.grpo
  /// How far may one step go?
  public var surrogate = Surrogate.sequenceClipped(.r1)
  /// Who counts how much when tokens become one number.
  public var averaging = Averaging.sumOverTokens
  /// How drifting away from the reference is measured in training.
  public var divergence = KLEstimator.k3
  /// Whether that is of each token, or of a response as one.
  public var divergenceScope = KLScope.token
  /// β, the price of drifting; with 0 the drift is still measured.
  public var klCoefficient = 0.001
  /// What the policy should not drift away from.
  public var reference = ReferencePolicy.refreshed(everyUpdates: 400)

  /// Into how many parts a rollout is cut, each for an update of its own.
  public var minibatches = 1
  /// How often all of a rollout is used.
  public var innerEpochs = 1
  /// η of every update, counted from 1.
  public var learningRate = LearningRate.constant(1e-4)
  /// AdamW.
  public var optimizer = Optimizer<Float>.Settings()

  /// What becomes of responses that were cut off.
  public var truncation = Truncation.kept
  /// How often more problems are drawn to take the place of those that all or none of the responses
  /// solved; 0 for never. DAPO's dynamic sampling (arXiv 2503.14476, section 3.2).
  public var resampling = 0
  /// When to stop before more is lost.
  public var limits = CollapseLimits()

  /// The paper's choices where the paper says; only the longest response must be given.
  public init(maximumLength: Int) {
    self.maximumLength = maximumLength
  }

  /// DeepSeekMath's objective (arXiv 2402.03300, eq. 3 and section 4.2), which others mean by GRPO:
  /// a ratio for each token, the mean over each response's tokens, β = 0.04, a fixed reference.
  public static func deepSeekMath(maximumLength: Int) -> GRPOSettings {
    var settings = GRPOSettings(maximumLength: maximumLength)
    settings.surrogate = .clipped(.ppo)
    settings.averaging = .bySequence
    settings.klCoefficient = 0.04
    settings.reference = .fixed
    return settings
  }

  func check() {
    require(prompts >= 1, "a step needs at least 1 prompt, got \(prompts)")
    require(
      groupSize >= 2, "a group needs at least 2 responses to compare, got \(groupSize)")
    require(
      maximumLength >= 1, "a response has room for at least 1 token, got \(maximumLength)")
    require(
      minibatches >= 1 && innerEpochs >= 1 && resampling >= 0,
      "minibatches and inner epochs are at least 1 and resampling at least 0, got "
        + "\(minibatches), \(innerEpochs) and \(resampling)")
    if case .refreshed(let updates) = reference {
      require(updates >= 1, "a reference is refreshed every 1 or more updates, got \(updates)")
    }
  }

  /// What tokens are drawn from. Top-k and top-p are not offered: what they cut off would still be
  /// counted by a divergence from the reference.
  var distribution: SamplingDistribution { SamplingDistribution(temperature: temperature) }
}

/// What the policy should not drift away from.
public enum ReferencePolicy: Hashable, Codable, Sendable {
  /// The policy that the run began with.
  case fixed
  /// The policy as it was after each so many updates: R1-Zero, every 400.
  case refreshed(everyUpdates: Int)
}

/// What becomes of a response that was cut off by the length limit. The paper does not say.
public enum Truncation: Hashable, Codable, Sendable {
  /// It is a response like any other. It has no answer, so rules for answers give it nothing.
  case kept
  /// Its reward counts in its group's mean, and it is not trained on: DAPO's overlong filtering.
  case masked
  /// So much is taken from its reward.
  case punished(Double)
}
