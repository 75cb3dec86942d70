import Numerics
import Random
import Require

/// Computes where the true success rate may lie when c of n independent trials succeeded.
///
///     center = (c + z²/2) / (n + z²)
///     half   = z/(n + z²) · √( c (n − c)/n + z²/4 )
///
/// Source: Wilson, "Probable Inference, the Law of Succession, and Statistical Inference" (1927).
///
///     wilsonInterval(successes: 0, trials: 20)  // 0 … 0.1611
///
/// The textbook's p ± z √(p(1−p)/n) has width 0 when all trials agree, and leaves 0...1 near its
/// ends; this one does neither. The trials must be independent: one sample for each problem.
///
/// - Parameters:
///   - successes: c.
///   - trials: n ≥ 1.
///   - confidence: how often such an interval contains the true rate.
/// - Returns: c/n and the interval; c/n is inside it, but not in its middle.
/// - Precondition: 0 ≤ c ≤ n and n ≥ 1.
public func wilsonInterval(
  successes: Int, trials: Int, confidence: Double = 0.95
) -> ConfidenceInterval {
  require(trials >= 1, "expected at least 1 trial, got \(trials)")
  require(
    (0...trials).contains(successes),
    "expected between 0 and \(trials) successes, got \(successes)")
  let (c, n) = (Double(successes), Double(trials))
  let z = normalQuantile(confidence: confidence)
  let center = (c + z * z / 2) / (n + z * z)
  let half = z / (n + z * z) * .sqrt(c * (n - c) / n + z * z / 4)
  return ConfidenceInterval(
    estimate: c / n, lower: successes == 0 ? 0 : center - half,
    upper: successes == trials ? 1 : center + half, confidence: confidence, basis: .trials(trials))
}

/// Computes where the true rate may lie when none of n independent trials succeeded: from 0 to the
/// rate at which that would still happen once in 20 times.
///
///     (1 − p)ⁿ = 1 − confidence,   p = 1 − (1 − confidence)^(1/n) ≤ 3/n at 95%
///
/// Source: Clopper and Pearson, "The Use of Confidence or Fiducial Limits" (1934), the one-sided limit;
/// 3/n is the *rule of three*, Hanley and Lippman-Hand, "If Nothing Goes Wrong, Is Everything All
/// Right?" (1983).
///
///     noneSeenInterval(trials: 4800)  // 0 … 0.000624: at most 0.06 in 100
///
/// - Parameters:
///   - trials: n ≥ 1.
///   - confidence: how often such a limit is not below the true rate.
/// - Returns: 0 and the interval, as a share.
/// - Precondition: n ≥ 1.
public func noneSeenInterval(trials: Int, confidence: Double = 0.95) -> ConfidenceInterval {
  require(trials >= 1, "expected at least 1 trial, got \(trials)")
  requireConfidence(confidence)
  return ConfidenceInterval(
    estimate: 0, lower: 0, upper: -.expMinusOne(.log(1 - confidence) / Double(trials)),
    confidence: confidence, basis: .trials(trials))
}

/// Returns the mean over seeds, and where the mean over all seeds there are may lie.
///
///     x̄ ± t · s/√n,   s² = Σ (x − x̄)²/(n − 1),   t with n − 1 degrees of freedom
///
/// Source: Student, "The Probable Error of a Mean" (1908).
///
///     try meanInterval([0.61, 0.66, 0.58, 0.70, 0.65])  // 0.64 ± 0.0576
///
/// One value for each seed: the same seeds for two methods are better compared by the interval of
/// their differences. It assumes that values scatter normally, and so may end beyond what is
/// possible: of shares, ``seedInterval(_:within:confidence:)`` does not. Seeds that all agree give an
/// interval of width 0, which is a statement about these seeds only.
///
/// - Parameters:
///   - values: one result for each seed, in any unit.
///   - confidence: how often such an interval contains the true mean.
/// - Returns: the mean and its interval, in the unit of the values.
/// - Throws: ``EvaluationError/tooFewValues(expected:actual:)`` for fewer than two values.
public func meanInterval(
  _ values: [Double], confidence: Double = 0.95
) throws(EvaluationError) -> ConfidenceInterval {
  if values.count < 2 { throw .tooFewValues(expected: 2, actual: values.count) }
  let count = Double(values.count)
  let center = values.reduce(0, +) / count
  let squares = values.map { ($0 - center) * ($0 - center) }.reduce(0, +)
  let standardError = Double.sqrt(squares / (count - 1) / count)
  let t = studentQuantile(confidence: confidence, degreesOfFreedom: values.count - 1)
  return ConfidenceInterval(
    estimate: center, lower: center - t * standardError, upper: center + t * standardError,
    confidence: confidence, basis: .values(values.count))
}

/// Computes where a statistic may lie, by drawing the data again from itself: the percentile
/// bootstrap.
///
///     draw n of the n values with replacement; compute the statistic; repeat;
///     the interval holds the middle `confidence` of the results
///
/// Source: Efron, "Bootstrap Methods: Another Look at the Jackknife" (1979).
///
///     var generator = SeededGenerator(seed: 1)
///     try bootstrapInterval(of: accuracyByProblem, using: &generator)
///
/// It assumes nothing about the shape of the data, and works for medians and quantiles as for
/// means. It needs some 20 values: with five seeds it is too narrow
/// (``meanInterval(_:confidence:)`` is not). Values must be independent, so give it one number for
/// each problem, not one for each sample.
///
/// - Parameters:
///   - values: one number for each problem, in any unit.
///   - confidence: how often such an interval should contain the truth.
///   - resamples: how often the data are drawn again; at 2,000 the ends wobble by 1.5% of the
///     width.
///   - generator: where chance comes from; the same seed gives the same interval.
///   - statistic: what is computed from the values; the mean by default.
/// - Returns: the statistic of the values themselves, and the interval.
/// - Throws: ``EvaluationError/tooFewValues(expected:actual:)`` for fewer than two values.
public func bootstrapInterval(
  of values: [Double], confidence: Double = 0.95, resamples: Int = 2000,
  using generator: inout SeededGenerator,
  statistic: ([Double]) -> Double = { $0.reduce(0, +) / Double($0.count) }
) throws(EvaluationError) -> ConfidenceInterval {
  requireConfidence(confidence)
  require(resamples >= 1, "expected at least 1 resample, got \(resamples)")
  if values.count < 2 { throw .tooFewValues(expected: 2, actual: values.count) }
  var results: [Double] = []
  for _ in 0..<resamples {
    results.append(statistic(values.map { _ in generator.element(of: values) }))
  }
  results.sort()
  let tail = (1 - confidence) / 2
  return ConfidenceInterval(
    estimate: statistic(values), lower: quantile(tail, of: results),
    upper: quantile(1 - tail, of: results), confidence: confidence, basis: .values(values.count))
}

/// Returns the value that a share of the sorted values does not exceed, on the line between
/// neighbours.
package func quantile(_ share: Double, of sorted: [Double]) -> Double {
  let position = share * Double(sorted.count - 1)
  let below = Int(position)
  let above = min(below + 1, sorted.count - 1)
  return sorted[below] + (position - Double(below)) * (sorted[above] - sorted[below])
}
