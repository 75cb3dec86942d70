import Foundation
import Practice
import PracticeTestSupport
import Synchronization
import Terminal
import Testing

/// In a folder that is no package nothing builds: what is asked here is what is done when.
@Suite("A watch over exercises")
struct ExerciseWatchTests {
  let files = [
    "Tests/Exercises/Lesson04.swift": someExercises,
    "Tests/Exercises/Hints/Lesson04.md": "# 4.1\n\nThink.\n\n# 4.2\n\nLook.\n",
  ]

  /// Returns the lines that a watch prints that is given these keys one after the other; a space is
  /// no key.
  private func printed(
    _ keys: String, files: [String: String]? = nil, before: (Character, CourseFolder) throws -> Void
  ) throws -> [String] {
    let paper = Mutex("")
    let console = Console(
      outputIsTerminal: false, errorIsTerminal: false, color: false, columns: { 80 },
      clock: { 0 },
      sink: { stream, text in if stream == .output { paper.withLock { $0 += text } } })
    try withCourse(files ?? self.files) { course in
      try ExerciseBook(course).ship()
      var watch = try ExerciseWatch(course, console)
      var rest = keys[...]
      try watch.run {
        guard let key = rest.popFirst() else { return .end }
        do { try before(key, course) } catch { Issue.record(error) }
        return key == " " ? .nothing : .key(key)
      }
    }
    return paper.withLock { $0 }.split(separator: "\n").map(String.init)
  }

  /// Saves lesson 04 with other code, a second later than before.
  private func save(_ text: String, in course: CourseFolder, after seconds: Double) throws {
    try course.write(text, to: "Tests/Exercises/Lesson04.swift")
    try FileManager.default.setAttributes(
      [.modificationDate: Date().addingTimeInterval(seconds)],
      ofItemAtPath: course.url("Tests/Exercises/Lesson04.swift").path)
  }

  @Test("checks the first exercise at once, and again only when its file is saved")
  func saves() throws {
    var tries = 0
    let lines = try printed("   q") { _, course in
      tries += 1
      if tries == 3 { try save(someExercises + "\n", in: course, after: 5) }
    }
    #expect(lines.count { $0.hasPrefix("broken: Lesson 04 does not build") } == 2)
    #expect(lines.count { $0 == "4.1 Write it." } == 2)
  }

  @Test("goes on to the next one, and from the last to the first")
  func next() throws {
    let lines = try printed("nn q") { _, _ in }
    #expect(
      lines.filter { $0.hasPrefix("4.") } == [
        "4.1 Write it.", "4.2 Find the bug: in two.", "4.1 Write it.",
      ])
  }

  @Test("gives a hint, and lists the keys at any other")
  func hints() throws {
    let lines = try printed("h?q") { _, _ in }
    #expect(lines.contains("4.1, hint 1 of 1: Think."))
    #expect(lines.last == "n: next   h: hint   r: reset as it was shipped   q: quit")
  }

  @Test("puts back what was shipped when it is asked twice, and not once")
  func reset() throws {
    let begun = someExercises.replacing("throw Unsolved()", with: "return 1")
    var texts: [String] = []
    var tries = 0
    let lines = try printed("r rhrr q") { _, course in
      tries += 1
      texts.append(try course.read("Tests/Exercises/Lesson04.swift"))
      if tries == 1 { try save(begun, in: course, after: 5) }
    }
    // As shipped it is not reset; then once r and another key, then twice r.
    #expect(lines.contains("4.1 is as it was shipped."))
    #expect(lines.count { $0.hasPrefix("What you wrote for 4.1 goes.") } == 2)
    #expect(texts[5].contains("return 1"))
    #expect(texts.last == someExercises)
  }
}
