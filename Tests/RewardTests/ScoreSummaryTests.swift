import ChainOfThought
import Reward
import Tasks
import Testing

@Suite("A summary of scores")
struct ScoreSummaryTests {
  private func score(_ accuracy: Double, _ format: Double, weight: Double = 1) -> Score {
    Score([Component("accuracy", accuracy), Component("format", format, weight: weight)])
  }

  @Test("has mean and range of each component and of the total")
  func spread() {
    // Values 1, 0, 0 and 1, 1, 0; totals 1.5, 0.5, 0 with weight ½.
    let summary = ScoreSummary(of: [
      score(1, 1, weight: 0.5), score(0, 1, weight: 0.5), score(0, 0, weight: 0.5),
    ])
    #expect(summary.count == 3)
    #expect(abs((summary["accuracy"]?.mean ?? 0) - 1.0 / 3) < 1e-15)
    #expect(abs((summary["format"]?.mean ?? 0) - 2.0 / 3) < 1e-15)
    #expect(abs(summary.total.mean - 2.0 / 3) < 1e-15)
    #expect(summary.total.lowest == 0 && summary.total.highest == 1.5)
    #expect(summary.total.varies && !summary.cancels)
  }

  @Test("of equal scores varies in nothing, and cancels nothing")
  func equal() {
    let summary = ScoreSummary(of: [score(1, 1), score(1, 1)])
    #expect(!summary.total.varies && !summary.cancels)
    #expect(summary.components.allSatisfy { !$0.varies })
  }

  @Test("says when a sum cancels: better in one way, worse in another")
  func cancellation() {
    #expect(ScoreSummary(of: [score(1, 0), score(0, 1)]).cancels)
    #expect(!ScoreSummary(of: [score(1, 0), score(0, 1)]).total.varies)
    // Another weight cures it.
    #expect(!ScoreSummary(of: [score(1, 0, weight: 0.5), score(0, 1, weight: 0.5)]).cancels)
    // What is not paid for may vary: it is only looked at.
    #expect(!ScoreSummary(of: [score(1, 0, weight: 0), score(1, 1, weight: 0)]).cancels)
  }

  @Test("takes rounding for what it is: 0.1 + 0.2 and 0.3 are equal totals")
  func rounding() {
    let scores = [score(0.1, 0.2), score(0.3, 0)]
    #expect(scores[0].total != scores[1].total)  // 0.30000000000000004
    #expect(!ScoreSummary(of: scores).total.varies && ScoreSummary(of: scores).cancels)
    // A difference that is really there is seen, far below 1.
    #expect(ScoreSummary(of: [score(0, 1e-6), score(0, 2e-6)]).total.varies)
  }
}
