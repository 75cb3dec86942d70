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

  @Test("Of much that it says, only the beginning of the first lines is passed on")
  func talking() throws {
    let scratch = try ScratchFolder()
    let gnuplot = try scratch.fakeGnuplot(
      "printf 'first\\n%01000000d\\n' 0 >&2; for i in 1 2 3 4 5 6 7 8; do echo $i >&2; done; exit 1"
    )
    let error = #expect(throws: PlotError.self) {
      try accuracy.write(to: scratch.url, name: "a", gnuplot: gnuplot)
    }
    let lines = (error?.description ?? "").split(separator: "\n")
    #expect(lines[0] == "gnuplot could not draw a: exit status 1" && lines[1] == "  first")
    #expect(lines[2] == "  " + String(repeating: "0", count: 299) + "…")
    #expect((error?.description.count ?? 0) < 1000)
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
        == .gnuplotStopped(folder: scratch.url.path, name: "a", seconds: 0.1))
    let start = "gnuplot was stopped, for it had not drawn a after 0.1 s\n"
    #expect(error?.description.hasPrefix(start) == true)
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
