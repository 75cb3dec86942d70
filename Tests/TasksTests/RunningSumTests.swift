import Tokens
import Random
import Tasks
import Testing

@Suite("A running sum")
struct RunningSumTests {
  private let terms = [3, 4, -9, 8]

  @Test("is asked, worked and answered as documented")
  func example() throws {
    let problem = try RunningSum.Problem(terms: terms)
    var generator = SeededGenerator(seed: 1)
    let equations = try RunningSum(terms: 4...4)
    let running = try RunningSum(terms: 4...4, style: .running)
    // By hand: 3 + 4 = 7, 7 − 9 = −2 ≡ 8, 8 + 8 = 16 ≡ 6.
    #expect(problem.partialSums == [3, 7, 8, 6])
    #expect(equations.canonicalText(of: problem) == "3 + 4 - 9 + 8 mod10")
    let solution = equations.workedSolution(to: problem, using: &generator)
    #expect(solution.thought.joined(separator: " ") == "3 + 4 = 7 ; 7 - 9 = 8 ; 8 + 8 = 6")
    #expect(solution.answer == ["6"])
    let short = running.workedSolution(to: problem, using: &generator)
    #expect(short.thought.joined(separator: " ") == "3 + 4 → 7 - 9 → 8 + 8 → 6")
    #expect(short.answer == ["6"])
  }

  @Test("of one term has no step")
  func oneTerm() throws {
    let problem = try RunningSum.Problem(terms: [7])
    let task = try RunningSum(terms: 1...1)
    var generator = SeededGenerator(seed: 1)
    #expect(task.question(for: problem) == ["7", "mod10"])
    #expect(
      task.workedSolution(to: problem, using: &generator)
        == WorkedSolution(thought: [], answer: ["7"]))
  }

  @Test("of no term cannot be made, nor one of terms that are no digits")
  func refusals() throws {
    #expect(throws: TaskError.numberOfTerms(0)) { try RunningSum(terms: 0...4) }
    #expect(throws: TaskError.numberOfTerms(-3)) { try RunningSum(terms: -3 ... -1) }
    #expect(throws: TaskError.numberOfTerms(0)) { try RunningSum.Problem(terms: []) }
    #expect(throws: TaskError.term(10, place: 1)) { try RunningSum.Problem(terms: [1, 10]) }
    #expect(throws: TaskError.term(-1, place: 0)) { try RunningSum.Problem(terms: [-1]) }
    #expect(throws: TaskError.term(.min, place: 2)) { try RunningSum.Problem(terms: [1, 2, .min]) }
    #expect(
      TaskError.numberOfTerms(0).description == "a running sum needs at least 1 term, got 0")
  }

  @Test(
    "is answered with the true sum modulo 10", arguments: [RunningSum.Style.equations, .running])
  func oracle(style: RunningSum.Style) throws {
    let task = try RunningSum(terms: 1...16, style: style)
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<500 {
      let problem = task.problem(using: &generator)
      // The whole sum first, and one remainder at the end; made positive by a multiple of 10.
      let expected = (problem.terms.reduce(0, +) + 1000) % 10
      let solution = task.workedSolution(to: problem, using: &generator)
      #expect(solution.answer == [String(expected)])
      #expect(task.answer(to: problem) == solution.answer)
      #expect(task.verify(solution.answer, for: problem))
      #expect(!task.verify([String((expected + 1) % 10)], for: problem))
      let length = style == .equations ? 6 : 4
      let steps = problem.terms.count - 1
      // Six symbols a step less one separator; or four and the start.
      let overhead = steps == 0 ? 0 : style == .equations ? -1 : 1
      #expect(solution.thought.count == length * steps + overhead)
      _ = try task.vocabulary.tokens(of: task.question(for: problem) + solution.thought)
    }
  }

  @Test("has as many terms as asked, each number equally often, and every digit")
  func drawing() throws {
    let task = try RunningSum(terms: 3...6)
    var generator = SeededGenerator(seed: 9)
    let problems = (0..<8000).map { _ in task.problem(using: &generator) }
    for count in 3...6 {
      // 2,000 of each; the standard deviation of a count is √(8000 · ¼ · ¾) = 39.
      #expect(abs(problems.count { $0.terms.count == count } - 2000) < 5 * 39)
    }
    #expect(Set(problems.map { $0.terms[0] }) == Set(0...9))
    #expect(Set(problems.flatMap { $0.terms.dropFirst() }) == Set(-9...9))
    var again = SeededGenerator(seed: 9)
    #expect(problems == (0..<8000).map { _ in task.problem(using: &again) })
  }

  @Test(
    "accepts the one digit and nothing else",
    arguments: [
      ([], false), (["6"], true), (["6", "6"], false), (["0", "6"], false), (["+", "6"], false),
      (["1", "6"], false), (["16"], false), (["7"], false), (["<answer>", "6"], false),
      (["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"], false), (["<?99>"], false),
    ])
  func verdicts(answer: [String], isCorrect: Bool) throws {
    let problem = try RunningSum.Problem(terms: terms)
    #expect(try RunningSum(terms: 4...4).verify(answer, for: problem) == isCorrect)
  }
}
