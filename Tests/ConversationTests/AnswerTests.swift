import ChainOfThought
import Conversation
import Random
import Testing
import Tokens

@Suite("An answer as it is written")
struct AnswerTests {
  func answer(context: Int = 24) throws -> Answer {
    try Answer(
      of: randomModel("one", context: context), to: ModelQuestion("x² - 5x + 6 = 0"))
  }

  @Test("has its tokens one by one, until its end or as many as the model reads")
  func written() throws {
    var answer = try answer()
    let prompt = try answer.model.prompt(for: ModelQuestion("x² - 5x + 6 = 0"))
    let generator = SeededGenerator(seed: 1)
    for count in 1...24 where !answer.isComplete {
      answer.write(.plain, using: generator)
      #expect(answer.pieces.count == count)
    }
    #expect(answer.isComplete && answer.pieces.count <= 24 - prompt.count)
    #expect(answer.pieces.allSatisfy { (0...1).contains($0.probability) && !$0.isForced })
    let before = answer.pieces
    answer.write(.plain, using: generator)
    #expect(answer.pieces == before)
    #expect(answer.response.symbols == before.map(\.symbol))
  }

  @Test("is the same for the same random numbers, whatever was written before the last word")
  func repeated() throws {
    var (one, other) = (try answer(), try answer())
    for _ in 0..<5 { one.write(.plain, using: SeededGenerator(seed: 3)) }
    for _ in 0..<5 { other.write(.plain, using: SeededGenerator(seed: 3)) }
    #expect(one.pieces == other.pieces)
  }

  @Test("takes words that are put in, from the end of the thought on, and none that have no room")
  func forced() throws {
    var answer = try answer()
    try answer.force(["try", "2", "</think>"])
    try answer.force(["wait", "try"])
    #expect(answer.pieces.map(\.symbol) == ["try", "2", "wait", "try"])
    #expect(answer.pieces.allSatisfy { $0.isForced })
    let before = answer.pieces
    #expect(throws: RefusedInput.self) { try answer.force(["hello"]) }
    let full = #expect(throws: RefusedInput.self) {
      try answer.force([String](repeating: "try", count: 24))
    }
    #expect(full?.description.contains("there is no room for more words") == true)
    #expect(answer.pieces == before)
  }
}
