import Foundation
import Notebook

/// A run in a folder of its own, without a process, which can be stopped.
struct Scratch {
  let root: URL
  let interruption = Interruption()

  /// Runs something with a notebook; gives the exit code.
  func run(_ arguments: String..., body: (Notebook) throws -> Void) -> Int32 {
    let silent = Console(
      outputIsTerminal: false, errorIsTerminal: false, color: false, columns: { 80 },
      clock: { 0 }, sink: { _, text in if text.hasPrefix("error") { print(text) } })
    return Lesson(number: 9, name: "stages", question: "?", paper: "v1", minutes: 1).run(
      arguments: arguments + ["--no-plots"], file: root.path + "/lessons/09-stages/main.swift",
      directory: root.path, console: silent, interruption: interruption, body)
  }

  func contents(_ path: String) throws -> String {
    try String(contentsOf: root.appendingPathComponent("runs/09-stages/" + path), encoding: .utf8)
  }
}

/// A folder that is there for one test.
func withFolder(_ body: (URL) throws -> Void) throws {
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
    "stages-\(UUID().uuidString)", isDirectory: true)
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  try body(folder)
}
