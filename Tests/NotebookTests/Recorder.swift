import Foundation
import Notebook
import Synchronization

/// A console whose text is kept and whose clock stands still until it is set.
final class Recorder: Sendable {
  private struct State {
    var output = ""
    var error = ""
    var time = 0.0
  }

  private let state = Mutex(State())

  var output: String { state.withLock { $0.output } }
  var error: String { state.withLock { $0.error } }
  var time: Double {
    get { state.withLock { $0.time } }
    set { state.withLock { $0.time = newValue } }
  }

  func console(isTerminal: Bool = false, color: Bool = false, columns: Int = 80) -> Console {
    Console(
      outputIsTerminal: isTerminal, errorIsTerminal: isTerminal, color: color,
      columns: { columns }, clock: { self.time },
      sink: { stream, text in
        self.state.withLock {
          if stream == .output { $0.output += text } else { $0.error += text }
        }
      })
  }
}

/// A folder that is there for one test.
func withFolder(_ body: (URL) throws -> Void) throws {
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
    "notebook-\(UUID().uuidString)", isDirectory: true)
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  try body(folder)
}

func contents(_ url: URL) throws -> String {
  try String(contentsOf: url, encoding: .utf8)
}

/// A figure that may fail.
struct Sketch: Drawable {
  var title = "Two points [1] make a line"
  var problem: (any Error)?

  struct Problem: Error, CustomStringConvertible { var description: String }

  func write(to folder: URL, name: String) throws {
    if let problem { throw problem }
    try Data("<svg/>".utf8).write(to: folder.appendingPathComponent("\(name).svg"))
  }

  func textChart(width: Int, height: Int, color: Bool) -> String {
    "chart \(width)x\(height)\(color ? " in color" : "")\n"
  }
}
