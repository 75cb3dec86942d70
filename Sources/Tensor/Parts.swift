import Foundation
import Require
import Synchronization

/// The number of threads that work at a time, whatever was asked for: as many as there are processors, since
/// more take time from each other. Tests ask for more, to see that results do not change.
package let mostThreads = Atomic(ProcessInfo.processInfo.activeProcessorCount)

/// Returns how many of the threads that were asked for a call may take, so that with its caller, if that works
/// as well, no more than `most` work at a time.
package func claimable(_ hands: Int, most: Int, isCallerWorking: Bool) -> Int {
  min(hands, isCallerWorking ? most - 1 : most)
}

/// Does every part of some work, 0 ..< `count`, on one thread or on several.
///
/// The work is cut into the same parts whatever the number of threads, and each part writes to
/// memory of its own; that is why the number of threads cannot change a result. Which thread does
/// which part depends on timing: each takes the next one that nobody has begun. A thread has a
/// number, 0 for the caller, so that it can have working memory of its own.
///
/// Work may be done within work: then the threads that are idle by then take part, if there are any.
///
/// The parts receive their data as an argument, so that the body captures nothing: then neither the
/// call nor the hand-over to the other threads asks for memory.
///
/// - Parameters:
///   - count: the number of parts.
///   - threads: how many threads work at most, the caller included.
///   - work: what every part is given.
///   - body: does one part, as one of the threads 0 ..< `threads`.
@inlinable
public func forEachPart<Work: Sendable>(
  _ count: Int, threads: Int, _ work: Work,
  _ body: @escaping @Sendable (_ work: Work, _ part: Int, _ thread: Int) -> Void
) {
  let hands = min(threads, count) - 1
  guard hands > 0, let call = Crew.shared.claim(hands, isCallerWorking: true) else {
    for part in 0..<count { body(work, part, 0) }
    return
  }
  withUnsafePointer(to: SharedWork(work: work, body: body)) { shared in
    call.begin(count, shared) { raw, part, thread in
      let shared = raw.assumingMemoryBound(to: SharedWork<Work>.self)
      shared.pointee.body(shared.pointee.work, part, thread)
    }
    while let part = call.next() { body(work, part, 0) }
    call.end()
  }
}

/// Does every part of some work that takes long, on other threads than the caller's, which waits.
///
/// A thread that finds nothing more to begin is idle from then on, and helps the others with the
/// work within their parts. Otherwise as ``forEachPart(_:threads:_:_:)``.
///
/// - Parameters:
///   - count: the number of parts.
///   - threads: how many threads work at most; on 1 the caller does it all.
///   - body: does one part.
public func forEachLongPart(
  _ count: Int, threads: Int, _ body: @Sendable (_ part: Int) -> Void
) {
  guard threads > 1, count > 1,
    let call = Crew.shared.claim(min(threads, count), isCallerWorking: false)
  else {
    for part in 0..<count { body(part) }
    return
  }
  // The body has come to its end when this function does.
  withoutActuallyEscaping(body) { body in
    withUnsafePointer(to: SharedWork(work: ()) { _, part, _ in body(part) }) { shared in
      call.begin(count, shared, isKeptApart: false) { raw, part, thread in
        let shared = raw.assumingMemoryBound(to: SharedWork<Void>.self)
        shared.pointee.body((), part, thread)
      }
      call.waitForAll()
    }
  }
}

/// Returns into how many pieces a single walk over many numbers is worth being cut: one for each
/// thread, or one. The number of pieces does not change the result of a walk that treats each number by
/// itself.
///
/// Of 107,000 weights one thread was quicker, of 808,000 two; the limit lies somewhere between.
public func piecesOfWalk(over numbers: Int, threads: Int) -> Int {
  numbers < 250_000 ? 1 : threads
}

/// Returns piece `part` of `parts` of a range, all of about the same size.
public func piece(_ part: Int, of parts: Int, _ range: Range<Int>) -> Range<Int> {
  let cut = { range.lowerBound + range.count * $0 / parts }
  return cut(part)..<cut(part + 1)
}

/// The work and the body, in one place for other threads to find.
@usableFromInline
struct SharedWork<Work: Sendable>: Sendable {
  @usableFromInline let work: Work
  @usableFromInline let body: @Sendable (Work, Int, Int) -> Void

  @usableFromInline
  init(work: Work, body: @escaping @Sendable (Work, Int, Int) -> Void) {
    (self.work, self.body) = (work, body)
  }
}
