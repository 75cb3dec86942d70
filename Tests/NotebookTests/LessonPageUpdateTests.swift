import Cells
import Foundation
import Notebook
import Plots
import Terminal
import TestSupport
import Testing

@Suite("A page that is there")
struct LessonPageUpdateTests {
  @Test(
    "is out of date when code, prose or heading changed, and not when only a hidden line did",
    arguments: [
      ("print(1)", "print(2)", false), ("Two points.", "Two.", false),
      ("Numbers", "Numerals", false),
      ("The introduction.", "The introduction.\n//\n// More.", false),
      ("  // %% A figure\n  try notebook.cell()\n", "", false),
      ("import Notebook", "import Foundation\nimport Notebook", true),
      ("notebook.print(1)", "notebook.print(1)\n", true),
    ])
  func outOfDate(old: String, new: String, isUpToDate: Bool) throws {
    try withFolder { root in
      let lesson = try ScratchLesson(in: root)
      lesson.run("--page")
      try lesson.write(ScratchLesson.source.replacing(old, with: new))
      #expect(lesson.run("--check-page") == (isUpToDate ? 0 : 1))
      #expect(lesson.recorder.error.isEmpty == isUpToDate)
    }
  }

  @Test(
    "takes new prose around what its run gave, and nothing else",
    arguments: [
      ("Two points.", "Two."), ("Numbers", "Numerals"), ("The introduction.", "Of *two* points."),
      ("  // %% A figure\n", "  // %% To be read\n  // This.\n\n  // %% A figure\n"),
    ])
  func update(old: String, new: String) throws {
    try withFolder { root in
      let lesson = try ScratchLesson(in: root)
      lesson.run("--page")
      try lesson.write(ScratchLesson.source.replacing(old, with: new))
      let before = try contents(lesson.page)
      #expect(lesson.run("--update-page") == 0)
      let page = try contents(lesson.page)
      #expect(page != before)
      #expect(lesson.run("--check-page") == 0)
      let isLonger = new.contains("To be read")
      for output in [
        "````text\n1\n```\n````\n\n*cell 1 · 1.5 s*", "two-points.svg)",
        "*cell \(isLonger ? 3 : 2) · 1.5 s*", "| 1 | Two is at most three. |", "in 3.0 s, with",
      ] {
        #expect(page.contains(output))
      }
    }
  }

  @Test(
    "does not keep the output of other code or claims",
    arguments: [("print(1)", "print(2)"), ("  // %% A figure\n  try notebook.cell()\n", "")])
  func stale(old: String, new: String) throws {
    try withFolder { root in
      let lesson = try ScratchLesson(in: root)
      lesson.run("--page")
      let before = try contents(lesson.page)
      try lesson.write(ScratchLesson.source.replacing(old, with: new))
      #expect(lesson.run("--update-page") == 1)
      #expect(lesson.recorder.error.contains("run lesson-01-one-two --page"))
      #expect(try contents(lesson.page) == before)
      // With the word that no number has changed, code is taken over; a cell less is another run.
      let isLess = new.isEmpty
      #expect(lesson.run("--update-code") == (isLess ? 1 : 0))
      #expect(try contents(lesson.page).contains("print(2)") == !isLess)
      try lesson.write(ScratchLesson.source)
      #expect(lesson.run("--update-code") == 0)
      #expect(try contents(lesson.page) == before)

      var other = lesson
      try other.write(ScratchLesson.source)
      other.lesson = Lesson(
        "01-one-two", question: "How many?", paper: "v1, section 2", minutes: 1,
        claims: [Claim("Two is at most four.", .atMost(4))])
      #expect(other.run("--update-page") == 1)
      #expect(try contents(lesson.page) == before)
    }
  }

  @Test("is out of date when it is missing, or when the lesson's question changed")
  func missing() throws {
    try withFolder { root in
      var lesson = try ScratchLesson(in: root)
      #expect(lesson.run("--check-page") == 1)
      #expect(lesson.recorder.error.contains("01-one-two/README.md is missing"))
      lesson.run("--page")
      lesson.lesson = Lesson(
        "01-one-two", question: "How few?", paper: "v1, section 2", minutes: 1)
      #expect(lesson.run("--check-page") == 1)
      #expect(lesson.recorder.error.contains("'**How few?**'"))
    }
  }
}
