import Practice
import PracticeTestSupport
import Testing
import TextLayout

@Suite("The report on exercises")
struct ExerciseReportTests {
  /// Makes a report of verdicts that are there as if exercises had been run.
  private func withReport<Result>(
    _ verdicts: [String: String], width: Int = 80,
    _ body: (ExerciseBook, ExerciseReport) throws -> Result
  ) throws -> Result {
    let exercises = ["Tests/Exercises/Lesson04.swift": someExercises]
    let files = Dictionary(
      uniqueKeysWithValues: verdicts.map { (".build/exercises/\($0.key)", $0.value) })
    return try withCourse(exercises.merging(files) { $1 }) { course in
      try ExerciseBook(course).ship()
      let book = try ExerciseBook(course)
      let runner = try ExerciseRunner(course, seconds: 60)
      return try body(book, ExerciseReport(book, runner, width: width))
    }
  }

  @Test("says what is solved, what is not begun, and what is next")
  func table() throws {
    let verdicts = ["4.1.yours": "solved\nWell.\n", "4.2.yours": "wrong\nNot yet.\n"]
    try withReport(verdicts) { _, report in
      #expect(report.table.isSound)
      #expect(
        report.table.lines == [
          "4.1   solved        Write it.", "4.2   not begun     Find the bug: in two.", "",
          "1 solved, 0 wrong so far, 1 not begun, 0 broken",
          "Next: make exercise-4.2, in Tests/Exercises/Lesson04.swift:16",
        ])
    }
  }

  @Test("tells what is wrong so far from what was never touched")
  func begun() throws {
    try withReport(["4.2.yours": "wrong\nNot yet.\n"]) { book, report in
      let text = someExercises.replacing("{ 3 }", with: "{ 4 }")
      try book.course.write(text, to: "Tests/Exercises/Lesson04.swift")
      let changed = try ExerciseBook(book.course)
      let runner = try ExerciseRunner(book.course, seconds: 60)
      #expect(report.table.lines.contains("4.2   not begun     Find the bug: in two."))
      let lines = ExerciseReport(changed, runner, width: 80).table.lines
      #expect(lines.contains("4.2   wrong so far  Find the bug: in two."))
      #expect(lines.contains("0 solved, 1 wrong so far, 0 not begun, 1 broken"))
    }
  }

  @Test("says why an exercise is broken in three lines, and when it is not the learner's fault")
  func broken() throws {
    let verdicts = [
      "4.1.yours": "broken\none\n    code\ntwo\n\nthree\nfour\n",
      "4.2.yours": "wrong\nNot yet.\n", "4.2.reference": "wrong\nIt gives 2.\n",
    ]
    try withReport(verdicts) { _, report in
      #expect(!report.table.isSound)
      let space = String(repeating: " ", count: 20)
      #expect(
        report.table.lines.prefix(5) == [
          "4.1   broken        Write it.", "\(space)one two three",
          "4.2   not begun     Find the bug: in two.",
          "     its reference fails, so the exercise is at fault, not you:", "     It gives 2.",
        ])
      #expect(report.table.lines.contains("0 solved, 0 wrong so far, 1 not begun, 1 broken"))
    }
  }

  @Test("shows a task, what was printed, what is wrong, and where a hint is")
  func page() throws {
    let wrong = "wrong\nf(1)\n  expected 2\n  got      3\nToo large.\n"
    try withReport(["4.1.yours": wrong, "4.1.printed": "here\n"]) { book, report in
      let exercise = try book.exercise("4.1")
      #expect(
        report.page(of: exercise) == [
          "4.1 Write it.", "Tests/Exercises/Lesson04.swift:4", "", "The task, in two lines.", "",
          "Done when: it is 1.", "", "printed:", "here", "", "not begun: f(1)", "  expected 2",
          "  got      3", "Too large.", "", "A hint: make hint-4.1",
        ])
    }
  }

  @Test("says of a stub where to write")
  func stub() throws {
    try withReport(["4.1.yours": "unsolved\nnot started\n"]) { book, report in
      let page = report.page(of: try book.exercise("4.1"))
      #expect(page.contains("not begun: Write your code in place of throw Unsolved()."))
    }
  }

  @Test("goes on to the next exercise that is not solved")
  func next() throws {
    try withReport(["4.1.yours": "solved\nWell.\n"]) { book, report in
      let page = report.page(of: try book.exercise("4.1"))
      #expect(page.suffix(3) == ["solved: Well.", "", "Next: make exercise-4.2"])
    }
    try withReport(["4.2.yours": "solved\nWell.\n"]) { book, report in
      let page = report.page(of: try book.exercise("4.2"))
      #expect(page.last == "Next: make exercises, which says if any is left")
    }
  }
}
