import LessonShared
import Testing
import TinyR1

@Suite("Practice with factor pairs, as a text")
struct DrillExampleTests {
  let task: Quadratic

  init() throws { task = try Quadratic(range: 12) }

  @Test("drill is read behind <think>, ends with the end, and is well formed where it answers")
  func drill() throws {
    let world = Environment(task, split: Split(seed: 1))
    var generator = SeededGenerator(seed: 5)
    var (answered, open) = (0, 0)
    for _ in 0..<200 {
      let drill = task.drill(on: world.split, using: &generator)
      let text = try world.example(drill)
      #expect(
        task.vocabulary.symbols(of: text.prompt)
          == ["User:"] + drill.question + ["Assistant:", "<think>"])
      let response = world.response(text.responses[0])
      #expect(response.symbols.last == "<end>" && response.symbols.count { $0 == "<end>" } == 1)
      #expect(response.thoughtSymbols == drill.thought)
      #expect(response.isWellFormed == (drill.answer != nil))
      if let answer = drill.answer {
        answered += 1
        #expect(response.answerSymbols == answer.symbols)
      } else {
        open += 1
        #expect(response.symbols == drill.thought + ["</think>", "<end>"])
      }
    }
    #expect(answered + open == 200 && open > 0)
  }
}
