import Foundation
import Notebook
import Plots
import Terminal
import TestSupport
import Testing
import TextLayout

@Suite("A run, cell by cell")
struct CellsTests {
  @Test("shows heading, prose, output and time of each cell, and ends with the verdicts")
  func transcript() throws {
    try withFolder { root in
      let lesson = try ScratchLesson(in: root)
      #expect(lesson.run("--seed", "3", "--threads", "1") == 0)
      func rule(_ title: String) -> String {
        "── \(title) " + String(repeating: "─", count: 76 - displayWidth(title))
      }
      #expect(
        lesson.recorder.output == """
          Lesson 01: One two
          How many?
          in the paper: v1, section 2 · about 1 minute on 2 cores · seeds 3 to 7 · 1
          thread

          The introduction.

          Claims, stated before the run:
            1. Two is at most three.

          \(rule("1 · Numbers"))

          Two *numbers*.

          1
          ```

          cell 1 · 1.5 s

          \(rule("2 · A figure"))

          figure: plots/yours/01-one-two/two-points.svg

          cell 2 · 1.5 s

          \(rule("3 · What you should have seen"))

          Two points.

          The figures are in plots/yours/01-one-two, as .svg and as .png.

          Claims
            1. Two is at most three.
               held: measured 2, interval 1.5 to 2.5 (5 values); stated at most 3

          Exercises
            1.1 Write it.
            1.2 Find it.
            1.3 Predict it.
            Start with make exercise-1.1; make hint-1.1 gives a hint.

          Next: make lesson-02 (02-three)

          """)
      #expect(lesson.recorder.error == "")
      let verdicts = try contents(lesson.yours.appendingPathComponent("claims.tsv"))
      #expect(verdicts.contains("01-one-two\t1\theld\t2.0\t1.5\t2.5\t\tat most 3\tfull\t"))
    }
  }

  @Test("shows a line of output when it is complete, and an unfinished one at the cell's end")
  func lines() throws {
    let recorder = Recorder()
    let lesson = Lesson("01-x", question: "", paper: "", minutes: 1)
    _ = lesson.run(
      ["--no-plots"], in: RunContext(file: "", directory: "/", console: recorder.console())
    ) { notebook in
      try notebook.cell()
      notebook.print("a", 1, separator: "-", terminator: "")
      #expect(!recorder.output.contains("a-1"))
      notebook.print("b\n\nc", terminator: "")
      try notebook.cell()
      notebook.print("d", terminator: "\n\n")
      notebook.print("e", terminator: "\n\n\n")  // the blank lines at the end are dropped
    }
    #expect(recorder.output.contains("\na-1b\n\nc\n\ncell 1"))
    #expect(recorder.output.contains("\n\nd\n\ne\n\ncell 2"))
  }

  @Test("stops after the cell that was asked for")
  func cell() throws {
    try withFolder { root in
      let lesson = try ScratchLesson(in: root)
      #expect(lesson.run("--cell", "1") == 0)
      #expect(lesson.recorder.output.hasSuffix("\ncell 1 · 1.5 s\n"))
      #expect(!FileManager.default.fileExists(atPath: lesson.yours.path + "/claims.tsv"))
      #expect(lesson.run("--cell", "4") == 64)
      #expect(lesson.recorder.error == "error: --cell 4: this lesson has 3 cells.\n")
    }
  }
}
