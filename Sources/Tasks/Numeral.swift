/// Whole numbers as symbols: a minus sign if negative, then one symbol per decimal digit.
///
/// Each number is written in one way only: `- 1 2` is minus twelve, `0` is zero. `- 0`, `+ 3` and
/// leading zeros (`0 3`) are not numbers. Reading is as strict as writing, so that two answers are
/// the same number exactly when they are the same symbols.
public enum Numeral {
  /// The ten digits, in order.
  public static let digits = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"]

  /// The most digits that are read as a number. Products of two such numbers fit in `Int`.
  public static let maximumDigits = 9

  /// Returns the symbols of a number: −12 is `- 1 2`.
  public static func symbols(of number: Int) -> [String] {
    if digits.indices.contains(number) { return [digits[number]] }  // most numbers are one digit
    return String(number).map(String.init)
  }

  /// Returns whether a symbol is one of the ten digits.
  public static func isDigit(_ symbol: String) -> Bool { digit(symbol) != nil }

  /// Returns the value of a digit, 0 to 9, or `nil` for any other symbol.
  static func digit(_ symbol: String) -> Int? {
    let bytes = symbol.utf8
    guard bytes.count == 1, let byte = bytes.first, (48...57).contains(byte) else { return nil }
    return Int(byte) - 48
  }
}
