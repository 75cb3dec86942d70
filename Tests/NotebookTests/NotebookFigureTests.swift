import Foundation
import Notebook
import Plots
import Terminal
import TestSupport
import Testing
import TextLayout

@Suite("A run with figures")
struct NotebookFigureTests {
  @Test("says on a figure that it is from a quick or an interrupted run")
  func remarks() throws {
    let recorder = Recorder()
    let interruption = Interruption()
    try withFolder { root in
      let lesson = Lesson("01-x", question: "", paper: "", minutes: 1)
      let code = lesson.run(
        ["--quick", "--plots", "p"],
        in: RunContext(
          file: "", directory: root.path, console: recorder.console(), interruption: interruption)
      ) { notebook in
        try notebook.cell()
        interruption.request(SIGINT)
        notebook.print("before")
        try notebook.cell()  // nothing has been drawn yet
        notebook.print("drawn")
        notebook.figure(
          Figure(
            title: "A line", caption: "two points",
            panels: [Panel(layers: [.line("a", x: [0, 1], y: [0, 1])])]), name: "line")
        try notebook.cell()
        notebook.print("after")
      }
      #expect(code == 130)
      #expect(recorder.output.contains("\nbefore\n") && recorder.output.contains("\ndrawn\n"))
      #expect(
        !recorder.output.contains("after") && recorder.output.contains("Stopped before cell 3."))
      let script = try contents(root.appendingPathComponent("p/line.gp"))
      #expect(script.contains("quick run, interrupted · two points"))
    }
  }

  @Test("sketches its figures on a terminal")
  func sketch() throws {
    try withFolder { root in
      let lesson = try ScratchLesson(in: root)
      #expect(lesson.run("--no-plots", isTerminal: true) == 0)
      #expect(lesson.recorder.output.contains("\nTwo points [1] make a line\n\n"))
      #expect(lesson.recorder.output.contains("\n● a\n\ncell 2"))
    }
  }

  @Test("goes on when a figure cannot be drawn: a warning if its data is there, else a failure")
  func figureProblems() throws {
    try withFolder { root in
      var lesson = try ScratchLesson(in: root)
      lesson.gnuplot = Gnuplot(searchPath: "/nonexistent")
      #expect(lesson.run() == 0)
      #expect(lesson.recorder.error.hasPrefix("warning: two-points was not drawn: gnuplot is not"))
      #expect(lesson.recorder.error.split(separator: "\n").count == 1)
      #expect(lesson.recorder.output.contains("\ndata: plots/yours/01-one-two/two-points.tsv\n"))
    }
    try withFolder { root in
      let lesson = try ScratchLesson(in: root)
      let blocker = lesson.yours.appendingPathComponent("two-points.tsv/in the way")
      try FileManager.default.createDirectory(at: blocker, withIntermediateDirectories: true)
      #expect(lesson.run() == 1)
      #expect(lesson.recorder.error.hasPrefix("error: two-points was not written: cannot write "))
      #expect(lesson.recorder.error.contains("Is a directory"))
      #expect(lesson.recorder.error.hasSuffix("\nerror: not written: two-points\n"))
      #expect(lesson.recorder.output.contains("Claims\n  1. Two is at most three.\n     held"))
    }
  }

  @Test("without a number is drawn in a whole run, and not after Ctrl-C")
  func nothingToDraw() throws {
    try withFolder { root in
      let lesson = try ScratchLesson(in: root)
      let empty = Figure(
        title: "None",
        panels: [
          Panel(layers: [.line("none", x: [Double](), y: [Double]()), .horizontal(0.5, "half")])
        ])
      let interruption = Interruption()
      let code = lesson.lesson.run(
        [],
        in: RunContext(
          file: lesson.file.path, directory: root.path, console: lesson.recorder.console(),
          interruption: interruption, gnuplot: lesson.gnuplot)
      ) { notebook in
        notebook.figure(empty, name: "whole")
        interruption.request(SIGINT)
        notebook.figure(empty, name: "none")
        notebook.figure(NotebookTests.sketch, name: "sketch")
      }
      #expect(code == 130)
      #expect(
        lesson.recorder.output.contains(
          "none: nothing was measured before the stop, so there is no figure\n"))
      let files = try FileManager.default.contentsOfDirectory(atPath: lesson.yours.path)
      #expect(
        files.filter { $0.hasSuffix(".tsv") }.sorted() == ["claims.tsv", "sketch.tsv", "whole.tsv"])
    }
  }

  @Test("does not wait as long for a gnuplot that has hung")
  func hangingGnuplot() throws {
    try withFolder { root in
      var lesson = try ScratchLesson(in: root)
      let program = root.appendingPathComponent("bin/gnuplot")
      lesson.gnuplot = try quickGnuplot(in: root)
      try Data("#!/bin/sh\nexec sleep 60\n".utf8).write(to: program)
      lesson.gnuplot.timeLimit = 1.5
      let code = lesson.lesson.run(
        [],
        in: RunContext(
          file: lesson.file.path, directory: root.path, console: lesson.recorder.console(),
          gnuplot: lesson.gnuplot)
      ) { notebook in
        for name in ["a", "b", "c"] { notebook.figure(NotebookTests.sketch, name: name) }
      }
      #expect(code == 0)
      let waits = lesson.recorder.error.matches(of: /after ([0-9.]+) s/).map { $0.1 }
      #expect(waits == ["1.5", "1", "1"])
    }
  }
}
