import CThreadAffinity
import Dispatch
import Foundation
import Synchronization

/// Runs both parts of some work, 0 and 1, on one thread or on two.
///
/// The work is cut into the same parts whatever the number of threads, and each part writes to
/// memory of its own; that is why the number of threads cannot change a result.
///
/// The parts receive their data as an argument, so that the body captures nothing: then neither the
/// call nor the hand-over to the other thread asks for memory.
///
/// - Parameters:
///   - threads: 1, or 2 for part 1 to be done on another thread, if no other caller keeps it busy.
///   - work: what both parts are given.
///   - body: does one part of it.
@inlinable
public func forBothShards<Work: Sendable>(
  threads: Int, _ work: Work, _ body: @escaping @Sendable (Work, Int) -> Void
) {
  guard threads > 1 && SecondThread.shared.claim() else {
    body(work, 0)
    body(work, 1)
    return
  }
  withUnsafePointer(to: ShardedWork(work: work, body: body)) { sharded in
    SecondThread.shared.begin(sharded) { raw in
      let sharded = raw.assumingMemoryBound(to: ShardedWork<Work>.self).pointee
      sharded.body(sharded.work, 1)
    }
    body(work, 0)
    SecondThread.shared.end()
  }
}

/// Returns how many threads, at most those given, are worth their start for a single walk over so
/// many numbers. Of 107,000 weights one thread was quicker, of 808,000 two; the limit lies
/// somewhere between.
public func threadsForWalk(over numbers: Int, _ threads: Int) -> Int {
  numbers < 250_000 ? 1 : threads
}

/// The work and the body, in one place for another thread to find.
@usableFromInline
struct ShardedWork<Work: Sendable>: Sendable {
  @usableFromInline let work: Work
  @usableFromInline let body: @Sendable (Work, Int) -> Void

  @usableFromInline
  init(work: Work, body: @escaping @Sendable (Work, Int) -> Void) {
    (self.work, self.body) = (work, body)
  }
}

/// A thread that waits for work from its first piece to the end of the process: to begin a piece
/// costs a few microseconds, where a new thread would cost a hundred.
///
/// It is kept off the processor of the thread that gives it work. A system tends to wake a thread
/// on its waker's processor, and takes some milliseconds to move one of the two: single steps of a
/// small model, with pauses between them, took as long on two threads as on one in every other
/// case.
@usableFromInline
final class SecondThread: Sendable {
  @usableFromInline static let shared = SecondThread()

  /// A piece of work, and how it is done.
  private struct Piece: @unchecked Sendable {
    let work: UnsafeRawPointer
    let run: @Sendable (UnsafeRawPointer) -> Void
  }

  private let isClaimed = Atomic(false)
  private let piece = Mutex(Piece?.none)
  /// The thread's number, when it has begun, and the processor that it is kept off.
  private let thread = Atomic<Int32>(0), avoided = Atomic<Int32>(-1)
  private let (begun, ended) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))

  private init() {
    Thread.detachNewThread { [self] in
      thread.store(machineThread(), ordering: .relaxed)
      while true {
        begun.wait()
        if let piece = piece.withLock({ $0 }) { piece.run(piece.work) }
        ended.signal()
      }
    }
  }

  /// Whether it was free; it is the caller's now, until `end`.
  @usableFromInline
  func claim() -> Bool { !isClaimed.exchange(true, ordering: .acquiring) }

  /// Begins the work behind a pointer, which has to be valid until `end`.
  @usableFromInline
  func begin(_ work: UnsafeRawPointer, _ run: @escaping @Sendable (UnsafeRawPointer) -> Void) {
    piece.withLock { $0 = Piece(work: work, run: run) }
    let (thread, processor) = (thread.load(ordering: .relaxed), machineProcessor())
    if thread != 0 && avoided.exchange(processor, ordering: .relaxed) != processor {
      machineKeepAway(thread, processor)
    }
    begun.signal()
  }

  /// Waits until it is done.
  @usableFromInline
  func end() {
    ended.wait()
    isClaimed.store(false, ordering: .releasing)
  }
}
