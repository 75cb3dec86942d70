import Evaluation
import Foundation
import Notebook
import Terminal
import TestSupport
import Testing

@Suite("A run that is reproduced")
struct ReproductionTests {
  /// A lesson with one number, whose page shows a registered run on seeds 1001 to 1003.
  private func published(
    _ test: (URL, (_ value: Double, _ words: String, [String]) throws -> (Int32, Recorder)) throws
      -> Void
  ) throws {
    try withFolder { root in
      let file = root.appendingPathComponent("lessons/01-one/main.swift")
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      let source = """
        import Notebook

        Lesson().run { notebook in
          // %% Numbers
          // Prose.
          try notebook.cell()
        }

        """
      try Data(source.utf8).write(to: file)
      func run(_ value: Double, _ words: String, _ arguments: [String]) throws -> (Int32, Recorder)
      {
        let (recorder, claim) = (Recorder(), Claim("Two is at most three.", .atMost(3)))
        let lesson = Lesson(
          "01-one", title: "One", question: "?", paper: "v1", minutes: 1,
          claims: [claim])
        let code = lesson.run(
          arguments,
          in: RunContext(
            file: file.path, directory: root.path, console: recorder.console(),
            gnuplot: try quickGnuplot(in: root))
        ) { notebook in
          try notebook.cell(line: 6)
          notebook.print(words, notebook.seeds)
          _ = try notebook.cached("value") { value }  // so that there is a run to go on with
          notebook.figure(sketch, name: "two-points")
          notebook.measure(claim, interval(value, value - 0.5, value + 0.5))
        }
        return (code, recorder)
      }
      #expect(try run(2, "seeds:", ["--register"]).0 == 0)
      #expect(try run(2, "seeds:", ["--page", "--seed", "1001", "--seeds", "3"]).0 == 0)
      try test(root, run)
    }
  }

  private func page(_ root: URL) throws -> String {
    try contents(root.appendingPathComponent("lessons/01-one/README.md"))
  }

  @Test("has the page's seeds and the published numbers, and changes nothing")
  func same() throws {
    try published { root, run in
      let register = root.appendingPathComponent("plots/01-one/register.txt")
      let before = try (page(root), contents(register))
      let (code, recorder) = try run(2, "of seeds", ["--reproduce"])
      #expect(code == 0)
      #expect(recorder.output.contains("of seeds [1001, 1002, 1003]"))
      // two-points.tsv and claims.tsv
      #expect(
        recorder.output.contains(
          "reproduced: all 2 tables of numbers have the bytes of those in plots/01-one"))
      #expect(try (page(root), contents(register)) == before)
      let folder = root.appendingPathComponent("plots/yours/01-one-reproduced").path
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder).contains("claims.tsv"))
    }
  }

  @Test(
    "prints its numbers anew on the page, if that is asked for, and is not a new run of the register"
  )
  func renewed() throws {
    try published { root, run in
      let register = root.appendingPathComponent("plots/01-one/register.txt")
      let before = try contents(register)
      #expect(try run(2, "the seeds are", ["--reproduce", "--page"]).0 == 0)
      #expect(try page(root).contains("the seeds are [1001, 1002, 1003]"))
      #expect(try page(root).contains("../../plots/01-one/two-points"))
      #expect(try contents(register) == before)
    }
  }

  @Test("fails where a number is another, names its table, and leaves the page")
  func other() throws {
    try published { root, run in
      let before = try page(root)
      let (code, recorder) = try run(2.25, "of seeds", ["--reproduce", "--page"])
      #expect(code == 1)
      #expect(
        recorder.error.contains("not reproduced: other numbers than in plots: 01-one/claims.tsv"))
      #expect(try page(root) == before)
      // A table that is published and not made is another number too.
      let lost = root.appendingPathComponent("plots/01-one/a.tsv")
      try Data("1\n".utf8).write(to: lost)
      #expect(try run(2, "", ["--reproduce"]).1.error.contains("01-one/a.tsv"))
    }
  }

  @Test(
    "takes no seeds of its own, and is a whole run",
    arguments: [["--seed", "1"], ["--seeds", "2"], ["--quick"], ["--no-plots"], ["--cell", "1"]])
  func misuse(options: [String]) throws {
    try published { _, run in
      let (code, recorder) = try run(2, "", ["--reproduce"] + options)
      #expect(code == 64 && recorder.error.contains(options[0]))
    }
  }

  @Test("does not compare the published tables with themselves, nor removes them")
  func publishedFolder() throws {
    try published { root, run in
      let table = root.appendingPathComponent("plots/01-one/two-points.tsv")
      let before = try contents(table)
      let (code, recorder) = try run(2, "", ["--reproduce", "--plots", "plots/01-one"])
      #expect(code == 64 && recorder.error.contains("choose another folder with --plots"))
      #expect(try contents(table) == before)
    }
  }

  @Test("goes on only with a run that has the page's seeds, and is whole")
  func resumed() throws {
    try published { root, run in
      for (arguments, words) in [
        (["--seed", "5", "--seeds", "3"], "the page's run has the seeds 1001 to 1003"),
        (["--quick"], "--reproduce needs a full run"),
      ] {
        #expect(try run(2, "keep", arguments + ["--runs", "runs/other"]).0 == 0)
        let (code, recorder) = try run(2, "", ["--reproduce", "--resume", "runs/other"])
        #expect(code == 64 && recorder.error.contains(words))
      }
    }
  }

  @Test("is none where no run is registered")
  func noRun() throws {
    try published { root, run in
      try FileManager.default.removeItem(
        at: root.appendingPathComponent("plots/01-one/register.txt"))
      let (code, recorder) = try run(2, "", ["--reproduce"])
      #expect(code == 1 && recorder.error.contains("has no run to reproduce"))
    }
  }
}
