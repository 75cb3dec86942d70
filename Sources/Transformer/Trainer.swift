import Require
import Tensor

/// Scores texts under a model, and finds the gradient of an objective on their log-probabilities.
///
/// An objective does not need to know the model, nor the model the objective. The trainer makes the
/// log-probability of every response token; the objective answers with one number per token, its
/// *gradient coefficient* cₜ = ∂J/∂log π(oₜ); and the trainer carries these back through the model:
///
///     ∇J = Σ cₜ · ∇log π(oₜ)
///
/// Maximum likelihood is cₜ = 1/tokens; every method of reinforcement learning is another choice.
///
/// A trainer owns its working memory: once it has seen batches of a size it allocates nothing in a
/// step that learns, on one thread or two. A batch is cut into two shards of about as many tokens each; on two threads they run side by side, on one
/// thread one after the other, with the same result to the last bit.
public final class Trainer<Scalar: TensorScalar> {
  /// Tells the coefficients of one response from its log-probabilities. Called on either thread.
  public typealias Objective =
    @Sendable (
      _ response: ResponseIndex, _ logProbabilities: Span<Scalar>,
      _ coefficients: inout MutableSpan<Scalar>
    ) -> Void

  /// The sizes of the models this trainer can work on.
  public let configuration: TransformerConfiguration
  /// 1 or 2.
  public let threads: Int
  let shards: [TrainerShard<Scalar>]
  private let transposed: TransposedWeights<Scalar>
  private var items: [ResponseIndex] = []

  /// Working memory for models of one configuration.
  ///
  /// - Parameters:
  ///   - configuration: the sizes.
  ///   - threads: 1 or 2; it changes the time and nothing else.
  public init(_ configuration: TransformerConfiguration, threads: Int = 2) {
    require(threads == 1 || threads == 2, "a trainer works on 1 or 2 threads, got \(threads)")
    self.configuration = configuration
    self.threads = threads
    let rotary = RotaryTable<Scalar>(
      positions: configuration.context, headWidth: configuration.headWidth,
      theta: configuration.rotaryTheta)
    let layout = ParameterLayout(configuration)
    shards = (0..<2).map { _ in TrainerShard(configuration, layout, rotary) }
    transposed = TransposedWeights(configuration)
  }

  /// The gradient that the last call of ``findGradient(_:_:distribution:objective:)`` left,
  /// [1 × parameters], laid out like the model's parameters.
  public var gradient: Matrix<Scalar> { shards[0].gradient.numbers }

