import Cells
import Foundation
import Notebook
import Plots
import Terminal
import TestSupport
import Testing

@Suite("The page of a lesson")
struct LessonPageTests {
  @Test("has prose and code from the source, output and figures from the run")
  func golden() throws {
    try withFolder { root in
      let lesson = try ScratchLesson(in: root)
      #expect(lesson.run("--page") == 0)
      let written = try contents(lesson.page)
      // How much memory the tests take together is another number every time.
      let memory = written.firstMatch(of: /, with at most ([0-9]+) MB of memory/)
      #expect(memory.flatMap { Int($0.1) }.map { (5...4000).contains($0) } == true)
      let page = written.replacing(/, with at most [0-9]+ MB of memory/, with: "")
      #expect(
        page == """
          <!-- Made from main.swift by `lesson-01-one-two --page`; edit main.swift. -->

          # Lesson 01: One two

          **How many?**

          In the paper: v1, section 2. Run it with `make lesson-01`, about 1 minute on 2 cores. Your figures, of 5 seeds, go to `plots/yours/01-one-two`.

          The code is [main.swift](main.swift); what it imports: [Notebook](../../Sources/Notebook).

          The introduction.

          Claims, stated before the run:

          1. Two is at most three.

          <!-- from a run -->

          The numbers and figures on this page come from `make lesson-01 ARGS="--page"`, in 3.0 s.

          <!-- end -->

          ## 1. Numbers

          Two *numbers*.

          ````swift
          notebook.print(1)
          notebook.print("```")
          ````

          <!-- from a run -->

          ````text
          1
          ```
          ````

          *cell 1 · 1.5 s*

          <!-- end -->

          ## 2. A figure

          ```swift
          notebook.figure(sketch, name: "two-points")
          ```

          <!-- from a run -->

          ![Two points \\[1\\] make a line](../../plots/01-one-two/two-points.svg)

          [data](../../plots/01-one-two/two-points.tsv) · [script](../../plots/01-one-two/two-points.gp)

          *cell 2 · 1.5 s*

          <!-- end -->

          ## 3. What you should have seen

          Two points.

          <!-- from a run -->

          ## Claims

          |  | claim | stated | measured | 95% interval | verdict |
          | - | - | - | - | - | - |
          | 1 | Two is at most three. | at most 3 | 2 | 1.5 to 2.5 (5 values) | *held* |

          <!-- end -->

          ## Earlier runs

          All settings and claims of this page were fixed (*frozen*, with a hash) before the run. The run was \
          made once, on seeds that nothing had used: see the \
          [register](../../plots/01-one-two/register.txt).

          ## What the numbers mean

          - **points**: differences of percentages: from 20% to 50% are 30 points.

          ## Exercises

          **1.1** Write it.

          Write the number two.

          Done when: it is 2.

          **1.2** Find it.

          **1.3** Predict it.

          They are in [Lesson01.swift](../../Tests/Exercises/Lesson01.swift). `make exercise-1.1` \
          checks the first, `make hint-1.1` gives a hint, and `make exercises` says which are solved.

          Next: [02-three](../02-three/README.md)

          """)
      #expect(lesson.run("--check-page") == 0)
    }
  }

  @Test("says of a lesson without claims that its settings were fixed, and of no claims")
  func noClaims() throws {
    try withFolder { root in
      var lesson = try ScratchLesson(in: root)
      lesson.lesson = Lesson(
        "01-one-two", question: "How many?", paper: "v1, section 2", minutes: 1,
        exercises: ["Write it.", "Find it.", "Predict it."], next: "02-three")
      #expect(lesson.run("--page") == 0)
      let page = try contents(lesson.page)
      #expect(page.contains("All settings of this page were fixed (*frozen*, with a hash)"))
      #expect(!page.contains("claims of this page"))
    }
  }

  @Test("differs between two equal runs by nothing but times and memory")
  func deterministic() throws {
    try withFolder { root in
      let lesson = try ScratchLesson(in: root)
      lesson.run("--page")
      let first = try contents(lesson.page)
      lesson.run("--page") { lesson.recorder.time += 1 }
      let second = try contents(lesson.page)
      #expect(first != second)
      let timed = second.replacing("in 4.0 s", with: "in 3.0 s")
        .replacing("cell 1 · 2.5 s", with: "cell 1 · 1.5 s")
      let memory = /with at most [0-9]+ MB/
      #expect(timed.replacing(memory, with: "") == first.replacing(memory, with: ""))
    }
  }

  @Test("folds a section for the curious, with what its run gave, and stays up to date")
  func folded() throws {
    try withFolder { root in
      var lesson = try ScratchLesson(in: root)
      try lesson.write(
        ScratchLesson.source.replacing("%% Numbers", with: "%% For the curious: numbers"))
      lesson.gnuplot = try quickGnuplot(in: root)
      #expect(lesson.run("--page") == 0)
      let page = try String(contentsOf: lesson.page, encoding: .utf8)
      let heading = try #require(
        page.firstRange(of: "## 1. For the curious: numbers\n\n<details>\n<summary>"))
      let end = try #require(page.firstRange(of: "</details>"))
      let output = try #require(page.firstRange(of: "*cell 1 · "))
      let next = try #require(page.firstRange(of: "## 2. A figure"))
      #expect(heading.upperBound < output.lowerBound && output.upperBound < end.lowerBound)
      #expect(end.upperBound < next.lowerBound && page.ranges(of: "<details>").count == 1)
      #expect(page.contains("Sections *for the curious*"))
      #expect(lesson.run("--check-page") == 0)
      #expect(lesson.run("--update-page") == 0)
      #expect(try String(contentsOf: lesson.page, encoding: .utf8) == page)
    }
  }

  @Test("opens with the picture that is there under its name, and ends with a way to all words")
  func diagram() throws {
    try withFolder { root in
      let lesson = try ScratchLesson(in: root)
      lesson.run("--page")
      let without = try contents(lesson.page)
      #expect(!without.contains("diagrams") && !without.contains("words.md"))

      let folder = root.appendingPathComponent("plots/diagrams")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data("// Two boxes,\n// one arrow.\ndigraph {\n  // a\n  a -> b\n}\n".utf8).write(
        to: folder.appendingPathComponent("01-one-two.dot"))
      let words = """
        ## [00-a](../lessons/00-a/README.md)

        - <a id="introduction"></a>**introduction**: what comes first. *1.*
        - <a id="points"></a>**points** (numbers): what is counted. *2.*

        """
      try Data(words.utf8).write(to: root.appendingPathComponent("plots/words.md"))
      #expect(lesson.run("--check-page") == 1)
      #expect(lesson.run("--update-page") == 0)
      let page = try contents(lesson.page)
      #expect(
        page.contains(
          """
          **How many?**

          ![One two in a picture](../../plots/diagrams/01-one-two.svg)

          *Two boxes, one arrow.*

          In the paper: v1, section 2.
          """))
      #expect(
        page.contains(
          "All words, each with the lesson that explains it, are on [one page](../../plots/words.md)."
        ))
      #expect(page.contains("\nThe [introduction](../../plots/words.md#introduction).\n"))
      #expect(page.contains("\nTwo *[numbers](../../plots/words.md#points)*.\n"))
      #expect(page.contains("\nTwo points.\n"))  // linked before
      #expect(lesson.run("--check-page") == 0)
      // The terminal is as it was.
      lesson.run("--no-plots")
      #expect(!lesson.recorder.output.contains("Two boxes"))
    }
  }

  @Test("is left as it was by a run that did not come to its end")
  func unfinished() throws {
    try withFolder { root in
      let lesson = try ScratchLesson(in: root)
      try Data("old".utf8).write(to: lesson.page)
      #expect(lesson.run("--page") { throw Problem(description: "no luck") } == 1)
      #expect(try contents(lesson.page) == "old")
    }
  }

  @Test("links from its own folder")
  func links() {
    let folder = URL(fileURLWithPath: "/a/lessons/01-x")
    #expect(
      relativePath(from: folder, to: URL(fileURLWithPath: "/a/plots/01-x")) == "../../plots/01-x")
    #expect(relativePath(from: folder, to: URL(fileURLWithPath: "/a/lessons/01-x/p")) == "p")
    #expect(relativePath(from: folder, to: folder) == ".")
  }

  @Test("of a program that is no lesson of the series is beside its figures")
  func program() throws {
    try withFolder { root in
      let folder = root.appendingPathComponent("lessons/whole")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      let file = folder.appendingPathComponent("main.swift")
      try Data(ScratchLesson.source.utf8).write(to: file)
      let recorder = Recorder()
      let lesson = Lesson(
        "whole", title: "All of it", question: "What?", paper: "v1", minutes: 2)
      let run = { (option: String) in
        lesson.run(
          [option],
          in: RunContext(file: file.path, directory: root.path, console: recorder.console())
        ) { notebook in
          try notebook.cell(line: 7)
          try notebook.cell(line: 12)
          notebook.figure(sketch, name: "two-points")
        }
      }
      #expect(run("--register") == 0 && run("--page") == 0 && run("--check-page") == 0)
      #expect(recorder.output.contains("All of it\nWhat?\n"))
      let page = try contents(root.appendingPathComponent("plots/whole/README.md"))
      #expect(page.hasPrefix("<!-- Made from main.swift by `whole --page`; edit main.swift. -->"))
      #expect(
        page.contains("# All of it\n") && page.contains("Run it with `make whole`, about 2 min"))
      #expect(page.contains("](./two-points.svg)"))
      let help = lesson.read(["--help"], columns: 80)
      guard case .text(let text) = help else { Issue.record("no help"); return }
      #expect(text.contains("USAGE: whole ") && text.contains("plots/whole"))
    }
  }
}
