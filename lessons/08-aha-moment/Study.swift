import ChainOfThought
import Evaluation
import Foundation
import GRPO
import Notebook
import Random
import Tasks
import Transformer

/// One base's run of reinforcement learning, looked at every few steps.
struct Study {
  var steps: [Int] = []
  /// `wait` per response: of all, of the right ones, of the wrong ones.
  var waits: [Double] = []
  var waitsRight: [Double] = []
  var waitsWrong: [Double] = []
  var passAtOne: [Double] = []
  /// How likely `wait` is after a first pair that is wrong.
  var chance: [Double] = []
  /// `wait` per response by number of candidates, of the first look and of the last.
  var before: [Double] = []
  var after: [Double] = []
  /// What one equation was answered, at each look.
  var transcripts: [Response] = []
  /// Why the run was stopped before its end, if it was.
  var collapse: String?
}

/// What is looked at: held-out equations.
struct Looks {
  /// All of them, 16 answers each.
  let exam: Exam<Quadratic>
  /// The one whose answers are kept.
  let shown: Quadratic.Problem
  /// A look before the first step and after every so many.
  let every: Int
  private let looksBack: [PromptGroup]

  /// Looks at the equations of an exam.
  init(
    _ exam: Exam<Quadratic>, shown: Quadratic.Problem, every: Int, in world: Environment<Quadratic>
  )
    throws
  {
    (self.exam, self.shown, self.every) = (exam, shown, every)
    looksBack = try exam.problems.filter { $0.candidates[0] != $0.roots }.map { problem in
      let first = problem.candidates[0]
      let thought =
        ["try"] + first.symbols + ["sum"] + Numeral.symbols(of: first.sum) + ["no", "wait"]
      return PromptGroup(
        prompt: try world.prompt(for: problem),
        response: try world.task.vocabulary.tokens(of: thought))
    }
  }

  /// Follows a run, and looks before its first step and after every so many.
  func study(_ run: inout GRPORun<Quadratic>, steps: Steps) throws -> Study {
    let configuration = run.policy.configuration
    let sampler = Sampler<Float>(configuration, threads: 1)
    let trainer = Trainer<Float>(configuration, threads: 1)
    var study = Study()
    try note(run.policy, after: 0, in: &study, with: sampler, trainer)
    for step in steps {
      do {
        _ = try run.step()
      } catch let collapse as Collapse {
        study.collapse = collapse.description
        break
      }
      if (step + 1) % every == 0 {
        try note(run.policy, after: step + 1, in: &study, with: sampler, trainer)
      }
    }
    return study
  }

  private func note(
    _ policy: Transformer<Float>, after step: Int, in study: inout Study,
    with sampler: Sampler<Float>, _ trainer: Trainer<Float>
  ) throws {
    let result = try exam.sit(policy, with: sampler)
    let waits = { (response: Response) in Double(response.reevaluations) }
    study.steps.append(step)
    study.waits.append(result.mean(of: waits))
    study.waitsRight.append(result.mean(right: true, of: waits))
    study.waitsWrong.append(result.mean(right: false, of: waits))
    study.passAtOne.append(result.passAtOne)
    study.chance.append(chanceOfWait(policy, trainer))
    study.after = (1...mostCandidates).map { count in
      mean(
        result.attempts.filter { min($0.problem.candidates.count, mostCandidates) == count }
          .flatMap { $0.responses.map(waits) })
    }
    if study.before.isEmpty { study.before = study.after }
    if let attempts = result.attempts.first(where: { $0.problem == shown }) {
      study.transcripts.append(attempts.responses[0])
    }
  }

  /// π(wait | a first pair that is wrong), mean over the equations for which it is: not how often the
  /// word is drawn, but how likely it is to be, however little that may be.
  private func chanceOfWait(_ policy: Transformer<Float>, _ trainer: Trainer<Float>) -> Double {
    mean(
      trainer.scores(policy, looksBack).flatMap { group in
        group.compactMap { $0.logProbabilities.last.map { exp(Double($0)) } }
      })
  }
}

/// The most candidates that are told apart; more count as so many.
let mostCandidates = 6

/// (1/n) Σ x
func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }

/// The studies of one base, a seed each, under its name.
struct Arm {
  let name: String
  let studies: [Study]

  /// What `row` says.
  static let columns = ["base", "wait before", "after", "right before", "after"]

  /// Means over seeds, before and after.
  var row: [String] {
    let (waits, right) = (studies.band(\.waits).mean, studies.band(\.passAtOne).mean)
    return [name] + [waits.first, waits.last].map { decimals($0 ?? .nan, 3) }
      + [right.first, right.last].map { percent($0 ?? .nan) }
  }
}

extension [Study] {
  /// A curve of every seed, as mean and range.
  func band(_ curve: KeyPath<Study, [Double]>) -> SeedBand {
    SeedBand(map { $0[keyPath: curve] })
  }

  /// Where the looks of all seeds are, up to the shortest run.
  var steps: [Int] { map(\.steps).min { $0.count < $1.count } ?? [] }
}

/// By how many points some runs are more often right in the end than others from the same seeds.
func gain(of studies: [Study], over others: [Study]) -> ConfidenceInterval {
  seedInterval(
    zip(studies, others).map { 100 * (($0.passAtOne.last ?? .nan) - ($1.passAtOne.last ?? .nan)) })
}

/// A response for a reader, with every look back marked: `«wait»`.
func marked(_ response: Response) -> String {
  let symbols = response.symbols.map { $0 == "wait" ? "«wait»" : $0 }
  return transcript(Response(symbols: symbols, prefill: response.prefill))
}
