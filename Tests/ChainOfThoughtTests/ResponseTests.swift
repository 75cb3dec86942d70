import ChainOfThought
import Tasks
import Testing
import Tokens

@Suite("A response")
struct ResponseTests {
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
}
