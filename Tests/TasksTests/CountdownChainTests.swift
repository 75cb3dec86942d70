import Tasks
import Testing

@Suite("A chain of numbers")
struct CountdownChainTests {
  // 8 × 2 = 16, written from the definition of the three operators.
  @Test("has operators that are those of arithmetic")
  func operators() {
    let results = Countdown.Chain.Operator.allCases.map { $0(8, 2) }
    #expect(results == [10, 6, 16])
    #expect(Countdown.Chain.Operator.allCases.map(\.rawValue) == ["+", "-", "×"])
  }
}
