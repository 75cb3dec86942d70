import Tasks

/// Reads the symbols of an answer as a set of exact numbers.
///
///     answer   = "\{" list "\}"  |  "{" list "}"  |  list
///     list     = entry { ("," | ";" | word | ("," | ";") word) entry }      word: or, and
///     entry    = [ letter [ [ "_" ] index ] "=" ] number                    one letter throughout
///     number   = [ "+" | "-" ] ( size | "(" fraction ")" | text "{" [ "+" | "-" ] size "}" )
///     size     = decimal [ "%" ]  |  fraction                               text: \text, \mathrm, …
///     fraction = decimal "/" decimal  |  "\frac" "{" signed decimal "}" ( "{" signed decimal "}" | digit )
///
/// Each rule is one function below, which reads on from where it stands and gives `nil` if what
/// stands there is not of its form. No rule goes back over what was read, so the time is
/// proportional to the number of symbols.
package struct AnswerReader {
  /// Returns the numbers that an answer names; `nil` if it is not of the form above, or a number
  /// does not fit.
  package static func numbers(in symbols: [String]) -> Set<Rational>? {
    var reader = AnswerReader(rest: SymbolReader(symbols))
    let end = reader.rest.take(#"\{"#) ? #"\}"# : reader.rest.take("{") ? "}" : nil
    guard let numbers = reader.list() else { return nil }
    if let end, !reader.rest.take(end) { return nil }
    return reader.rest.isAtEnd ? numbers : nil
  }

  private var rest: SymbolReader
  private var name: String?

  private mutating func list() -> Set<Rational>? {
    var numbers: Set<Rational> = []
    repeat {
      guard let number = entry() else { return nil }
      numbers.insert(number)
    } while takeSeparator()
    return numbers
  }

  private mutating func takeSeparator() -> Bool {
    let isMarked = rest.take(",") || rest.take(";")
    let isWord =
      rest.take("or") || rest.take("and")
      || rest.take(["\\text", "{", "or", "}"]) || rest.take(["\\text", "{", "and", "}"])
    return isMarked || isWord
  }

  private mutating func entry() -> Rational? {
    guard let letter = rest.next, letter.utf8.count == 1, letter.first?.isLetter == true else {
      return number()
    }
    guard name == nil || name == letter, rest.take(letter) else { return nil }
    name = letter
    if rest.take("_") {
      let isInBraces = rest.take("{")
      guard takeDecimal() != nil, !isInBraces || rest.take("}") else { return nil }
    } else {
      _ = takeDecimal()
    }
    return rest.take("=") ? number() : nil
  }

  private mutating func number() -> Rational? {
    let isNegative = takeMinus()
    var number: Rational?
    if rest.take("(") {
      number = fraction()
      guard rest.take(")") else { return nil }
    } else if Self.fonts.contains(where: { rest.take([$0, "{"]) }) {
      let isNegativeWithin = !isNegative && takeMinus()
      number = isNegativeWithin ? size()?.negated : size()
      guard rest.take("}") else { return nil }
    } else {
      number = size()
    }
    return isNegative ? number?.negated : number
  }

  /// Commands that set a number in another font.
  private static let fonts = [#"\text"#, #"\textbf"#, #"\mathrm"#, #"\mathbf"#]

  private mutating func size() -> Rational? {
    if rest.next == #"\frac"# { return fraction() }
    guard let decimal = takeDecimal() else { return nil }
    if rest.take("%") { return decimal.divided(by: Rational(100)) }
    return rest.next == "/" ? quotient(of: decimal) : decimal
  }

  /// Reads a fraction, written with a slash or as LaTeX's.
  private mutating func fraction() -> Rational? {
    guard rest.take(#"\frac"#) else { return takeDecimal().flatMap { quotient(of: $0) } }
    guard let top = argument() else { return nil }
    return (rest.next == "{" ? argument() : takeDigit()).flatMap { top.divided(by: $0) }
  }

  private mutating func quotient(of top: Rational) -> Rational? {
    guard rest.take("/") else { return nil }
    return takeDecimal().flatMap { top.divided(by: $0) }
  }

  private mutating func argument() -> Rational? {
    guard rest.take("{") else { return nil }
    let isNegative = takeMinus()
    guard let decimal = takeDecimal(), rest.take("}") else { return nil }
    return isNegative ? decimal.negated : decimal
  }

  private mutating func takeDigit() -> Rational? {
    rest.next?.utf8.count == 1 ? takeDecimal() : nil
  }

  /// Reads a sign, if there is one, and says whether it is a minus.
  private mutating func takeMinus() -> Bool { !rest.take("+") && rest.take("-") }

  private mutating func takeDecimal() -> Rational? {
    guard let symbol = rest.next, let decimal = Rational(decimal: symbol), rest.take(symbol) else {
      return nil
    }
    return decimal
  }
}

extension SymbolReader {
  /// Reads the given symbols if all of them come next, and says whether they did.
  fileprivate mutating func take(_ symbols: [String]) -> Bool {
    var ahead = self
    guard symbols.allSatisfy({ ahead.take($0) }) else { return false }
    self = ahead
    return true
  }
}
