import Require

/// A list of whole symbols; a symbol's place in it is its token.
///
/// Text is its symbols with single spaces between them, so that reading and writing are each
/// other's inverse: `encode(decode(t)) == t` for every list of known tokens, and there is nothing
/// to merge, split or normalize. Reinforcement learning needs that: the scored tokens are exactly
/// the sampled ones.
///
///     let vocabulary = Vocabulary(["0", "1", "+"])
///     try vocabulary.encode("1 + 0")    // [8, 9, 7]: the seven special symbols come first
///     vocabulary.decode([8, 9, 7])      // "1 + 0"
public struct Vocabulary: Hashable, Sendable {
  /// Every symbol, in the order of the tokens. Those of a task are the special ones, then its own.
  public let symbols: [String]
  /// The tokens that other programs leave out where they decode without special tokens.
  public let special: Set<Token>
  /// The token that ends a response, if there is one.
  public let endToken: Token?
  /// Other tokens that end one as well.
  public let otherEndTokens: [Token]

  private let tokenOfSymbol: [String: Token]

  /// A vocabulary of the special symbols, followed by a task's own.
  ///
  /// - Precondition: symbols are unique, not empty, without white space, and do not begin with
  ///   `<?`, which is how an unknown token is shown.
  public init(_ ownSymbols: [String]) {
    for symbol in ownSymbols {
      require(!symbol.hasPrefix("<?"), "a symbol has no <? in front, got \"\(symbol)\"")
    }
    do {
      try self.init(
        symbols: SpecialSymbol.allCases.map(\.text) + ownSymbols,
        endToken: SpecialSymbol.end.token)
    } catch {
      fatalError(error.description)
    }
  }

  /// A vocabulary of any symbols, such as that of somebody else's tokenizer.
  ///
  /// - Parameters:
  ///   - symbols: unique, not empty, without white space.
  ///   - special: tokens of special symbols.
  ///   - endToken: the token that ends a response; it becomes special.
  ///   - otherEndTokens: others that end one as well; they become special, too.
  /// - Throws: ``UnusableSymbols`` that says which symbol or token is not as it should be.
  public init(
    symbols: [String], special: Set<Token> = [], endToken: Token? = nil,
    otherEndTokens: [Token] = []
  ) throws(UnusableSymbols) {
    var tokens: [String: Token] = [:]
    for (place, symbol) in symbols.enumerated() {
      guard !symbol.isEmpty, !symbol.contains(where: \.isWhitespace) else {
        throw UnusableSymbols(
          "expected symbols without white space, found \(symbol.debugDescription)")
      }
      guard tokens.updateValue(Token(place), forKey: symbol) == nil else {
        throw UnusableSymbols("expected unique symbols, found \(symbol.debugDescription) twice")
      }
    }
    (self.symbols, self.endToken, tokenOfSymbol) = (symbols, endToken, tokens)
    self.otherEndTokens = otherEndTokens
    self.special = special.union(endToken.map { [$0] } ?? []).union(otherEndTokens)
    for token in self.special where !symbols.indices.contains(Int(token)) {
      throw UnusableSymbols(
        "expected special tokens from 0 to \(symbols.count - 1), found \(token)")
    }
  }

  /// The number of symbols: the width of a model's output.
  public var count: Int { symbols.count }

  /// Returns the token of a symbol, or `nil` if the symbol is unknown.
  public func token(of symbol: String) -> Token? { tokenOfSymbol[symbol] }

  /// Returns the tokens of a list of symbols; the first unknown symbol is an error.
  public func tokens(of symbols: [String]) throws(UnknownSymbol) -> [Token] {
    var tokens: [Token] = []
    tokens.reserveCapacity(symbols.count)
    for (position, symbol) in symbols.enumerated() {
      guard let token = tokenOfSymbol[symbol] else {
        throw UnknownSymbol(
          symbol: symbol, position: position, text: symbols, suggestions: near(symbol))
      }
      tokens.append(token)
    }
    return tokens
  }

