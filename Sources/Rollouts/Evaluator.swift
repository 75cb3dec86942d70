import ChainOfThought
import Evaluation
import LanguageModel
import Random
import Tasks
import Tensor
import Tokens

/// Evaluates policies on problems that no one was trained on, each asked several times.
///
/// The problems and the random numbers are the same for every policy, so that two policies differ
/// in their answers only by what they have learned. DeepSeek-R1 (arXiv 2501.12948, section 3) asks
/// AIME's questions 16 times at temperature 1 for its Fig. 2.
public struct Evaluator<Task: VerifiableTask>: Sendable {
  /// The problems that are asked.
  public let problems: [Task.Problem]
  /// The number of times that each problem is asked: k of cons@k.
  public let samples: Int
  /// The most tokens of a response.
  public let maximumLength: Int
  /// The distribution that tokens are drawn from.
  public let distribution: SamplingDistribution
  private let environment: Environment<Task>
  private let generator: SeededGenerator

  /// An evaluation on problems of an environment.
  ///
  /// - Parameters:
  ///   - problems: the problems to ask; held-out ones for a meaningful result.
  ///   - environment: how they are asked and verified.
  ///   - samples: how often each is asked.
  ///   - maximumLength: the most tokens of a response.
  ///   - distribution: what tokens are drawn from; by default the model's own distribution.
  ///   - seed: of the sampling.
  public init(
    _ problems: [Task.Problem], in environment: Environment<Task>, samples: Int = 16,
    maximumLength: Int, distribution: SamplingDistribution = .plain, seed: UInt64
  ) {
    (self.problems, self.environment, self.samples) = (problems, environment, samples)
    (self.maximumLength, self.distribution) = (maximumLength, distribution)
    generator = SeededGenerator(seed: seed)
  }

  /// Samples a policy on every problem and verifies its answers.
  ///
  /// - Throws: an error if a question has a symbol that is not in the vocabulary.
  public func evaluate(
    _ policy: Transformer<Float>, with sampler: Sampler<Float>
  ) throws -> EvaluationResult<Task.Problem> {
    let sampled = sampler.sample(
      policy, try environment.requests(problems, each: samples, from: generator),
      environment.samplingOptions(maximumLength, distribution))
    return EvaluationResult(
      attempts: zip(problems, sampled).map { problem, answers in
        let responses = answers.map { environment.response($0.tokens) }
        return EvaluationResult.Attempts(
          problem: problem, responses: responses,
          isCorrect: responses.map { environment.isCorrect($0, to: problem) },
          consensus: Evaluation.consensus(
            responses.map {
              $0.isWellFormed ? environment.task.vote(for: $0.answerSymbols, to: problem) : nil
            },
            correct: environment.task.answer(to: problem)))
      })
  }
}

/// The responses of a policy in an evaluation.
public struct EvaluationResult<Problem: Hashable & Sendable>: Sendable {
  /// One problem, and all answers to it.
  public struct Attempts: Sendable {
    /// The problem that was asked.
    public let problem: Problem
    /// The responses, in the order in which they were sampled.
    public let responses: [Response]
    /// The correctness of each response.
    public let isCorrect: [Bool]
    /// The share of majority votes that are correct: 0 or 1, or the share of a tie.
    public let consensus: Double

    /// The share of correct answers.
    public var passAtOne: Double {
      Evaluation.passAtOne(correct: isCorrect.count { $0 }, samples: isCorrect.count)
    }
  }

  /// The responses that a mean is over.
  public enum Subset: Sendable {
    /// All of them.
    case all
    /// Those whose answer is correct.
    case correct
    /// Those whose answer is not.
    case incorrect
  }

  /// All problems, in the order in which they were asked.
  public let attempts: [Attempts]

  /// The share of correct answers, mean over problems: pass@1.
  public var passAtOne: Double { Evaluation.mean(attempts.map(\.passAtOne)) }

  /// The share of problems of which the most frequent answer is correct: cons@k.
  public var consensus: Double { Evaluation.mean(attempts.map(\.consensus)) }

  /// Returns the mean of a number over responses; NaN if there are none.
  ///
  ///     result.mean { Double($0.symbols.count) }                    // length
  ///     result.mean(over: .incorrect) { Double($0.reevaluations) }  // "wait" in wrong responses
  public func mean(over subset: Subset = .all, of number: (Response) -> Double) -> Double {
    Evaluation.mean(
      attempts.flatMap { attempt in
        zip(attempt.responses, attempt.isCorrect).filter { _, isCorrect in
          subset == .all || isCorrect == (subset == .correct)
        }.map { number($0.0) }
      })
  }
}
