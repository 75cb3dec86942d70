import TinyR1

extension ConfidenceInterval {
  /// A number that is known exactly: an interval of width 0.
  public static func exact(_ value: Double) -> ConfidenceInterval {
    ConfidenceInterval(estimate: value, lower: value, upper: value, confidence: 1, basis: .exact)
  }

  /// The largest of some numbers as the estimate, and their range as the interval.
  public static func largest(of values: [Double]) -> ConfidenceInterval {
    let (low, high) = (values.min() ?? .nan, values.max() ?? .nan)
    return ConfidenceInterval(estimate: high, lower: low, upper: high, confidence: 1, basis: .range)
  }

  /// The smallest of some numbers as the estimate, and their range as the interval.
  public static func smallest(of values: [Double]) -> ConfidenceInterval {
    let (low, high) = (values.min() ?? .nan, values.max() ?? .nan)
    return ConfidenceInterval(estimate: low, lower: low, upper: high, confidence: 1, basis: .range)
  }

  /// The same interval in a unit that is `factor` times smaller: 100 makes percentages of shares.
  public func scaled(by factor: Double) -> ConfidenceInterval {
    ConfidenceInterval(
      estimate: factor * estimate, lower: factor * lower, upper: factor * upper,
      confidence: confidence, basis: basis)
  }
}

/// Returns the mean over seeds of how often something was seen, with its interval; if it was never seen,
/// with how often it may still be.
///
/// - Parameters:
///   - rates: for each seed how often, per trial.
///   - trials: of each seed.
/// - Returns: the mean and its interval, per trial.
public func rateInterval(_ rates: [Double], trials: Int) -> ConfidenceInterval {
  rates.allSatisfy { $0 == 0 }
    ? noneSeenInterval(trials: rates.count * trials) : seedInterval(rates)
}
