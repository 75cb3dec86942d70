import ChainOfThought
import Evaluation
import Random
import Tasks
import Tensor
import Transformer

/// Problems that no one was trained on, each asked several times: how good is a policy?
///
/// The problems and the random numbers are the same at every sitting, so that two policies differ in
/// their answers only by what they have learned. DeepSeek-R1 (arXiv 2501.12948, section 3) asks AIME's
/// questions 16 times at temperature 1 for its Fig. 2.
public struct Exam<Task: VerifiableTask>: Sendable {
  /// What is asked.
  public let problems: [Task.Problem]
  /// How often each problem is asked: k of cons@k.
  public let samples: Int
  /// The most tokens of a response.
  public let maximumLength: Int
  /// What tokens are drawn from.
  public let distribution: SamplingDistribution
  private let environment: Environment<Task>
  private let generator: SeededGenerator

  /// An exam on problems of an environment.
  ///
  /// - Parameters:
  ///   - problems: held-out ones, if it is to say something.
  ///   - environment: how they are asked and judged.
  ///   - samples: how often each is asked.
  ///   - maximumLength: the most tokens of a response.
  ///   - distribution: what tokens are drawn from; the model as it is, unless said otherwise.
  ///   - seed: of the sampling.
  public init(
    _ problems: [Task.Problem], in environment: Environment<Task>, samples: Int = 16,
    maximumLength: Int, distribution: SamplingDistribution = .plain, seed: UInt64
  ) {
    (self.problems, self.environment, self.samples) = (problems, environment, samples)
    (self.maximumLength, self.distribution) = (maximumLength, distribution)
    generator = SeededGenerator(seed: seed)
  }

  /// Asks a policy.
  public func sit(
    _ policy: Transformer<Float>, with sampler: Sampler<Float>
  ) throws -> ExamResult<Task.Problem> {
    let requests = try problems.enumerated().map { index, problem in
      SamplingRequest(
        prompt: try environment.prompt(for: problem), count: samples,
        generator: generator.stream(index))
    }
    let sampled = sampler.sample(
      policy, requests, environment.samplingOptions(maximumLength, distribution))
    return ExamResult(
      attempts: zip(problems, sampled).map { problem, answers in
        let responses = answers.map { environment.response($0.tokens) }
        return ExamResult.Attempts(
          problem: problem, responses: responses,
          isRight: responses.map { environment.isRight($0, to: problem) },
          consensus: Evaluation.consensus(
            responses.map {
              $0.isWellFormed ? environment.task.vote(for: $0.answerSymbols, to: problem) : nil
            },
            correct: environment.task.answer(to: problem)))
      })
  }
}

/// What a policy answered in an exam.
public struct ExamResult<Problem: Hashable & Sendable>: Sendable {
  /// One problem, and all answers to it.
  public struct Attempts: Sendable {
    /// What was asked.
    public let problem: Problem
    /// What was written, each time.
    public let responses: [Response]
    /// Which of them are right.
    public let isRight: [Bool]
    /// Whether the most frequent answer is right; the share of a tie.
    public let consensus: Double

    /// The share of right answers.
    public var passAtOne: Double {
      Evaluation.passAtOne(correct: isRight.count { $0 }, samples: isRight.count)
    }
  }

  /// All problems, in the order of the exam.
  public let attempts: [Attempts]

  /// The share of right answers, mean over problems: pass@1.
  public var passAtOne: Double { average(attempts.map(\.passAtOne)) }

  /// The share of problems of which the most frequent answer is right: cons@k.
  public var consensus: Double { average(attempts.map(\.consensus)) }

  /// The mean of a number over all responses, or over the right or the wrong ones only; NaN if there
  /// are none.
  ///
  ///     result.mean { Double($0.symbols.count) }               // length
  ///     result.mean(right: false) { Double($0.reevaluations) }  // "wait" in wrong responses
  public func mean(right: Bool? = nil, of number: (Response) -> Double) -> Double {
    average(
      attempts.flatMap { attempt in
        zip(attempt.responses, attempt.isRight).filter { right == nil || $0.1 == right }
          .map { number($0.0) }
      })
  }
}
