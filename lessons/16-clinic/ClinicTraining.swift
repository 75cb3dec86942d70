import Doctor
import LessonShared
import Notebook
import TinyR1

/// The findings of an evaluation of lesson 16.
struct ClinicPoint: Codable, Sendable {
  let passAtOne: Double
}

/// A training, and what became of the bases in it.
typealias ClinicCondition = Condition<ClinicPoint>

/// The plan that all trainings of the clinic share.
struct ClinicPlan: Sendable {
  let environment: Environment<Quadratic>
  /// Steps of each training.
  let steps: Int
  private let evaluator: Evaluator<Quadratic>
  private let maximumLength = 110

  /// A plan; it evaluates on at most so many held-out equations.
  init(in environment: Environment<Quadratic>, steps: Int, equations: Int) throws {
    (self.environment, self.steps) = (environment, steps)
    evaluator = Evaluator(
      try environment.heldOutProblems(equations, seed: 1), in: environment,
      maximumLength: maximumLength, seed: 2)
  }

  /// The number of equations that are asked.
  var equations: Int { evaluator.problems.count }

  /// Lesson 07's settings, with groups of 8 in place of 16. No limit stops a training that goes wrong.
  var settings: GRPOSettings {
    var settings = GRPOSettings(maximumLength: maximumLength)
    settings.groupSize = 8
    settings.limits = .none
    return settings
  }

  /// Trains bases with a fault, or without.
  ///
  /// - Parameters:
  ///   - name: of the condition, in tables and figures.
  ///   - file: of its folders, without the seed.
  ///   - bases: the policies to begin with, one for each seed.
  ///   - starts: what an evaluation finds of each.
  ///   - sound: the settings that the fault spoils, if it does.
  ///   - notebook: where the trainings are kept and progress is shown.
  ///   - fault: what is switched on.
  /// - Returns: a curve for each seed; if its training collapsed, up to there.
  /// - Throws: an error that says what cannot be read or written.
  func curves(
    _ name: String, _ file: String, from bases: [Transformer<Float>], _ starts: [ClinicPoint],
    _ sound: GRPOSettings, _ notebook: LessonNotebook, _ fault: Fault? = nil
  ) throws -> ClinicCondition {
    let (own, settings) = (
      fault?.environment(environment) ?? environment, fault?.settings(sound) ?? sound
    )
    return Condition(
      name,
      try notebook.mapSeeds(with: bases, starts) { base, start, seed in
        var session = try notebook.session(
          "\(file)-seed-\(seed)", label: "learning: \(name)", steps: steps, every: steps,
          notes: TrainingCurve(start)
        ) { checkpoint in
          if let checkpoint {
            return try GRPOTrainer(
              resuming: checkpoint, in: own, settings, threads: notebook.threads)
          }
          return GRPOTrainer(
            from: base, in: own, settings, seed: seed, threads: notebook.threads)
        }
        do {
          while let metrics = try session.next({ trainer in
            try fault?.step(&trainer, seed: seed, threads: notebook.threads) ?? trainer.step()
          }) {
            let isLast = metrics.step == steps
            session.notes.append(
              metrics, isLast ? try evaluate(session.trainer.policy, notebook) : nil)
          }
        } catch let collapse as Collapse {
          session.notes.stopReason = collapse.description
        }
        return session.notes
      })
  }

  /// Evaluates a policy on held-out equations.
  func evaluate(
    _ policy: Transformer<Float>, _ notebook: LessonNotebook
  ) throws -> ClinicPoint {
    let sampler = Sampler<Float>(policy.configuration, threads: notebook.threads)
    return ClinicPoint(passAtOne: try evaluator.evaluate(policy, with: sampler).passAtOne)
  }
}

extension TrainingCurve {
  /// Its steps as the doctor reads them.
  func log(_ settings: GRPOSettings) -> TrainingLog {
    TrainingLog(
      metrics, updatesPerRollout: settings.minibatches * settings.innerEpochs,
      objectiveBeginsAtZero: settings.averaging == .sumOverTokens)
  }
}
