import Advantage
import ClippedObjective
import KLDivergence
import LanguageModel
import Require
import Rollouts
import Tensor
import Tokens

/// The hyperparameters of GRPO.
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

  /// The estimator that turns rewards into advantages.
  public var advantage = AdvantageEstimator.grpo
  /// The surrogate objective: what bounds a step.
  public var surrogate = Surrogate.sequenceClipped(.r1)
  /// The average that turns per-token terms into the objective of a batch.
  public var averaging = Averaging.sumOverTokens
  /// The estimator of the divergence from the reference that is trained on.
  public var divergence = KLEstimator.k3
  /// The scope of the divergence: each token, or a response as one.
  public var divergenceScope = KLScope.token
  /// β, the weight of the divergence; with 0 it is still measured.
  public var klCoefficient = 0.001
  /// The choice of the reference policy.
  public var reference = ReferencePolicy.refreshed(everyUpdates: 400)

  /// Into how many parts a rollout is cut, each for an update of its own.
  public var minibatches = 1
  /// The number of passes over each rollout.
  public var innerEpochs = 1
  /// η of every update, counted from 1.
  public var learningRate = LearningRate.constant(1e-4)
  /// AdamW.
  public var optimizer = AdamW<Float>.Settings()

  /// The treatment of responses that were cut off.
  public var truncation = Truncation.kept
  /// The number of times that more problems are drawn in place of those whose group has zero
  /// variance; 0 for never. DAPO's dynamic sampling (arXiv 2503.14476, section 3.2) asks whether all or none
  /// are *correct*; with a reward of several parts, as R1's, those are other groups.
  public var resampling = 0
  /// The limits beyond which a training has collapsed and is stopped.
  public var limits = CollapseLimits()

  /// The paper's values where the paper says; only the longest response must be given.
  public init(maximumLength: Int) {
    self.maximumLength = maximumLength
  }

  /// Returns DeepSeekMath's objective (arXiv 2402.03300, eq. 3 and section 4.2), which others mean
  /// by GRPO: a ratio for each token, the mean over each response's tokens, β = 0.04, a fixed
  /// reference.
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

  /// The distribution that tokens are drawn from. Top-k and top-p are not offered: what they cut
  /// off would still be counted by a divergence from the reference.
  public var distribution: SamplingDistribution { SamplingDistribution(temperature: temperature) }

  /// The settings by which the policy is sampled.
  public var rollouts: RolloutSettings {
    RolloutSettings(
      groupSize: groupSize, maximumLength: maximumLength, distribution: distribution,
      truncation: truncation)
  }
}

/// The choice of the reference policy, π_ref.
public enum ReferencePolicy: Hashable, Codable, Sendable {
  /// The policy that the run began with.
  case fixed
  /// The policy as it was after each so many updates: R1-Zero, every 400.
  case refreshed(everyUpdates: Int)
}
