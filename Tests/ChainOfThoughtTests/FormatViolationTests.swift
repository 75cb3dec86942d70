import ChainOfThought
import Tasks
import Testing
import Tokens

@Suite("A response out of form")
struct FormatViolationTests {
  @Test("explains its violation in a sentence")
  func sentences() {
    let violation = Response(symbols: ["a", "<answer>", "</think>"], prefill: .think).violation
    #expect(violation?.description == "<answer> comes before </think> (at 1)")
    // No two reasons have the same sentence.
    let reasons = Set(parserTable.compactMap(\.violation))
    let sentences = Set(
      parserTable.compactMap {
        Response(symbols: $0.response.split(separator: " ").map(String.init), prefill: $0.prefill)
          .violation?.description.split(separator: " (").first
      })
    #expect(sentences.count == reasons.count)
  }
}
