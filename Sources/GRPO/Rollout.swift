import ChainOfThought
import ClippedObjective
import Reward
import Tasks
import Tensor
import Transformer

/// A problem and the group of responses that the old policy gave to it.
public struct Rollout<Problem: Hashable & Sendable>: Sendable {
  /// What was asked.
  public let problem: Problem
  /// The tokens that asked it.
  public let prompt: [Token]
  /// The group, in the order in which it was sampled.
  public let responses: [JudgedResponse]

  /// Prompt and responses for a trainer.
  public var tokens: PromptGroup {
    PromptGroup(prompt: prompt, responses: responses.map(\.tokens))
  }

  /// What an advantage is computed from, one number for each response.
  public var rewards: [Double] { responses.map(\.reward) }

  /// Whether all rewards are the same, so that nothing can be learned from comparing them.
  public var isDead: Bool { rewards.max() == rewards.min() }
}

/// What the policy answered, what it thought of it, and what it was given for it.
public struct JudgedResponse: Sendable {
  /// What it wrote, the end token included if there is one.
  public let tokens: [Token]
  /// log π_old(oₜ) of each token, in nats: exactly what it was drawn with.
  public let old: OldLogProbabilities
  /// The entropy of what each token was drawn from, in nats.
  public let entropies: [Double]
  /// The reward in its parts.
  public let score: Score
  /// What it is compared by: the score's total, less the punishment of a response that was cut off.
  public let reward: Double
  /// Whether the answer is right, whatever the reward says.
  public let isRight: Bool
  /// Whether the length limit cut it off.
  public let isTruncated: Bool
  /// Whether it is to be left out of the objective.
  public let isMasked: Bool

  /// Judges what was sampled.
  init<Task>(
    _ sampled: SampledResponse<Float>, to problem: Task.Problem, in environment: Environment<Task>,
    _ settings: GRPOSettings
  ) {
    let response = environment.response(sampled.tokens)
    tokens = sampled.tokens
    old = OldLogProbabilities(
      sampled.scores.logProbabilities.map(Double.init), of: settings.oldDistribution)
    entropies = sampled.scores.entropies.map(Double.init)
    score = environment.score(response, to: problem)
    isRight = environment.isRight(response, to: problem)
    isTruncated = sampled.isTruncated
    isMasked = isTruncated && settings.truncation == .masked
    if isTruncated, case .punished(let penalty) = settings.truncation {
      reward = score.total - penalty
    } else {
      reward = score.total
    }
  }
}

extension GRPOSettings {
  /// The distribution again, in the words of the objective.
  var oldDistribution: OldLogProbabilities.Distribution {
    OldLogProbabilities.Distribution(temperature: temperature)
  }
}
