import ChainOfThought
import LanguageModel
import Random
import Rollouts
import Tasks
import TestWorlds
import Testing
import Tokens

@Suite("An evaluation")
struct EvaluatorTests {
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
    let evaluator = Evaluator(
      [Coin.Problem(side: 0), Coin.Problem(side: 1)], in: world, samples: 400, maximumLength: 5,
      seed: 1)
    let model = Coin.model(deviation: 0.05)
    let result = try evaluator.evaluate(model, with: Sampler(model.configuration))
    let again = try evaluator.evaluate(model, with: Sampler(model.configuration, threads: 1))
    #expect(result.attempts.map(\.isCorrect) == again.attempts.map(\.isCorrect))
    // Right is `side </answer> <end>`, three symbols of nine each: 1/729 of 400, so 0.5 in all.
    #expect(result.passAtOne < 0.02)
    let all = result.mean { Double($0.symbols.count) }
    let wrong = result.mean(over: .incorrect) { Double($0.symbols.count) }
    let right = result.mean(over: .correct) { Double($0.symbols.count) }
    #expect(right.isNaN || right == 3)
    #expect(abs(all - wrong) < 0.1)
    // Up to five symbols, each the end with a chance of about 1/9: Σ (8/9)ᵗ for t = 0 … 4 is 4.006.
    #expect(abs(all - 4.006) < 0.25)
  }

  let sides = [Coin.Problem(side: 0), Coin.Problem(side: 1), Coin.Problem(side: 0)]

  @Test(
    "asks each problem as often as told, from a stream of its own, and draws from what it is told",
    arguments: [SamplingDistribution.plain, .greedy, SamplingDistribution(temperature: 2)])
  func sampling(distribution: SamplingDistribution) throws {
    let model = Coin.model()
    let evaluator = Evaluator(
      sides, in: Coin.world(ones), samples: 6, maximumLength: 4, distribution: distribution, seed: 9
    )
    #expect(evaluator.problems == sides && evaluator.samples == 6 && evaluator.maximumLength == 4)
    let result = try evaluator.evaluate(model, with: Sampler(model.configuration))
    #expect(result.attempts.map(\.problem) == sides)
    // Tokens: User: 1, "0" 7, "1" 8, Assistant: 2, <answer> 5, <end> 0.
    let requests = sides.enumerated().map { place, problem in
      SamplingRequest(
        prompt: [1, Token(7 + problem.side), 2, 5], count: 6,
        generator: SeededGenerator(seed: 9).stream(place))
    }
    let drawn = Sampler<Float>(model.configuration).sample(
      model, requests,
      SamplingOptions(endToken: 0, maximumLength: 4, distribution: distribution))
    let vocabulary = Coin().vocabulary
    #expect(
      result.attempts.map { $0.responses.map(\.symbols) }
        == drawn.map { $0.map { vocabulary.symbols(of: $0.tokens) } })
    // The same question at two places is answered anew, unless there is no chance in it.
    let isSame = result.attempts[0].responses == result.attempts[2].responses
    #expect(isSame == (distribution == .greedy))
    let isOther = distribution != .greedy
    #expect((Set(result.attempts[0].responses).count > 1) == isOther)
    let other = try Evaluator(
      sides, in: Coin.world(ones), samples: 6, maximumLength: 4, distribution: distribution,
      seed: 10
    ).evaluate(model, with: Sampler(model.configuration))
    #expect((other.attempts.map(\.responses) != result.attempts.map(\.responses)) == isOther)
  }

  @Test("asks 16 times and draws from the model as it is, unless told otherwise")
  func defaults() {
    let evaluator = Evaluator(sides, in: Coin.world(ones), maximumLength: 4, seed: 1)
    #expect(evaluator.samples == 16 && evaluator.distribution == .plain)
  }

  /// A policy that is asked for the side 0 only.
  func evaluate(_ texts: [[String]], samples: Int = 64) throws -> EvaluationResult<Coin.Problem> {
    let model = try Coin.taught(texts)
    return try Evaluator(
      [Coin.Problem(side: 0), Coin.Problem(side: 1)], in: Coin.world(ones), samples: samples,
      maximumLength: 6, seed: 4
    ).evaluate(model, with: Sampler(model.configuration))
  }

  @Test("its consensus is of the most frequent answer, and its pass@1 the share of right ones")
  func consensus() throws {
    // Two thirds say 0, whatever they are asked: right for the side 0 and wrong for the side 1.
    let result = try evaluate([
      ["0", "</answer>", "<end>"], ["0", "</answer>", "<end>"], ["1", "</answer>", "<end>"],
    ])
    let (zero, one) = (result.attempts[0], result.attempts[1])
    #expect(zero.isCorrect.count == 64)
    #expect(zero.consensus == 1 && one.consensus == 0 && result.consensus == 0.5)
    #expect(abs(zero.passAtOne - 2.0 / 3) < 0.2 && abs(one.passAtOne - 1.0 / 3) < 0.2)
    for attempts in [zero, one] {
      #expect(abs(attempts.passAtOne - Double(attempts.isCorrect.count { $0 }) / 64) < 1e-12)
      let answer = "\(attempts.problem.side)"
      #expect(
        attempts.isCorrect
          == attempts.responses.map { $0.symbols == [answer, "</answer>", "<end>"] })
    }
    #expect(abs(result.passAtOne - (zero.passAtOne + one.passAtOne) / 2) < 1e-12)
    #expect(zero.passAtOne > 0 && zero.passAtOne < 1 && zero.passAtOne != one.passAtOne)
  }

  @Test("only well-formed answers vote")
  func malformed() throws {
    // Right, and then text behind the answer: malformed, though an answer was closed.
    let result = try evaluate([["0", "</answer>", "1", "<end>"]])
    let closed = result.attempts[0].responses.filter { $0.answerSymbols == ["0"] }
    #expect(closed.count > 40)
    #expect(result.passAtOne == 0 && result.consensus == 0)
  }

  @Test("its means over right and over wrong responses are those of a count by hand")
  func means() throws {
    let result = try evaluate([
      ["0", "</answer>", "<end>"], ["1", "1", "1", "</answer>", "<end>"],
    ])
    let all = result.attempts.flatMap { attempts in
      attempts.responses.map { ($0.symbols, attempts.problem.side) }
    }
    let isCorrect = { (symbols: [String], side: Int) in
      symbols == ["\(side)", "</answer>", "<end>"]
    }
    func mean(_ chosen: [([String], Int)]) -> Double {
      Double(chosen.reduce(0) { $0 + $1.0.count }) / Double(chosen.count)
    }
    let (right, wrong) = (all.filter { isCorrect($0, $1) }, all.filter { !isCorrect($0, $1) })
    #expect(!right.isEmpty && !wrong.isEmpty)
    #expect(abs(result.mean { Double($0.symbols.count) } - mean(all)) < 1e-12)
    #expect(result.mean(over: .correct) { Double($0.symbols.count) } == 3)
    #expect(abs(result.mean(over: .incorrect) { Double($0.symbols.count) } - mean(wrong)) < 1e-12)
  }
}
