import ChainOfThought
import Reward
import Tasks
import Testing

@Suite("R1-Zero's rule")
struct RuleRewardTests {
  @Test("is 2 if right, 1 if only well-formed, 0 if malformed")
  func rule() throws {
    let rule = try RuleTask()
    #expect(rule.reward("</think> <answer> 2 , 3 </answer> <end>") == 2)
    #expect(rule.reward("</think> <answer> 1 , 6 </answer> <end>") == 1)
    #expect(rule.reward("</think> <answer> 2 , 3 </answer>") == 0)
    #expect(rule.reward("</think> <answer> 1 , 6 </answer>") == 0)
    let score = rule.score("</think> <answer> 1 , 6 </answer> <end>")
    #expect(score.components == [Component("accuracy", 0), Component("format", 1)])
  }

  @Test("has no length term: long and short thoughts earn the same")
  func noLengthTerm() throws {
    let task = try RuleTask()
    let ends = "</think> <answer> 2 , 3 </answer> <end>"
    let long = String(repeating: "try 1 , 6 sum 7 no ", count: 30)
    #expect(task.reward(ends) == task.reward(long + ends))
  }
}
