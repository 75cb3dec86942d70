/// A reader at a place in a list of symbols; it never reads past the end and never traps.
///
///     var reader = SymbolReader(["-", "1", "2", ",", "3"])
///     reader.takeNumber()   // -12
///     reader.take(",")      // true
///     reader.takeNumber()   // 3
///     reader.isAtEnd        // true
public struct SymbolReader: Sendable {
  /// The symbols to read.
  public let symbols: ArraySlice<String>
  /// The index of the next symbol in `symbols`.
  public private(set) var position: Int

  /// A reader at the start of a list of symbols.
  public init(_ symbols: ArraySlice<String>) {
    self.symbols = symbols
    position = symbols.startIndex
  }

  /// A reader at the start of a list of symbols.
  public init(_ symbols: [String]) { self.init(symbols[...]) }

  /// The next symbol, or `nil` at the end.
  public var next: String? { isAtEnd ? nil : symbols[position] }

  /// Indicates whether everything has been read.
  public var isAtEnd: Bool { position == symbols.endIndex }

  /// Reads the given symbol if it comes next, and returns whether it did.
  public mutating func take(_ symbol: String) -> Bool {
    guard next == symbol else { return false }
    position += 1
    return true
  }

  /// Reads a number if one comes next, with all the digits that follow; if what follows is not a
  /// number as `Numeral` writes it, or has more than nine digits, nothing is read.
  public mutating func takeNumber() -> Int? {
    var ahead = self
    let isNegative = ahead.take("-")
    let start = ahead.position
    var magnitude = 0
    while let symbol = ahead.next, let digit = Numeral.digit(symbol) {
      ahead.position += 1
      guard ahead.position - start <= Numeral.maximumDigits else { return nil }
      magnitude = 10 * magnitude + digit
    }
    let count = ahead.position - start
    let isPlain = count == 1 || (count > 1 && symbols[start] != "0")
    guard isPlain, !(isNegative && magnitude == 0) else { return nil }
    self = ahead
    return isNegative ? -magnitude : magnitude
  }
}
