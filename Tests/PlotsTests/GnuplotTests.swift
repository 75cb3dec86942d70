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

  @Test("A gnuplot that has started a program is ended with it")
  func withChild() throws {
    let scratch = try ScratchFolder()
    let note = scratch["child"].path
    let gnuplot = try scratch.fakeGnuplot("sleep 60 & echo $! > '\(note)'; wait", timeLimit: 0.5)
    #expect(throws: PlotError.gnuplotStopped(folder: scratch.url.path, name: "a", seconds: 0.5)) {
      try accuracy.write(to: scratch.url, name: "a", gnuplot: gnuplot)
    }
    let text = try String(contentsOfFile: note, encoding: .utf8)
    let child = try #require(pid_t(text.trimmingCharacters(in: .newlines)))
    // Whoever inherits it takes a moment to see that it has ended.
    for _ in 0..<200 where kill(child, 0) == 0 { usleep(10_000) }
    #expect(kill(child, 0) != 0)
  }

  @Test("One that hangs has little time left when someone asks to stop")
  func hurried() throws {
    let scratch = try ScratchFolder()
    var gnuplot = try scratch.fakeGnuplot("exec sleep 60")
    (gnuplot.isHurried, gnuplot.patience) = ({ true }, 0.1)
    let error = #expect(throws: PlotError.self) {
      try accuracy.write(to: scratch.url, name: "a", gnuplot: gnuplot)
    }
    guard case .gnuplotStopped(_, _, let seconds)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(seconds >= 0.1 && seconds < 30)
  }

  @Test("It has no files but its own")
  func files() throws {
    let scratch = try ScratchFolder()
    let held: Int32 = 177
    #expect(dup2(STDIN_FILENO, held) == held)
    defer { close(held) }
    let note = scratch["files"].path
    let gnuplot = try scratch.fakeGnuplot("ls /proc/$$/fd > '\(note)'; exit 3")
    #expect(throws: PlotError.self) {
      try accuracy.write(to: scratch.url, name: "a", gnuplot: gnuplot)
    }
    let open = try String(contentsOfFile: note, encoding: .utf8).split(separator: "\n")
    #expect(open.contains("0") && !open.contains("\(held)"), "\(open)")
  }

  @Test("How one has ended is said: by a signal, or since it could not be started")
  func signals() throws {
    let scratch = try ScratchFolder()
    let killed = try scratch.fakeGnuplot("kill -9 $$")
    let error = #expect(throws: PlotError.self) {
      try accuracy.write(to: scratch.url, name: "a", gnuplot: killed)
    }
    #expect(error == .gnuplotFailed(folder: scratch.url.path, name: "a", reason: "signal 9"))
    let program = URL(fileURLWithPath: killed.searchPath).appendingPathComponent("gnuplot")
    try Data("#!/nowhere/sh\n".utf8).write(to: program)
    let other = #expect(throws: PlotError.self) {
      try accuracy.write(to: scratch.url, name: "a", gnuplot: killed)
    }
    let said = other?.description ?? ""
    #expect(said.hasPrefix("gnuplot could not draw a: exit status 127\n"))
    #expect(said.contains("not found"))
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
