import TinyR1

/// The measurements after each stage, all of them on held-out problems.
public struct EvaluationReport: Codable, Sendable {
  /// Equations: pass@1 and cons@16.
  public let accuracy, consensus: Double
  /// Responses to equations: the share that is well-formed, that of words in the right language,
  /// tokens.
  public let format, language, length: Double
  /// pass@1 of the other tasks.
  public let sums, formatting: Double
  /// The equation of the lessons in both languages, as it was answered.
  public let transcripts: [[String]]
}

/// The same problems and the same random numbers for every model.
public struct EvaluationSuite: Sendable {
  /// The equation that the lessons show being solved.
  public let shown = Language.allCases.map {
    R1Task.Problem.first(R1Equations.Problem(Quadratic.Problem(roots: 2, 3), in: $0))
  }
  private let equations, sums, formatting, few: Evaluator<R1Task>

  /// Creates a suite from held-out problems of an environment.
  ///
  /// - Parameters:
  ///   - environment: the tasks, the split and the reward.
  ///   - count: at most so many of each task.
  ///   - limit: the most tokens of a response.
  /// - Throws: an error if there is no held-out problem.
  public init(in environment: R1Environment, count: Int, limit: Int) throws {
    let task = environment.task
    func evaluator(_ problems: [R1Task.Problem], samples: Int, seed: UInt64) -> Evaluator<R1Task> {
      Evaluator(problems, in: environment, samples: samples, maximumLength: limit, seed: seed)
    }
    let heldOut = task.first.base.allProblems.filter {
      environment.split.isHeldOut($0, of: task.first.base)
    }
    equations = evaluator(
      heldOut.prefix(count).flatMap { problem in
        Language.allCases.map { .first(R1Equations.Problem(problem, in: $0)) }
      }, samples: 16, seed: 2)
    let (ofSums, ofForms) = (
      Environment(task.second.first, split: environment.split),
      Environment(task.second.second, split: environment.split)
    )
    sums = evaluator(
      try ofSums.heldOutProblems(count, seed: 3).map { .second(.first($0)) }, samples: 8, seed: 3)
    formatting = evaluator(
      try ofForms.heldOutProblems(count, seed: 4).map { .second(.second($0)) }, samples: 8,
      seed: 4)
    few = evaluator(shown, samples: 1, seed: 5)
  }

  /// The number of equations that are asked, each in both languages.
  public var equationCount: Int { equations.problems.count / 2 }

  /// Evaluates a model on all problems of the suite.
  public func evaluate(_ model: Transformer<Float>, threads: Int) throws -> EvaluationReport {
    let sampler = Sampler<Float>(model.configuration, threads: threads)
    let result = try equations.evaluate(model, with: sampler)
    let consistencies = result.attempts.flatMap { attempts in
      attempts.responses.map { consistency(of: $0, to: attempts.problem) }
    }
    return EvaluationReport(
      accuracy: result.passAtOne, consensus: result.consensus,
      format: result.mean { $0.isWellFormed ? 1 : 0 },
      language: consistencies.reduce(0, +) / Double(consistencies.count),
      length: result.mean { Double($0.symbols.count) },
      sums: try sums.evaluate(model, with: sampler).passAtOne,
      formatting: try formatting.evaluate(model, with: sampler).passAtOne,
      transcripts: try few.evaluate(model, with: sampler).attempts.map { $0.responses[0].symbols })
  }
}
