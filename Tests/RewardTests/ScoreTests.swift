import ChainOfThought
import Reward
import Tasks
import Testing

/// R1-Zero's reward of responses to x² − 5x + 6 = 0.
struct RuleTask {
  let task: Quadratic

  init() throws { task = try Quadratic() }

  func score(_ line: String) -> Score { ruleReward(response(line), for: example, of: task) }
  func reward(_ line: String) -> Double { score(line).total }
}

@Suite("A score")
struct ScoreTests {
  @Test("is a weighted sum that keeps its components")
  func sum() {
    let score = Score([
      Component("accuracy", 1), Component("format", 0),
      Component("language", 0.8, weight: 0.5), Component("length", -0.25, weight: 2),
    ])
    #expect(score.total == 1 + 0 + 0.4 - 0.5)
    #expect(score.components.map(\.name) == ["accuracy", "format", "language", "length"])
    #expect(score.components.map(\.contribution) == [1, 0, 0.4, -0.5])
    #expect(score["language"] == 0.8)  // the value, without its weight
    #expect(score["none"] == nil)
    #expect(Score([]).total == 0)
  }

  @Test("by R1-Zero's rule is 2 if right, 1 if only well-formed, 0 if malformed")
  func rule() throws {
    let rule = try RuleTask()
    #expect(rule.reward("</think> <answer> 2 , 3 </answer> <end>") == 2)
    #expect(rule.reward("</think> <answer> 1 , 6 </answer> <end>") == 1)
    #expect(rule.reward("</think> <answer> 2 , 3 </answer>") == 0)
    #expect(rule.reward("</think> <answer> 1 , 6 </answer>") == 0)
    let score = rule.score("</think> <answer> 1 , 6 </answer> <end>")
    #expect(score.components == [Component("accuracy", 0), Component("format", 1)])
  }

  @Test("in a table has a column for each component, its weight in the head")
  func table() {
    let language = Component("language", 0.8, weight: 0.5)
    let rows = [
      ("right", Score([Component("accuracy", 1), Component("format", 1), language])),
      ("right, no <end>", Score([Component("accuracy", 0), Component("format", 0), language])),
    ]
    #expect(
      scoreTable(rows) == """
                         accuracy  format  language × 0.5  total
        right                   1       1             0.8    2.4
        right, no <end>         0       0             0.8    0.4
        """)
  }

  @Test(
    "in a table is rounded to three decimals",
    arguments: [
      (1.0 / 3, "0.333"), (2.0 / 3, "0.667"), (-2.0 / 3, "-0.667"), (0.007, "0.007"), (0.9996, "1"),
      (-0.0001, "0"), (12.5, "12.5"), (-10, "-10"), (1e300, "1e+300"),
    ] as [(Double, String)])
  func rounding(value: Double, shown: String) {
    let table = scoreTable([("r", Score([Component("c", value)]))])
    let cells = table.split(separator: "\n").last.map { $0.split(separator: " ").map(String.init) }
    #expect(cells == ["r", shown, shown])
  }

  @Test("table without rows is its head")
  func emptyTable() {
    #expect(scoreTable([]) == "  total")
  }
}

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
