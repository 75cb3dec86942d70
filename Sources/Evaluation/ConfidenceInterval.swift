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
  /// The quantity that was drawn by chance, and could have come out otherwise: the interval speaks of that
  /// alone.
  public let basis: Basis

  /// The things that an interval covers: what would be drawn anew, if all were done again.
  public enum Basis: Hashable, Sendable, CustomStringConvertible {
    /// Nothing: the number was computed and not sampled.
    case exact
    /// Nothing: the ends are the smallest and the largest of what was computed.
    case range
    /// Some values of one kind, or trials that succeed or fail.
    case values(Int), trials(Int)
    /// Seeds only: the problems stay those that were asked.
    case seeds(Int)
    /// Seeds, and groups of problems.
    case seedsAndGroups(seeds: Int, groups: Int)

    /// In words: `20 seeds`, `20 seeds and 23 groups of problems`.
    public var description: String {
      func count(_ number: Int, _ noun: String) -> String {
        "\(number) \(noun)\(number == 1 ? "" : "s")"
      }
      return switch self {
      case .exact: "exact"
      case .range: "range"
      case .values(let number): count(number, "value")
      case .trials(let number): count(number, "trial")
      case .seeds(let number): count(number, "seed")
      case .seedsAndGroups(let seeds, let groups):
        "\(count(seeds, "seed")) and \(count(groups, "group")) of problems"
      }
    }
  }

  /// An interval around an estimate.
  public init(
    estimate: Double, lower: Double, upper: Double, confidence: Double, basis: Basis
  ) {
    self.estimate = estimate
    self.lower = lower
    self.upper = upper
    self.confidence = confidence
    self.basis = basis
  }

  /// Returns whether a number lies in the interval, its ends included.
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
