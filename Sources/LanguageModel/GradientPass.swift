import Require
import Tensor

/// A prompt and samples of responses to it, each with all that is known of it.
public protocol ResponseGroup: Sendable {
  /// One answer.
  associatedtype Sample: Sendable
  /// The answers, at least one token each.
  var samples: [Sample] { get }
  /// The tokens that a model reads: the prompt, and those of each sample in the same order.
  var tokens: PromptGroup { get }
}

/// The gradient of an objective, and what the objective reported on the way.
public struct GradientPass<Scalar: TensorScalar, Report: Sendable>: Sendable {
  /// ∇J, laid out like the model's parameters.
  public let gradient: ParameterVector<Scalar>
  /// For each group the reports on its samples, in order.
  public let reports: [[Report]]
}

/// The log-probabilities and entropies that a model gives to one response, token by token.
public struct TokenStatistics<Scalar: TensorScalar>: Sendable {
  /// log π(oₜ | prompt, o₁ … oₜ₋₁) for each token.
  public var logProbabilities: [Scalar]
  /// Entropy of the distribution that each token was drawn from, in nats.
  public var entropies: [Scalar]

  init(logProbabilities: [Scalar], entropies: [Scalar]) {
    (self.logProbabilities, self.entropies) = (logProbabilities, entropies)
  }

  init(count: Int) {
    logProbabilities = Array(repeating: 0, count: count)
    entropies = logProbabilities
  }
}
