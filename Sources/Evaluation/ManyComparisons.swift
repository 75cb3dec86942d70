import Numerics
import Require

/// Computes how often at least one of several intervals misses the truth by chance, if they err independently.
///
///     P(at least one) = 1 − confidenceᵐ
///
///     luckyVerdicts(comparisons: 10, confidence: 0.95)  // 0.4013: two families in five
///
/// Source: the definition. Comparisons that share one control are not independent, and err together a little more
/// often: then the share is smaller, and this is its upper bound for normal values (Šidák, "Rectangular Confidence
/// Regions for the Means of Multivariate Normal Distributions", 1967).
///
/// - Parameters:
///   - comparisons: m, at least 1.
///   - confidence: of each interval.
/// - Returns: a probability.
public func luckyVerdicts(comparisons: Int, confidence: Double = 0.95) -> Double {
  require(comparisons >= 1, "expected at least 1 comparison, got \(comparisons)")
  requireConfidence(confidence)
  return -.expMinusOne(Double(comparisons) * .log(confidence))
}

/// Computes which confidence each of several intervals needs, so that all of them together contain the truth as
/// often as one should.
///
///     1 − (1 − confidence)/m
///
///     bonferroniConfidence(comparisons: 10)  // 0.995
///
/// Source: the inequality of Bonferroni; Dunn, "Multiple Comparisons among Means" (1961). It holds however the
/// comparisons depend on each other, and errs on the side of caution.
///
/// - Parameters:
///   - comparisons: m, at least 1.
///   - confidence: of all intervals together.
/// - Returns: the confidence of each.
public func bonferroniConfidence(comparisons: Int, confidence: Double = 0.95) -> Double {
  require(comparisons >= 1, "expected at least 1 comparison, got \(comparisons)")
  requireConfidence(confidence)
  return 1 - (1 - confidence) / Double(comparisons)
}

/// Computes how many seeds it takes to tell a difference of this size from none.
///
///     n = ⌈ ( (z_confidence + z_power) · s / |d| )² ⌉
///
/// z_confidence leaves (1 − confidence)/2 above it, and z_power leaves 1 − power.
///
///     seedsNeeded(difference: 5, deviation: 10)  // 32: (1.960 + 0.842)² · 4 = 31.4
///
/// Source: the sample size of a paired comparison of normal values; Cohen, *Statistical Power Analysis for the
/// Behavioral Sciences* (1988). With few seeds the spread is not known either, and two or three more are needed.
/// If d is the difference that was *seen*, the number is a rough guess: twice the truth was seen as easily as half.
///
/// - Parameters:
///   - difference: d, the mean difference.
///   - deviation: s, the standard deviation of the differences over seeds, in the same unit; at least 0.
///   - confidence: of the interval that is to exclude 0.
///   - power: how often it should.
/// - Returns: a number of seeds, at least 2; nothing for a difference of 0, which no number tells from none.
/// - Precondition: the power is between 0.5 and 1.
public func seedsNeeded(
  difference: Double, deviation: Double, confidence: Double = 0.95, power: Double = 0.8
) -> Int? {
  require(deviation >= 0, "expected a deviation of at least 0, got \(deviation)")
  require(power > 0.5 && power < 1, "expected a power between 0.5 and 1, got \(power)")
  // The quantile of one tail is that of two with twice the share left out.
  let sum = normalQuantile(confidence: confidence) + normalQuantile(confidence: 2 * power - 1)
  let root = sum * deviation / abs(difference)
  guard difference != 0, root * root < 1e15 else { return nil }
  return max(2, Int((root * root).rounded(.up)))
}
