import ChainOfThought
import GRPO
import Tasks
import Testing
import Transformer

@Suite("An exam")
struct ExamTests {
  @Test("asks different problems that are held out, the same for every seed that is the same")
  func problems() throws {
    let task = try Quadratic(range: 12)
    let world = Environment(task, split: Split(seed: 1))
    let problems = try world.heldOutProblems(40, seed: 3)
    #expect(problems.count == 40 && Set(problems).count == 40)
    #expect(problems.allSatisfy { world.split.isHeldOut($0, of: task) })
    #expect(try world.heldOutProblems(40, seed: 3) == problems)
    // More than there are cannot be had.
    let all = task.allProblems.filter { world.split.isHeldOut($0, of: task) }
    #expect(Set(try world.heldOutProblems(1000, seed: 3)) == Set(all))
  }

  @Test("counts answers that mean the same as one vote, whatever their order")
  func votes() throws {
    let task = try Quadratic(range: 12)
    let problem = Quadratic.Problem(roots: 3, 2)
    #expect(task.vote(for: ["3", ",", "2"], to: problem) == ["2", ",", "3"])
    #expect(task.vote(for: ["4"], to: problem) == ["4", ",", "4"])
    #expect(task.vote(for: ["x"], to: problem) == nil)
    #expect(task.vote(for: task.answer(to: problem), to: problem) == ["2", ",", "3"])
  }

  @Test("gives the same marks for the same policy, and its means are over the right responses")
  func sitting() throws {
    let world = Coin.world(ones)
    let exam = Exam(
      [Coin.Problem(side: 0), Coin.Problem(side: 1)], in: world, samples: 400, maximumLength: 5,
      seed: 1)
    let model = Coin.model(deviation: 0.05)
    let result = try exam.sit(model, with: Sampler(model.configuration))
    let again = try exam.sit(model, with: Sampler(model.configuration, threads: 1))
    #expect(result.attempts.map(\.isRight) == again.attempts.map(\.isRight))
    // Right is `side </answer> <end>`, three symbols of nine each: 1/729 of 400, so 0.5 in all.
    #expect(result.passAtOne < 0.02)
    let all = result.mean { Double($0.symbols.count) }
    let wrong = result.mean(right: false) { Double($0.symbols.count) }
    let right = result.mean(right: true) { Double($0.symbols.count) }
    #expect(right.isNaN || right == 3)
    #expect(abs(all - wrong) < 0.1)
    // Up to five symbols, each the end with a chance of about 1/9: Σ (8/9)ᵗ for t = 0 … 4 is 4.006.
    #expect(abs(all - 4.006) < 0.25)
  }
}
