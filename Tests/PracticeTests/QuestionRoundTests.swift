import Foundation
import Practice
import PracticeTestSupport
import Synchronization
import Terminal
import Testing

@Suite("Questions")
struct QuestionRoundTests {
  let text = """
    # Which is it?

    - [ ] The first.
      No: it is
      another one.
    - [x] The second.
      Yes.

    # And now?

    - [x] This.
      So it is.
    - [ ] That.
      It is not.

    """

  /// Returns the lines that are printed when questions are asked, and the notes.
  private func asked(_ answers: [String] = [], typed: [String] = []) throws -> [String] {
    let paper = Mutex("")
    let console = Console(
      outputIsTerminal: false, errorIsTerminal: false, color: false, columns: { 80 },
      clock: { 0 },
      sink: { stream, text in if stream == .output { paper.withLock { $0 += text } } })
    var rest = typed[...]
    try withCourse(["Tests/Exercises/Questions/Lesson04.md": text]) { course in
      try QuestionRound(course, lesson: "4").ask(answers: answers, console) { rest.popFirst() }
    }
    return paper.withLock { $0 }.split(separator: "\n").map(String.init)
  }

  @Test("are read with each answer and its reason")
  func parts() throws {
    let questions = try Question.all(in: text, file: "x.md")
    #expect(questions.map(\.text) == ["Which is it?", "And now?"])
    #expect(questions[0].choices.map(\.text) == ["The first.", "The second."])
    #expect(questions[0].choices.map(\.reason) == ["No: it is another one.", "Yes."])
    #expect(questions.map { $0.choices.map(\.isRight) } == [[false, true], [true, false]])
    #expect(questions[0].letters == ["a", "b"])
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

  @Test(
    "that cannot be asked are named",
    arguments: [
      ("# Q\n\n- [x] A\n  R\n", "\"Q\" has 1 answers: give it 2 to 6"),
      ("# Q\n\n- [x] A\n  R\n- [x] B\n  R\n", "\"Q\" has 2 right answers"),
      ("# Q\n\n- [x] A\n  R\n- [ ] B\n", "\"Q\" has no reason below the answer \"B\""),
    ])
  func problems(text: String, words: String) throws {
    let error = try #require(throws: CourseError.self) {
      try Question.all(in: text, file: "x.md")
    }
    #expect(error.description.hasPrefix("x.md: \(words)"))
  }

  @Test("of a lesson without any are wrong usage", arguments: ["5", "x", "", "../04"])
  func unknown(lesson: String) throws {
    try withCourse(["Tests/Exercises/Questions/Lesson04.md": text]) { course in
      let error = try #require(throws: CourseError.self) {
        try QuestionRound(course, lesson: lesson)
      }
      #expect(error.isMisuse && error.description.contains("there are on 04"))
    }
  }

  @Test(
    "are two for each lesson at least, and their right answers are in no place more than in others")
  func all() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let course = try CourseFolder(root: root)
    var places: [Int] = []
    for folder in course.numbered(in: "lessons") {
      let file = "\(QuestionRound.folder)/Lesson\(folder.prefix(2)).md"
      let questions = try Question.all(in: try course.read(file), file: file)
      #expect(questions.count >= 2, "\(folder)")
      places += questions.compactMap { $0.choices.firstIndex(where: \.isRight) }
    }
    for place in 0..<3 { #expect(places.count { $0 == place } >= places.count / 5) }
  }
}
