import Tokens
import Random
import Tasks
import Testing

@Suite("A quadratic")
struct QuadraticTests {
  @Test(
    "is written with both signs and both coefficients, whatever they are",
    arguments: [
      // Multiplied out by hand: (x − r)(x − s) = x² − (r + s) x + r s.
      (2, 3, "x² - 5 x + 6 = 0", "2 , 3", "x² - 5x + 6 = 0"),
      (-3, 3, "x² + 0 x - 9 = 0", "- 3 , 3", "x² + 0x - 9 = 0"),
      (0, 1, "x² - 1 x + 0 = 0", "0 , 1", "x² - 1x + 0 = 0"),
      (0, 0, "x² + 0 x + 0 = 0", "0 , 0", "x² + 0x + 0 = 0"),
      (-12, 11, "x² + 1 x - 1 3 2 = 0", "1 1 , - 1 2", "x² + 1x - 132 = 0"),
      (-12, -12, "x² + 2 4 x + 1 4 4 = 0", "- 1 2 , - 1 2", "x² + 24x + 144 = 0"),
    ])
  func questions(r: Int, s: Int, question: String, answer: String, text: String) throws {
    let task = try Quadratic(range: 12)
    for problem in [Quadratic.Problem(roots: r, s), Quadratic.Problem(roots: s, r)] {
      #expect(task.canonicalText(of: problem) == question)
      #expect(task.answer(to: problem).joined(separator: " ") == answer)
      #expect(problem.description == text)
    }
  }

  @Test("is enumerated once each, in a fixed order, with roots that solve it")
  func enumeration() throws {
    let task = try Quadratic(range: 12)
    let problems = task.allProblems
    #expect(problems.count == 325)  // 25 · 26 / 2
    #expect(Set(problems).count == 325)
    #expect(Set(problems.map(task.canonicalText)).count == 325)
    #expect(problems.first == Quadratic.Problem(roots: -12, -12))
    #expect(problems.last == Quadratic.Problem(roots: 12, 12))
    for problem in problems {
      for x in [problem.roots.first, problem.roots.second] {
        #expect(x * x + problem.linear * x + problem.constant == 0)
      }
      _ = try task.vocabulary.tokens(of: task.question(for: problem))
    }
  }

  @Test("is drawn evenly from all that are in range")
  func drawing() throws {
    let task = try Quadratic(range: 2)
    var generator = SeededGenerator(seed: 1)
    var counts: [Quadratic.Problem: Int] = [:]
    for _ in 0..<15_000 { counts[task.problem(using: &generator), default: 0] += 1 }
    #expect(Set(counts.keys) == Set(task.allProblems))
    // 15 problems, 1,000 of each; standard deviation √(15,000 · 1/15 · 14/15) = 30.6.
    #expect(counts.values.allSatisfy { abs($0 - 1000) < 5 * 31 })
  }

  @Test(
    "accepts the two roots in any order and nothing else",
    arguments: [
      ("2 , 3", true), ("3 , 2", true),
      // Missing, too many, or wrong.
      ("", false), ("2", false), ("3", false), (",", false), ("2 ,", false), (", 2 , 3", false),
      ("2 , 3 ,", false), ("2 , 3 , 3", false), ("2 , 2", false), ("1 , 2 , 3 , 6", false),
      ("2 , 3 , 1 , 6", false), ("1 , 6", false), ("- 2 , - 3", false), ("2 3", false),
      // Another way of writing.
      ("+ 2 , 3", false), ("0 2 , 3", false), ("2 , 0 3", false), ("2 ; 3", false),
      ("2 , 3 yes", false), ("x = 2 , 3", false), ("<answer> 2 , 3", false), ("<?99>", false),
      ("2 , 3 0", false), ("4 / 2 , 3", false),
      ("2 , 9 9 9 9 9 9 9 9 9 9 9 9 9 9 9 9 9 9 9 9", false),
    ])
  func verdicts(answer: String, isCorrect: Bool) throws {
    let symbols = answer.split(separator: " ").map(String.init)
    let problem = Quadratic.Problem(roots: 2, 3)
    #expect(try Quadratic().verify(symbols, for: problem) == isCorrect)
  }

  @Test(
    "accepts a double root written once or twice, and zero without a sign",
    arguments: [
      (4, "4", true), (4, "4 , 4", true), (4, "4 , 4 , 4", false), (4, "- 4 , 4", false),
      (0, "0", true), (0, "0 , 0", true), (0, "- 0", false), (0, "0 , - 0", false),
      (0, "0 0", false),
    ])
  func doubleRoots(root: Int, answer: String, isCorrect: Bool) throws {
    let symbols = answer.split(separator: " ").map(String.init)
    let problem = Quadratic.Problem(roots: root, root)
    #expect(try Quadratic().verify(symbols, for: problem) == isCorrect)
  }

  @Test("accepts exactly the answers of its own problem, among all")
  func exhaustive() throws {
    let task = try Quadratic(range: 12)
    let problems = task.allProblems
    for problem in problems {
      let answer = task.answer(to: problem)
      #expect(problems.filter { task.verify(answer, for: $0) } == [problem])
    }
  }

  @Test("cannot have roots out of range")
  func refusals() async throws {
    #expect(throws: TaskError.rootRange(0)) { try Quadratic(range: 0) }
    #expect(throws: TaskError.rootRange(100)) { try Quadratic(range: 100) }
    _ = try Quadratic(range: 99)
    await #expect(processExitsWith: .failure) { _ = Quadratic.Problem(roots: 1, 100) }
  }
}
