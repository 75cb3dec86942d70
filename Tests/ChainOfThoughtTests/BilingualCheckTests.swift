import ChainOfThought
import Tasks
import Testing

@Suite("Checking a thought in two languages")
struct BilingualCheckTests {
  private let problem = Bilingual<Quadratic>.Problem(Quadratic.Problem(roots: 2, 3), in: .german)

  private func check(_ line: String) throws -> TraceCheck? {
    let response = Response(
      symbols: line.split(separator: " ").map(String.init), prefill: .think)
    return Bilingual(try Quadratic()).check(response, for: problem)
  }

  @Test(
    "finds the same in either language, and in both at once",
    arguments: [
      "try 1 , 6 sum 7 no wait try 2 , 3 sum 5 yes",
      "versuche 1 , 6 summe 7 nein warte versuche 2 , 3 summe 5 ja",
      "versuche 1 , 6 sum 7 nein wait try 2 , 3 summe 5 yes",
    ])
  func rightThoughts(thought: String) throws {
    let found = try #require(try check("\(thought) </think> <answer> 2 , 3 </answer> <end>"))
    #expect(found.mistake == nil && found.steps == 2 && found.isFaithful && !found.gaveUp)
  }

  @Test("marks a mistake where it is written")
  func mistakes() throws {
    let found = try #require(
      try check("versuche 1 , 6 summe 7 ja </think> <answer> 1 , 6 </answer> <end>"))
    #expect(found.mistake?.kind == .falseYes)
    #expect(found.mistake?.symbols == 0..<7)  // the whole try: seven symbols up to `ja`
    let gaveUp = try #require(
      try check("try 1 , 6 summe 7 nein </think> <answer> 1 , 6 </answer> <end>"))
    #expect(gaveUp.gaveUp && gaveUp.mistake == nil)
  }

  @Test("has nothing to say where there is no thought")
  func noThought() throws {
    let response = Response(symbols: ["2", "</answer>", "<end>"], prefill: .answer)
    #expect(Bilingual(try Quadratic()).check(response, for: problem) == nil)
  }
}
