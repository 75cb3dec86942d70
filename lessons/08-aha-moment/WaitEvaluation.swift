import Foundation
import LessonShared
import TinyR1
import Watch

/// The findings of an evaluation of lesson 08: how often a policy says `wait`, and how often it is right.
struct WaitEvaluation: Codable, Sendable, WatchedPoint {
  /// `wait` per response: of all, of correct ones, of incorrect ones.
  let waits, waitsOfCorrect, waitsOfIncorrect: Double
  let passAtOne: Double
  /// The probability of `wait` after a first pair that is wrong.
  let waitProbability: Double
  /// `wait` per response, and pass@1, of the equations with 1, 2, … candidates.
  let waitsByCandidates, passAtOneByCandidates: [Double]
  /// The answers to the equations whose first pair is wrong, one each.
  let transcripts: [[String]]
}

typealias WaitCurve = TrainingCurve<WaitEvaluation>
/// A base, and what became of it.
typealias WaitCondition = Condition<WaitEvaluation>

/// Evaluates policies on held-out equations, and counts how often they say `wait`.
struct WaitEvaluator: Sendable {
  let environment: Environment<Quadratic>
  /// At least 1; it changes the time and nothing else.
  let threads: Int
  /// The held-out equations whose first pair is wrong; one answer of each is kept.
  let hard: [Quadratic.Problem]
  /// The most tokens of a response; a patient search of eight tries needs about 100.
  let maximumLength = 110
  /// All held-out equations, 16 answers each.
  private let all: Evaluator<Quadratic>
  /// For each hard equation the first pair, judged `no`, and `wait`.
  private let wrongFirstPairs: [PromptGroup]

  /// An evaluation on held-out equations.
  init(
    _ heldOut: [Quadratic.Problem], in environment: Environment<Quadratic>, threads: Int
  ) throws {
    (self.environment, self.threads) = (environment, threads)
    all = Evaluator(heldOut, in: environment, maximumLength: maximumLength, seed: 2)
    hard = heldOut.filter { $0.candidates[0] != $0.roots }
    wrongFirstPairs = try hard.map { problem in
      let first = problem.candidates[0]
      let thought =
        ["try"] + first.symbols + ["sum"] + Numeral.symbols(of: first.sum) + ["no", "wait"]
      return PromptGroup(
        prompt: try environment.prompt(for: problem),
        response: try environment.task.vocabulary.tokens(of: thought))
    }
  }

  /// The number of times that each equation is asked.
  var samples: Int { all.samples }
  /// The equations that are asked.
  var equations: [Quadratic.Problem] { all.problems }
  /// Returns the words of figures on the evaluations of some seeds.
  func caption(seeds: Int) -> String {
    "\(spread(of: seeds)); \(all.problems.count) held-out equations, \(samples) samples each"
  }

  /// Evaluates a policy.
  func evaluate(_ policy: Transformer<Float>) throws -> WaitEvaluation {
    let result = try all.evaluate(policy, with: Sampler(policy.configuration, threads: threads))
    func waits(_ response: Response) -> Double { Double(response.reevaluations) }
    return WaitEvaluation(
      waits: result.mean(of: waits), waitsOfCorrect: result.mean(over: .correct, of: waits),
      waitsOfIncorrect: result.mean(over: .incorrect, of: waits), passAtOne: result.passAtOne,
      waitProbability: waitProbability(under: policy),
      waitsByCandidates: result.byCandidates { $0.responses.map(waits) },
      passAtOneByCandidates: result.byCandidates { [$0.passAtOne] },
      transcripts: result.attempts.filter { hard.contains($0.problem) }
        .map { $0.responses[0].symbols })
  }

  /// π(wait | a first pair that is wrong), mean over the equations for which it is: not how often the
  /// word is drawn, but how likely it is to be drawn, however little that may be.
  private func waitProbability(under policy: Transformer<Float>) -> Double {
    let engine = GradientEngine<Float>(policy.configuration, threads: threads)
    return mean(
      engine.logProbabilities(policy, wrongFirstPairs).flatMap { group in
        group.compactMap { $0.logProbabilities.last.map { exp(Double($0)) } }
      })
  }

  /// The hard equations, by their places, whose answer was wrong before the first step and is right after
  /// the last, and not at the first try.
  func moments(of curve: WaitCurve) -> [Int] {
    hard.indices.filter { place in
      let before = response(curve.first.transcripts[place])
      let after = response(curve.last.transcripts[place])
      return !environment.isCorrect(before, to: hard[place])
        && environment.isCorrect(after, to: hard[place]) && after.reevaluations > 0
    }
  }

  /// Symbols that were kept, as a response again.
  func response(_ symbols: [String]) -> Response {
    Response(symbols: symbols, prefill: environment.prefill)
  }
}
