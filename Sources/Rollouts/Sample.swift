import ChainOfThought
import ClippedObjective
import KLDivergence
import LanguageModel
import Reward
import Tasks
import Tensor
import Tokens

/// One response with all that is known of it, from sampling to the update.
///
/// The loop fills it in from top to bottom: the sampler its tokens, the rule its reward, the
/// estimator its advantage, the reference its log-probabilities, and an update the terms of each
/// token.
public struct Sample: Sendable {
  /// The tokens that the policy wrote, the end token included if there is one.
  public let tokens: [Token]
  /// The same, taken apart: thought, answer, violations of the format.
  public let response: Response
  /// log π_old(oₜ) of each token, in nats: exactly what it was drawn with.
  public let old: OldLogProbabilities
  /// The entropy of the distribution that each token was drawn from, in nats.
  public let entropies: [Double]
  /// The reward in its parts.
  public let score: Score
  /// The reward that samples are compared by: the score's total, less the punishment of a response
  /// that was cut off.
  public let reward: Double
  /// Indicates whether the answer is correct, whatever the reward says.
  public let isCorrect: Bool
  /// Indicates whether the length limit cut it off.
  public let isTruncated: Bool
  /// Indicates whether it is to be left out of the objective.
  public let isMasked: Bool
  /// A, how much better it is than its group; the same for every token.
  public var advantage = 0.0
  /// log π_ref(oₜ) of each token, in nats, once the reference has computed it.
  public var reference: ReferenceLogProbabilities?
  /// w, the weight of each of its tokens in the objective; 0 if it is masked.
  public var weight = 0.0
  /// The terms that the last update gave to each token.
  public var update: TokenUpdate?

  /// A sample of which each number is given, as tests need it; its advantage and what the reference
  /// makes of it may be known already.
  package init(
    tokens: [Token], response: Response, old: OldLogProbabilities, entropies: [Double] = [],
    score: Score = Score([]), reward: Double = 0, isCorrect: Bool = false,
    isTruncated: Bool = false, isMasked: Bool = false, advantage: Double = 0,
    reference: ReferenceLogProbabilities? = nil
  ) {
    (self.tokens, self.response, self.old, self.entropies) = (tokens, response, old, entropies)
    (self.score, self.reward, self.isCorrect) = (score, reward, isCorrect)
    (self.isTruncated, self.isMasked) = (isTruncated, isMasked)
    (self.advantage, self.reference) = (advantage, reference)
  }

  /// A response of a policy to a problem, with its reward.
  init<Task>(
    _ sampled: SampledResponse<Float>, to problem: Task.Problem, in environment: Environment<Task>,
    _ settings: RolloutSettings
  ) {
    tokens = sampled.tokens
    response = environment.response(sampled.tokens)
    // The objective works in Double: its sums over tokens are compared with exact ones to 1e-12.
    old = OldLogProbabilities(
      sampled.statistics.logProbabilities.map(Double.init), of: settings.distribution)
    entropies = sampled.statistics.entropies.map(Double.init)
    (isCorrect, score) = environment.verified(response, to: problem)
    isTruncated = sampled.isTruncated
    isMasked = isTruncated && settings.truncation == .masked
    if isTruncated, case .punished(let penalty) = settings.truncation {
      reward = score.total - penalty
    } else {
      reward = score.total
    }
  }
}

/// The terms that an update gave to each token of a sample.
public struct TokenUpdate: Sendable {
  /// log π(oₜ) of each token under the policy that the update moved, in nats.
  public let logProbabilities: [Double]
  /// The surrogate: its value, its coefficient and its ratio ρ for each token, and where it was
  /// clipped.
  public let surrogate: TokenObjective
  /// The divergence from the reference: its value and its coefficient for each token.
  public let divergence: TokenDivergence
  /// w · (∂surrogate − β ∂divergence) for each token: what the gradient of log π(oₜ) was multiplied
  /// by.
  public let coefficients: [Double]

  /// Gathers the terms that an objective computed for the tokens of one sample.
  public init(
    logProbabilities: [Double], surrogate: TokenObjective, divergence: TokenDivergence,
    coefficients: [Double]
  ) {
    (self.logProbabilities, self.coefficients) = (logProbabilities, coefficients)
    (self.surrogate, self.divergence) = (surrogate, divergence)
  }
}
