import Random
import Tasks
import Testing

@Suite("New task")
struct NewTaskTests {
  @Test("is asked and answered as documented")
  func example() {
    let (task, problem) = (NewTask(errorRate: 0), NewTask.Problem(digits: [3, 8, 5]))
    var generator = SeededGenerator(seed: 1)
    #expect(task.canonicalText(of: problem) == "largest of 3 8 5")
    #expect(task.answer(to: problem) == ["8"])
    let solution = task.workedSolution(to: problem, using: &generator)
    #expect(solution.thought.joined(separator: " ") == "3 or 8 → 8 or 5 → 8")
    #expect(solution.answer == ["8"])
  }

  @Test(
    "takes no answer that is not right", arguments: ["", "3", "9", "8 8", "0 8", "largest", "- 8"])
  func wrong(answer: String) {
    let symbols = answer.split(separator: " ").map(String.init)
    #expect(!NewTask().verify(symbols, for: NewTask.Problem(digits: [3, 8, 5])))
  }

  @Test("keeps the promises of a task")
  func check() {
    #expect(checkTask(NewTask(), split: Split(seed: 1), context: 32).problems == [])
  }
}
