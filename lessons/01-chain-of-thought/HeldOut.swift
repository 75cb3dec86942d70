import TinyR1

/// Evaluations on held-out problems of one length, the same problems for every model. Decoding is greedy:
/// the likeliest token is taken each time.
struct HeldOut<Task: VerifiableTask>: Sendable {
  /// The split, which says which problems are held out.
  let split: Split
  /// The most tokens of a response: no right one is longer.
  let maximumLength: Int
  /// At least 1; it changes the time and nothing else.
  let threads: Int
  /// The task whose problems have so many terms, or moves.
  let task: @Sendable (_ length: Int) throws -> Task

  /// Asks a model for its likeliest response to each of `count` problems.
  func evaluate(
    _ model: Transformer<Float>, length: Int, _ prefill: Prefill, count: Int
  ) throws -> EvaluationResult<Task.Problem> {
    let task = try task(length)
    var generator = SeededGenerator(seed: 1000).stream(length)
    let problems = try (0..<count).map { _ in
      try split.heldOutProblem(of: task, using: &generator)
    }
    let evaluator = Evaluator(
      problems, in: Environment(task, split: split, prefill: prefill), samples: 1,
      maximumLength: maximumLength, distribution: .greedy, seed: 0)
    return try evaluator.evaluate(model, with: Sampler(model.configuration, threads: threads))
  }

  /// The shares of `count` problems that a model gets right, in both ways. What a response goes on with
  /// behind its answer does not count here, so that a model that has not learned to stop yet is asked for
  /// sums and not for its form.
  func accuracy(
    of model: Transformer<Float>, length: Int, count: Int
  ) throws -> TwoAccuracies {
    let task = try task(length)
    let shares = try [Prefill.think, .answer].map { prefill in
      let attempts = try evaluate(model, length: length, prefill, count: count).attempts
      return mean(
        attempts.map {
          $0.responses[0].answerSymbols == task.answer(to: $0.problem) ? 1 : 0
        })
    }
    return TwoAccuracies(thinking: shares[0], direct: shares[1])
  }

  /// The accuracies over several lengths.
  func curve(
    of model: Transformer<Float>, lengths: ClosedRange<Int>, count: Int
  ) throws -> AccuracyCurve {
    var curve = AccuracyCurve()
    for length in lengths {
      curve.append(try accuracy(of: model, length: length, count: count), at: length)
    }
    return curve
  }
}

extension HeldOut<RunningSum> {
  /// For each of `count` sums the number of right steps before the first wrong one.
  func rightSteps(of model: Transformer<Float>, terms: Int, count: Int) throws -> [Int] {
    let task = try task(terms)
    return try evaluate(model, length: terms, .think, count: count).attempts.map {
      task.check($0.responses[0], for: $0.problem)?.steps ?? 0
    }
  }
}

/// The shares of right answers, 0 to 1, of one model that is asked in two ways.
struct TwoAccuracies: Codable, Sendable {
  /// The share when the prompt opens a thought.
  let thinking: Double
  /// The share when the prompt opens the answer.
  let direct: Double
}

/// The accuracies of one model over something: training steps, or the length of problems.
struct AccuracyCurve: Codable, Sendable {
  /// The steps, or the numbers of terms.
  private(set) var x: [Int] = []
  /// The accuracy at each x.
  private(set) var accuracies: [TwoAccuracies] = []

  /// Adds a point.
  mutating func append(_ accuracy: TwoAccuracies, at x: Int) {
    self.x.append(x)
    accuracies.append(accuracy)
  }

  /// The accuracy at an x of the curve.
  subscript(x: Int) -> TwoAccuracies {
    self.x.firstIndex(of: x).map { accuracies[$0] } ?? TwoAccuracies(thinking: .nan, direct: .nan)
  }
}
