import Numerics
import Random
import Require

/// The fewest seeds, or groups of problems, that have an interval. Half of all seeds lie above the
/// median, so n values have it between them in 1 − 2^(1 − n) of all cases: in 50 of 100 for two
/// values, in 75 for three, in 94 for five. With fewer, no interval within what was seen contains the
/// truth in 95 of 100.
public let fewestSeeds = 5

/// Computes the mean over seeds, and where the mean over all seeds there are may lie, by drawing the
/// seeds again from themselves: the expanded percentile bootstrap.
///
///     draw n of the n seeds with replacement; take the mean; repeat;
///     the interval leaves out the share Φ(−t √(n/(n − 1))) at each end,
///     with Student's t for n − 1 degrees of freedom
///
/// Source: Hesterberg, "What Teachers Should Know About the Bootstrap" (2015), 5.3. The percentile
/// bootstrap, which leaves out 2.5% at each end, is too narrow for few seeds, since resamples scatter
/// by √((n − 1)/n) less than samples do, and their spread is not known; the smaller share makes up for
/// both. Student's own interval may end beyond what is possible, above 100% for example. This one does
/// not, because means of what was seen are possible.
///
///     seedInterval([0.9, 1, 1, 1, 1])  // 0.98, from 0.92 to 1
///
/// It covers seeds only, and says nothing of other problems: for those, see
/// ``seedAndGroupInterval(_:groups:confidence:)``. The same values give the same interval.
///
/// - Parameters:
///   - values: one number for each seed, at least one.
///   - range: where the values can lie at all, as percentages do from 0 to 100; anywhere by default.
///   - confidence: how often such an interval should contain the truth.
/// - Returns: the mean and its interval, in the unit of the values; for fewer than five seeds, or if a
///   value is not a number, the ends are infinite.
/// - Precondition: there is at least one value, and none lies beyond `range`.
public func seedInterval(
  _ values: [Double], within range: ClosedRange<Double> = -.infinity ... .infinity,
  confidence: Double = 0.95
) -> ConfidenceInterval {
  requireConfidence(confidence)
  require(!values.isEmpty, "an interval over seeds needs at least one seed")
  for value in values where !value.isNaN {
    require(
      range.contains(value), "expected values within \(range), got \(value): is the unit right?")
  }
  let basis = ConfidenceInterval.Basis.seeds(values.count)
  guard values.count >= fewestSeeds, !values.contains(where: \.isNaN) else {
    return .endless(mean(values), confidence: confidence, basis: basis)
  }
  var generator = SeededGenerator(seed: 1)
  return .expanded(
    mean(values), count: values.count, confidence: confidence, basis: basis
  ) { mean(values.map { _ in generator.element(of: values) }) }
}

/// Computes the mean accuracy over seeds and problems, and where it may lie for other seeds *and* other
/// problems: both are drawn again, each from themselves, the problems by groups of those that belong
/// together.
///
///     draw n of the n seeds and m of the m groups, with replacement;
///     take the mean over the drawn seeds and all problems of the drawn groups; repeat
///
/// Source: Owen, "The Pigeonhole Bootstrap" (2007), for two crossed ways in which data vary; its
/// intervals are, if anything, too wide. Groups are for problems that are not independent: equations
/// with the same c share their candidates. The ends are those of ``seedInterval(_:within:confidence:)``,
/// for the fewer of seeds and groups.
///
/// - Parameters:
///   - values: [seed][problem], a share of right answers, say.
///   - groups: the group of each problem, its c.
///   - confidence: how often such an interval should contain the truth.
/// - Returns: the mean over all, and its interval; infinite ends for fewer than five seeds or groups.
/// - Precondition: there is a seed and a problem, and each seed has a value for each problem.
public func seedAndGroupInterval(
  _ values: [[Double]], groups: [some Hashable], confidence: Double = 0.95
) -> ConfidenceInterval {
  requireConfidence(confidence)
  require(!values.isEmpty && !groups.isEmpty, "an interval needs at least one seed and one problem")
  for row in values {
    require(
      row.count == groups.count,
      "expected a value for each of the \(groups.count) problems that have a group, got \(row.count)"
    )
  }
  var places: [[Int]] = []
  var known: [AnyHashable: Int] = [:]
  for (problem, group) in groups.enumerated() {
    if let place = known[group] {
      places[place].append(problem)
    } else {
      known[group] = places.count
      places.append([problem])
    }
  }
  let sums = values.map { row in places.map { $0.map { row[$0] }.reduce(0, +) } }
  let sizes = places.map { Double($0.count) }
  let estimate = mean(values.map(mean))
  let basis = ConfidenceInterval.Basis.seedsAndGroups(seeds: values.count, groups: places.count)
  let fewer = min(values.count, places.count)
  guard fewer >= fewestSeeds, !estimate.isNaN else {
    return .endless(estimate, confidence: confidence, basis: basis)
  }
  var generator = SeededGenerator(seed: 1)
  return .expanded(estimate, count: fewer, confidence: confidence, basis: basis) {
    let drawn = places.map { _ in generator.integer(below: places.count) }
    let size = drawn.map { sizes[$0] }.reduce(0, +)
    return mean(
      values.map { _ in
        let seed = generator.element(of: sums)
        return drawn.map { seed[$0] }.reduce(0, +) / size
      })
  }
}

extension ConfidenceInterval {
  /// The number of times that the data are drawn again.
  private static let resamples = 10_000

  /// An interval that says nothing.
  fileprivate static func endless(
    _ estimate: Double, confidence: Double, basis: Basis
  ) -> ConfidenceInterval {
    ConfidenceInterval(
      estimate: estimate, lower: -.infinity, upper: .infinity, confidence: confidence, basis: basis)
  }

  /// The expanded percentile interval of what `resample` returns, for `count` values.
  fileprivate static func expanded(
    _ estimate: Double, count: Int, confidence: Double, basis: Basis, resample: () -> Double
  ) -> ConfidenceInterval {
    let results = (0..<resamples).map { _ in resample() }.sorted()
    let tail = expandedTail(confidence: confidence, count: count)
    return ConfidenceInterval(
      estimate: estimate, lower: quantile(tail, of: results),
      upper: quantile(1 - tail, of: results), confidence: confidence, basis: basis)
  }
}

/// The share of resamples to leave out at each end: Φ(−t √(n/(n − 1))).
package func expandedTail(confidence: Double, count: Int) -> Double {
  let t = studentQuantile(confidence: confidence, degreesOfFreedom: count - 1)
  return .erfc(t * .sqrt(Double(count) / Double(count - 1)) / .sqrt(2)) / 2
}
