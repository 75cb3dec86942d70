import Require

/// Plain knowledge: all factor pairs of a number, with their sums, and no equation.
///
/// Asked for `pairs 6 sum -`, the pairs with product 6 and a negative sum, the list is
/// `- 1 , - 6 sum - 7 ; - 2 , - 3 sum - 5`. A base that has seen such lists for every product knows
/// its arithmetic, and what it lacks is the patience to use it. A base that has not cannot be helped
/// by thinking longer, because it cannot factor a number that it never met.
///
/// No list is an equation, so none is a held-out problem: what is held out is the question
/// x² + bx + c = 0. The factors of its c are common knowledge and may be learned.
public struct FactorList: Hashable, Sendable {
  /// The product of every pair.
  public let product: Int
  /// Whether pairs are taken whose farther number is negative.
  public let sumIsNegative: Bool

  /// The list for a product and the sign of the sum.
  ///
  /// - Precondition: the product is not 0, which has no end of pairs.
  public init(product: Int, sumIsNegative: Bool) {
    require(product != 0, "a factor list needs a product other than 0")
    self.product = product
    self.sumIsNegative = sumIsNegative
  }

  /// The symbols of the question: `pairs 6 sum -`.
  public var question: [String] {
    ["pairs"] + Numeral.symbols(of: product) + ["sum", sumIsNegative ? "-" : "+"]
  }

  /// The symbols of the list: `- 1 , - 6 sum - 7 ; - 2 , - 3 sum - 5`.
  public var symbols: [String] {
    let pairs = FactorPair.all(product: product, sumIsNegative: sumIsNegative)
    return Array(
      pairs.map { $0.symbols + ["sum"] + Numeral.symbols(of: $0.sum) }.joined(separator: [";"]))
  }
}

extension Quadratic {
  /// The lists of every product of two roots in range, 0 left out, for both signs of the product and of
  /// the sum; by ascending size. There are 236 for ±12.
  public var factorLists: [FactorList] {
    let sizes = Set((1...range).flatMap { r in (r...range).map { r * $0 } }).sorted()
    return sizes.flatMap { [$0, -$0] }.flatMap { product in
      [false, true].map { FactorList(product: product, sumIsNegative: $0) }
    }
  }
}
