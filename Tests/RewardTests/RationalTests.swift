import Reward
import Testing

@Suite("A fraction")
struct RationalTests {
  private func fraction(_ top: Int, _ bottom: Int) throws -> Rational {
    try #require(Rational(top).divided(by: Rational(bottom)))
  }

  @Test(
    "is read from a decimal: its digits over a power of ten, in lowest terms",
    arguments: [
      ("0", 0, 1), ("12", 12, 1), ("007", 7, 1), ("0.50", 1, 2), (".5", 1, 2), ("2.25", 9, 4),
      ("0.000", 0, 1), ("999999999999999999", 999_999_999_999_999_999, 1),
      (".000000000000000001", 1, 1_000_000_000_000_000_000),  // 18 digits
    ])
  func read(text: String, numerator: Int, denominator: Int) throws {
    let number = try #require(Rational(decimal: text))
    #expect(number.numerator == numerator && number.denominator == denominator)
  }

  @Test(
    "is not read from anything else",
    arguments: [
      "", ".", "1.2.3", "..5", "-1", "+1", "1e3", "1,5", " 1", "1/2", "٣", "/", ":",
      "1000000000000000000", "0000000000000000001", "0.000000000000000000",  // 19 digits
    ])
  func notRead(text: String) {
    #expect(Rational(decimal: text) == nil)
  }

  @Test("is what cross products say of a quotient, shortened, with its sign above the line")
  func quotients() throws {
    for a in -6...6 {
      for b in 1...6 {
        for c in -6...6 {
          for d in 1...6 {
            let quotient = try fraction(a, b).divided(by: fraction(c, d))
            guard c != 0 else {
              #expect(quotient == nil)
              continue
            }
            // (a/b) / (c/d) = n/m if and only if a d m = b c n.
            let (n, m) = (try #require(quotient).numerator, try #require(quotient).denominator)
            #expect(a * d * m == b * c * n && m > 0)
            let largest = max(abs(n), m)
            #expect(largest == 1 || !(2...largest).contains { n % $0 == 0 && m % $0 == 0 })
          }
        }
      }
    }
  }

  @Test("with the other sign has the same size, and 0 has none")
  func negated() throws {
    let half = try fraction(1, 2)
    #expect(half.negated.numerator == -1 && half.negated.denominator == 2)
    #expect(half.negated.negated == half && Rational(0).negated == Rational(0))
  }

  @Test("is shortened before it is multiplied, and is nothing only where the result does not fit")
  func overflow() throws {
    let most = Rational(.max)
    let half = try fraction(1, 2)
    #expect(most.divided(by: most) == Rational(1))
    // (most / 2) / (most / 2): its products would be 2 · most, but for the divisors in common.
    #expect(try fraction(.max, 2).divided(by: fraction(.max, 2)) == Rational(1))
    #expect(most.divided(by: half) == nil)  // 2 · most
    #expect(try fraction(1, .max).divided(by: Rational(2)) == nil)
    // ∓2⁶³ would fit, and its opposite would not.
    #expect(Rational(-(1 << 62)).divided(by: half) == nil)
    #expect(try fraction(1, 1 << 62).divided(by: Rational(-2)) == nil)
    #expect(Rational(1 << 61).divided(by: half) == Rational(1 << 62))
  }
}
