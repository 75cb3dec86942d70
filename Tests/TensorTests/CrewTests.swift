import CThreadAffinity
import Dispatch
import Foundation
import Locks
import Tensor
import TestSupport
import Testing

// Within the suite of parts, whose tests are done one after the other.
extension PartsTests {
  @Suite("The crew that does the parts of some work")
  struct CrewTests {
    init() { useManyThreads() }

    /// A list of what was done as which thread, and where.
    private final class Log: Sendable {
      let entries = Guarded([(number: Int, processor: Int32)]())

      func note(_ number: Int) {
        let entry = (number: number, processor: machineProcessor())
        entries.withLock { $0.append(entry) }
      }

      var all: [(number: Int, processor: Int32)] { entries.withLock { $0 } }
    }

    // In a process of its own, since other tests ask for more threads at any time.
    @Test("is no larger than the number of threads that may work at a time, the caller among them")
    func most() async {
      await #expect(processExitsWith: .success) {
        mostThreads.store(3, ordering: .relaxed)
        let log = Log()
        forEachPart(100, threads: 16, log) { log, _, number in
          Thread.sleep(forTimeInterval: 0.001)  // others begin as well, if there are any
          log.note(number)
        }
        #expect(log.all.count == 100 && Set(log.all.map(\.number)) == [0, 1, 2])
      }
    }

    @Test("a thread that is kept away from a processor leaves it at once, and may return")
    func keepAway() {
      let moved = DispatchSemaphore(value: 0)
      let places = Guarded((before: Int32(-1), after: Int32(-1), allowed: false))
      Thread.detachNewThread {
        let before = machineProcessor()
        machineKeepAway(machineThread(), before)
        let after = machineProcessor()
        machineKeepAway(machineThread(), -1)
        var isBack = false
        for _ in 0..<10_000 where !isBack {
          // There is nowhere else on two processors.
          machineKeepAway(machineThread(), after)
          isBack = machineProcessor() != after
        }
        places.withLock { $0 = (before, after, isBack) }
        moved.signal()
      }
      moved.wait()
      let (before, after, isBack) = places.withLock { $0 }
      let isAlone = before < 0 || ProcessInfo.processInfo.activeProcessorCount < 2
      #expect(isAlone || (before != after && isBack))
    }

    @Test("are not done on one processor by two threads")
    func apart() {
      // So that the other has begun.
      forEachPart(2, threads: 2, ()) { _, _, _ in Thread.sleep(forTimeInterval: 0.01) }
      var (together, shared) = (0, 0)
      for _ in 0..<200 {
        Thread.sleep(forTimeInterval: 0.0005)  // both fall asleep, and the first wakes the second
        let (log, before) = (Log(), machineProcessor())
        forEachPart(2, threads: 2, log) { log, _, number in
          log.note(number)
          // Long enough that the other has begun when the first part is over.
          let end = ContinuousClock.now + .microseconds(300)
          while ContinuousClock.now < end {}
        }
        let entries = log.all
        guard let caller = entries.first(where: { $0.number == 0 }),
          let other = entries.first(where: { $0.number == 1 })
        else { continue }
        shared += 1
        let stayed = before == caller.processor && before == machineProcessor()
        let isAlone = before < 0 || ProcessInfo.processInfo.activeProcessorCount < 2
        if stayed && !isAlone && other.processor == before { together += 1 }
      }
      // Left to itself Linux put them together in all of the 200; the caller may move at a bad
      // moment.
      #expect(together < 10)
      #expect(ProcessInfo.processInfo.activeProcessorCount < 2 || shared > 20)
    }
  }
}
