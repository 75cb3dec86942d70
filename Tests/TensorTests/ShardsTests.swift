import Dispatch
import Foundation
import Synchronization
import Tensor
import Testing

@Suite("Two parts of some work")
struct ShardsTests {
  /// What was done, by whom.
  private final class Log: Sendable {
    let parts = Mutex([(part: Int, thread: ObjectIdentifier)]())

    func note(_ part: Int) {
      parts.withLock { $0.append((part, ObjectIdentifier(Thread.current))) }
    }
  }

  @Test("each is done once, whatever the number of threads", arguments: [1, 2])
  func once(threads: Int) {
    let log = Log()
    for _ in 0..<100 { forBothShards(threads: threads, log) { $0.note($1) } }
    let parts = log.parts.withLock { $0 }
    #expect(parts.count { $0.part == 0 } == 100 && parts.count { $0.part == 1 } == 100)
    // The first part is always the caller's own.
    let caller = ObjectIdentifier(Thread.current)
    #expect(parts.allSatisfy { $0.part == 1 || $0.thread == caller })
    if threads == 1 { #expect(parts.allSatisfy { $0.thread == caller }) }
  }

  @Test("work within work, and of many callers at once, comes to an end")
  func crowd() {
    let log = Log()
    DispatchQueue.concurrentPerform(iterations: 8) { _ in
      for _ in 0..<50 {
        forBothShards(threads: 2, log) { log, _ in
          forBothShards(threads: 2, log) { $0.note($1) }
        }
      }
    }
    // 8 callers · 50 times · 2 parts of 2 parts
    #expect(log.parts.withLock { $0.count } == 1600)
  }
}