  /// Log-probabilities and entropies of all response tokens.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public func scores(
    _ model: Transformer<Scalar>, _ groups: [PromptGroup],
    distribution: SamplingDistribution = .plain
  ) -> [[ResponseScores<Scalar>]] {
    var scores = groups.map { _ in [ResponseScores<Scalar>]() }
    run(model, groups, distribution, .scores)
    for shard in shards {
      for (index, response) in shard.scored { scores[index.group].append(response) }
      shard.scored.removeAll(keepingCapacity: true)
    }
    return scores
  }

  /// Leaves the gradient of an objective in ``gradient``.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public func findGradient(
    _ model: Transformer<Scalar>, _ groups: [PromptGroup],
    distribution: SamplingDistribution = .plain, objective: @escaping Objective
  ) {
    run(model, groups, distribution, .gradient(objective))
    joinGradients()
  }

  /// Leaves the gradient of the mean log-likelihood of all response tokens in ``gradient``:
  /// learning from examples.
  ///
  /// - Returns: the loss before the step, −(1/N)·Σ log π over all N response tokens, in nats.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public func findLikelihoodGradient(
    _ model: Transformer<Scalar>, _ groups: [PromptGroup]
  ) -> Scalar {
    let count = groups.reduce(0) { $0 + $1.responses.reduce(0) { $0 + $1.count } }
    let share = 1 / Scalar(max(count, 1))
    run(model, groups, .plain, .likelihoodGradient(share))
    joinGradients()
    return -(shards[0].logProbabilitySum + shards[1].logProbabilitySum) * share
  }

  func run(
    _ model: Transformer<Scalar>, _ groups: [PromptGroup], _ distribution: SamplingDistribution,
    _ question: TrainerQuestion<Scalar>
  ) {
    require(
      model.configuration == configuration, "a model of other sizes than its trainer was made for")
    items.removeAll(keepingCapacity: true)
    for (g, group) in groups.enumerated() {
      for (r, response) in group.responses.enumerated() {
        check(group.prompt, response)
        items.append(ResponseIndex(group: g, response: r))
      }
    }
    let (cut, weights) = (middle(groups), model.weights)
    transposed.take(weights, threads: threads)
    let halves = (items[..<cut], items[cut...])
    forBothShards(
      threads: threads, (shards, halves, groups, weights, transposed, distribution, question)
    ) { work, shard in
      let (shards, halves, groups, weights, transposed, distribution, question) = work
      shards[shard].run(
        shard == 0 ? halves.0 : halves.1, of: groups, weights, transposed, distribution, question)
    }
  }

  /// Adds the second shard's gradient to the first one's, in two halves side by side.
  func joinGradients() {
    let (first, second) = (shards[0].gradient.numbers, shards[1].gradient.numbers)
    forBothShards(threads: threadsForWalk(over: first.columns, threads), (first, second)) {
      sum, half in
      let (first, second) = sum
      let range = first.columns / 2 * half..<(half == 0 ? first.columns / 2 : first.columns)
      add(second.columns(range), to: first.columns(range))
    }
  }

  /// Where to cut the batch so that both parts have about as many response tokens.
  private func middle(_ groups: [PromptGroup]) -> Int {
    let lengths = items.lazy.map { groups[$0.group].responses[$0.response].count }
    let tokens = lengths.reduce(0, +)
    var before = 0
    for (cut, length) in lengths.enumerated() {
      if 2 * before + length > tokens { return cut }
      before += length
    }
    return items.count
  }

  private func check(_ prompt: [Token], _ response: [Token]) {
    require(!prompt.isEmpty && !response.isEmpty, "a prompt or a response without any token")
    require(
      prompt.count + response.count - 1 <= configuration.context,
      "a text of \(prompt.count + response.count) tokens is too long for the context of "
        + "\(configuration.context)")
    for token in [prompt, response].joined() {
      require(
        token >= 0 && token < configuration.vocabularySize,
        "token \(token) in a vocabulary of \(configuration.vocabularySize)")
    }
  }
}

/// What a trainer is asked about every response.
enum TrainerQuestion<Scalar: TensorScalar> {
  /// The log-probabilities of its tokens, and the entropies.
  case scores
  /// The log-probabilities of all symbols at each of its places.
  case distributions
  /// The gradient of an objective on its tokens.
  case gradient(Trainer<Scalar>.Objective)
  /// The same coefficient for every token.
  case likelihoodGradient(Scalar)
  /// The gradient of an objective on all symbols at each of its places.
  case logitGradient(Trainer<Scalar>.LogitObjective)

  var isGradient: Bool {
    switch self {
    case .scores, .distributions: false
    case .gradient, .likelihoodGradient, .logitGradient: true
    }
  }
}

/// What a model thinks of one response.
public struct ResponseScores<Scalar: TensorScalar>: Sendable {
  /// log π(oₜ | prompt, o₁ … oₜ₋₁) for each token.
  public var logProbabilities: [Scalar]
  /// Entropy of the distribution that each token was drawn from, in nats.
  public var entropies: [Scalar]

  init(logProbabilities: [Scalar], entropies: [Scalar]) {
    (self.logProbabilities, self.entropies) = (logProbabilities, entropies)
  }

  init(count: Int) {
    logProbabilities = Array(repeating: 0, count: count)
    entropies = logProbabilities
  }
}