  /// Returns the symbols of a list of tokens; a token outside the vocabulary is shown as `<?99>`,
  /// which no vocabulary contains. So all output of a model can be decoded, and a mistake stays
  /// visible.
  public func symbols(of tokens: [Token]) -> [String] {
    tokens.map { symbols.indices.contains(Int($0)) ? symbols[Int($0)] : "<?\($0)>" }
  }

  /// Returns the tokens of a text whose symbols are separated by single spaces; the empty text has
  /// none.
  public func encode(_ text: String) throws(UnknownSymbol) -> [Token] {
    guard !text.isEmpty else { return [] }
    let symbols = text.split(separator: " ", omittingEmptySubsequences: false)
    return try tokens(of: symbols.map(String.init))
  }

  /// Returns the text of a list of tokens: its symbols with single spaces between them.
  public func decode(_ tokens: [Token]) -> String {
    symbols(of: tokens).joined(separator: " ")
  }

  /// This vocabulary, followed by the symbols that only the other one has: for a model that is
  /// asked about two tasks. Tokens of this vocabulary keep their meaning.
  public func merging(_ other: Vocabulary) -> Vocabulary {
    let specialCount = SpecialSymbol.allCases.count
    return Vocabulary(
      symbols.dropFirst(specialCount) + other.symbols.filter { tokenOfSymbol[$0] == nil })
  }

  /// Returns up to three known symbols that look like an unknown one, the most alike first.
  private func near(_ unknown: String) -> [String] {
    guard unknown.count <= 20 else { return [] }
    return
      symbols
      .map { (symbol: $0, distance: editDistance($0.lowercased(), unknown.lowercased())) }
      .filter { 2 * $0.distance <= max($0.symbol.count, unknown.count) }
      .sorted { $0.distance < $1.distance }
      .prefix(3).map(\.symbol)
  }
}

/// Symbols that cannot be a vocabulary.
public struct UnusableSymbols: Error, Hashable, CustomStringConvertible {
  /// The expected value, and the actual one.
  public let description: String

  init(_ description: String) { self.description = description }
}

/// A symbol that a vocabulary does not have.
public struct UnknownSymbol: Error, Hashable, CustomStringConvertible {
  /// The symbol.
  public let symbol: String
  /// Its place in the text, counted in symbols from 0.
  public let position: Int
  /// The symbols of the text.
  public let text: [String]
  /// Known symbols that look like it.
  public let suggestions: [String]

  /// The unknown symbol, its place, the text around it, and the symbols that may have been meant.
  public var description: String {
    if symbol.isEmpty {
      return "empty symbol at position \(position): symbols are separated by single spaces"
    }
    let hint = suggestions.map { "\"\($0)\"" }.joined(separator: ", ")
    return "unknown symbol \(Self.short(symbol).debugDescription) at position \(position)"
      + (text.count > 1 ? " of \(surroundings.debugDescription)" : "")
      + (hint.isEmpty ? "" : ", close to \(hint)")
  }

  /// The text with the symbol: at most four symbols before it and four after it.
  private var surroundings: String {
    let (first, last) = (max(0, position - 4), min(text.count, position + 5))
    let words = text[first..<last].map(Self.short)
    return ((first > 0 ? ["…"] : []) + words + (last < text.count ? ["…"] : []))
      .joined(separator: " ")
  }

  private static func short(_ symbol: String) -> String {
    symbol.count <= 40 ? symbol : symbol.prefix(40) + "…"
  }
}

/// Returns the least number of characters to insert, delete or replace that turns one text into the
/// other (Levenshtein's distance): 2 for "think" and "<think>".
private func editDistance(_ a: String, _ b: String) -> Int {
  let b = Array(b)
  var row = Array(0...b.count)  // distances from the characters of a read so far to each start of b
  for character in a {
    var diagonal = row[0]
    row[0] += 1
    for (j, other) in b.enumerated() {
      let replaced = diagonal + (character == other ? 0 : 1)
      diagonal = row[j + 1]
      row[j + 1] = min(replaced, row[j] + 1, row[j + 1] + 1)
    }
  }
  return row[b.count]
}
