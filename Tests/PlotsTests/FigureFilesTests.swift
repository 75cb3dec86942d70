import Foundation
import Plots
import TestSupport
import Testing

@Suite("Writing a figure's files")
struct FigureFilesTests {
  @Test("A figure leaves four files and nothing else, in a folder that is made for it")
  func fourFiles() throws {
    let scratch = try ScratchFolder()
    let folder = scratch.url.appendingPathComponent("plots/01 it's")
    try accuracy.write(to: folder, name: "accuracy")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(names == ["accuracy.gp", "accuracy.png", "accuracy.svg", "accuracy.tsv"])
    #expect(try scratch.text("plots/01 it's/accuracy.tsv") == accuracy.table)
    let png = try Data(contentsOf: folder.appendingPathComponent("accuracy.png"))
    #expect(png.prefix(4) == Data([0x89, 0x50, 0x4E, 0x47]))
    #expect(png.count < 150_000)
  }

  @Test("What a killed process left half-drawn goes with the next drawing; a living one's stays")
  func leftovers() throws {
    let scratch = try ScratchFolder()
    // No process has a number beyond 2²², the largest that Linux gives; 1 is always there.
    for process in [99_999_999, 1] {
      let folder = scratch.url.appendingPathComponent(".a.partial-\(process)")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data([1]).write(to: folder.appendingPathComponent("a.svg"))
    }
    try accuracy.write(to: scratch.url, name: "a")
    let names = try FileManager.default.contentsOfDirectory(atPath: scratch.url.path).sorted()
    #expect(names == [".a.partial-1", "a.gp", "a.png", "a.svg", "a.tsv"])
  }

  @Test("Equal figures give equal bytes, over what was there before")
  func determinism() throws {
    let (one, other) = (try ScratchFolder(), try ScratchFolder())
    try accuracy.write(to: one.url, name: "a")
    try accuracy.write(to: other.url, name: "a")
    try accuracy.write(to: other.url, name: "a")
    for name in ["a.svg", "a.png", "a.gp", "a.tsv"] {
      let files = [one, other].map { $0.url.appendingPathComponent(name) }
      #expect(try Data(contentsOf: files[0]) == Data(contentsOf: files[1]))
    }
  }

  @Test("The script names no other folder and draws the same picture again elsewhere")
  func scriptRunsAgain() throws {
    let (one, other) = (try ScratchFolder(), try ScratchFolder())
    try accuracy.write(to: one.url, name: "a")
    let script = try one.text("a.gp")
    #expect(!script.contains("/tmp") && !script.contains(one.url.path))
    try FileManager.default.copyItem(
      at: one.url.appendingPathComponent("a.gp"), to: other.url.appendingPathComponent("a.gp")
    )
    let process = Process()
    process.executableURL = Gnuplot().executable
    process.arguments = ["-d", "a.gp"]
    process.currentDirectoryURL = other.url
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(try other.text("a.svg") == one.text("a.svg"))
  }

  @Test("Without gnuplot the data and the script are written, and a picture of other data goes")
  func missing() throws {
    let scratch = try ScratchFolder()
    try Data("an older picture".utf8).write(to: scratch.url.appendingPathComponent("a.svg"))
    let error = #expect(throws: PlotError.self) {
      try accuracy.write(to: scratch.url, name: "a", gnuplot: noGnuplot)
    }
    #expect(error == .gnuplotMissing(folder: scratch.url.path, name: "a"))
    #expect("\(try #require(error))".contains("apt-get install gnuplot-nox"))
    #expect(scratch.names == ["a.gp", "a.tsv"])
  }

  // gnuplot 5.4 exits with 0 after writing half a picture to a full disk (tried on a full tmpfs).
  @Test("Half a picture is not kept, although gnuplot says that all went well")
  func halfAPicture() throws {
    let scratch = try ScratchFolder()
    let gnuplot = try scratch.fakeGnuplot("echo '<svg>' > a.svg; echo PNG > a.png; exit 0")
    let error = #expect(throws: PlotError.self) {
      try accuracy.write(to: scratch.url, name: "a", gnuplot: gnuplot)
    }
    guard case .notWritten("a.svg", _) = error else {
      Issue.record("expected notWritten, got \(String(describing: error))")
      return
    }
    #expect(scratch.names == ["a.gp", "a.tsv", "bin"])
  }

  // The tests may run as root, whom permission bits do not stop; these two stop root as well.
  @Test(
    "A folder that cannot be made is named, with the reason", arguments: ["file/plots", "proc"])
  func unusable(kind: String) throws {
    let scratch = try ScratchFolder()
    let file = scratch.url.appendingPathComponent("file")
    try Data().write(to: file)
    let folder =
      kind == "proc" ? URL(fileURLWithPath: "/proc/plots") : file.appendingPathComponent("plots")
    let error = #expect(throws: PlotError.self) { try accuracy.write(to: folder, name: "a") }
    guard case .folderUnusable(folder.path, let reason) = error else {
      Issue.record("expected folderUnusable, got \(String(describing: error))")
      return
    }
    #expect(!reason.isEmpty)
    #expect(scratch.names == ["file"])
  }

  @Test("A file that cannot be replaced is named, and nothing half-written stays")
  func blocked() throws {
    let scratch = try ScratchFolder()
    let blocker = scratch.url.appendingPathComponent("a.gp/in the way")
    try FileManager.default.createDirectory(at: blocker, withIntermediateDirectories: true)
    let error = #expect(throws: PlotError.self) {
      try accuracy.write(to: scratch.url, name: "a")
    }
    #expect(error == .notWritten(file: "a.gp", reason: "Is a directory"))
    #expect(scratch.names == ["a.gp", "a.tsv"])
  }
}
