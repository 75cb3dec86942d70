import Numerics
import Transformer

/// When a run has gone wrong beyond repair, and is better stopped than paid for.
///
/// A policy that writes the same text whatever it is asked has no entropy left and nothing to compare;
/// one that has forgotten everything draws from all symbols alike, at an entropy of nearly ln V.
/// Neither comes back by itself.
public struct CollapseLimits: Hashable, Codable, Sendable {
  /// The least entropy per token, in nats.
  public var leastEntropy = 1e-5
  /// The largest entropy per token, as a share of that of drawing evenly from all symbols, ln V.
  public var largestEntropyShare = 0.9
  /// The largest norm of a gradient, before it is clipped.
  public var largestGradientNorm = 1e4

  /// Wide limits, which no run that learns comes near.
  public init() {}

  /// No limits, but that numbers are finite.
  public static var none: CollapseLimits {
    var limits = CollapseLimits()
    limits.leastEntropy = -.infinity
    limits.largestEntropyShare = .infinity
    limits.largestGradientNorm = .infinity
    return limits
  }

  func judge(_ record: StepRecord, _ sizes: TransformerConfiguration) -> Collapse? {
    let (entropy, norm) = (record["entropy"], record["gradient_norm"])
    let largest = largestEntropyShare * .log(Double(sizes.vocabularySize))
    let reason: String? =
      if !norm.isFinite || !record["objective"].isFinite || !entropy.isFinite {
        "the gradient, the objective or the entropy is not finite (\(norm), "
          + "\(record["objective"]), \(entropy)): the last update was not made"
      } else if entropy < leastEntropy {
        "the entropy of \(entropy) nats per token is below \(leastEntropy): "
          + "the policy no longer tries anything"
      } else if entropy > largest {
        "the entropy of \(entropy) nats per token is above \(largest): "
          + "the policy draws from all symbols nearly alike"
      } else if norm > largestGradientNorm {
        "the gradient's norm of \(norm) is above \(largestGradientNorm)"
      } else {
        nil
      }
    return reason.map { Collapse(record: record, reason: $0) }
  }
}

/// A run was stopped. The policy, the log and all before are as they were.
public struct Collapse: Error, CustomStringConvertible {
  /// The step at which it was seen.
  public let record: StepRecord
  /// What was measured, and the limit.
  public let reason: String

  /// The step and the reason.
  public var description: String {
    "training stopped at step \(Int(record["step"])): \(reason)"
  }
}
