import ChainOfThought
import Random
import Tasks
import Testing
import Tokens

@Suite("A response")
struct ResponseTests {
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

  @Test("is read from tokens, known or not")
  func tokens() throws {
    let vocabulary = try RunningSum(terms: 2...2).vocabulary
    let tokens = try vocabulary.encode("3 + 4 = 7 </think> <answer> 7 </answer> <end>")
    let response = Response(tokens: tokens, vocabulary: vocabulary, prefill: .think)
    #expect(response.isWellFormed)
    #expect(response.answerSymbols == ["7"])
    let broken = Response(tokens: [99, -1] + tokens, vocabulary: vocabulary, prefill: .think)
    #expect(broken.isWellFormed)
    #expect(broken.thoughtSymbols.prefix(3) == ["<?99>", "<?-1>", "3"])
  }

  @Test("counts its tries and how often it looks again, in the thought only")
  func counts() {
    let text =
      "try 1 , 6 sum 7 no wait try 2 , 3 sum 5 yes </think> <answer> try wait </answer> <end>"
    let response = Response(symbols: text.split(separator: " ").map(String.init), prefill: .think)
    #expect(response.tries == 2)
    #expect(response.reevaluations == 1)
    let direct = Response(symbols: ["wait", "</answer>", "<end>"], prefill: .answer)
    #expect(direct.tries == 0 && direct.reevaluations == 0)
  }
}
