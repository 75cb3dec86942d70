import TinyR1

/// The way in which a training passes a line that does not move, in one seed.
///
///     // after 0, 5, 10, 15 and 20 steps: 0.2, 0.5, 0.3, 0.6, 0.7
///     let passing = Passing(of: 0.4, by: curve, \.passAtOne)
///     passing.distance   // 0.2: the line less the beginning
///     passing.step       // 15: all values from there on are above the line
///     passing.share      // 75% of the steps
public struct Passing: Hashable, Sendable {
  /// The line less the first value, both as shares of right answers.
  public let distance: Double
  /// The number of steps after which all values are above the line; `nil` if the last one is not.
  public let step: Int?
  /// The number of steps of the training.
  public let steps: Int

  /// The passing of a line by one number of a curve.
  public init<Point>(
    of line: Double, by curve: TrainingCurve<Point>, _ number: (Point) -> Double
  ) {
    let (values, places) = (curve.values(number), curve.steps)
    let above = values.reversed().prefix { $0 > line }.count
    distance = line - number(curve.first)
    step = above == 0 ? nil : places[values.count - above]
    steps = places.last ?? 0
  }

  /// Indicates whether the training began below the line, so that there was something to pass.
  public var isFromBelow: Bool { distance > 0 }

  /// The share of the steps after which the line was passed for good, in per cent: 200 if it never was, or
  /// if the training did not begin below it.
  public var share: Double {
    guard isFromBelow, let step else { return 200 }
    return 100 * Double(step) / Double(steps)
  }
}
