import Foundation
import Plots
import TestSupport
import Testing

@Suite("A gnuplot that runs")
struct SpawnedProgramTests {
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
    // A free number, and not one of its own choice: another test may have a file open under that.
    let held = fcntl(STDIN_FILENO, F_DUPFD, 177)
    try #require(held >= 177)
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
}
