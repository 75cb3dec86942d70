import Dispatch
import Tensor
import Testing

@Suite("A value for each response, from several threads")
struct SlotsTests {
  @Test("are the values that were written, group by group, in any order")
  func values() {
    let lengths = Slots<Int>(groups: [2, 1, 0, 3])
    #expect(lengths[0, 1] == nil && lengths[3, 2] == nil)
    for (group, response) in [(3, 1), (0, 0), (1, 0), (3, 2), (0, 1), (3, 0)] {
      lengths[group, response] = 10 * group + response
    }
    #expect(lengths.values == [[0, 1], [10], [], [30, 31, 32]])
    #expect(lengths[3, 1] == 31)
    lengths[3, 1] = 7
    #expect(lengths.values[3] == [30, 7, 32])
    #expect(Slots<Int>(groups: []).values.isEmpty)
  }

  @Test("of objects are given back when nobody needs them any more")
  func objects() {
    final class Thing: Sendable {}
    weak var seen: Thing?
    do {
      let slots = Slots<Thing>(groups: [1])
      let thing = Thing()
      (seen, slots[0, 0]) = (thing, thing)
      #expect(slots.values[0][0] === seen)
    }
    #expect(seen == nil)
  }

  @Test("are written side by side without a lock: no value is lost")
  func threads() {
    let slots = Slots<[Int]>(groups: (0..<50).map { $0 % 7 })
    DispatchQueue.concurrentPerform(iterations: 50) { group in
      for response in 0..<group % 7 { slots[group, response] = [group, response] }
    }
    for (group, values) in slots.values.enumerated() {
      #expect(values == (0..<group % 7).map { [group, $0] })
    }
  }

  @Test("that were never written are not read as if they had been")
  func unwritten() async throws {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      let slots = Slots<Int>(groups: [1, 3])
      (slots[0, 0], slots[1, 0], slots[1, 2]) = (1, 2, 3)
      _ = slots.values
    }
    let words = String(decoding: try #require(result).standardErrorContent, as: UTF8.self)
    #expect(words.contains("response 1 of group 1 has no value"))
  }

  @Test("that there are not are refused")
  func refusals() async {
    await #expect(processExitsWith: .failure) { Slots<Int>(groups: [2, 1])[0, 2] = 1 }
    await #expect(processExitsWith: .failure) { Slots<Int>(groups: [2, 1])[0, -1] = 1 }
    await #expect(processExitsWith: .failure) { Slots<Int>(groups: [2, 1])[2, 0] = 1 }
    await #expect(processExitsWith: .failure) { _ = Slots<Int>(groups: [2, 1])[-1, 0] }
  }
}
