import Evaluation
import Foundation
import Notebook
import Plots
import Synchronization
import Terminal

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

func contents(_ url: URL) throws -> String {
  try String(contentsOf: url, encoding: .utf8)
}

/// An interval over five values.
func interval(_ value: Double, _ low: Double, _ high: Double) -> ConfidenceInterval {
  ConfidenceInterval(
    estimate: value, lower: low, upper: high, confidence: 0.95, basis: .values(5))
}

/// An error of a lesson.
struct Problem: Error, CustomStringConvertible { var description: String }

/// A figure that is quickly drawn.
let sketch = Figure(
  title: "Two points [1] make a line",
  panels: [Panel(layers: [.scatter("a", x: [0, 1], y: [0, 1])])])

/// A program in a folder that draws only so much that its pictures look whole.
func quickGnuplot(in folder: URL) throws -> Gnuplot {
  let program = folder.appendingPathComponent("bin/gnuplot")
  try FileManager.default.createDirectory(
    at: program.deletingLastPathComponent(), withIntermediateDirectories: true)
  let commands = "#!/bin/sh\nn=${2%.gp}; echo '</svg>' > $n.svg; echo IEND > $n.png\n"
  try Data(commands.utf8).write(to: program)
  try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program.path)
  return Gnuplot(searchPath: program.deletingLastPathComponent().path)
}
