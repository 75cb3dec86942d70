import Dispatch
import Foundation
import Locks
import Tensor
import TestSupport
import Testing

@Suite("Parts of some work", .serialized)
struct PartsTests {
  init() { useManyThreads() }

  /// A list of what was done, by whom, and where.
  private final class Log: Sendable {
    struct Entry {
      let part: Int, number: Int
      let thread: ObjectIdentifier
    }

    let entries = Guarded([Entry]())

    func note(_ part: Int, _ number: Int = 0) {
      let entry = Entry(
        part: part, number: number, thread: ObjectIdentifier(Thread.current))
      entries.withLock { $0.append(entry) }
    }

    var all: [Entry] { entries.withLock { $0 } }
  }

  @Test(
    "each is done once, whatever the number of threads",
    arguments: [1, 2, 3, 8, 16], [0, 1, 2, 5, 40])
  func once(threads: Int, count: Int) {
    for _ in 0..<20 {
      let log = Log()
      forEachPart(count, threads: threads, log) { $0.note($1, $2) }
      #expect(log.all.map(\.part).sorted() == Array(0..<count))
      #expect(log.all.allSatisfy { $0.number >= 0 && $0.number < threads })
    }
  }

  @Test("are done by no more threads than there are processors, unless that was asked for")
  func most() {
    #expect(claimable(7, most: 2, isCallerWorking: true) == 1)
    #expect(claimable(8, most: 2, isCallerWorking: false) == 2)
    #expect(claimable(3, most: 1, isCallerWorking: true) == 0)
    #expect(claimable(1, most: 16, isCallerWorking: true) == 1)
    #expect(mostThreads.load(ordering: .relaxed) == 16, "as tests ask for")
  }

  @Test("a thread has the same number in all of its parts, and no two have one")
  func numbers() {
    let log = Log()
    forEachPart(60, threads: 6, log) { log, part, number in
      Thread.sleep(forTimeInterval: 0.002)
      log.note(part, number)
    }
    let byNumber = Dictionary(grouping: log.all, by: \.number)
    #expect(byNumber.values.allSatisfy { Set($0.map(\.thread)).count == 1 })
    #expect(Set(log.all.map(\.thread)).count == byNumber.count)
    let caller = ObjectIdentifier(Thread.current)
    #expect(log.all.allSatisfy { ($0.number == 0) == ($0.thread == caller) })
  }

  @Test("on 1 thread are done by the caller, in their order")
  func alone() {
    let log = Log()
    forEachPart(7, threads: 1, log) { $0.note($1, $2) }
    #expect(log.all.map(\.part) == Array(0..<7))
    let caller = ObjectIdentifier(Thread.current)
    #expect(log.all.allSatisfy { $0.thread == caller && $0.number == 0 })
  }

  @Test("work within work, and of many callers at once, comes to an end")
  func crowd() {
    let log = Log()
    DispatchQueue.concurrentPerform(iterations: 8) { _ in
      for _ in 0..<50 {
        forEachPart(2, threads: 2, log) { log, _, _ in
          forEachPart(3, threads: 3, log) { $0.note($1, $2) }
        }
      }
    }
    // 8 callers · 50 times · 3 parts of 2 parts
    #expect(log.all.count == 2400)
  }

  // Other tests may have all hands at that moment: then the caller does it all, so it is tried again.
  @Test("that take long are done by others, of whom those without work help the rest")
  func long() {
    let caller = ObjectIdentifier(Thread.current)
    var (isDoneByOthers, isHelped) = (false, false)
    for _ in 0..<50 where !isDoneByOthers || !isHelped {
      let (log, inner) = (Log(), Log())
      forEachLongPart(3, threads: 2) { part in
        // The last one is left alone: the other thread has nothing more to begin.
        Thread.sleep(forTimeInterval: part == 2 ? 0.05 : 0.01)
        log.note(part)
        guard part == 2 else { return }
        forEachPart(40, threads: 2, inner) { inner, part, number in
          Thread.sleep(forTimeInterval: 0.001)
          inner.note(part, number)
        }
      }
      #expect(log.all.map(\.part).sorted() == [0, 1, 2])
      #expect(inner.all.map(\.part).sorted() == Array(0..<40))
      isDoneByOthers = isDoneByOthers || log.all.allSatisfy { $0.thread != caller }
      isHelped = isHelped || Set(inner.all.map(\.thread)).count == 2
    }
    #expect(isDoneByOthers && isHelped)
    let one = Log()
    forEachLongPart(3, threads: 1) { one.note($0) }
    #expect(one.all.map(\.part) == [0, 1, 2] && one.all.allSatisfy { $0.thread == caller })
  }

  @Test("a walk visits every number once, in as many pieces as are worth it")
  func walk() {
    for (numbers, threads, parts) in [(10, 3, 1), (249_999, 8, 1), (250_000, 3, 3)] {
      #expect(piecesOfWalk(over: numbers, threads: threads) == parts)
      let pieces = (0..<parts).map { piece($0, of: parts, 5..<5 + numbers) }
      #expect(pieces.first?.lowerBound == 5 && pieces.last?.upperBound == 5 + numbers)
      for (one, next) in zip(pieces, pieces.dropFirst()) {
        #expect(one.upperBound == next.lowerBound)
      }
      #expect((pieces.map(\.count).max() ?? 0) - (pieces.map(\.count).min() ?? 0) <= 1)
    }
  }
}
