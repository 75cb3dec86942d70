import Foundation
import Plots
import TestSupport
import Testing

@Suite("The gnuplot program")
struct GnuplotTests {
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
