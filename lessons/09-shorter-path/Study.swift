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
  /// The share of thoughts that end with a pair of which they have just said no.
  var gaveUp: [Double] = []
  /// The share that begins in the middle by the tries that this saves, of the first look and the last.
  var before: [Double] = []
  var after: [Double] = []
  /// What the lesson's equation was answered, at the last look.
  var transcript: [String] = []
  /// Why the run was stopped before its end, if it was.
  var collapse: String?
}

/// The tries saved that are told apart in `before` and `after`; more, or fewer, count as the last.
let savings = Array(-2...4)

/// What is looked at.
struct Looks {
  let task: Quadratic
  /// Held-out equations, several answers each.
  let exam: Exam<Quadratic>
  /// The lesson's equation, to show.
  let few: Exam<Quadratic>
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
    study.gaveUp.append(
      share(answers) { task.check($0.response, for: $0.problem)?.gaveUp ?? false })
    study.after = savings.map { saving in
      share(begun.filter { min(max($0.saved, savings[0]), savings[savings.count - 1]) == saving }) {
        $0.end == .middle
      }
    }
    if study.before.isEmpty { study.before = study.after }
    study.transcript = try few.sit(policy, with: sampler).attempts[0].responses[0].symbols
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
