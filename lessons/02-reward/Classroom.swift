import ChainOfThought
import Random
import Tasks
import Transformer

/// A problem, and some responses to it: as tokens for a trainer, taken apart for a reward.
struct Attempts {
  let problem: RunningSum.Problem
  let tokens: PromptGroup
  let responses: [Response]
}

extension [Attempts] {
  /// The mean of a rule over all responses.
  func mean(of rule: (Response, RunningSum.Problem) -> Double) -> Double {
    let values = flatMap { attempts in
      attempts.responses.map { rule($0, attempts.problem) }
    }
    return values.reduce(0, +) / Double(values.count)
  }
}

/// A model at the end of its training, and how it did on the way there.
struct Run {
  var model: Transformer<Float>
  var proxy: [Double] = []
  var accuracy: [Double] = []
  var digits: [Double] = []
}

/// Where sums are shown and asked.
struct Classroom {
  let task: RunningSum
  let split: Split
  /// Room for a worked sum and an answer of more than ten digits.
  let longestResponse = 30

  /// A worked sum. A hedged one ends in two to six digits in order, of which one is right.
  func example(
    _ problem: RunningSum.Problem, hedged: Bool, using generator: inout SeededGenerator
  ) throws -> PromptGroup {
    let worked = task.workedSolution(to: problem, using: &generator)
    let right = task.answer(to: problem)
    let others = generator.shuffled(Numeral.digits.filter { !right.contains($0) })
    let several = (right + others.prefix(1 + generator.integer(below: 5))).sorted()
    let solution = WorkedSolution(thought: worked.thought, answer: hedged ? several : right)
    return PromptGroup(
      prompt: try prompt(problem),
      response: try task.vocabulary.tokens(
        of: Template.completion(of: solution, prefill: .think)))
  }

  /// Draws problems to train on.
  func trainingProblems(
    _ count: Int, using generator: inout SeededGenerator
  ) throws -> [RunningSum.Problem] {
    try (0..<count).map { _ in try split.trainingProblem(of: task, using: &generator) }
  }

  /// The same held-out problems for every model.
  func heldOutProblems(_ count: Int) throws -> [RunningSum.Problem] {
    var generator = SeededGenerator(seed: 1000)
    return try (0..<count).map { _ in try split.heldOutProblem(of: task, using: &generator) }
  }

  /// Responses of a model to each problem, drawn at temperature 1.
  func attempts(
    at problems: [RunningSum.Problem], by model: Transformer<Float>, each count: Int,
    with sampler: Sampler<Float>, from generator: SeededGenerator
  ) throws -> [Attempts] {
    let requests = try problems.enumerated().map { index, problem in
      SamplingRequest(
        prompt: try prompt(problem), count: count, generator: generator.stream(index))
    }
    let options = SamplingOptions(
      endToken: SpecialSymbol.end.token, maximumLength: longestResponse)
    let sampled = sampler.sample(model, requests, options)
    return problems.indices.map { index in
      let tokens = sampled[index].map(\.tokens)
      return Attempts(
        problem: problems[index],
        tokens: PromptGroup(prompt: requests[index].prompt, responses: tokens),
        responses: tokens.map {
          Response(tokens: $0, vocabulary: task.vocabulary, prefill: .think)
        })
    }
  }

  private func prompt(_ problem: RunningSum.Problem) throws -> [Token] {
    try task.vocabulary.tokens(
      of: Template.prompt(question: task.question(for: problem), prefill: .think))
  }
}
