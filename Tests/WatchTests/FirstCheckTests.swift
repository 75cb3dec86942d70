import ChainOfThought
import Random
import Tasks
import Testing
import Watch

@Suite("The first wrong step of a response")
struct FirstCheckTests {
  @Test("the first wrong step is found in a task that is part of a mixture")
  func mixture() throws {
    let task = TaskMixture(
      try Quadratic(),
      TaskMixture(
        try RunningSum(terms: 2...2, style: .running), try Formatting(digits: 2...2), share: 0.5),
      share: 0.5)
    let response = Response(
      symbols: ["try", "1", ",", "6", "sum", "8", "no", "</think>"], prefill: .think)
    let equation = Quadratic.Problem(roots: 2, 3)
    let found = firstCheck(of: task, response, .first(equation))?.mistake
    let alone = try Quadratic().check(response, for: equation)?.mistake
    #expect(found != nil && found == alone)
    var generator = SeededGenerator(seed: 1)
    let form = try Formatting(digits: 2...2).problem(using: &generator)
    #expect(firstCheck(of: task, response, .second(.second(form))) == nil)
  }

  @Test("is found in a part of a part, and not looked for where steps cannot be checked")
  func nested() throws {
    let sum = try RunningSum(terms: 2...2)
    let task = TaskMixture(
      try Formatting(digits: 2...2), TaskMixture(try Quadratic(), sum, share: 0.5), share: 0.5)
    let problem = try RunningSum.Problem(terms: [3, 4])
    let response = Response(
      symbols: ["3", "+", "4", "=", "8", "</think>"], prefill: .think)
    let check = try #require(firstCheck(of: task, response, .second(.second(problem))))
    #expect(check == sum.check(response, for: problem) && check.mistake?.kind == .arithmetic)
    #expect(firstCheck(of: sum, response, problem) == check)
    // A response without a thought has no steps.
    let direct = Response(symbols: ["7", "</answer>"], prefill: .answer)
    #expect(firstCheck(of: task, direct, .second(.second(problem))) == nil)
    var generator = SeededGenerator(seed: 1)
    let form = try Formatting(digits: 2...2)
    let other = form.problem(using: &generator)
    #expect(firstCheck(of: form, response, other) == nil)
  }
}
