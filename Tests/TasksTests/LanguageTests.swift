import Tokens
import Tasks
import Testing

@Suite("A language")
struct LanguageTests {
  @Test("has words that are unique, as many in every language, and translate there and back")
  func words() throws {
    let all = Language.allCases.flatMap(\.words)
    #expect(Set(all).count == all.count)
    #expect(Set(Language.allCases.map(\.words.count)).count == 1)
    #expect(Set(all).isDisjoint(with: SpecialSymbol.allCases.map(\.text)))
    for language in Language.allCases {
      #expect(language.words.allSatisfy { Language(of: $0) == language })
      for other in Language.allCases {
        #expect(other.translation(of: language.words) == other.words)
      }
    }
    for symbol in ["3", ",", "-", "x²", "", "<answer>", "Try", "pairs"] {
      #expect(Language(of: symbol) == nil)
      #expect(Language.german.translation(of: [symbol]) == [symbol])
    }
  }
}
