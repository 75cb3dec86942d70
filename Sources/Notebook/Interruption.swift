import Dispatch
import Foundation
import Plots
import Ranks
import Synchronization
import Terminal

/// A flag that says whether someone has asked the lesson to stop.
///
/// Ctrl-C (or SIGTERM) once: loops over `steps` end after the step they are in, and the lesson goes
/// on with what it has, to draw it. Ctrl-C twice: the program ends at once.
///
/// Ranks ask each other whenever one of them asks, so that all stop at the same place: all have to ask
/// at the same places.
package final class Interruption: Sendable {
  /// The signal that came here, and the one that the ranks know of.
  private let own = Atomic<Int32>(0), signal = Atomic<Int32>(0)
  private let ranks: Ranks

  package init(_ ranks: Ranks = .alone) { self.ranks = ranks }

  /// Indicates whether to stop. Cheap enough to be asked in every step.
  package var isRequested: Bool {
    signal.load(ordering: .relaxed) != 0 || agree()
  }

  /// Asks all ranks, whatever this one knows. Ranks that have worked apart have to, for it may have come to one of them
  /// alone.
  @discardableResult
  package func agree() -> Bool {
    var number = own.load(ordering: .relaxed)
    if ranks.count > 1 {
      for other in ranks.gather([UInt8(clamping: number)]).joined() where other > 0 {
        number = Int32(other)
      }
    }
    signal.store(number, ordering: .relaxed)
    return number != 0
  }

  /// Indicates whether someone has asked this process to stop, whatever the other ranks know.
  package var isRequestedHere: Bool { own.load(ordering: .relaxed) != 0 }

  /// Asks to stop, and says whether this was the first time.
  @discardableResult
  package func request(_ number: Int32 = SIGINT) -> Bool {
    own.compareExchange(expected: 0, desired: number, ordering: .relaxed).exchanged
  }

  /// The exit code of an interrupted program, by the custom of shells: 130 after Ctrl-C.
  package var exitCode: Int32 {
    let agreed = signal.load(ordering: .relaxed)
    return 128 + (agreed != 0 ? agreed : own.load(ordering: .relaxed))
  }

  /// Listens for Ctrl-C and SIGTERM for as long as the result is kept.
  package func listen(on console: Console) -> [any DispatchSourceSignal] {
    // mpirun keeps Ctrl-C to itself, and passes on what `make` makes of it: SIGUSR1. It sends SIGTERM when
    // another rank has died.
    (ranks.count > 1 ? [SIGINT, SIGUSR1] : [SIGINT, SIGTERM]).map { received in
      let number = received == SIGUSR1 ? SIGINT : received
      // The signal must first of all not end the program. It does not disturb a gnuplot that is
      // drawing either, which has a process group of its own.
      Foundation.signal(received, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: received, queue: .global())
      source.setEventHandler { [self] in
        guard request(number) else {
          console.eraseIfFree()
          endDrawing()
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
