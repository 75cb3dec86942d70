import Random
import Tensor
import Testing

@Suite("A part of a list")
struct SortPartTests {
  @Test("is sorted alone: what stands before and behind it stays")
  func part() {
    var generator = SeededGenerator(seed: 1)
    for part in [0..<8, 2..<6, 0..<0, 8..<8, 3..<4, 5..<8] {
      let list = generator.shuffled(Array(0..<8))
      var sorted = list
      sorted.sort(part, by: >)
      #expect(sorted[part].elementsEqual(list[part].sorted(by: >)))
      #expect(sorted[..<part.lowerBound] == list[..<part.lowerBound])
      #expect(sorted[part.upperBound...] == list[part.upperBound...])
    }
  }
}
