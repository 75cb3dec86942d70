import LanguageModel
import Locks
import Random
import Tensor
import TestSupport
import Testing

@Suite("A sampler's queue")
struct SamplerQueueTests {
  init() { useManyThreads() }

  private func queue(_ counts: [Int], threads: Int) -> SamplerQueue<Float> {
    let requests = counts.map {
      SamplingRequest(prompt: [1], count: $0, generator: SeededGenerator(seed: 1))
    }
    return SamplerQueue(requests, threads: threads)
  }

  private func units(_ queue: SamplerQueue<Float>) -> [[Int]] {
    var units: [[Int]] = []
    while let unit = queue.next() { units.append([unit.request] + unit.samples) }
    return units
  }

  @Test("has a unit for each request, which is cut only where there are fewer than threads")
  func units() {
    // The request, and then its continuations.
    #expect(units(queue([3, 2], threads: 2)) == [[0, 0, 1, 2], [1, 0, 1]])
    #expect(units(queue([3, 2, 1], threads: 2)) == [[0, 0, 1, 2], [1, 0, 1], [2, 0]])
    #expect(units(queue([4], threads: 2)) == [[0, 0, 1], [0, 2, 3]])
    // Two requests for three threads are cut into two each.
    #expect(units(queue([2, 4], threads: 3)) == [[0, 0], [0, 1], [1, 0, 1], [1, 2, 3]])
    #expect(units(queue([1], threads: 3)) == [[0, 0]], "and none is empty")
    #expect(units(queue([0, 2], threads: 1)) == [[1, 0, 1]])
    #expect(units(queue([], threads: 3)).isEmpty)
  }

  @Test("gives each thread its share, rounded up")
  func share() {
    // 3 units for 2 threads, 1 for 3, 4 for 3.
    #expect(queue([1, 1, 1], threads: 2).share == 2 && queue([1], threads: 3).share == 1)
    #expect(queue([2, 4], threads: 3).share == 2)
  }

  @Test("gives each unit to one thread alone")
  func once() {
    let taken = Guarded([Int]())
    forEachPart(16, threads: 16, (queue(Array(repeating: 1, count: 500), threads: 16), taken)) {
      work, _, _ in
      while let unit = work.0.next() { work.1.withLock { $0.append(unit.request) } }
    }
    #expect(taken.withLock { $0.sorted() } == Array(0..<500))
  }
}
