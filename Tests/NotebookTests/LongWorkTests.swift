import Foundation
import Notebook
import Plots
import Terminal
import TestSupport
import Testing
import TextLayout

@Suite("Work that takes long")
struct LongWorkTests {
  @Test("shares one progress line among the seeds")
  func sharedLine() throws {
    let recorder = Recorder()
    let lesson = Lesson(number: 1, name: "x", question: "", paper: "", minutes: 1, seeds: 2)
    _ = lesson.run(
      ["--no-plots"], in: RunContext(file: "", directory: "/", console: recorder.console())
    ) { notebook in
      _ = notebook.mapSeeds { _ in for _ in notebook.steps("training", 10) {} }
      for _ in notebook.steps("training", 1) {}
    }
    let lines = recorder.error.split(separator: "\n")
    #expect(lines.first == "training: 0 of 20")
    #expect(lines[4] == "training: 100% · 20 of 20")
    #expect(lines.suffix(2) == ["training: 0 of 1", "training: 100% · 1 of 1"])
  }
}
