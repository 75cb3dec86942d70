import Random
import Ranks
import Require
import Tensor
import Tokens

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
  /// Indicates whether it was cut off by the length limit, before an end token.
  public internal(set) var isTruncated = false
}

/// The end of responses, and the distribution that their tokens are drawn from.
public struct SamplingOptions: Hashable, Codable, Sendable {
  /// The token that ends a response.
  public var endToken: Token
  /// Other tokens that end one as well, as models for chats have them.
  public var otherEndTokens: [Token] {
    get { others ?? [] }
    set { others = newValue.isEmpty ? nil : newValue }
  }
  private var others: [Token]?  // nothing is saved where there are none
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

  /// Returns whether a response ends with this token.
  public func isEnd(_ token: Token) -> Bool {
    token == endToken || (others?.contains(token) ?? false)
  }
}

/// Samples responses from a model: many texts at once, token by token, with a cache of keys and
/// values.
///
/// The continuations of a prompt are computed together as long as they are the same. A text's tokens
/// and log-probabilities depend on its prompt, its own stream of random numbers and the model, and not
/// on what else is in the batch, nor on the number of threads or ranks. The log-probabilities are bit for bit
/// those that a ``GradientEngine`` finds for the same text.
public final class Sampler<Scalar: TensorScalar> {
  /// The sizes of the models this sampler can run.
  public let configuration: TransformerConfiguration
  /// The number of threads that it works on at most.
  public let threads: Int
  /// Those that share out the requests among themselves.
  public let ranks: Ranks
  private let sharing: PrefixSharing
  private let rotary: RotaryTable<Scalar>
  private let transposed: TransposedWeights<Scalar>
  /// The memory of each thread, made when it first takes part.
  private let workers: Slots<SamplerWorker<Scalar>>

  /// Working memory for models of one configuration.
  ///
  /// - Parameters:
  ///   - configuration: the sizes.
  ///   - threads: at least 1; it changes the time and nothing else.
  ///   - ranks: those that sample together; every one of them makes the same calls.
  ///   - sharing: what is computed once for a prompt's continuations; it changes the time and nothing
  ///     else.
  public init(
    _ configuration: TransformerConfiguration, threads: Int = 2, ranks: Ranks = .world,
    sharing: PrefixSharing = .prefixes
  ) {
    require(threads >= 1, "a sampler needs a thread, got \(threads)")
    self.configuration = configuration
    (self.threads, self.ranks, self.sharing) = (threads, ranks, sharing)
    rotary = RotaryTable(configuration)
    transposed = TransposedWeights(configuration)
    workers = Slots(groups: [threads])
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
      configuration.check(request.prompt)
    }
    let own = Array(requests[piece(ranks.rank, of: ranks.count, requests.indices)])
    let (queue, weights) = (SamplerQueue<Scalar>(own, threads: threads), model.weights)
    transposed.take(weights, threads: threads)
    let memory = (workers, configuration, rotary, transposed, sharing)
    forEachPart(threads, threads: threads, (queue, weights, options, memory)) { work, _, thread in
      let (queue, weights, options, (workers, configuration, rotary, transposed, sharing)) = work
      let worker = workers[0, thread] ?? SamplerWorker(configuration, rotary, transposed, sharing)
      workers[0, thread] = worker
      worker.run(queue, weights, options)
    }
    return ranks.count == 1
      ? queue.responses.values : shared(queue.responses.values, requests.map(\.count))
  }

  /// Gives every rank the responses of all.
  private func shared(
    _ own: [[SampledResponse<Scalar>]], _ counts: [Int]
  ) -> [[SampledResponse<Scalar>]] {
    var bytes: [UInt8] = []
    for response in own.joined() {
      appendBytes(
        of: [response.isTruncated ? -response.tokens.count : response.tokens.count], to: &bytes)
      appendBytes(of: response.tokens, to: &bytes)
      appendBytes(of: response.statistics.logProbabilities, to: &bytes)
      appendBytes(of: response.statistics.entropies, to: &bytes)
    }
    var rest = Array(ranks.gather(bytes).joined())[...]
    return counts.map { count in
      (0..<count).map { _ in
        var response = SampledResponse<Scalar>()
        let length: Int = takeNumbers(1, from: &rest)[0]
        response.isTruncated = length < 0
        response.tokens = takeNumbers(abs(length), from: &rest)
        response.statistics = TokenStatistics(
          logProbabilities: takeNumbers(abs(length), from: &rest),
          entropies: takeNumbers(abs(length), from: &rest))
        return response
      }
    }
  }
}
