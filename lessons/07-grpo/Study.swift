import ChainOfThought
import Evaluation
import GRPO
import Random
import Tasks
import Transformer

/// One seed's run of reinforcement learning, looked at every few steps.
struct Study: Codable, Sendable {
  var steps: [Int] = []
  var passAtOne: [Double] = []
  var consensus: [Double] = []
  var length: [Double] = []
  var lengthRight: [Double] = []
  var lengthWrong: [Double] = []
  /// Of the right answers, the share whose thought has a wrong step.
  var flawed: [Double] = []
  /// Of three equations each, the share of right answers among many.
  var chances: [[Double]] = [[], [], []]
  /// The log of every step.
  var records: [StepRecord] = []
  /// What the lesson's equation was answered, at each look.
  var transcripts: [[String]] = []
  /// Accuracy by number of candidates, of the first look and of the last.
  var before: [Double] = []
  var after: [Double] = []
  /// Why the run was stopped before its end, if it was.
  var collapse: String?
}

/// What is looked at.
struct Looks {
  let task: Quadratic
  /// All held-out equations, 16 answers each.
  let exam: Exam<Quadratic>
  /// Three of them, many answers each; the first is the lesson's.
  let few: Exam<Quadratic>
  /// A look before the first step and after every so many.
  let every: Int

  /// The first look, before anything is learned.
  func begin(with base: Transformer<Float>, with sampler: Sampler<Float>) throws -> Study {
    var study = Study()
    try note(base, after: 0, in: &study, with: sampler)
    return study
  }

  /// Looks at a policy and notes what is seen.
  func note(
    _ policy: Transformer<Float>, after step: Int, in study: inout Study,
    with sampler: Sampler<Float>
  ) throws {
    let result = try exam.sit(policy, with: sampler)
    let length = { (response: Response) in Double(response.symbols.count) }
    study.steps.append(step)
    study.passAtOne.append(result.passAtOne)
    study.consensus.append(result.consensus)
    study.length.append(result.mean(of: length))
    study.lengthRight.append(result.mean(right: true, of: length))
    study.lengthWrong.append(result.mean(right: false, of: length))
    study.flawed.append(
      average(
        result.attempts.flatMap { attempts in
          zip(attempts.responses, attempts.isRight).filter(\.1).map { response, _ in
            task.check(response, for: attempts.problem)?.mistake == nil ? 0 : 1
          }
        }))
    let chances = try few.sit(policy, with: sampler).attempts
    for (place, attempts) in chances.enumerated() {
      study.chances[place].append(attempts.passAtOne)
    }
    study.transcripts.append(chances[0].responses[0].symbols)
    study.after = byCandidates(result)
    if study.before.isEmpty { study.before = study.after }
  }
}

/// The most candidates that are told apart; more count as so many.
let mostCandidates = 6

/// pass@1 of the equations with 1, 2, … candidates.
func byCandidates(_ result: ExamResult<Quadratic.Problem>) -> [Double] {
  (1...mostCandidates).map { count in
    let own = result.attempts.filter { min($0.problem.candidates.count, mostCandidates) == count }
    return own.map(\.passAtOne).reduce(0, +) / Double(own.count)
  }
}

extension [Study] {
  /// A curve of every seed, as mean and range.
  func band(_ curve: KeyPath<Study, [Double]>) -> SeedBand {
    SeedBand(map { $0[keyPath: curve] })
  }

  /// A number of the log of every seed, smoothed over five steps.
  func band(logged name: String) -> SeedBand {
    SeedBand(
      map { study in
        let values = study.records.map { $0[name] }
        return values.indices.map { place in
          let near = values[Swift.max(0, place - 2)...Swift.min(values.count - 1, place + 2)]
          return near.reduce(0, +) / Double(near.count)
        }
      })
  }

  /// Where the looks of all seeds are, up to the shortest run.
  var steps: [Int] { map(\.steps).min { $0.count < $1.count } ?? [] }
}

private func average(_ values: [Double]) -> Double {
  values.reduce(0, +) / Double(values.count)
}
