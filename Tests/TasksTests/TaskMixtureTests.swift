import Tokens
import Random
import Tasks
import Testing

@Suite("Two tasks as one")
struct TaskMixtureTests {
  private typealias Pair = TaskMixture<Quadratic, TaskMixture<RunningSum, Formatting>>

  private func task(share: Double = 0.5) throws -> Pair {
    Pair(
      try Quadratic(),
      TaskMixture(
        try RunningSum(terms: 2...4, style: .running), try Formatting(digits: 2...4), share: 0.5),
      share: share)
  }

  /// A problem of each kind, with its right answer, by hand.
  private func examples() throws -> [(Pair.Problem, [String])] {
    [
      (.first(Quadratic.Problem(roots: 2, 3)), ["2", ",", "3"]),
      (.second(.first(try RunningSum.Problem(terms: [3, 4, -9]))), ["8"]),
      (
        .second(.second(try Formatting.Problem([3, 1], in: .brackets))), ["(", "3", "1", ")"]
      ),
    ]
  }

  @Test("asks, answers and judges as the problem's own task does")
  func examplesOfEach() throws {
    let task = try task()
    let examples = try examples()
    #expect(
      examples.map { task.canonicalText(of: $0.0) }
        == ["x² - 5 x + 6 = 0", "3 + 4 - 9 mod10", "write 3 1 brackets"])
    for (problem, answer) in examples {
      #expect(task.answer(to: problem) == answer)
      for (other, wrong) in examples {
        #expect(task.verify(wrong, for: problem) == (other == problem))
      }
      #expect(!task.verify([], for: problem) && !task.verify(["<?99>"], for: problem))
      // A right answer is counted under its own task's form of it.
      #expect(task.vote(for: answer, to: problem) == answer)
    }
    // One digit is a double root for an equation, and just a digit for a sum.
    #expect(task.vote(for: ["4"], to: examples[0].0) == ["4", ",", "4"])
    #expect(task.vote(for: ["4"], to: examples[1].0) == ["4"])
  }

  @Test("has one vocabulary, in which tokens of the first task keep their meaning")
  func vocabulary() throws {
    let task = try task()
    let first = task.first.vocabulary.symbols
    #expect(Array(task.vocabulary.symbols.prefix(first.count)) == first)
    var generator = SeededGenerator(seed: 2)
    for _ in 0..<500 {
      let problem = task.problem(using: &generator)
      let solution = task.workedSolution(to: problem, using: &generator)
      #expect(task.verify(solution.answer, for: problem))  // these teachers are patient
      let written = task.question(for: problem) + solution.thought + solution.answer
      let tokens = try task.vocabulary.tokens(of: written)
      #expect(task.vocabulary.symbols(of: tokens) == written)
    }
  }

  @Test("draws from each as often as it is told to", arguments: [0, 0.25, 1])
  func shares(share: Double) throws {
    let task = try task(share: share)
    var generator = SeededGenerator(seed: 3)
    let first = (0..<4000).count { _ in
      if case .first = task.problem(using: &generator) { true } else { false }
    }
    let deviation = (4000 * share * (1 - share)).squareRoot()
    #expect(abs(Double(first) - 4000 * share) <= 4 * deviation)
  }

  @Test("holds out what each task by itself would hold out")
  func split() throws {
    let task = try task()
    let split = Split(seed: 1)
    var generator = SeededGenerator(seed: 4)
    var heldOut = [0, 0, 0]
    for _ in 0..<1000 {
      let problem = task.problem(using: &generator)
      let (kind, alone) =
        switch problem {
        case .first(let equation): (0, split.isHeldOut(equation, of: task.first))
        case .second(.first(let sum)): (1, split.isHeldOut(sum, of: task.second.first))
        case .second(.second(let form)): (2, split.isHeldOut(form, of: task.second.second))
        }
      #expect(split.isHeldOut(problem, of: task) == alone)
      heldOut[kind] += alone ? 1 : 0
    }
    #expect(heldOut.allSatisfy { $0 > 10 })
    #expect(task.alwaysHeldOut == ["c = 6"])
  }
}
