import Foundation
import Notebook
import Plots
import Synchronization
import Terminal
import TestSupport
import Testing
import TextLayout

@Suite("A run of a lesson")
struct LessonRunTests {
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
               held: measured 2, interval 1.5 to 2.5; stated at most 3

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

  @Test("gets its seeds from the options, or else from the lesson")
  func seeds() throws {
    func seeds(_ arguments: String...) -> [UInt64] {
      var seeds: [UInt64] = []
      let lesson = Lesson(
        number: 1, name: "x", question: "", paper: "", minutes: 1, seeds: 3, quickSeeds: 2)
      _ = lesson.run(
        arguments: arguments + ["--no-plots"], file: "", directory: "/",
        console: Recorder().console(), interruption: Interruption()
      ) { notebook in
        seeds = notebook.mapSeeds { $0 }
        #expect(seeds == notebook.seeds)
      }
      return seeds
    }
    #expect(seeds() == [1, 2, 3])
    #expect(seeds("--quick") == [1, 2])
    #expect(seeds("--quick", "--seeds", "4", "--seed", "7") == [7, 8, 9, 10])
    #expect(seeds("--seed", "\(UInt64.max)") == [.max, 0, 1])  // counted up around the end
  }

  @Test("does the first seed first where that is asked for, and the others only after it")
  func firstSeedFirst() throws {
    let order = Mutex<[UInt64]>([])
    let lesson = Lesson(number: 1, name: "x", question: "", paper: "", minutes: 1, seeds: 5)
    _ = lesson.run(
      arguments: ["--no-plots", "--threads", "4"], file: "", directory: "/",
      console: Recorder().console(), interruption: Interruption()
    ) { notebook in
      let tenfold = notebook.firstSeedFirst { seed in
        // The first one takes longest: beside the others it would not be the first to end.
        if seed == 1 { Thread.sleep(forTimeInterval: 0.05) }
        order.withLock { $0.append(seed) }
        return 10 * seed
      }
      #expect(tenfold == [10, 20, 30, 40, 50])
    }
    let seeds = order.withLock { $0 }
    #expect(seeds.first == 1 && seeds.sorted() == [1, 2, 3, 4, 5])
  }

  @Test("does no other seed where the first one was interrupted, or where there is none")
  func firstSeedAlone() throws {
    let interruption = Interruption()
    let lesson = Lesson(number: 1, name: "x", question: "", paper: "", minutes: 1, seeds: 3)
    var done: [UInt64] = []
    _ = lesson.run(
      arguments: ["--no-plots"], file: "", directory: "/", console: Recorder().console(),
      interruption: interruption
    ) { notebook in
      done = notebook.firstSeedFirst { seed in
        interruption.request()
        return seed
      }
    }
    #expect(done == [1])
  }

  @Test("shares one progress line among the seeds")
  func sharedLine() throws {
    let recorder = Recorder()
    let lesson = Lesson(number: 1, name: "x", question: "", paper: "", minutes: 1, seeds: 2)
    _ = lesson.run(
      arguments: ["--no-plots"], file: "", directory: "/", console: recorder.console(),
      interruption: Interruption()
    ) { notebook in
      _ = notebook.mapSeeds { _ in for _ in notebook.steps("training", 10) {} }
      for _ in notebook.steps("training", 1) {}
    }
    let lines = recorder.error.split(separator: "\n")
    #expect(lines.first == "training: 0 of 20")
    #expect(lines[4] == "training: 100% · 20 of 20")
    #expect(lines.suffix(2) == ["training: 0 of 1", "training: 100% · 1 of 1"])
  }

