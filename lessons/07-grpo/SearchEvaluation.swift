import LessonShared
import TinyR1

/// What an evaluation of lesson 07 finds: how good a policy is at solving equations, and how it does it.
struct SearchEvaluation: Codable, Sendable, HeldOutPoint {
  let passAtOne, consensus: Double
  /// Tokens per response: of all, of correct ones, of incorrect ones.
  let length, lengthOfCorrect, lengthOfIncorrect: Double
  /// Of the correct responses, the share whose thought has a wrong step.
  let flawed: Double
  /// pass@1 of the equations with 1, 2, … candidates.
  let byCandidates: [Double]
  /// The share of correct answers to each of a few equations, among many.
  let chances: [Double]
  /// What the first of these was answered.
  let transcript: [String]
}

typealias SearchCurve = TrainingCurve<SearchEvaluation>
/// An objective, and what became of the bases under it.
typealias SearchCondition = Condition<SearchEvaluation>

/// Evaluates policies on held-out equations: on all of them, and on a few very often.
struct SearchEvaluator: Sendable {
  let environment: Environment<Quadratic>
  /// At least 1; it changes the time and nothing else.
  let threads: Int
  /// All held-out equations, 16 answers each.
  private let all: Evaluator<Quadratic>
  /// A few of them, many answers each.
  private let few: Evaluator<Quadratic>

  /// An evaluation on all held-out equations, and on a few that are asked so many times.
  init(
    _ heldOut: [Quadratic.Problem], few shown: [Quadratic.Problem], samples: Int,
    in environment: Environment<Quadratic>, maximumLength: Int, threads: Int
  ) {
    (self.environment, self.threads) = (environment, threads)
    all = Evaluator(heldOut, in: environment, maximumLength: maximumLength, seed: 2)
    few = Evaluator(
      shown, in: environment, samples: samples, maximumLength: maximumLength, seed: 3)
  }

  /// The equations that are asked very often; the first is the lesson's.
  var shown: [Quadratic.Problem] { few.problems }
  /// How often each of them is asked.
  var samples: Int { few.samples }
  /// The equations that are asked.
  var equations: [Quadratic.Problem] { all.problems }
  /// What figures say of the evaluations of some seeds.
  func caption(seeds: Int) -> String {
    "mean and range of \(seeds) seeds; \(all.problems.count) equations, 16 samples each"
  }

  /// Evaluates a policy.
  func evaluate(_ policy: Transformer<Float>) throws -> SearchEvaluation {
    let sampler = Sampler<Float>(policy.configuration, threads: threads)
    let result = try all.evaluate(policy, with: sampler)
    let ofFew = try few.evaluate(policy, with: sampler).attempts
    func length(_ response: Response) -> Double { Double(response.symbols.count) }
    return SearchEvaluation(
      passAtOne: result.passAtOne, consensus: result.consensus,
      length: result.mean(of: length), lengthOfCorrect: result.mean(over: .correct, of: length),
      lengthOfIncorrect: result.mean(over: .incorrect, of: length),
      flawed: mean(result.attempts.flatMap(flaws)),
      byCandidates: result.byCandidates { [$0.passAtOne] }, chances: ofFew.map(\.passAtOne),
      transcript: ofFew[0].responses[0].symbols)
  }

  /// For each correct response 1 if its thought has a wrong step, 0 if it has none.
  private func flaws(_ attempts: EvaluationResult<Quadratic.Problem>.Attempts) -> [Double] {
    zip(attempts.responses, attempts.isCorrect).filter(\.1).map { response, _ in
      environment.task.check(response, for: attempts.problem)?.mistake == nil ? 0 : 1
    }
  }
}
