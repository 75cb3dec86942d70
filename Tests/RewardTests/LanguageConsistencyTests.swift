import ChainOfThought
import Random
import Reward
import Tasks
import Testing

@Suite("Language consistency")
struct LanguageConsistencyTests {
  /// Two alphabets of digits as two languages: figures, and the first letters.
  private func figures(_ symbol: String) -> WordLanguage {
    switch symbol {
    case "0"..."9" where symbol.utf8.count == 1: .target
    case "a"..."j" where symbol.utf8.count == 1: .other
    default: .neutral
    }
  }

  private func share(_ line: String, withoutWords: Double = 0) -> Double {
    languageConsistency(
      of: line.split(separator: " ").map(String.init), withoutWords: withoutWords,
      language: figures)
  }

  @Test(
    "is the share of words in the target language",
    arguments: [
      ("3 + 4 = 7", 1),  // three words, all in figures
      ("d + e = h", 0),  // the same in letters
      ("3 + e = 7", 2.0 / 3),
      ("3 + e = h ; h + 1 = 8", 3.0 / 6),  // 3, 1 and 8; e, h and h
      ("3", 1),  // one word is enough: the share says nothing about how much is said
    ] as [(String, Double)])
  func shares(line: String, expected: Double) {
    #expect(share(line) == expected)
  }

  @Test("of a thought without words is 0, or what the caller says")
  func withoutWords() {
    for line in ["", "+ = ;"] {
      #expect(share(line) == 0)
      #expect(share(line, withoutWords: 1) == 1)
    }
    #expect(share("d", withoutWords: 1) == 0)  // there is a word
  }

  @Test("does not pay for thinking nothing, which a value of 1 would")
  func emptyThoughtDoesNotPay() {
    let (mixed, empty) = ("3 + e = 7", "")
    #expect(share(empty) < share(mixed))
    #expect(share(empty, withoutWords: 1) > share(mixed, withoutWords: 1))
  }

  @Test("is from 0 to 1 for any symbols, and changes with each word as it should")
  func range() {
    var generator = SeededGenerator(seed: 6)
    let symbols = ["3", "d", "+", "", "<think>", "7", "h", "٣"]
    for _ in 0..<2000 {
      let thought = (0..<generator.integer(below: 20)).map { _ in generator.element(of: symbols) }
      let share = languageConsistency(of: thought, language: figures)
      #expect((0...1).contains(share))
      // A word in the target language never lowers it, one in another never raises it, a sign does
      // nothing.
      #expect(languageConsistency(of: thought + ["3"], language: figures) >= share)
      #expect(languageConsistency(of: thought + ["d"], language: figures) <= share)
      #expect(languageConsistency(of: thought + ["+"], language: figures) == share)
    }
  }

  @Test("of a response looks at the thought alone")
  func responses() {
    let language = figures
    // The answer is in letters, the thought in figures.
    let closed = response("3 + 4 = 7 </think> <answer> h </answer> <end>")
    #expect(languageConsistency(of: closed, language: language) == 1)
    // A thought that was cut off counts as far as it goes.
    #expect(languageConsistency(of: response("3 + e"), language: language) == 1.0 / 2)
    // No thought was asked for: there are no words.
    let direct = response("7 </answer> <end>", prefill: .answer)
    #expect(languageConsistency(of: direct, language: language) == 0)
  }

  @Test("asks a language of the tasks which words are its own")
  func languages() {
    // Two of the three words are German; the numbers and the comma are no words.
    let thought = ["versuche", "2", ",", "3", "sum", "5", "ja"]
    let shares = Language.allCases.map { language in
      languageConsistency(of: thought) { WordLanguage($0, readBy: language) }
    }
    #expect(Language.allCases == [.english, .german])
    #expect(shares == [1.0 / 3, 2.0 / 3])
  }
}
