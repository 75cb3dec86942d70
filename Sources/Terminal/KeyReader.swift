import Foundation
import Locks

/// Keys as they are pressed, without waiting for a return; a pipe is read in the same way.
package final class KeyReader {
  /// An event on a keyboard: what has come, or has not.
  package enum Event: Equatable, Sendable {
    /// A key, or a character of a pipe.
    case key(Character)
    /// Nothing, within the time.
    case nothing
    /// There is no more to come.
    case end
  }

  /// Lets a terminal hand on each key at once, and show none, until this reader is gone.
  package init() {
    var settings = termios()
    guard isatty(STDIN_FILENO) == 1, tcgetattr(STDIN_FILENO, &settings) == 0 else { return }
    original.withLock { $0 = settings }
    settings.c_lflag &= ~tcflag_t(ICANON | ECHO)
    tcsetattr(STDIN_FILENO, TCSANOW, &settings)
  }

  deinit { restoreTerminal() }

  /// Waits for a key, for so many milliseconds.
  package func next(milliseconds: Int32) -> Event {
    var place = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    guard poll(&place, 1, milliseconds) > 0 else { return .nothing }
    var byte: UInt8 = 0
    guard read(STDIN_FILENO, &byte, 1) == 1 else { return .end }
    return byte == 4 ? .end : .key(Character(UnicodeScalar(byte)))  // 4 is Ctrl-D
  }
}

/// The terminal's settings before any key was read.
private let original = Guarded<termios?>(nil)

/// Gives the terminal back as it was; nothing if it was not changed.
package func restoreTerminal() {
  original.withLockIfAvailable {
    if var settings = $0 { tcsetattr(STDIN_FILENO, TCSANOW, &settings) }
    $0 = nil
  }
}
