import Foundation
import Practice
import PracticeTestSupport
import Terminal
import Testing

@Suite("Questions")
struct QuestionTests {
  static let text = """
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

  @Test("are read with each answer and its reason")
  func parts() throws {
    let questions = try Question.all(in: Self.text, file: "x.md")
    #expect(questions.map(\.text) == ["Which is it?", "And now?"])
    #expect(questions[0].choices.map(\.text) == ["The first.", "The second."])
    #expect(questions[0].choices.map(\.reason) == ["No: it is another one.", "Yes."])
    #expect(questions.map { $0.choices.map(\.isRight) } == [[false, true], [true, false]])
    #expect(questions[0].letters == ["a", "b"])
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
