import ChainOfThought
import Evaluation
import Foundation
import GRPO
import Notebook
import Random
import Tasks
import Transformer

/// One base's run of reinforcement learning, looked at every few steps.
struct Study: Codable, Sendable {
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
  var transcripts: [[String]] = []
  /// Why the run was stopped before its end, if it was.
  var collapse: String?
}

/// What is looked at: held-out equations.
struct Looks {
  let world: Environment<Quadratic>
  /// All of them, 16 answers each.
  let exam: Exam<Quadratic>
  /// The one whose answers are kept.
  let shown: Quadratic.Problem
  /// A look before the first step and after every so many.
  let every: Int
  private let looksBack: [PromptGroup]

  /// Looks at the equations of an exam in a world.
  init(
    _ world: Environment<Quadratic>, _ exam: Exam<Quadratic>, shown: Quadratic.Problem, every: Int
  ) throws {
    (self.world, self.exam, self.shown, self.every) = (world, exam, shown, every)
    looksBack = try exam.problems.filter { $0.candidates[0] != $0.roots }.map { problem in
      let first = problem.candidates[0]
      let thought =
        ["try"] + first.symbols + ["sum"] + Numeral.symbols(of: first.sum) + ["no", "wait"]
      return PromptGroup(
        prompt: try world.prompt(for: problem),
        response: try world.task.vocabulary.tokens(of: thought))
    }
  }

  /// Trains a base by GRPO, and looks before the first step and after every so many; it goes on with
  /// what is in the run's folder.
  func study(
    _ base: Transformer<Float>, _ name: String, seed: UInt64, updates: Int, _ notebook: Notebook
  ) throws -> Study {
    let settings = GRPOSettings(maximumLength: exam.maximumLength)
    let folder = try notebook.runFolder("grpo-\(name)-seed-\(seed)")
    let checkpoints = try CheckpointSeries(in: folder, keep: notebook.keep)
    var run =
      try checkpoints.newest.map { try GRPORun(resuming: $0, in: world, settings) }
      ?? GRPORun(from: base, in: world, settings, seed: seed)
    var study: Study = try checkpoints.newest.map { try Checkpoint.notes(in: $0) } ?? Study()
    let log = try RunLog(folder: folder, after: run.steps)
    let sampler = Sampler<Float>(base.configuration, threads: 1)
    let trainer = Trainer<Float>(base.configuration, threads: 1)
    if study.steps.isEmpty { try note(base, after: 0, in: &study, with: sampler, trainer) }
    for step in notebook.steps("learning: \(name)", updates, from: run.steps) {
      do {
        try log.append(try run.step())
      } catch let collapse as Collapse {
        study.collapse = collapse.description
        break
      }
      if (step + 1) % every == 0 {
        try note(run.policy, after: step + 1, in: &study, with: sampler, trainer)
      }
      try checkpoints.save(
        after: run.steps, of: updates, every: every, now: notebook.interrupted
      ) { try run.save(to: $0, notes: study) }
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
      study.transcripts.append(attempts.responses[0].symbols)
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
