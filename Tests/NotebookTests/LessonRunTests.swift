import Foundation
import Notebook
import Plots
import Terminal
import TestSupport
import Testing

@Suite("A run of a lesson")
struct LessonRunTests {
  @Test("needs no source: it runs without headings and prose")
  func withoutSource() throws {
    try withFolder { root in
      let lesson = try ScratchLesson(in: root)
      try FileManager.default.removeItem(at: lesson.file)
      #expect(lesson.run() == 0)
      #expect(lesson.recorder.output.contains("── cell 2 ──"))
      #expect(!lesson.recorder.output.contains("Numbers"))
      #expect(lesson.run("--page") == 1)
    }
  }

  @Test("that fails says why, judges no claim, and leaves the verdicts of no older run")
  func failure() throws {
    try withFolder { root in
      let lesson = try ScratchLesson(in: root)
      #expect(lesson.run() == 0)
      #expect(lesson.run { throw Problem(description: "no luck") } == 1)
      #expect(lesson.recorder.error == "error: no luck\n")
      let verdicts = try contents(lesson.yours.appendingPathComponent("claims.tsv"))
      #expect(verdicts.contains("\tnot measured (failed)\tnan\tnan\tnan\t"))
    }
  }

  @Test("that is interrupted goes on to draw, and judges nothing measured after that")
  func interrupted() throws {
    try withFolder { root in
      let lesson = try ScratchLesson(in: root)
      #expect(lesson.run { lesson.interruption.request(SIGINT) } == 130)
      #expect(lesson.recorder.output.contains("figure: plots/yours/01-one-two/two-points.svg"))
      #expect(lesson.recorder.output.contains("     not judged (interrupted): measured 2"))
      #expect(!lesson.recorder.output.contains("Exercises"))
    }
  }
}
