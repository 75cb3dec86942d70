import Foundation
import Notebook
import Synchronization
import Testing

@Suite("Work side by side")
struct ParallelMapTests {
  let interruption = Interruption()
  let items = Array(0..<7)

  struct Failed: Error, Equatable { var item: Int }

  @Test("gives its results in the items' order, whatever the timing", arguments: [1, 2, 5])
  func order(threads: Int) {
    let results = parallelMap(items, threads: threads, interruption: interruption) { item in
      usleep(UInt32(3000 * ((item + 1) % 3)))  // 3, 6, 0, 3, 6, 0, 3 ms
      return 10 * item
    }
    #expect(results == [0, 10, 20, 30, 40, 50, 60])
  }

  @Test("of nothing is nothing")
  func nothing() {
    let results = parallelMap([Int](), threads: 2, interruption: interruption) { $0 }
    #expect(results.isEmpty)
  }

  @Test("throws the error of the earliest item, after all under way have ended", arguments: [1, 2])
  func failure(threads: Int) {
    let ended = Mutex(Set<Int>())
    #expect(throws: Failed(item: 2)) {
      try parallelMap(items, threads: threads, interruption: interruption) { item in
        defer { _ = ended.withLock { $0.insert(item) } }
        usleep(item == 2 ? 4000 : 1000)
        if item >= 2 { throw Failed(item: item) }
        return item
      }
    }
    let seen = ended.withLock { $0 }
    #expect(seen.isSuperset(of: [0, 1, 2]))
    #expect(seen.isSubset(of: [0, 1, 2, 3, 4]))  // those under way when the first one failed
  }

  @Test("begins no further item after Ctrl-C, and gives the results of the first few")
  func interrupted() {
    let results = parallelMap(items, threads: 1, interruption: interruption) { item in
      if item == 2 { interruption.request() }
      return item
    }
    #expect(results == [0, 1, 2])
  }

  @Test("does the first item even after Ctrl-C, so that there is something to draw")
  func first() {
    interruption.request()
    #expect(parallelMap(items, threads: 2, interruption: interruption) { $0 } == [0])
  }
}
