import Random
import Tasks
import Testing
import Tokens

@Suite("Solving a quadratic through its discriminant")
struct DiscriminantTests {
  @Test(
    "takes four steps",
    arguments: [
      // Worked by hand: b² − 4c, its root, and the two halves.
      (2, 3, "D = 2 5 - 2 4 = 1 ; √ 1 = 1 ; ( 5 - 1 ) / 2 = 2 ; ( 5 + 1 ) / 2 = 3"),
      (-3, 2, "D = 1 + 2 4 = 2 5 ; √ 2 5 = 5 ; ( - 1 - 5 ) / 2 = - 3 ; ( - 1 + 5 ) / 2 = 2"),
      (0, 0, "D = 0 - 0 = 0 ; √ 0 = 0 ; ( 0 - 0 ) / 2 = 0 ; ( 0 + 0 ) / 2 = 0"),
      (0, 7, "D = 4 9 - 0 = 4 9 ; √ 4 9 = 7 ; ( 7 - 7 ) / 2 = 0 ; ( 7 + 7 ) / 2 = 7"),
    ])
  func examples(r: Int, s: Int, thought: String) throws {
    let problem = Quadratic.Problem(roots: r, s)
    #expect(Quadratic.discriminantTrace(for: problem).symbols.joined(separator: " ") == thought)
  }

  @Test("finds the roots of every quadratic, with numbers that are true")
  func exhaustive() throws {
    let task = try Quadratic(range: 12, method: .discriminant)
    var generator = SeededGenerator(seed: 1)
    for problem in task.allProblems {
      let solution = task.workedSolution(to: problem, using: &generator)
      #expect(task.verify(solution.answer, for: problem))
      _ = try task.vocabulary.tokens(of: solution.thought)
      let (b, c) = (problem.linear, problem.constant)
      let results = solution.thought.split(separator: ";").map { step -> Int in
        let digits = step[(step.lastIndex(of: "=") ?? 0)...].dropFirst()
        return Int(digits.joined()) ?? .min
      }
      #expect(results.count == 4)
      #expect(results[0] == b * b - 4 * c)
      #expect(results[1] >= 0 && results[1] * results[1] == results[0])
      for x in results[2...] { #expect(x * x + b * x + c == 0) }
    }
  }
}
