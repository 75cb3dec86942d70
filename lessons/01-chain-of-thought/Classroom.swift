import ChainOfThought
import Random
import Tasks
import Transformer

/// Where sums are taught and asked: turns problems into texts for a model, and its texts into answers.
struct Classroom {
  let split: Split
  /// No response that is right is longer.
  let longestResponse: Int

  /// A sum with its solution, worked if the prompt opens a thought, direct if it opens the answer.
  func example(_ problem: RunningSum.Problem, of task: RunningSum, _ prefill: Prefill) throws
    -> PromptGroup
  {
    var unused = SeededGenerator(seed: 0)  // a running sum can be worked in one way only
    let solution = task.workedSolution(to: problem, using: &unused)
    return PromptGroup(
      prompt: try prompt(problem, of: task, prefill),
      response: try task.vocabulary.tokens(
        of: Template.completion(of: solution, prefill: prefill)))
  }

  /// Held-out sums with a number of terms: the same ones for every model.
  func heldOut(terms: Int, count: Int) throws -> (task: RunningSum, problems: [RunningSum.Problem])
  {
    let task = try RunningSum(terms: terms...terms, style: .running)
    var generator = SeededGenerator(seed: 1000).stream(terms)
    return (
      task, try (0..<count).map { _ in try split.heldOutProblem(of: task, using: &generator) }
    )
  }

  /// The model's likeliest response to each problem.
  func responses(
    of model: Transformer<Float>, to problems: [RunningSum.Problem], of task: RunningSum,
    _ prefill: Prefill
  ) throws -> [Response] {
    let requests = try problems.map {
      SamplingRequest(
        prompt: try prompt($0, of: task, prefill), generator: SeededGenerator(seed: 0))
    }
    let options = SamplingOptions(
      endToken: SpecialSymbol.end.token, maximumLength: longestResponse, distribution: .greedy)
    return Sampler(model.configuration, threads: 1).sample(model, requests, options).map {
      Response(tokens: $0[0].tokens, vocabulary: task.vocabulary, prefill: prefill)
    }
  }

  /// The share of held-out sums of this length that the model gets right.
  func accuracy(
    of model: Transformer<Float>, terms: Int, _ prefill: Prefill, problems count: Int
  ) throws -> Double {
    let (task, problems) = try heldOut(terms: terms, count: count)
    let answers = try responses(of: model, to: problems, of: task, prefill)
    let right = zip(answers, problems).count { task.verify($0.answerSymbols, for: $1) }
    return Double(right) / Double(count)
  }

  private func prompt(_ problem: RunningSum.Problem, of task: RunningSum, _ prefill: Prefill) throws
    -> [Token]
  {
    try task.vocabulary.tokens(
      of: Template.prompt(question: task.question(for: problem), prefill: prefill))
  }
}
