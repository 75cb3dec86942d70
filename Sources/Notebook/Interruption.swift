import Dispatch
import Foundation
import Synchronization
import Terminal

/// Whether someone has asked the lesson to stop.
///
/// Ctrl-C (or SIGTERM) once: loops over `steps` end after the step they are in, and the lesson goes
/// on with what it has, to draw it. Ctrl-C twice: the program ends at once.
package final class Interruption: Sendable {
  private let signal = Atomic<Int32>(0)

  package init() {}

  /// Whether to stop. Cheap enough to be asked in every step.
  package var isRequested: Bool { signal.load(ordering: .relaxed) != 0 }

  /// Asks to stop, and says whether this was the first time.
  @discardableResult
  package func request(_ number: Int32 = SIGINT) -> Bool {
    signal.compareExchange(expected: 0, desired: number, ordering: .relaxed).exchanged
  }

  /// The exit code of an interrupted program, by the custom of shells: 130 after Ctrl-C.
  package var exitCode: Int32 { 128 + signal.load(ordering: .relaxed) }

  /// Listens for Ctrl-C and SIGTERM for as long as the result is kept.
  package func listen(on console: Console) -> [any DispatchSourceSignal] {
    [SIGINT, SIGTERM].map { number in
      // The signal must first of all not end the program. It does not disturb a gnuplot that is
      // drawing either: Foundation gives it a process group of its own.
      Foundation.signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { [self] in
        guard request(number) else {
          console.eraseIfFree()
          _exit(128 + number)
        }
        // The notice is printed elsewhere: a stuck console must not block the second Ctrl-C.
        DispatchQueue.global().async {
          console.note("stopping after this step, to draw what there is; Ctrl-C again ends at once")
        }
      }
      let ready = DispatchSemaphore(value: 0)
      source.setRegistrationHandler { ready.signal() }
      source.resume()
      ready.wait()  // from here on no signal is lost
      return source
    }
  }
}
