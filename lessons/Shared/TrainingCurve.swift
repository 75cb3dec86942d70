import TinyR1
import Watch

/// The record of one training: an evaluation before the first step and now and then after it, and
/// the metrics of every step.
///
///     var curve = TrainingCurve(try evaluate(base))
///     curve.append(metrics, metrics.step.isMultiple(of: 5) ? try evaluate(policy) : nil)
///     curve.steps                     // 0, 5, 10, …
///     curve.values(\.passAtOne)       // one number of every evaluation
///     curve.last.passAtOne
///
/// A lesson says what an evaluation finds: `Point` is a type of its own. Of several curves, a seed each,
/// there are a mean with its range, for a figure, and an interval, for a claim:
///
///     curves.band(\.passAtOne)
///     curves.interval(at: .last) { 100 * $0.passAtOne }
public struct TrainingCurve<Point: Codable & Sendable>: Codable, Sendable, WatchedNotes {
  /// The evaluation before the first step.
  public let first: Point
  /// The metrics of every step.
  public private(set) var metrics: [StepMetrics] = []
  /// The reason why the training was stopped before its end, if it was.
  public var stopReason: String?
  private var later: [LaterPoint] = []

  /// An evaluation, and how many steps were made before it.
  private struct LaterPoint: Codable, Sendable {
    let step: Int
    let point: Point
  }

  /// A curve that begins with an evaluation before the first step.
  public init(_ first: Point) { self.first = first }

  /// Adds the metrics of a step, and the evaluation after it if there was one.
  public mutating func append(_ metrics: StepMetrics, _ point: Point?) {
    self.metrics.append(metrics)
    if let point { later.append(LaterPoint(step: metrics.step, point: point)) }
  }

  /// The number of steps made before each evaluation; 0 before the first.
  public var steps: [Int] { [0] + later.map(\.step) }

  /// All evaluations, in order.
  public var points: [Point] { [first] + later.map(\.point) }

  /// The newest evaluation.
  public var last: Point { later.last?.point ?? first }

  /// The evaluation at one end.
  public func point(at end: CurveEnd) -> Point {
    switch end {
    case .first: first
    case .last: last
    }
  }

  /// The share of right answers at each evaluation that has it, for the page of the training.
  public var watchedEvaluations: [WatchedEvaluation] {
    zip(steps, points).compactMap { step, point in
      (point as? any WatchedPoint).map { WatchedEvaluation(step: step, right: $0.passAtOne) }
    }
  }

  /// Returns one number of every evaluation.
  public func values(_ number: (Point) -> Double) -> [Double] { points.map(number) }

  /// The number of steps made before the first evaluation of which something is true; `nil` if there is
  /// none.
  public func firstStep(where isTrue: (Point) -> Bool) -> Int? {
    zip(steps, points).first { isTrue($0.1) }?.0
  }
}

/// One end of a curve.
public enum CurveEnd: Sendable {
  /// Before the first step.
  case first
  /// After the newest step with an evaluation.
  case last
}

extension Array {
  /// The number of steps made before each evaluation that all curves have: those of the shortest.
  public func steps<Point>() -> [Int] where Element == TrainingCurve<Point> {
    map(\.steps).min { $0.count < $1.count } ?? []
  }

  /// Returns one number of every evaluation, as mean and range over the curves.
  public func band<Point>(_ number: (Point) -> Double) -> MeanAndRange
  where Element == TrainingCurve<Point> {
    MeanAndRange(map { $0.values(number) })
  }

  /// Several numbers of the evaluation at one end, each as mean and range over the curves.
  public func band<Point>(
    at end: CurveEnd, _ numbers: (Point) -> [Double]
  ) -> MeanAndRange where Element == TrainingCurve<Point> {
    MeanAndRange(map { numbers($0.point(at: end)) })
  }

  /// Returns one metric of every step, smoothed over five steps, as mean and range over the curves.
  public func band<Point>(ofMetric metric: (StepMetrics) -> Double) -> MeanAndRange
  where Element == TrainingCurve<Point> {
    MeanAndRange(map { smoothed($0.metrics.map(metric)) })
  }

  /// One number of the evaluation at one end: its mean over the curves, with its interval.
  ///
  /// - Parameters:
  ///   - end: of every curve.
  ///   - range: where the number can lie at all.
  ///   - number: of an evaluation.
  /// - Returns: the mean and its interval.
  public func interval<Point>(
    at end: CurveEnd, within range: ClosedRange<Double> = -.infinity ... .infinity,
    _ number: (Point) -> Double
  ) -> ConfidenceInterval where Element == TrainingCurve<Point> {
    seedInterval(map { number($0.point(at: end)) }, within: range)
  }

  /// The difference of two curves of a seed at one end: its mean over seeds, with its interval.
  ///
  /// - Parameters:
  ///   - end: of both curves.
  ///   - others: the curves to compare these with, seed by seed.
  ///   - difference: of an evaluation of these and one of the others.
  /// - Returns: the mean and its interval.
  public func interval<Point>(
    at end: CurveEnd, against others: [TrainingCurve<Point>],
    _ difference: (_ own: Point, _ other: Point) -> Double
  ) -> ConfidenceInterval where Element == TrainingCurve<Point> {
    seedInterval(
      zip(self, others).map { difference($0.point(at: end), $1.point(at: end)) })
  }

  /// The change that a training has made: its mean over the curves, with its interval.
  ///
  /// - Parameter change: from the first evaluation to the last.
  /// - Returns: the mean and its interval.
  public func interval<Point>(
    ofChange change: (_ first: Point, _ last: Point) -> Double
  ) -> ConfidenceInterval where Element == TrainingCurve<Point> {
    seedInterval(map { change($0.first, $0.last) })
  }
}

/// Returns each value's mean with the two before it and the two behind it, where they are there.
public func smoothed(_ values: [Double]) -> [Double] {
  values.indices.map { place in
    let near = values[max(0, place - 2)...min(values.count - 1, place + 2)]
    return near.reduce(0, +) / Double(near.count)
  }
}

/// One condition of an experiment: its name in figures and tables, and a curve for each seed.
public struct Condition<Point: Codable & Sendable>: Sendable {
  /// Its name.
  public let name: String
  /// The curves, a seed each.
  public let curves: [TrainingCurve<Point>]

  /// A condition, and what became of it.
  public init(_ name: String, _ curves: [TrainingCurve<Point>]) {
    (self.name, self.curves) = (name, curves)
  }
}
