import Require

/// Two whole numbers that are tried as the roots of a quadratic: by Viète, the roots of
/// x² + bx + c = 0 are the two numbers whose product is c and whose sum is −b.
///
/// A pair is written the same way wherever it stands: the number nearer to zero first, and of two
/// opposite numbers the negative one first. `- 1 , 6`, `2 , 3`, `- 4 , 4`.
public struct FactorPair: Hashable, Sendable {
  /// The number nearer to zero.
  public let first: Int
  /// The number farther from zero.
  public let second: Int

  /// The pair of two numbers, in whatever order they are given.
  public init(_ a: Int, _ b: Int) {
    let inOrder = (abs(a), a) <= (abs(b), b)
    (first, second) = inOrder ? (a, b) : (b, a)
  }

  /// The sum of the two.
  public var sum: Int { first + second }

  /// The product of the two.
  public var product: Int { first * second }

  /// The pair as it is written: `2 , 3`.
  public var symbols: [String] {
    Numeral.symbols(of: first) + [","] + Numeral.symbols(of: second)
  }

  /// Returns the pairs with a given product that the sign rule leaves, by ascending first number:
  /// one for each way to write |product| as d · e with d ≤ e.
  ///
  /// The sign rule: the number farther from zero has the sign of the sum (0 counts as positive);
  /// the other one has the same sign if the product is positive, the opposite one if it is
  /// negative. Product 6 and a positive sum give `1 , 6` and `2 , 3`; product −6 and a negative sum
  /// give `1 , - 6` and `2 , - 3`. The pair `- 4 , 4` has sum 0 and stands in both lists of −16.
  ///
  /// - Precondition: the product is not 0, which has infinitely many pairs.
  public static func all(product: Int, sumIsNegative: Bool) -> [FactorPair] {
    require(product != 0, "factor pairs need a product other than 0")
    let size = abs(product)
    let second = sumIsNegative ? -1 : 1
    let first = product < 0 ? -second : second
    return (1...size).prefix { $0 * $0 <= size }.filter { size % $0 == 0 }
      .map { FactorPair(first * $0, second * (size / $0)) }
  }
}
