import Tasks

/// Reads the symbols of an answer as a set of exact numbers.
///
///     answer   = "\{" list "\}"  |  list
///     list     = entry { ("," | ";" | word | ("," | ";") word) entry }      word: or, and
///     entry    = [ letter [ "_" index ] "=" ] number                        one letter throughout
///     number   = [ "+" | "-" ] ( decimal [ "%" | "/" decimal ]
///                              | "\frac" "{" signed decimal "}" "{" signed decimal "}" )
///
/// Each rule is one function below, which reads on from where it stands and gives `nil` if what
/// stands there is not of its form. No rule goes back over what was read, so the time is
/// proportional to the number of symbols.
struct AnswerReader {
  /// Returns the numbers that an answer names; `nil` if it is not of the form above, or a number
  /// does not fit.
  static func numbers(in symbols: [String]) -> Set<Rational>? {
    var reader = AnswerReader(rest: SymbolReader(symbols))
    let isInBraces = reader.rest.take(#"\{"#)
    guard let numbers = reader.list() else { return nil }
    guard !isInBraces || reader.rest.take(#"\}"#) else { return nil }
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
    }
    return rest.take("=") ? number() : nil
  }

  private mutating func number() -> Rational? {
    let isNegative = takeMinus()
    let size = rest.take("\\frac") ? fraction() : quotient()
    return isNegative ? size?.negated : size
  }

  private mutating func quotient() -> Rational? {
    guard let decimal = takeDecimal() else { return nil }
    if rest.take("%") { return decimal.divided(by: Rational(100)) }
    guard rest.take("/") else { return decimal }
    return takeDecimal().flatMap { decimal.divided(by: $0) }
  }

  private mutating func fraction() -> Rational? {
    guard let top = argument(), let bottom = argument() else { return nil }
    return top.divided(by: bottom)
  }

  private mutating func argument() -> Rational? {
    guard rest.take("{") else { return nil }
    let isNegative = takeMinus()
    guard let decimal = takeDecimal(), rest.take("}") else { return nil }
    return isNegative ? decimal.negated : decimal
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
