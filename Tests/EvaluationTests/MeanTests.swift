import Evaluation
import Testing

@Suite("The mean of some numbers")
struct MeanTests {
  @Test("is their sum from the first to the last, shared out; of none it is no number")
  func mean() {
    #expect(Evaluation.mean([1, 2, 6]) == 3)
    #expect(Evaluation.mean([7]) == 7)
    #expect(Evaluation.mean([]).isNaN)
    // From the first on the ones are lost beside 10¹⁶, where every second number is; added to each
    // other first they would be 4.
    #expect(Evaluation.mean([1e16, 1, 1, 1, 1]) == 1e16 / 5)
    #expect(Evaluation.mean([1, 1, 1, 1, 1e16]) == (1e16 + 4) / 5)
  }
}
