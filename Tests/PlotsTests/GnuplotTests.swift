import Foundation
import Plots
import TestSupport
import Testing

@Suite("The gnuplot program")
struct GnuplotTests {
  @Test("What a failing gnuplot says is passed on")
  func failing() throws {
    let scratch = try ScratchFolder()
    let gnuplot = try scratch.fakeGnuplot("echo 'line 3: no such terminal' >&2; exit 7")
    let error = #expect(throws: PlotError.self) {
      try accuracy.write(to: scratch.url, name: "a", gnuplot: gnuplot)
    }
    #expect(
      error
        == .gnuplotFailed(
          folder: scratch.url.path, name: "a",
          reason: "exit status 7\n  line 3: no such terminal"))
    #expect(scratch.names == ["a.gp", "a.tsv", "bin"])
  }

  @Test("A gnuplot that does not end is stopped")
  func hanging() throws {
    let scratch = try ScratchFolder()
    let gnuplot = try scratch.fakeGnuplot("exec sleep 60", timeLimit: 0.1)
    let error = #expect(throws: PlotError.self) {
      try accuracy.write(to: scratch.url, name: "a", gnuplot: gnuplot)
    }
    #expect(
      error
        == .gnuplotFailed(folder: scratch.url.path, name: "a", reason: "stopped after 0.1 s"))
    #expect(scratch.names == ["a.gp", "a.tsv", "bin"])
  }

  @Test("The search path is searched in order, for programs only")
  func search() throws {
    let scratch = try ScratchFolder()
    let real = try scratch.fakeGnuplot("exit 0")
    let decoy = scratch.url.appendingPathComponent("decoy/gnuplot")  // a folder of that name
    try FileManager.default.createDirectory(at: decoy, withIntermediateDirectories: true)
    let path = "/nonexistent:\(decoy.deletingLastPathComponent().path):\(real.searchPath)"
    #expect(Gnuplot(searchPath: path).executable?.path == real.searchPath + "/gnuplot")
    #expect(Gnuplot(searchPath: "").executable == nil)
  }
}
