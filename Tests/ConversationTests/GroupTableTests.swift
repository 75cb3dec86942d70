import ChainOfThought
import Conversation
import LanguageModel
import Tasks
import Testing

@Suite("A group of answers, as a table")
struct GroupTableTests {
  @Test("gives each response of a group its reward and its advantage")
  func groupOfFour() throws {
    let texts = [
      "try 1 , 6 sum 7 no wait try 2 , 3 sum 5 yes </think> <answer> 2 , 3 </answer> <end>",
      "try 1 , 6 sum 7 no </think> <answer> 1 , 6 </answer> <end>",
      "try 1 , 6 sum 7 yes </think> <answer> 1 , 6 </answer> <end>",
      "try 1 , 6 sum 7 no wait try",
    ]
    let responses = texts.map {
      Response(symbols: $0.split(separator: " ").map(String.init), prefill: .think)
    }
    // Rewards 2, 1, 1 and 0: mean 1, standard deviation √(2/4) = 0.707, so A is 1/0.707 = 1.41 at the ends.
    let due = """
         answer  tokens  wait  accuracy  format  reward  advantage
      ─  ──────  ──────  ────  ────────  ──────  ──────  ─────────
      1   2 , 3      22     1         1       1       2      +1.41
      2   1 , 6      14     0         0       1       1       0.00
      3   1 , 6      14     0         0       1       1       0.00
      4       -       9     1         0       0       0      -1.41

      1 of 4 are right. The mean reward is 1.00; GRPO makes what has a positive advantage likelier, and the rest rarer.
      """
    let found = try groupTable(responses, to: ModelQuestion("x² - 5x + 6 = 0")).joined(
      separator: "\n")
    #expect(found == due)
  }
}
