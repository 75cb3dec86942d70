import Foundation
import Plots
import TestSupport
import Testing

@Suite("A figure that cannot be drawn")
struct PlotErrorTests {
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
}
