import Tasks
import Testing

@Suite("A pair of factors")
struct FactorPairTests {
  @Test("has the number nearer to zero first, and of two opposite ones the negative one")
  func order() {
    for (a, b, first, second) in [(3, 2, 2, 3), (6, -1, -1, 6), (4, -4, -4, 4), (-2, -5, -2, -5)] {
      for pair in [FactorPair(a, b), FactorPair(b, a)] {
        #expect(pair.first == first && pair.second == second)
        #expect(pair.sum == a + b && pair.product == a * b)
      }
    }
    #expect(FactorPair(6, -1).symbols == ["-", "1", ",", "6"])
  }

  @Test("is listed with all others of its product that the sign rule leaves, as documented")
  func documented() {
    func all(_ product: Int, _ sumIsNegative: Bool) -> [String] {
      FactorPair.all(product: product, sumIsNegative: sumIsNegative).map {
        $0.symbols.joined(separator: " ")
      }
    }
    #expect(all(6, false) == ["1 , 6", "2 , 3"])
    #expect(all(6, true) == ["- 1 , - 6", "- 2 , - 3"])
    #expect(all(-6, true) == ["1 , - 6", "2 , - 3"])
    #expect(all(-16, false) == ["- 1 , 1 6", "- 2 , 8", "- 4 , 4"])
    #expect(all(-16, true).last == "- 4 , 4")
  }

  // Every pair of whole numbers has its product, and the sign of its sum puts it on one of the lists.
  @Test("is on the list of its product and the sign of its sum, once")
  func complete() {
    for a in -12...12 where a != 0 {
      for b in -12...12 where b != 0 {
        let pair = FactorPair(a, b)
        let list = FactorPair.all(product: a * b, sumIsNegative: a + b < 0)
        #expect(list.count { $0 == pair } == 1, "\(a) and \(b)")
      }
    }
  }
}
