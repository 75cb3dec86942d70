import Foundation
import Notebook
import NotebookTestSupport
import TestSupport
import Testing

@Suite("A value that a run keeps")
struct KeptWorkTests {
  @Test("is read back to the bit with --resume, under its name, and made without")
  func kept() throws {
    try withFolder { root in
      // A third ends in no decimal; JSON has no word for three of them; the rest are the ends of what a Double holds.
      let odd: [Double] = [
        1 / 3, -0.0, .infinity, -.infinity, .nan, .leastNonzeroMagnitude, .greatestFiniteMagnitude,
      ]
      func bits(_ values: [Double]) -> [UInt64] { values.map(\.bitPattern) }
      let run = try ScratchRun(root: root)
      let first = run.run { (notebook) throws in
        #expect(try bits(notebook.cached("odd") { odd }) == bits(odd))
        #expect(try notebook.cached("word") { "a" } == "a")
        // A run that was not resumed takes nothing that is there.
        #expect(try notebook.cached("word") { "b" } == "b")
      }
      let next = run.run("--resume", "runs/09-stages") { (notebook) throws in
        #expect(try bits(notebook.cached("odd") { [] }) == bits(odd))
        #expect(try notebook.cached("word") { "c" } == "b")
        #expect(try notebook.cached("later") { "d" } == "d")
      }
      #expect(first == 0 && next == 0)
    }
  }

  @Test("that cannot be written or read ends the run with the path of its file")
  func unusable() throws {
    try withFolder { root in
      let recorder = Recorder()
      var run = try ScratchRun(root: root)
      run.console = recorder.console()
      // A folder stands where the file is to be.
      let place = root.appendingPathComponent("runs/09-stages/number.json/x")
      let code = run.run { notebook in
        _ = try notebook.cached("number") {
          try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
          return 1
        }
      }
      #expect(code == 1)
      #expect(recorder.error.contains("error: cannot write runs/09-stages/number.json: "))
      let next = run.run("--resume", "runs/09-stages") { _ = try $0.cached("number") { 1 } }
      #expect(next == 1)
      #expect(recorder.error.contains("error: cannot read runs/09-stages/number.json: "))
    }
  }

  @Test("has a name that leads to no other folder")
  func names() async throws {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = try ScratchRun(root: FileManager.default.temporaryDirectory).run {
        _ = try $0.runFolder("../base")
      }
    }
    let words = String(decoding: try #require(result).standardErrorContent, as: UTF8.self)
    #expect(words.contains("a training's name has only a-z, 0-9 and -, got '../base'"))
  }
}
