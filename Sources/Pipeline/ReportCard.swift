import ChainOfThought
import Evaluation
import GRPO
import Tasks
import Tensor
import Transformer

/// What is measured after each stage, all of it on held-out problems.
public struct ReportCard: Codable, Sendable {
  /// Equations: pass@1 and cons@16.
  public let accuracy, consensus: Double
  /// Responses to equations: the share that is well-formed, that of words in the right language, tokens.
  public let format, language, length: Double
  /// pass@1 of the other tasks.
  public let sums, formatting: Double
  /// The equation of the lessons in both languages, as it was answered.
  public let transcripts: [[String]]
}

/// The same problems and the same random numbers for every model.
public struct Examination: Sendable {
  /// The equation that the lessons show being solved.
  public let shown = Language.allCases.map {
    Problem.first(Equations.Problem(Quadratic.Problem(roots: 2, 3), in: $0))
  }
  private let equations, sums, formatting, few: Exam<Everything>

  /// Problems of a world that no one is trained on.
  ///
  /// - Parameters:
  ///   - world: how they are asked and judged.
  ///   - count: at most so many of each task.
  ///   - limit: the most tokens of a response.
  /// - Throws: an error if there is no held-out problem.
  public init(in world: World, count: Int, limit: Int) throws {
    let task = world.task
    func exam(_ problems: [Problem], samples: Int, seed: UInt64) -> Exam<Everything> {
      Exam(problems, in: world, samples: samples, maximumLength: limit, seed: seed)
    }
    let heldOut = task.first.base.allProblems.filter {
      world.split.isHeldOut($0, of: task.first.base)
    }
    equations = exam(
      heldOut.prefix(count).flatMap { problem in
        Language.allCases.map { .first(Equations.Problem(problem, in: $0)) }
      }, samples: 16, seed: 2)
    let (ofSums, ofForms) = (
      Environment(task.second.first, split: world.split),
      Environment(task.second.second, split: world.split)
    )
    sums = exam(
      try ofSums.heldOutProblems(count, seed: 3).map { .second(.first($0)) }, samples: 8, seed: 3)
    formatting = exam(
      try ofForms.heldOutProblems(count, seed: 4).map { .second(.second($0)) }, samples: 8,
      seed: 4)
    few = exam(shown, samples: 1, seed: 5)
  }

  /// How many equations are asked, each in both languages.
  public var equationCount: Int { equations.problems.count / 2 }

  /// Asks a model everything.
  public func sit(_ model: Transformer<Float>, threads: Int) throws -> ReportCard {
    let sampler = Sampler<Float>(model.configuration, threads: threads)
    let result = try equations.sit(model, with: sampler)
    let consistencies = result.attempts.flatMap { attempts in
      attempts.responses.map { consistency(of: $0, to: attempts.problem) }
    }
    return ReportCard(
      accuracy: result.passAtOne, consensus: result.consensus,
      format: result.mean { $0.isWellFormed ? 1 : 0 },
      language: consistencies.reduce(0, +) / Double(consistencies.count),
      length: result.mean { Double($0.symbols.count) },
      sums: try sums.sit(model, with: sampler).passAtOne,
      formatting: try formatting.sit(model, with: sampler).passAtOne,
      transcripts: try few.sit(model, with: sampler).attempts.map { $0.responses[0].symbols })
  }
}
