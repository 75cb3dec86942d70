import ChainOfThought
import Foundation
import GRPO
import Notebook
import Pipeline
import Tasks
import Transformer

/// What is looked at: held-out equations.
struct Looks {
  let world: Environment<Quadratic>
  /// All of them, 16 answers each.
  let exam: Exam<Quadratic>
  /// Those whose first pair is wrong; one answer of each is kept.
  let hard: [Quadratic.Problem]
  /// A look before the first step and after every so many.
  let every: Int
  private let looksBack: [PromptGroup]

  /// Looks at the equations of an exam in a world.
  init(_ world: Environment<Quadratic>, _ exam: Exam<Quadratic>, every: Int) throws {
    (self.world, self.exam, self.every) = (world, exam, every)
    hard = exam.problems.filter { $0.candidates[0] != $0.roots }
    looksBack = try hard.map { problem in
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
    let sampler = Sampler<Float>(base.configuration, threads: 1)
    let trainer = Trainer<Float>(base.configuration, threads: 1)
    let look = { (policy: Transformer<Float>, step: Int, study: inout Study) in
      try note(policy, after: step, in: &study, with: sampler, trainer)
    }
    var first = Study()
    try look(base, 0, &first)
    let learned = try notebook.reinforced(
      "grpo-\(name)", label: "learning: \(name)", from: base, in: world, settings, steps: updates,
      seed: seed, every: every, notes: first
    ) { study, record, policy in
      let step = Int(record["step"])
      if step % every == 0 { try look(policy, step, &study) }
    }
    var study = learned.notes
    study.collapse = learned.collapse?.description
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
    let byCandidates = { (numbers: (ExamResult<Quadratic.Problem>.Attempts) -> [Double]) in
      (1...mostCandidates).map { count in
        mean(
          result.attempts.filter { min($0.problem.candidates.count, mostCandidates) == count }
            .flatMap(numbers))
      }
    }
    study.after = byCandidates { $0.responses.map(waits) }
    study.rightAfter = byCandidates { [$0.passAtOne] }
    if study.before.isEmpty { (study.before, study.rightBefore) = (study.after, study.rightAfter) }
    study.transcripts.append(
      result.attempts.filter { hard.contains($0.problem) }.map { $0.responses[0].symbols })
  }

  /// The hard equations whose first answer was wrong in the first look and is right in the last, and not
  /// at the first try: their places.
  func moments(of study: Study) -> [Int] {
    guard let first = study.transcripts.first, let last = study.transcripts.last else { return [] }
    return hard.indices.filter { place in
      let (before, after) = (response(first[place]), response(last[place]))
      return !world.isRight(before, to: hard[place]) && world.isRight(after, to: hard[place])
        && after.reevaluations > 0
    }
  }

  /// Symbols that were kept, as a response again.
  func response(_ symbols: [String]) -> Response {
    Response(symbols: symbols, prefill: world.prefill)
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

/// `1`, `2` and so on, the last with a `+`.
let candidateLabels = (1...mostCandidates).map { $0 == mostCandidates ? "\($0)+" : "\($0)" }
