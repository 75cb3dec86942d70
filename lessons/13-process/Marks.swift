import LessonShared
import TinyR1

/// The shares that a policy gets right on held-out sums, and the ways in which it errs.
struct Marks: Codable, Sendable {
  /// The share of right answers, of several to each sum.
  let passAtOne: Double
  /// The share that slips, of the steps below zero that were reached without a mistake.
  let slips: Double
  /// The shares that are idle, or wrong in another way, of all steps that were reached without a mistake.
  let idle, others: Double
  /// Tokens of a response.
  let length: Double
  /// Indicates whether the likeliest answer to each sum is right.
  let isRight: [Bool]

  /// Returns the share that this one has wrong of the sums whose likeliest answer another policy had right.
  func forgotten(since before: Marks) -> Double {
    let pairs = zip(before.isRight, isRight).filter { $0.0 }
    return Double(pairs.count { !$0.1 }) / Double(pairs.count)
  }
}

/// Held-out sums, and how they are asked.
struct SumEvaluator: Sendable {
  let environment: Environment<RunningSum>
  let problems: [RunningSum.Problem]
  /// The number of times that each is asked.
  let samples: Int
  /// The most tokens of a response, and the threads to work on.
  let limit: Int, threads: Int

  /// So many held-out sums, each asked several times.
  init(
    _ environment: Environment<RunningSum>, sums: Int, samples: Int, limit: Int, threads: Int
  ) throws {
    (self.environment, self.samples) = (environment, samples)
    (self.limit, self.threads) = (limit, threads)
    problems = try environment.heldOutProblems(sums, seed: 1)
  }

  /// Asks a policy.
  func marks(of policy: Transformer<Float>) throws -> Marks {
    let sampler = Sampler<Float>(policy.configuration, threads: threads)
    let result = try Evaluator(
      problems, in: environment, samples: samples, maximumLength: limit, seed: 2
    ).evaluate(policy, with: sampler)
    let likeliest = try Evaluator(
      problems, in: environment, samples: 1, maximumLength: limit, distribution: .greedy, seed: 2
    ).evaluate(policy, with: sampler)
    let checks = result.attempts.flatMap { attempts in
      attempts.responses.map {
        CheckedResponse($0, to: attempts.problem, of: environment.task)
      }
    }
    func count(_ fault: StepFault) -> Double { Double(checks.count { $0.fault == fault }) }
    let steps = Double(checks.reduce(0) { $0 + $1.right + ($1.fault == nil ? 0 : 1) })
    return Marks(
      passAtOne: result.passAtOne,
      slips: count(.slip) / Double(checks.reduce(0) { $0 + $1.borrows }),
      idle: count(.idle) / steps, others: count(.other) / steps,
      length: result.mean { Double($0.symbols.count) },
      isRight: likeliest.attempts.map { $0.isCorrect[0] })
  }
}
