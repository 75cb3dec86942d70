import Foundation
import Practice
import PracticeTestSupport
import Synchronization
import Terminal
import Testing

@Suite("Questions")
struct QuestionRoundTests {
  /// Returns the lines that are printed when questions are asked, and the notes.
  private func asked(_ answers: [String] = [], typed: [String] = []) throws -> [String] {
    let paper = Mutex("")
    let console = Console(
      outputIsTerminal: false, errorIsTerminal: false, color: false, columns: { 80 },
      clock: { 0 },
      sink: { stream, text in if stream == .output { paper.withLock { $0 += text } } })
    var rest = typed[...]
    try withCourse(["Tests/Exercises/Questions/Lesson04.md": QuestionTests.text]) { course in
      try QuestionRound(course, lesson: "4").ask(answers: answers, console) { rest.popFirst() }
    }
    return paper.withLock { $0 }.split(separator: "\n").map(String.init)
  }

  @Test("are asked until the answer is right, with the reason of each")
  func wrongFirst() throws {
    let lines = try asked(["a", "B", "a"])
    #expect(
      lines == [
        "Lesson 04, question 1 of 2: Which is it?", "  a  The first.", "  b  The second.",
        "a: Not so. No: it is another one.", "b: Right. Yes.",
        "Lesson 04, question 2 of 2: And now?", "  a  This.", "  b  That.", "a: Right. So it is.",
      ])
  }

  @Test("take what is typed, ask again after anything else, and end where the typing ends")
  func typing() throws {
    let lines = try asked(typed: ["", "c", " b "])
    #expect(lines.contains("Please answer with one of a, b."))
    #expect(lines.contains("b: Right. Yes."))
    #expect(lines.last == "  b  That.")
  }

  @Test("of a lesson without any are wrong usage", arguments: ["5", "x", "", "../04"])
  func unknown(lesson: String) throws {
    try withCourse(["Tests/Exercises/Questions/Lesson04.md": QuestionTests.text]) { course in
      let error = try #require(throws: CourseError.self) {
        try QuestionRound(course, lesson: lesson)
      }
      #expect(error.isMisuse && error.description.contains("there are on 04"))
    }
  }
}
