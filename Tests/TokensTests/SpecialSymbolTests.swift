import Testing
import Tokens

@Suite("The special symbols")
struct SpecialSymbolTests {
  @Test("have these texts and these tokens, on which models and checkpoints depend")
  func tokens() {
    let expected: [(SpecialSymbol, String)] = [
      (.end, "<end>"), (.user, "User:"), (.assistant, "Assistant:"), (.think, "<think>"),
      (.endThink, "</think>"), (.answer, "<answer>"), (.endAnswer, "</answer>"),
    ]
    #expect(SpecialSymbol.allCases == expected.map(\.0))
    for (token, (symbol, text)) in expected.enumerated() {
      #expect(symbol.text == text && symbol.token == Token(token))
      #expect(SpecialSymbol(rawValue: text) == symbol)
    }
  }
}
