import Locks
import Tensor
import Testing

@Suite("A guarded value")
struct GuardedTests {
  // Without the lock some of the 8 · 1000 additions would be lost.
  @Test("is used by one thread at a time")
  func counted() {
    let sum = Guarded(0)
    forEachLongPart(8, threads: 8) { _ in
      for _ in 0..<1000 { sum.withLock { $0 += 1 } }
    }
    #expect(sum.withLock { $0 } == 8000)
  }

  @Test("gives back what is made of it, and is free again after an error")
  func released() {
    struct Failed: Error {}
    let list = Guarded([1, 2])
    #expect(throws: Failed.self) {
      try list.withLock {
        $0.append(3)
        throw Failed()
      }
    }
    #expect(list.withLock { $0.count } == 3)
  }

  @Test("is not waited for by somebody who cannot wait")
  func busy() {
    let word = Guarded("kept")
    let taken: String? = word.withLock { _ in word.withLockIfAvailable { $0 } }
    #expect(taken == nil)
    #expect(word.withLockIfAvailable { $0 } == "kept")
  }
}
