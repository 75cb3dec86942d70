import Tokens
import Random
import Tasks
import Testing

@Suite("Digits in a form")
struct FormattingTests {
  @Test(
    "are written as the instruction says",
    arguments: [
      (.commas, "write 3 1 4 commas", "3 , 1 , 4"),
      (.semicolons, "write 3 1 4 semicolons", "3 ; 1 ; 4"),
      (.brackets, "write 3 1 4 brackets", "( 3 1 4 )"),
      (.backwards, "write 3 1 4 backwards", "4 1 3"),
    ] as [(Formatting.Form, String, String)])
  func forms(form: Formatting.Form, question: String, answer: String) throws {
    let task = try Formatting(digits: 3...3)
    let problem = try Formatting.Problem([3, 1, 4], in: form)
    #expect(task.canonicalText(of: problem) == question)
    #expect(task.answer(to: problem).joined(separator: " ") == answer)
    for other in Formatting.Form.allCases {
      let wrong = try Formatting.Problem([3, 1, 4], in: other)
      #expect(task.verify(task.answer(to: wrong), for: problem) == (other == form))
    }
    for wrong in [[], ["3"], ["3", "1", "4"], ["<?99>"], task.answer(to: problem) + ["4"]] {
      #expect(!task.verify(wrong, for: problem))
    }
  }

  @Test("have as many digits as asked, each number and each form equally often, and round-trip")
  func drawing() throws {
    let task = try Formatting(digits: 2...5)
    var generator = SeededGenerator(seed: 7)
    let problems = (0..<4000).map { _ in task.problem(using: &generator) }
    // 1,000 of each; the standard deviation of a count is √(4,000 · ¼ · ¾) = 27.
    for count in 2...5 { #expect(abs(problems.count { $0.digits.count == count } - 1000) < 5 * 27) }
    for form in Formatting.Form.allCases {
      #expect(abs(problems.count { $0.form == form } - 1000) < 5 * 27)
    }
    #expect(Set(problems.flatMap(\.digits)) == Set(0...9))
    for problem in problems.prefix(200) {
      let solution = task.workedSolution(to: problem, using: &generator)
      #expect(solution.thought.isEmpty && task.verify(solution.answer, for: problem))
      let written = task.question(for: problem) + solution.answer
      #expect(task.vocabulary.symbols(of: try task.vocabulary.tokens(of: written)) == written)
    }
  }

  @Test("cannot be none, nor anything but digits")
  func refusals() throws {
    #expect(throws: TaskError.numberOfDigits(0)) { try Formatting(digits: 0...3) }
    #expect(throws: TaskError.numberOfDigits(0)) { try Formatting.Problem([], in: .commas) }
    #expect(throws: TaskError.digit(10, place: 1)) {
      try Formatting.Problem([1, 10], in: .commas)
    }
    #expect(throws: TaskError.digit(-1, place: 0)) { try Formatting.Problem([-1], in: .commas) }
    #expect(
      TaskError.digit(10, place: 1).description
        == "digit 2 of a text to be written should be from 0 to 9, got 10")
  }
}
