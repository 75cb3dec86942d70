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

  @Test("of a value that is no number is none, and can be looked at")
  func notANumber() {
    let score = Score([Component("rule", .nan), Component("format", 1)])
    #expect(score.total.isNaN && score["rule"]?.isNaN == true)
    #expect(Score([Component("rule", .infinity)]).total == .infinity)
    #expect(scoreTable([("a", score)]).contains("nan"))
    #expect(ScoreSummary(of: [score, score])["format"]?.mean == 1)
  }
}
