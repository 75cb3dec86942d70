import ChainOfThought
import Conversation
import Testing

@Suite("A model that answers")
struct TalkingModelTests {
  @Test("is asked in its template, and begins to think")
  func prompt() throws {
    let model = try randomModel("one")
    let question = try ModelQuestion("x² - 5x + 6 = 0")
    let symbols = model.vocabulary.symbols(of: try model.prompt(for: question))
    #expect(symbols == Template.prompt(question: question.symbols, prefill: .think))
    #expect(symbols.last == "<think>")
  }

  @Test("names a word that it does not know, and a question that it cannot read whole")
  func refused() throws {
    let unknown = #expect(throws: RefusedInput.self) {
      try randomModel("one").tokens(["try", "hello"])
    }
    #expect(unknown?.description.contains("\"hello\" is not in the vocabulary of one") == true)
    let question = try ModelQuestion("x² - 5x + 6 = 0")
    let long = #expect(throws: RefusedInput.self) {
      try randomModel("one", context: 8).prompt(for: question)
    }
    #expect(long?.description.contains("one reads at most 8 tokens") == true)
  }
}
