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
