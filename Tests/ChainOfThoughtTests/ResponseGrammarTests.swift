import ChainOfThought
import Tasks
import Testing
import Tokens

@Suite("A response, read by the grammar")
struct ResponseGrammarTests {
  @Test(
    "is read as the table says, and what is wrong is named with its place", arguments: parserTable)
  func table(row: ParserCase) {
    let response = Response(
      symbols: row.response.split(separator: " ").map(String.init), prefill: row.prefill)
    #expect(response.thought.map { response.symbols[$0].joined(separator: " ") } == row.thought)
    #expect(response.answer.map { response.symbols[$0].joined(separator: " ") } == row.answer)
    #expect(response.violation?.reason == row.violation)
    #expect(response.violation?.position == row.position)
    #expect(response.isWellFormed == (row.violation == nil))
  }

  @Test("that is cut off anywhere keeps its open thought, and its answer once that is closed")
  func truncation() {
    let whole = ["<think>", "a", "b", "</think>", "<answer>", "1", "</answer>", "<end>"]
    for length in 0..<whole.count {
      let response = Response(symbols: Array(whole.prefix(length)), prefill: .nothing)
      #expect(response.violation?.reason == .truncated)
      #expect(response.violation?.position == length)
      #expect(response.thought == (length == 0 ? nil : 1..<min(length, 3)))
      #expect(response.answer == (length < 7 ? nil : 5..<6))
    }
    #expect(Response(symbols: whole, prefill: .nothing).violation == nil)
  }
}
