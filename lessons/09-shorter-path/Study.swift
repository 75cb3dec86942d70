import ChainOfThought
import Evaluation
import GRPO
import Tasks
import Transformer

/// One seed's run under one length term, looked at every few steps.
struct Study: Codable, Sendable {
  var steps: [Int] = []
  var passAtOne: [Double] = []
  var length: [Double] = []
  /// Of the searches that begin at an end, if there is more than one candidate: the share that begins
  /// in the middle.
  var middle: [Double] = []
  /// The share that begins in the middle by the tries that this saves, of the first look and the last.
  var before: [Double] = []
  var after: [Double] = []
  /// The share of each kind of thought, of the first look and of the last.
  var kindsBefore: [Double] = []
  var kindsAfter: [Double] = []
  /// What one equation was answered, at the last look.
  var transcript: [String] = []
  /// Why the run was stopped before its end, if it was.
  var collapse: String?
}

/// The tries saved that are told apart in `before` and `after`; more, or fewer, count as the last.
let savings = Array(-2...4)

/// What is looked at.
struct Looks {
  let task: Quadratic
  /// Held-out equations, 16 answers each.
  let exam: Exam<Quadratic>
  /// One of them, to show.
  let shown: Quadratic.Problem
  /// A look before the first step and after every so many.
  let every: Int

  /// Looks at a policy and notes what is seen.
  func note(
    _ policy: Transformer<Float>, after step: Int, in study: inout Study,
    with sampler: Sampler<Float>
  ) throws {
    let result = try exam.sit(policy, with: sampler)
    study.steps.append(step)
    study.passAtOne.append(result.passAtOne)
    study.length.append(result.mean { Double($0.symbols.count) })
    let answers = result.attempts.flatMap { attempts in
      attempts.responses.map { (problem: attempts.problem, response: $0) }
    }
    // Where each search begins, and how many tries the middle would save.
    let begun = answers.compactMap { problem, response in
      problem.end(of: response).map { (end: $0, saved: problem.savedByMiddle) }
    }
    study.middle.append(share(begun) { $0.end == .middle })
    study.after = savings.map { saving in
      share(begun.filter { min(max($0.saved, savings[0]), savings[savings.count - 1]) == saving }) {
        $0.end == .middle
      }
    }
    let kinds = answers.map { KindOfThought($0.response, to: $0.problem, of: task) }
    study.kindsAfter = KindOfThought.allCases.map { kind in share(kinds) { $0 == kind } }
    if study.before.isEmpty {
      (study.before, study.kindsBefore) = (study.after, study.kindsAfter)
    }
    study.transcript = answers.first { $0.problem == shown }?.response.symbols ?? []
  }
}

/// The share of items of which something is true; NaN of none.
private func share<Item>(_ items: [Item], where isTrue: (Item) -> Bool) -> Double {
  Double(items.count(where: isTrue)) / Double(items.count)
}

extension [Study] {
  /// A curve of every seed, as mean and range.
  func band(_ curve: KeyPath<Study, [Double]>) -> SeedBand {
    SeedBand(map { $0[keyPath: curve] })
  }

  /// The last point of a curve of every seed, in percent.
  func last(_ curve: KeyPath<Study, [Double]>) -> [Double] {
    compactMap { $0[keyPath: curve].last.map { 100 * $0 } }
  }

  /// Where the looks of all seeds are, up to the shortest run.
  var steps: [Int] { map(\.steps).min { $0.count < $1.count } ?? [] }
}
