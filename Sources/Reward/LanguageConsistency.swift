import ChainOfThought
import Require
import Tasks

/// The kind of a symbol for a reader who asks for one language.
public enum WordLanguage: Hashable, Sendable, CaseIterable {
  /// A word of the language that is asked for.
  case target
  /// A word of another language.
  case other
  /// No word: a sign such as `+`, which belongs to every language and counts for none.
  case neutral

  /// Classifies a symbol for a reader of a language of `Tasks`.
  public init(_ symbol: String, readBy language: Language) {
    switch Language(of: symbol) {
    case language: self = .target
    case nil: self = .neutral
    default: self = .other
    }
  }
}

/// Returns the share of a thought's words that are in the target language.
///
///     R = Num(words in the target language) / Num(words)
///
/// From 0 to 1. Of `three + vier = seven`, with two English words, a German one and two signs, it
/// is 2/3 for English.
///
/// In the paper: this share, of the chain of thought, added to the accuracy reward; it costs a
/// little accuracy and makes thoughts easier to read (DeepSeek-R1, arXiv 2501.12948v1, §2.3.2; with
/// the formula in its second version). Ours: the caller says which symbols are words, and of which
/// language, since here a language may be an alphabet of digits. The paper does not say what a
/// thought without words earns. It is 0 here by default: if it were 1, an empty thought would be
/// the surest way to speak one language.
///
/// The share does not depend on how much is said: one word in the target language earns 1. So it is
/// only useful beside a reward that needs the thought.
///
/// - Parameters:
///   - thought: The symbols of the thought.
///   - withoutWords: What a thought without words earns, from 0 to 1.
///   - language: What each symbol is.
/// - Returns: From 0 to 1.
public func languageConsistency(
  of thought: some Sequence<String>, withoutWords: Double = 0,
  language: (String) -> WordLanguage
) -> Double {
  require(
    (0...1).contains(withoutWords),
    "a thought without words should earn from 0 to 1, got \(withoutWords)")
  var (target, words) = (0, 0)
  for symbol in thought {
    let found = language(symbol)
    target += found == .target ? 1 : 0
    words += found == .neutral ? 0 : 1
  }
  return words == 0 ? withoutWords : Double(target) / Double(words)
}

/// Returns the share of the words of a response's thought that are in the target language: of the
/// thought as far as it could be read, and of no thought, if it was never opened.
///
/// - Parameters:
///   - response: What the model wrote.
///   - withoutWords: What a thought without words earns, from 0 to 1.
///   - language: What each symbol is.
/// - Returns: From 0 to 1.
public func languageConsistency(
  of response: Response, withoutWords: Double = 0, language: (String) -> WordLanguage
) -> Double {
  languageConsistency(
    of: response.thoughtSymbols, withoutWords: withoutWords, language: language)
}