  @Test("shows a line of output when it is complete, and an unfinished one at the cell's end")
  func lines() throws {
    let recorder = Recorder()
    let lesson = Lesson(number: 1, name: "x", question: "", paper: "", minutes: 1)
    _ = lesson.run(
      arguments: ["--no-plots"], file: "", directory: "/", console: recorder.console(),
      interruption: Interruption()
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

  @Test("that is quick keeps to a folder of its own and judges nothing")
  func quick() throws {
    try withFolder { root in
      let lesson = try ScratchLesson(in: root)
      #expect(lesson.run("--quick") == 0)
      #expect(!FileManager.default.fileExists(atPath: lesson.yours.path))
      let quick = root.appendingPathComponent("plots/quick/01-one-two/claims.tsv")
      #expect(try contents(quick).contains("\tnot judged\t2.0\t1.5\t2.5\t\tat most 3\tquick\t"))
      #expect(lesson.recorder.output.contains("Claims (quick run: too short to judge)\n"))
      #expect(lesson.recorder.output.contains("A quick run shows that every step works. "))
    }
  }

  @Test("leaves what is published as it is, unless it makes the page")
  func published() throws {
    try withFolder { root in
      let lesson = try ScratchLesson(in: root)
      #expect(lesson.run("--page") == 0)
      let claims = lesson.plots.appendingPathComponent("claims.tsv")
      let (page, verdicts) = (try contents(lesson.page), try contents(claims))
      #expect(lesson.run("--seed", "7") == 0)
      let next = try ScratchLesson(in: root)  // whose Ctrl-C is not used up
      #expect(next.run("--page") { next.interruption.request(SIGINT) } == 130)
      #expect(try contents(lesson.page) == page)
      #expect(try contents(claims) == verdicts)
    }
  }

  @Test("says on a figure that it is from a quick or an interrupted run")
  func remarks() throws {
    let recorder = Recorder()
    let interruption = Interruption()
    try withFolder { root in
      let lesson = Lesson(number: 1, name: "x", question: "", paper: "", minutes: 1)
      let code = lesson.run(
        arguments: ["--quick", "--plots", "p"], file: "", directory: root.path,
        console: recorder.console(), interruption: interruption
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

  @Test("without plots writes nothing")
  func noPlots() throws {
    try withFolder { root in
      let lesson = try ScratchLesson(in: root)
      #expect(lesson.run("--no-plots") == 0)
      #expect(!FileManager.default.fileExists(atPath: lesson.yours.path))
      #expect(!FileManager.default.fileExists(atPath: lesson.page.path))
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

  @Test("does not wait as long for a gnuplot that has hung")
  func hangingGnuplot() throws {
    try withFolder { root in
      var lesson = try ScratchLesson(in: root)
      let program = root.appendingPathComponent("bin/gnuplot")
      lesson.gnuplot = try quickGnuplot(in: root)
      try Data("#!/bin/sh\nexec sleep 60\n".utf8).write(to: program)
      lesson.gnuplot.timeLimit = 1.5
      let code = lesson.lesson.run(
        arguments: [], file: lesson.file.path, directory: root.path,
        console: lesson.recorder.console(), interruption: Interruption(), gnuplot: lesson.gnuplot
      ) { notebook in
        for name in ["a", "b", "c"] { notebook.figure(NotebookTests.sketch, name: name) }
      }
      #expect(code == 0)
      let waits = lesson.recorder.error.matches(of: /after ([0-9.]+) s/).map { $0.1 }
      #expect(waits == ["1.5", "1", "1"])
    }
  }

  @Test("names the end of a link to nowhere in place of its plots folder")
  func dangling() throws {
    try withFolder { root in
      let lesson = try ScratchLesson(in: root)
      let link = root.appendingPathComponent("p").path
      try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "nowhere")
      #expect(lesson.run("--plots", "p") == 1)
      #expect(
        lesson.recorder.error.hasPrefix(
          "error: cannot write figures in p: it is a link to nowhere, which is not there. "))
    }
  }

  @Test("does not begin when its plots folder cannot be written in")
  func unwritable() throws {
    try withFolder { root in
      let lesson = try ScratchLesson(in: root)
      try Data().write(to: root.appendingPathComponent("plots"))  // a file in the folder's place
      #expect(lesson.run() == 1)
      #expect(lesson.recorder.output == "")
      #expect(
        lesson.recorder.error.hasPrefix("error: cannot write figures in plots/yours/01-one-two: "))
      #expect(lesson.recorder.error.contains("--plots"))
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
