import LessonShared
import TinyR1
import Watch

/// The findings of an evaluation of lesson 09: how long responses are, where searches begin, and how often
/// they end in the roots.
struct LengthEvaluation: Codable, Sendable, WatchedPoint {
  let passAtOne: Double
  /// Tokens per response.
  let length: Double
  /// The share that begins in the middle, of the searches that begin at an end, if there is more than one
  /// candidate.
  let fromMiddle: Double
  /// The same share by the tries that are saved by beginning in the middle.
  let fromMiddleByTriesSaved: [Double]
  /// The share of each kind of thought.
  let kinds: [Double]
  /// The answer to one equation.
  let transcript: [String]
}

/// A reward, and what became of the bases under it.
typealias LengthCondition = Condition<LengthEvaluation>

/// The tries saved that are told apart; more, or fewer, count as the last.
let triesSavedRange = -2...4

/// Their labels: `≤ -2`, `-1`, …, `≥ 4`.
let triesSavedLabels = triesSavedRange.map {
  $0 == triesSavedRange.lowerBound
    ? "≤ \($0)" : $0 == triesSavedRange.upperBound ? "≥ \($0)" : "\($0)"
}

/// Evaluates policies on held-out equations: how they search, and what comes of it.
struct LengthEvaluator: Sendable {
  let environment: Environment<Quadratic>
  /// At least 1; it changes the time and nothing else.
  let threads: Int
  /// One of the held-out equations, to show.
  let shown: Quadratic.Problem
  /// The most tokens of a response.
  let maximumLength: Int
  /// Held-out equations, 16 answers each.
  private let all: Evaluator<Quadratic>

  /// A response, and what it answers.
  private typealias Answer = (problem: Quadratic.Problem, response: Response)

  /// An evaluation on held-out equations; the first with at least four candidates is shown.
  init(
    _ heldOut: [Quadratic.Problem], in environment: Environment<Quadratic>, maximumLength: Int,
    threads: Int
  ) {
    (self.environment, self.maximumLength) = (environment, maximumLength)
    self.threads = threads
    all = Evaluator(heldOut, in: environment, maximumLength: maximumLength, seed: 2)
    shown = heldOut.first { $0.candidates.count >= 4 } ?? heldOut[0]
  }

  /// The equations that are asked.
  var equations: [Quadratic.Problem] { all.problems }

  /// The number of equations with more than one candidate, by the tries saved.
  var equationsByTriesSaved: [Int] {
    let saved = equations.filter { $0.candidates.count > 1 }.map(\.triesSavedInRange)
    return triesSavedRange.map { tries in saved.count { $0 == tries } }
  }

  /// Returns the words of figures on the evaluations of some seeds.
  func caption(seeds: Int) -> String {
    "\(spread(of: seeds)); \(equations.count) held-out equations, 16 samples each"
  }

  /// Evaluates a policy.
  func evaluate(_ policy: Transformer<Float>) throws -> LengthEvaluation {
    let result = try all.evaluate(policy, with: Sampler(policy.configuration, threads: threads))
    let answers: [Answer] = result.attempts.flatMap { attempts in
      attempts.responses.map { (attempts.problem, $0) }
    }
    let searches = answers.compactMap { Search(of: $0.response, to: $0.problem) }
    let kinds = answers.map { KindOfThought($0.response, to: $0.problem, of: environment.task) }
    return LengthEvaluation(
      passAtOne: result.passAtOne, length: result.mean { Double($0.symbols.count) },
      fromMiddle: share(of: searches) { $0.end == .middle },
      fromMiddleByTriesSaved: triesSavedRange.map { saved in
        share(of: searches.filter { $0.triesSaved == saved }) { $0.end == .middle }
      },
      kinds: KindOfThought.allCases.map { kind in share(of: kinds) { $0 == kind } },
      transcript: answers.first { $0.problem == shown }?.response.symbols ?? [])
  }
}

/// The end at which a search begins, and the number of tries that are saved by beginning in the
/// middle.
private struct Search {
  let end: End
  let triesSaved: Int

  /// The search of a response; `nil` if it begins at neither end, or if both ends are the same.
  init?(of response: Response, to problem: Quadratic.Problem) {
    guard let end = problem.end(of: response) else { return nil }
    self.end = end
    triesSaved = problem.triesSavedInRange
  }
}

extension Quadratic.Problem {
  /// The tries saved by beginning in the middle, no fewer and no more than are told apart.
  fileprivate var triesSavedInRange: Int {
    min(max(savedByMiddle, triesSavedRange.lowerBound), triesSavedRange.upperBound)
  }
}

/// The share of items of which something is true; NaN of none.
private func share<Item>(of items: [Item], where isTrue: (Item) -> Bool) -> Double {
  Double(items.count(where: isTrue)) / Double(items.count)
}
