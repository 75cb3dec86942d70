import ChainOfThought
import LanguageModel
import Random
import Require
import Tasks
import Tensor
import Tokens

/// The texts that a rule has kept of those sampled from a model: rejection sampling.
///
/// DeepSeek-R1 (arXiv 2501.12948, sections 2.3.3 and 2.4) lets a model that has learned by
/// reinforcement answer many times, keeps only what is right, drops thoughts that mix languages or
/// are too long, and fine-tunes on the rest. Each of these is a rule on an answer here:
///
///     let samples = RejectionSamples(of: teacher, prompts, each: 16, options, seed: 1)
///     let verified = samples.filtered { environment.isCorrect(environment.response($1), to: problems[$0]) }
///     let short = verified.filtered { $1.count <= 60 }
///     short.kept                 // the share of what was sampled
///     short.example(&generator)  // one of them, for a SupervisedTrainer
///
/// To learn from all of them, right or wrong, is sequence-level distillation (Kim and Rush, arXiv
/// 1606.07947).
public struct RejectionSamples: Codable, Hashable, Sendable {
  /// The texts that are left, in the order of the prompts, with one response each.
  public let texts: [PromptGroup]
  /// The number of responses that were sampled.
  public let sampled: Int
  /// For each text the index of its prompt.
  private let prompts: [Int]

  /// Samples a teacher, and keeps everything.
  ///
  /// - Parameters:
  ///   - teacher: the model that answers.
  ///   - prompts: the prompts to answer.
  ///   - count: how often each prompt is answered.
  ///   - options: end token, longest response, and what tokens are drawn from.
  ///   - seed: prompt i draws from its stream i.
  ///   - threads: at least 1; it changes the time and nothing else.
  public init(
    of teacher: Transformer<Float>, _ prompts: [[Token]], each count: Int,
    _ options: SamplingOptions, seed: UInt64, threads: Int = 1
  ) {
    require(count >= 1, "each prompt is answered at least once, got \(count)")
    let generator = SeededGenerator(seed: seed)
    let requests = prompts.enumerated().map { index, prompt in
      SamplingRequest(prompt: prompt, count: count, generator: generator.stream(index))
    }
    let answers = Sampler<Float>(teacher.configuration, threads: threads)
      .sample(teacher, requests, options)
    texts = zip(prompts, answers).flatMap { prompt, answers in
      answers.map { PromptGroup(prompt: prompt, response: $0.tokens) }
    }
    sampled = texts.count
    self.prompts = prompts.indices.flatMap { [Int](repeating: $0, count: count) }
  }

  private init(_ texts: [PromptGroup], _ prompts: [Int], sampled: Int) {
    (self.texts, self.prompts, self.sampled) = (texts, prompts, sampled)
  }

  /// Returns the texts that pass a rule.
  ///
  /// - Parameter isKept: whether a response to the prompt of that index is kept. A response that
  ///   was cut off has no end token.
  /// - Returns: these, of as many that were sampled.
  public func filtered(
    _ isKept: (_ prompt: Int, _ response: [Token]) throws -> Bool
  ) rethrows -> RejectionSamples {
    let places = try texts.indices.filter { try isKept(prompts[$0], texts[$0].responses[0]) }
    return RejectionSamples(places.map { texts[$0] }, places.map { prompts[$0] }, sampled: sampled)
  }

  /// The share of samples that were kept; NaN of none.
  public var kept: Double { Double(texts.count) / Double(sampled) }

  /// The mean number of tokens of a response; NaN of none.
  public var meanLength: Double {
    Double(texts.reduce(0) { $0 + $1.responses[0].count }) / Double(texts.count)
  }

  /// Draws one of the texts, all equally likely.
  ///
  /// - Precondition: at least one was kept.
  public func example(_ generator: inout SeededGenerator) -> PromptGroup {
    require(!texts.isEmpty, "nothing to learn from: none of \(sampled) samples was kept")
    return generator.element(of: texts)
  }
}

extension Environment {
  /// Samples a model on training problems, and keeps the responses that are correct and pass a rule
  /// besides.
  ///
  /// - Parameters:
  ///   - count: how many problems are drawn.
  ///   - model: the model that answers.
  ///   - samples: how often each problem is answered.
  ///   - maximumLength: the most tokens of a response.
  ///   - seed: of the problems and of the sampling.
  ///   - threads: at least 1; it changes the time and nothing else.
  ///   - isKept: the rule.
  /// - Returns: the correct responses, and those of them that the rule keeps.
  /// - Throws: an error if no problem can be drawn.
  public func rejectionSamples(
    asking count: Int, of model: Transformer<Float>, each samples: Int, maximumLength: Int,
    seed: UInt64, threads: Int = 1,
    keeping isKept: (_ response: Response, _ problem: Task.Problem) -> Bool
  ) throws -> (correct: RejectionSamples, kept: RejectionSamples) {
    var generator = SeededGenerator(seed: seed)
    let problems = try (0..<count).map { _ in try trainingProblem(using: &generator) }
    let all = RejectionSamples(
      of: model, try problems.map(prompt), each: samples, samplingOptions(maximumLength),
      seed: seed, threads: threads)
    let correct = all.filtered { isCorrect(response($1), to: problems[$0]) }
    return (correct, correct.filtered { isKept(response($1), problems[$0]) })
  }
}
