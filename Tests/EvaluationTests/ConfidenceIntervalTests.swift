import Evaluation
import Testing

@Suite("An interval around an estimate")
struct ConfidenceIntervalTests {
  @Test("contains its ends, and nothing beyond them")
  func ends() {
    let interval = ConfidenceInterval(
      estimate: 2, lower: 1, upper: 4, confidence: 0.95, basis: .seeds(5))
    for inside: Double in [1, 2, 4] { #expect(interval.contains(inside)) }
    for outside in [Double(1).nextDown, Double(4).nextUp, .nan] {
      #expect(!interval.contains(outside))
    }
  }

  @Test("says in words what it covers, one thing or several")
  func words() {
    let words: [(ConfidenceInterval.Basis, String)] = [
      (.exact, "exact"), (.range, "range"), (.values(1), "1 value"), (.trials(60), "60 trials"),
      (.seeds(20), "20 seeds"),
      (.seedsAndGroups(seeds: 20, groups: 1), "20 seeds and 1 group of problems"),
    ]
    for (basis, text) in words { #expect(basis.description == text) }
  }

  @Test("is refused for too few values, with how many there should be")
  func tooFew() {
    let text = EvaluationError.tooFewValues(expected: 2, actual: 1).description
    #expect(text.hasPrefix("expected at least 2 values for an interval, got 1"))
  }
}
