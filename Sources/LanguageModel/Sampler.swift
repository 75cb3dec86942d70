import Tokens
import Random
import Require
import Tensor

/// A prompt to be continued some number of times.
public struct SamplingRequest: Sendable {
  /// At least one token.
  public var prompt: [Token]
  /// The number of continuations.
  public var count: Int
  /// Continuation i draws from `generator.stream(i)` and from nothing else.
  public var generator: SeededGenerator

  /// A prompt, how many continuations, and their source of chance.
  public init(prompt: [Token], count: Int = 1, generator: SeededGenerator) {
    (self.prompt, self.count, self.generator) = (prompt, count, generator)
  }
}

/// A model's response to a prompt.
public struct SampledResponse<Scalar: TensorScalar>: Sendable {
  /// The tokens, the end token included if there is one.
  public internal(set) var tokens: [Token] = []
  /// log π of each token under the distribution that it was drawn from, and that one's entropy.
  public internal(set) var statistics = TokenStatistics<Scalar>(count: 0)
  /// Whether it was cut off by the length limit, before an end token.
  public internal(set) var isTruncated = false
}

/// The end of responses, and the distribution that their tokens are drawn from.
public struct SamplingOptions: Hashable, Codable, Sendable {
  /// The token that ends a response.
  public var endToken: Token
  /// The most tokens of a response.
  public var maximumLength: Int
  /// The distribution that tokens are drawn from.
  public var distribution: SamplingDistribution

  /// By default tokens are drawn from the plain softmax.
  ///
  /// - Precondition: `maximumLength` ≥ 1.
  public init(
    endToken: Token, maximumLength: Int, distribution: SamplingDistribution = .plain
  ) {
    require(maximumLength >= 1, "a response has room for \(maximumLength) tokens")
    (self.endToken, self.maximumLength) = (endToken, maximumLength)
    self.distribution = distribution
  }
}

/// Samples responses from a model: many texts at once, token by token, with a cache of keys and
/// values.
///
/// A text's tokens and log-probabilities depend on its prompt, its own stream of random numbers and
/// the model, and not on what else is in the batch, nor on the number of threads. The
/// log-probabilities are bit for bit those that a ``GradientEngine`` finds for the same text.
public final class Sampler<Scalar: TensorScalar> {
  /// The sizes of the models this sampler can run.
  public let configuration: TransformerConfiguration
  /// 1 or 2.
  public let threads: Int
  private let shards: [SamplerShard<Scalar>]
  private let transposed: TransposedWeights<Scalar>

  /// Working memory for models of one configuration.
  ///
  /// - Parameters:
  ///   - configuration: the sizes.
  ///   - threads: 1 or 2; it changes the time and nothing else.
  public init(_ configuration: TransformerConfiguration, threads: Int = 2) {
    require(threads == 1 || threads == 2, "a sampler works on 1 or 2 threads, got \(threads)")
    self.configuration = configuration
    self.threads = threads
    let rotary = RotaryTable<Scalar>(
      positions: configuration.context, headWidth: configuration.headWidth,
      theta: configuration.rotaryTheta)
    transposed = TransposedWeights(configuration)
    let transposed = transposed
    shards = (0..<2).map { _ in SamplerShard(configuration, rotary, transposed) }
  }

  /// Continues each prompt as often as asked.
  ///
  /// A response ends with the end token, at the maximum length, or at the end of the context.
  ///
  /// - Returns: for each request its responses, in the order of their streams.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public func sample(
    _ model: Transformer<Scalar>, _ requests: [SamplingRequest], _ options: SamplingOptions
  ) -> [[SampledResponse<Scalar>]] {
    require(
      model.configuration == configuration, "a model of other sizes than its sampler was made for")
    for request in requests {
      require(
        !request.prompt.isEmpty && request.prompt.count < configuration.context,
        "a prompt of \(request.prompt.count) tokens in a context of \(configuration.context)")
    }
    let jobs = requests.enumerated().flatMap { index, request in
      (0..<request.count).map { SamplerJob(request: index, index: $0) }
    }
    let (weights, middle) = (model.weights, jobs.count / 2)
    transposed.take(weights, threads: threads)
    let halves = (jobs[..<middle], jobs[middle...])
    forBothShards(threads: threads, (shards, halves, requests, weights, options)) { work, shard in
      let (shards, halves, requests, weights, options) = work
      shards[shard].run(shard == 0 ? halves.0 : halves.1, of: requests, weights, options)
    }
    var responses = requests.map { _ in [SampledResponse<Scalar>]() }
    for shard in shards {
      for (job, response) in shard.finished { responses[job.request].append(response) }
      shard.finished.removeAll()
    }
    return responses
  }
}

/// Continuation `index` of request `request`.
struct SamplerJob {
  let request: Int
  let index: Int
}
