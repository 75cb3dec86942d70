import Foundation
import Notebook
import Terminal

/// Runs of a lesson in a folder of its own, without a process; each can be stopped.
package struct ScratchRun {
  /// The folder in which its `runs/` is.
  package let root: URL
  /// Stops the run that is under way, as Ctrl-C would.
  package let interruption = Interruption()
  /// The console on which it prints; unless told otherwise, only errors are.
  package var console: Console?

  /// A lesson whose runs are kept in a folder, which is made.
  package init(root: URL) throws {
    self.root = root
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
  }

  /// Runs something with a notebook; gives the exit code.
  package func run(_ arguments: String..., body: (LessonNotebook) throws -> Void) -> Int32 {
    let silent = Console(
      outputIsTerminal: false, errorIsTerminal: false, color: false, columns: { 80 },
      clock: { 0 }, sink: { _, text in if text.hasPrefix("error") { print(text) } })
    return Lesson("09-stages", question: "?", paper: "v1", minutes: 1).run(
      arguments + ["--no-plots"],
      in: RunContext(
        file: root.path + "/lessons/09-stages/main.swift", directory: root.path,
        console: console ?? silent, interruption: interruption), body)
  }

  /// Returns the contents of a file of its runs.
  package func contents(_ path: String) throws -> Data {
    try Data(contentsOf: root.appendingPathComponent("runs/09-stages/" + path))
  }

  /// The names of what is in a folder of its runs.
  package func names(_ path: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(
      atPath: root.appendingPathComponent("runs/09-stages/" + path).path
    ).sorted()
  }
}
