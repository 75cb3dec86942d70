import Foundation
import Locks
import TextLayout

/// The streams of a lesson's text: results go to one, progress and warnings to the other.
///
/// All text passes through here, line by line, so that the one line that is redrawn (see
/// `ProgressLine`) is always taken away before anything else is printed.
package final class Console: Sendable {
  /// The two streams: results, and notes about the run.
  package enum Stream: Sendable { case output, error }

  /// Indicates whether results go to a terminal, in which charts and styles make sense.
  package let outputIsTerminal: Bool
  /// Indicates whether progress goes to a terminal, on which a line can be redrawn.
  package let errorIsTerminal: Bool
  /// Indicates whether results may have color.
  package let color: Bool
  private let measure: @Sendable () -> Int
  private let clock: @Sendable () -> Double
  private let sink: @Sendable (Stream, String) -> Void
  private let drawing = Guarded(Drawing())

  private struct Drawing {
    /// The progress lines that have begun and not ended; the last one is drawn.
    var lines: [ObjectIdentifier] = []
    var isVisible = false
  }

  /// A console that hands its text on.
  ///
  /// - Parameters:
  ///   - outputIsTerminal: Whether results go to a terminal.
  ///   - errorIsTerminal: Whether progress goes to a terminal.
  ///   - color: Whether results may have color.
  ///   - columns: The width of the terminal, asked for each time it is needed.
  ///   - clock: The time in seconds since some moment.
  ///   - sink: What takes the text.
  package init(
    outputIsTerminal: Bool, errorIsTerminal: Bool, color: Bool,
    columns: @escaping @Sendable () -> Int, clock: @escaping @Sendable () -> Double,
    sink: @escaping @Sendable (Stream, String) -> Void
  ) {
    self.outputIsTerminal = outputIsTerminal
    self.errorIsTerminal = errorIsTerminal
    self.color = color
    self.measure = columns
    self.clock = clock
    self.sink = sink
  }

  /// The width of the terminal.
  package var columns: Int { max(20, measure()) }

  /// The width of running text: longer lines are hard to read.
  package var textWidth: Int { min(columns, 100) }

  /// The time in seconds since some moment.
  package var now: Double { clock() }

  /// Text in a style, where styles are shown.
  package func styled(_ text: String, _ style: TextStyle) -> String {
    color ? style.drawn(text) : text
  }

  /// Prints lines of results.
  package func print(_ lines: [String]) {
    guard !lines.isEmpty else { return }
    drawing.withLock {
      erase(&$0)
      sink(.output, lines.map { $0 + "\n" }.joined())
    }
  }

  /// Prints a note about the run.
  package func note(_ text: String) {
    drawing.withLock {
      erase(&$0)
      sink(.error, text + "\n")
    }
  }

  /// Gives a line the right to be redrawn, until it ends or another one begins.
  package func begin(_ line: ObjectIdentifier) {
    drawing.withLock { $0.lines.append(line) }
  }

  /// Draws the line anew, if it is its turn.
  package func redraw(_ line: ObjectIdentifier, _ text: String) {
    drawing.withLock {
      guard errorIsTerminal, $0.lines.last == line else { return }
      $0.isVisible = true
      sink(.error, "\r\(truncated(text, to: columns - 1))\u{1B}[K")
    }
  }

  /// Takes a line away for good.
  package func end(_ line: ObjectIdentifier) {
    drawing.withLock {
      if $0.lines.last == line { erase(&$0) }
      $0.lines.removeAll { $0 == line }
    }
  }

  /// Takes all lines away for good.
  package func endAllLines() {
    drawing.withLock {
      erase(&$0)
      $0.lines = []
    }
  }

  /// Leaves a clean line behind, unless that would mean to wait.
  package func eraseIfFree() {
    drawing.withLockIfAvailable {
      erase(&$0)
      if errorIsTerminal { sink(.error, "\n") }
    }
  }

  private func erase(_ drawing: inout Drawing) {
    if drawing.isVisible { sink(.error, "\r\u{1B}[K") }
    drawing.isVisible = false
  }
}

extension Console {
  /// Returns the console of a rank that leaves it to another one to print.
  package static func silent() -> Console {
    Console(
      outputIsTerminal: false, errorIsTerminal: false, color: false, columns: { 80 }, clock: { 0 },
      sink: { _, _ in })
  }

  /// Returns a console that prints notes and progress as this one does, and no results.
  package func withoutResults() -> Console {
    let sink = sink
    return Console(
      outputIsTerminal: false, errorIsTerminal: errorIsTerminal, color: false, columns: measure,
      clock: clock, sink: { stream, text in if stream == .error { sink(stream, text) } })
  }

  /// Returns the console of this program: standard output and standard error.
  ///
  /// Color is used on a terminal unless `NO_COLOR` is set to anything (no-color.org) or the
  /// terminal says that it knows none.
  package static func standard() -> Console {
    let environment = ProcessInfo.processInfo.environment
    let isSmart = environment["TERM", default: "dumb"] != "dumb"
    let outputIsTerminal = isatty(STDOUT_FILENO) == 1
    let errorIsTerminal = isatty(STDERR_FILENO) == 1 && isSmart
    return Console(
      outputIsTerminal: outputIsTerminal, errorIsTerminal: errorIsTerminal,
      color: outputIsTerminal && isSmart && environment["NO_COLOR", default: ""].isEmpty,
      columns: { terminalColumns() ?? environment["COLUMNS"].flatMap { Int($0) } ?? 80 },
      clock: {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
      },
      sink: { stream, text in
        fflush(nil)  // what was printed past the notebook comes first, as it was said first
        let descriptor = stream == .output ? STDOUT_FILENO : STDERR_FILENO
        let problem = writeAll(Array(text.utf8), to: descriptor)
        guard stream == .output, problem != 0 else { return }
        if errorIsTerminal { _ = writeAll(Array("\r\u{1B}[K".utf8), to: STDERR_FILENO) }
        // After a closed pipe (`| head`) the program ends silently, as if by its signal; at once,
        // since other threads may be at work.
        if problem == EPIPE { _exit(128 + SIGPIPE) }
        let why = "error: cannot print: \(String(cString: strerror(problem)))\n"
        _ = writeAll(Array(why.utf8), to: STDERR_FILENO)
        _exit(EXIT_FAILURE)
      })
  }
}

/// Returns the width of the terminal that standard output or standard error goes to.
private func terminalColumns() -> Int? {
  for descriptor in [STDOUT_FILENO, STDERR_FILENO] {
    var size = winsize()
    if ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 { return Int(size.ws_col) }
  }
  return nil
}

/// Writes all bytes to a file descriptor, past every buffer, and gives the error number of a
/// failure, or 0.
package func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
  var rest = bytes
  while !rest.isEmpty {
    let count = write(descriptor, rest, rest.count)
    if count >= 0 {
      rest.removeFirst(count)
    } else if errno != EINTR && errno != EAGAIN {
      return errno
    }
  }
  return 0
}
