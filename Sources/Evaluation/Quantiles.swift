import Numerics
import Require

/// Computes the number of standard deviations to either side that hold this share of a normal
/// distribution.
///
///     z such that P(|Z| < z) = erf(z/√2) = confidence
///
///     normalQuantile(confidence: 0.95)  // 1.959964
///
/// Source: the definition, solved by halving an interval; 15 digits for a confidence up to 0.999.
///
/// - Parameter confidence: a share between 0 and 1, both tails left out together.
/// - Returns: z > 0.
public func normalQuantile(confidence: Double) -> Double {
  requireConfidence(confidence)
  return bisect(0...40) { .erf($0 / Double.sqrt(2)) < confidence }
}

/// Computes the number of standard errors to either side that hold this share when the spread
/// itself was estimated: Student's t.
///
///     t such that P(|T| < t) = confidence, for T with ν degrees of freedom
///
/// With θ = arctan(t/√ν), s = sin θ, c = cos θ, and a sum of ν/2 terms:
///
///     ν odd:   P = (2/π) ( θ + s c (1 + ⅔ c² + (2·4)/(3·5) c⁴ + …) )
///     ν even:  P = s (1 + ½ c² + (1·3)/(2·4) c⁴ + …)
///
/// Source: Abramowitz and Stegun, *Handbook of Mathematical Functions*, 26.7.3 and 26.7.4.
///
///     studentQuantile(confidence: 0.95, degreesOfFreedom: 4)  // 2.776445
///
/// Five seeds have four degrees of freedom: an interval with 1.96 in place of 2.78 would be right
/// in 88 of 100 cases instead of 95.
///
/// - Parameters:
///   - confidence: a share between 0 and 1, both tails left out together.
///   - degreesOfFreedom: ν ≥ 1, one less than the number of values.
/// - Returns: t > 0, which tends to the normal quantile as ν grows.
public func studentQuantile(confidence: Double, degreesOfFreedom: Int) -> Double {
  requireConfidence(confidence)
  require(
    degreesOfFreedom >= 1, "expected at least 1 degree of freedom, got \(degreesOfFreedom)")
  let angle = bisect(0...(.pi / 2)) {
    centralShare(angle: $0, degreesOfFreedom: degreesOfFreedom) < confidence
  }
  return .sqrt(Double(degreesOfFreedom)) * .tan(angle)
}

private func centralShare(angle: Double, degreesOfFreedom: Int) -> Double {
  let (sine, cosine) = (Double.sin(angle), Double.cos(angle))
  let isOdd = degreesOfFreedom % 2 == 1
  // Each term is the one before times c² · (j − 1)/j, with j = 3, 5, … or 2, 4, …
  var (term, sum) = (1.0, degreesOfFreedom == 1 ? 0 : 1.0)
  for j in stride(from: isOdd ? 3 : 2, through: degreesOfFreedom - 2, by: 2) {
    term *= cosine * cosine * Double(j - 1) / Double(j)
    sum += term
  }
  return isOdd ? 2 / .pi * (angle + sine * cosine * sum) : sine * sum
}

/// Returns the point of an interval where `isBelow` turns from true to false, to the last bit.
private func bisect(_ interval: ClosedRange<Double>, isBelow: (Double) -> Bool) -> Double {
  var (low, high) = (interval.lowerBound, interval.upperBound)
  while true {
    let middle = low + (high - low) / 2
    if middle == low || middle == high { return middle }
    if isBelow(middle) { low = middle } else { high = middle }
  }
}
