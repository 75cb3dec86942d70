import LanguageModel
import Numerics

/// The limits beyond which a training has collapsed and is stopped.
///
/// A policy that writes the same text whatever it is asked has no entropy left and nothing to
/// compare; one that has forgotten everything draws from all symbols alike, at an entropy of nearly
/// ln V. Neither recovers by itself. Every limit is checked before anything has moved.
public struct CollapseLimits: Hashable, Codable, Sendable {
  /// The least entropy per token, in nats.
  public var leastEntropy = 1e-5
  /// The largest entropy per token, as a share of that of drawing evenly from all symbols, ln V.
  public var largestEntropyShare = 0.9
  /// The largest norm of a gradient, before it is clipped.
  public var largestGradientNorm = 1e4

  /// Wide limits, far from the values of any training that learns.
  public init() {}

  /// No limits, but that numbers are finite.
  public static var none: CollapseLimits {
    var limits = CollapseLimits()
    limits.leastEntropy = -.infinity
    limits.largestEntropyShare = .infinity
    limits.largestGradientNorm = .infinity
    return limits
  }

  /// Checks the entropy that the policy was sampled with.
  func check(
    entropyOf metrics: StepMetrics, _ sizes: TransformerConfiguration
  ) throws(Collapse) {
    let entropy = metrics.entropy
    if !entropy.isFinite {
      throw Collapse(metrics: metrics, reason: "the entropy is not finite (\(entropy))")
    }
    if entropy < leastEntropy {
      throw Collapse(
        metrics: metrics,
        reason: "the entropy of \(entropy) nats per token is below \(leastEntropy): "
          + "the policy no longer tries anything")
    }
    if entropy > largestEntropyShare * .log(Double(sizes.vocabularySize)) {
      throw Collapse(
        metrics: metrics,
        reason: "the entropy of \(entropy) nats per token is above "
          + "\(largestEntropyShare * .log(Double(sizes.vocabularySize))): "
          + "the policy draws from all symbols nearly alike")
    }
  }

  /// Checks an update that is about to be made.
  func check(updateOf metrics: StepMetrics) throws(Collapse) {
    let (norm, objective) = (metrics.gradientNorm, metrics.objective)
    if !norm.isFinite || !objective.isFinite {
      throw Collapse(
        metrics: metrics,
        reason: "the gradient or the objective is not finite (\(norm), \(objective)): "
          + "the update was not made")
    }
    if norm > largestGradientNorm {
      throw Collapse(
        metrics: metrics,
        reason: "the gradient's norm of \(norm) is above \(largestGradientNorm)")
    }
  }
}

/// The error that stops a training: policy, reference, optimizer and log are as before the step.
public struct Collapse: Error, CustomStringConvertible {
  /// The metrics of the step that was not made.
  public let metrics: StepMetrics
  /// The measured value, and the limit.
  public let reason: String

  /// The step and the reason.
  public var description: String { "training stopped at step \(metrics.step): \(reason)" }
}
