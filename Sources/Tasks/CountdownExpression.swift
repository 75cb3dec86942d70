extension Countdown {
  /// An answer, read as ordinary arithmetic over single digits:
  ///
  ///     sum      = product { ("+" | "-") product }
  ///     product  = factor { "×" factor }
  ///     factor   = digit | "(" sum ")"
  package struct Expression {
    /// The digits that it uses, in the order in which they stand.
    package private(set) var numbers: [Int] = []
    package private(set) var value = 0
    private var reader: SymbolReader

    /// The most symbols that are read: four digits, three operators and as many pairs of
    /// parentheses as digits are 15. So no answer nests deeply, and no value overflows.
    static let maximumSymbols = 16

    /// Reads an answer from its first to its last symbol; `nil` if it is anything else.
    package init?(_ symbols: [String]) {
      guard symbols.count <= Self.maximumSymbols else { return nil }
      reader = SymbolReader(symbols)
      guard let found = takeSum(), reader.isAtEnd else { return nil }
      value = found
    }

    private mutating func takeSum() -> Int? {
      guard var sum = takeProduct() else { return nil }
      while true {
        let isSum = reader.take("+")
        guard isSum || reader.take("-") else { return sum }
        guard let next = takeProduct() else { return nil }
        sum = isSum ? sum + next : sum - next
      }
    }

    private mutating func takeProduct() -> Int? {
      guard var product = takeFactor() else { return nil }
      while reader.take("×") {
        guard let next = takeFactor() else { return nil }
        product *= next
      }
      return product
    }

    private mutating func takeFactor() -> Int? {
      if reader.take("(") {
        guard let sum = takeSum(), reader.take(")") else { return nil }
        return sum
      }
      guard let symbol = reader.next, let digit = Numeral.digit(symbol), reader.take(symbol) else {
        return nil
      }
      numbers.append(digit)
      return digit
    }
  }
}
