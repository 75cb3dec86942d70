import Random
import Require

/// A language in small: the words of a thought, and one to ask with. Numbers and signs belong to
/// none.
///
///     Language.german.translation(of: ["try", "1", ",", "6", "sum", "7", "no"])
///     // versuche 1 , 6 summe 7 nein
///
/// DeepSeek-R1-Zero mixes English and Chinese in its thoughts (arXiv 2501.12948v1, section 2.2.4).
/// Two sets of words are enough to reproduce that.
public enum Language: String, Hashable, Codable, Sendable, CaseIterable {
  /// solve, try, sum, yes, no, wait
  case english
  /// löse, versuche, summe, ja, nein, warte
  case german

  /// The words, in the same order in every language; the first one begins a question.
  public var words: [String] {
    switch self {
    case .english: ["solve", "try", "sum", "yes", "no", "wait"]
    case .german: ["löse", "versuche", "summe", "ja", "nein", "warte"]
    }
  }

  /// The language that a symbol is a word of; `nil` if it is no word.
  public init?(of symbol: String) {
    guard let language = Self.allCases.first(where: { $0.words.contains(symbol) }) else {
      return nil
    }
    self = language
  }

  /// Symbols with every word in this language, whichever it was in; what is no word stays.
  public func translation(of symbols: some Sequence<String>) -> [String] {
    symbols.map(word)
  }

  /// Translates symbols into a mixture of languages that begins in this one: before each word the
  /// language changes with a given probability, and stays changed until it changes again.
  ///
  /// - Parameters:
  ///   - symbols: what is to be said, in any language.
  ///   - codeSwitchProbability: the chance of a change, 0 to 1. With 0 this is a translation.
  ///   - generator: where chance comes from; one number is drawn for each word.
  /// - Returns: as many symbols, of which only the words may have changed.
  public func mixture(
    of symbols: some Sequence<String>, codeSwitchProbability: Double,
    using generator: inout SeededGenerator
  ) -> [String] {
    require(
      (0...1).contains(codeSwitchProbability),
      "the chance of a code switch is from 0 to 1, got \(codeSwitchProbability)")
    var language = self
    return symbols.map { symbol in
      guard Language(of: symbol) != nil else { return symbol }
      if generator.uniform() < codeSwitchProbability {
        language = language == .english ? .german : .english
      }
      return language.word(for: symbol)
    }
  }

  private func word(for symbol: String) -> String {
    for language in Self.allCases {
      if let place = language.words.firstIndex(of: symbol) { return words[place] }
    }
    return symbol
  }
}
