import LessonShared
import TinyR1
import Watch

/// The findings of an evaluation of lesson 07: how good a policy is at solving equations, and how it does it.
struct SearchEvaluation: Codable, Sendable, WatchedPoint {
  let passAtOne, consensus: Double
  /// The share of right answers to each equation.
  let shares: [Double]
  /// Tokens per response: of all, of correct ones, of incorrect ones.
  let length, lengthOfCorrect, lengthOfIncorrect: Double
  /// The steps of all thoughts, and of those before a right answer.
  let steps, stepsOfCorrect: StepErrors
  /// The share of correct answers to each of a few equations, among many.
  let chances: [Double]
  /// The answer to the first of these.
  let transcript: [String]
  /// The wrong answers to the first of these by their first mistake, the most frequent first.
  let mistakes: [FirstMistake]
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

  /// An evaluation on held-out equations, all of them or so many, and on a few that are asked more often:
  /// the lesson's, and two with at least four candidates.
  init(
    atMost count: Int, few samples: Int, in environment: Environment<Quadratic>, maximumLength: Int,
    threads: Int
  ) throws {
    (self.environment, self.threads) = (environment, threads)
    let heldOut = try environment.heldOutProblems(count, seed: 1)
    all = Evaluator(heldOut, in: environment, maximumLength: maximumLength, seed: 2)
    few = Evaluator(
      [Quadratic.Problem(roots: 2, 3)] + heldOut.filter { $0.candidates.count >= 4 }.prefix(2),
      in: environment, samples: samples, maximumLength: maximumLength, seed: 3)
  }

  /// The equations that are asked very often; the first is the lesson's.
  var shown: [Quadratic.Problem] { few.problems }
  /// The number of times that each of them is asked.
  var samples: Int { few.samples }
  /// The equations that are asked.
  var equations: [Quadratic.Problem] { all.problems }
  /// The most tokens of a response.
  var maximumLength: Int { all.maximumLength }

  /// Evaluates a policy.
  func evaluate(_ policy: Transformer<Float>) throws -> SearchEvaluation {
    let sampler = Sampler<Float>(policy.configuration, threads: threads)
    let result = try all.evaluate(policy, with: sampler)
    let ofFew = try few.evaluate(policy, with: sampler).attempts
    func length(_ response: Response) -> Double { Double(response.symbols.count) }
    var (steps, stepsOfCorrect) = (StepErrors(), StepErrors())
    for attempts in result.attempts {
      for (response, isCorrect) in zip(attempts.responses, attempts.isCorrect) {
        guard let check = environment.task.check(response, for: attempts.problem) else { continue }
        steps.add(check)
        if isCorrect { stepsOfCorrect.add(check) }
      }
    }
    return SearchEvaluation(
      passAtOne: result.passAtOne, consensus: result.consensus,
      shares: result.attempts.map(\.passAtOne), length: result.mean(of: length),
      lengthOfCorrect: result.mean(over: .correct, of: length),
      lengthOfIncorrect: result.mean(over: .incorrect, of: length), steps: steps,
      stepsOfCorrect: stepsOfCorrect, chances: ofFew.map(\.passAtOne),
      transcript: ofFew[0].responses[0].symbols,
      mistakes: FirstMistake.all(
        in: zip(ofFew[0].responses, ofFew[0].isCorrect).filter { !$0.1 }.map {
          environment.task.check($0.0, for: ofFew[0].problem)
        }))
  }

  /// The share of right answers of another model, which is asked the same in another way.
  func passAtOne(of model: Transformer<Float>, in other: Environment<Quadratic>) throws -> Double {
    let sampler = Sampler<Float>(model.configuration, threads: threads)
    return try Evaluator(equations, in: other, maximumLength: maximumLength, seed: 2)
      .evaluate(model, with: sampler).passAtOne
  }

  /// The mean over seeds of the share of right answers at one end, and where it may lie for other seeds and
  /// for other values of c, in per cent.
  func accuracy(of curves: [SearchCurve], at end: CurveEnd) -> ConfidenceInterval {
    seedAndGroupInterval(
      curves.map { $0.point(at: end).shares }, groups: equations.map(\.constant)
    ).scaled(by: 100)
  }

  /// pass@1 at one end for the equations with 1, 2, … candidates; NaN where there are none.
  func byCandidates(_ curve: SearchCurve, at end: CurveEnd) -> [Double] {
    (1...mostCandidates).map { count in
      mean(
        zip(equations, curve.point(at: end).shares)
          .filter { min($0.0.candidates.count, mostCandidates) == count }.map(\.1))
    }
  }
}
