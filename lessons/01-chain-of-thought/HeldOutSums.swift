import TinyR1

extension Environment<RunningSum> {
  /// A sum with its solution as tokens to learn from: worked if the prompt opens a thought, said at once
  /// if the prompt opens the answer.
  func example(_ problem: RunningSum.Problem) throws -> PromptGroup {
    var unused = SeededGenerator(seed: 0)  // a running sum can be worked in one way only
    return try example(task.workedSolution(to: problem, using: &unused), to: problem)
  }
}

/// Evaluations on held-out sums of one length, the same sums for every model.
struct HeldOutSums: Sendable {
  /// Which sums are held out.
  let split: Split
  /// The most tokens of a response: no right one is longer.
  let maximumLength: Int
  /// At least 1; it changes the time and nothing else.
  let threads: Int

  /// The sums with so many terms, and how they are asked.
  func environment(terms: Int, _ prefill: Prefill) throws -> Environment<RunningSum> {
    Environment(
      try RunningSum(terms: terms...terms, style: .running), split: split, prefill: prefill)
  }

  /// Asks a model for its likeliest response to each of `count` sums.
  func evaluate(
    _ model: Transformer<Float>, terms: Int, _ prefill: Prefill, count: Int
  ) throws -> EvaluationResult<RunningSum.Problem> {
    let environment = try environment(terms: terms, prefill)
    var generator = SeededGenerator(seed: 1000).stream(terms)
    let problems = try (0..<count).map { _ in
      try split.heldOutProblem(of: environment.task, using: &generator)
    }
    let evaluator = Evaluator(
      problems, in: environment, samples: 1, maximumLength: maximumLength, distribution: .greedy,
      seed: 0)
    return try evaluator.evaluate(model, with: Sampler(model.configuration, threads: threads))
  }

  /// The shares of `count` sums that a model gets right, in both ways.
  func accuracy(of model: Transformer<Float>, terms: Int, count: Int) throws -> SumAccuracy {
    let (thinking, direct) = (
      try evaluate(model, terms: terms, .think, count: count),
      try evaluate(model, terms: terms, .answer, count: count)
    )
    return SumAccuracy(thinking: thinking.accuracy, direct: direct.accuracy)
  }
}

extension EvaluationResult<RunningSum.Problem> {
  /// The share of right answers. What a response goes on with behind its answer does not count here, so
  /// that a model that has not learned to stop yet is asked for sums and not for its form.
  var accuracy: Double {
    Double(attempts.count { $0.hasRightAnswer }) / Double(attempts.count)
  }
}

extension EvaluationResult<RunningSum.Problem>.Attempts {
  /// Whether the only answer is the right digit.
  var hasRightAnswer: Bool {
    responses[0].answerSymbols == problem.partialSums.suffix(1).map(String.init)
  }
}

/// The shares of right answers, 0 to 1, of one model that is asked in two ways.
struct SumAccuracy: Sendable {
  /// The share when the prompt opens a thought.
  let thinking: Double
  /// The share when the prompt opens the answer.
  let direct: Double
}

/// The accuracies of one model over something: training steps, or the length of sums.
struct AccuracyCurve: Sendable {
  /// The steps, or the numbers of terms.
  private(set) var x: [Int] = []
  /// The accuracy at each x.
  private(set) var accuracies: [SumAccuracy] = []

  /// Adds a point.
  mutating func append(_ accuracy: SumAccuracy, at x: Int) {
    self.x.append(x)
    accuracies.append(accuracy)
  }

  /// The accuracy at an x of the curve.
  subscript(x: Int) -> SumAccuracy {
    self.x.firstIndex(of: x).map { accuracies[$0] } ?? SumAccuracy(thinking: .nan, direct: .nan)
  }
}
