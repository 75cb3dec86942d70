import Require

/// A fraction in lowest terms with a positive denominator: equal numbers are equal values.
///
/// Numerator and denominator are `Int`. Whatever does not fit is `nil`: nothing is rounded, nothing
/// wraps around, nothing traps.
package struct Rational: Hashable {
  package let numerator: Int
  package let denominator: Int

  /// The most digits that a decimal is read with: 10¹⁸ is the last power of ten that fits in `Int`.
  static let maximumDigits = 18

  /// Two numbers in lowest terms, the second one positive.
  private init(numerator: Int, denominator: Int) {
    self.numerator = numerator
    self.denominator = denominator
  }

  /// A whole number.
  ///
  /// - Precondition: it is not `Int.min`, which has no negative.
  package init(_ number: Int) {
    require(number != .min, "a fraction cannot hold \(number)")
    self.init(numerator: number, denominator: 1)
  }

  /// An unsigned decimal: `12`, `0.50` (½), `.5`, `007`; `nil` if it has no digit, more than 18, or
  /// any other character than `0` to `9` and one point.
  package init?(decimal: String) {
    var (number, power, digits) = (0, 1, 0)
    var isFraction = false
    for byte in decimal.utf8 {
      if byte == UInt8(ascii: "."), !isFraction {
        isFraction = true
        continue
      }
      guard (48...57).contains(byte), digits < Self.maximumDigits else { return nil }
      digits += 1
      number = 10 * number + Int(byte - 48)
      if isFraction { power *= 10 }
    }
    guard digits > 0, let value = Rational(number).divided(by: Rational(power)) else { return nil }
    self = value
  }

  /// Returns the quotient; `nil` if it does not fit, or for a division by 0.
  ///
  ///     (a / b) / (c / d) = (a/g · d/h) / (b/h · c/g),  g = gcd(a, c), h = gcd(b, d)
  ///
  /// Shortened first, both products are in lowest terms: they overflow only if the result does not
  /// fit.
  package func divided(by other: Rational) -> Rational? {
    guard other.numerator != 0 else { return nil }
    let g = Self.gcd(numerator, other.numerator)
    let h = Self.gcd(denominator, other.denominator)
    let top = (numerator / g).multipliedReportingOverflow(by: other.denominator / h)
    let bottom = (denominator / h).multipliedReportingOverflow(by: other.numerator / g)
    guard !top.overflow, !bottom.overflow, top.partialValue != .min, bottom.partialValue != .min
    else { return nil }
    let sign = bottom.partialValue < 0 ? -1 : 1
    return Rational(
      numerator: sign * top.partialValue, denominator: sign * bottom.partialValue)
  }

  /// The number with the other sign.
  package var negated: Rational { Rational(numerator: -numerator, denominator: denominator) }

  /// Returns the greatest common divisor (Euclid), at least 1; not both numbers are 0.
  private static func gcd(_ a: Int, _ b: Int) -> Int {
    var (a, b) = (abs(a), abs(b))
    while b != 0 { (a, b) = (b, a % b) }
    return a
  }
}
