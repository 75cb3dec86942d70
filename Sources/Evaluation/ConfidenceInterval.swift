import Require

/// An estimate with the interval around it.
public struct ConfidenceInterval: Hashable, Sendable {
  /// The estimate itself.
  public let estimate: Double
  /// The lower end.
  public let lower: Double
  /// The upper end.
  public let upper: Double
  /// The share of such intervals that contain the truth: 0.95, say.
  public let confidence: Double

  /// An interval around an estimate.
  public init(estimate: Double, lower: Double, upper: Double, confidence: Double) {
    self.estimate = estimate
    self.lower = lower
    self.upper = upper
    self.confidence = confidence
  }

  /// Whether a number lies in the interval, its ends included.
  public func contains(_ value: Double) -> Bool {
    lower <= value && value <= upper
  }
}

/// The reason why an evaluation has no result.
public enum EvaluationError: Error, Hashable, Sendable, CustomStringConvertible {
  /// An interval needs more values than it got.
  case tooFewValues(expected: Int, actual: Int)

  /// The expected value, the actual one, and what to do.
  public var description: String {
    switch self {
    case .tooFewValues(let expected, let actual):
      """
      expected at least \(expected) values for an interval, got \(actual); \
      one run says nothing about how much runs differ, so use more seeds or problems
      """
    }
  }
}

func requireConfidence(_ confidence: Double) {
  require(
    confidence > 0 && confidence < 1, "expected a confidence between 0 and 1, got \(confidence)")
}
