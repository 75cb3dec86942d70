import Tokens
import Require
import Tensor

/// Computes log-probabilities of texts under a model, and the gradient of an objective on them.
///
/// An objective does not need to know the model, nor the model the objective. The engine makes the
/// log-probability of every response token; the objective answers with one number per token, its
/// *gradient coefficient* cₜ = ∂J/∂log π(oₜ); and the engine carries these back through the model:
///
///     ∇J = Σ cₜ · ∇log π(oₜ)
///
/// Maximum likelihood is cₜ = 1/tokens; every method of reinforcement learning is another choice.
///
/// An engine owns its working memory: once it has seen batches of a size it allocates nothing in a
/// step that learns, on one thread or two, but for what an objective reports. A batch is cut into
/// two shards of about as many tokens each; on two threads they run side by side, on one thread one
/// after the other, with the same result to the last bit.
public final class GradientEngine<Scalar: TensorScalar> {
  /// Computes the coefficients of the response at an index from its log-probabilities. Called on
  /// either thread.
  package typealias IndexedObjective =
    @Sendable (
      _ response: ResponseIndex, _ logProbabilities: Span<Scalar>,
      _ coefficients: inout MutableSpan<Scalar>
    ) -> Void

  /// The sizes of the models this engine can work on.
  public let configuration: TransformerConfiguration
  /// 1 or 2.
  public let threads: Int
  let shards: [EngineShard<Scalar>]
  private let transposed: TransposedWeights<Scalar>
  private var items: [ResponseIndex] = []

  /// Working memory for models of one configuration.
  ///
  /// - Parameters:
  ///   - configuration: the sizes.
  ///   - threads: 1 or 2; it changes the time and nothing else.
  public init(_ configuration: TransformerConfiguration, threads: Int = 2) {
    require(threads == 1 || threads == 2, "an engine works on 1 or 2 threads, got \(threads)")
    self.configuration = configuration
    self.threads = threads
    let rotary = RotaryTable<Scalar>(
      positions: configuration.context, headWidth: configuration.headWidth,
      theta: configuration.rotaryTheta)
    let layout = ParameterLayout(configuration)
    shards = (0..<2).map { _ in EngineShard(configuration, layout, rotary) }
    transposed = TransposedWeights(configuration)
  }

  /// The gradient that was computed last: a value, which the next call does not change.
  package var lastGradient: ParameterVector<Scalar> { shards[0].gradient }

  /// Computes the log-probability of every response token, and the entropy of the distribution it
  /// was drawn from.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public func logProbabilities(
    _ model: Transformer<Scalar>, _ groups: [PromptGroup],
    distribution: SamplingDistribution = .plain
  ) -> [[TokenStatistics<Scalar>]] {
    var statistics = groups.map { _ in [TokenStatistics<Scalar>]() }
    run(model, groups, distribution, .logProbabilities)
    for shard in shards {
      for (index, response) in shard.statisticsOfResponses {
        statistics[index.group].append(response)
      }
      shard.statisticsOfResponses.removeAll(keepingCapacity: true)
    }
    return statistics
  }

  /// Computes the gradient of an objective on the log-probabilities of samples.
  ///
  /// - Parameters:
  ///   - model: π, at whose weights the gradient is taken.
  ///   - groups: prompts, each with its samples.
  ///   - distribution: what the log-probabilities are of.
  ///   - objective: given a sample and log π(oₜ) of its tokens, fills in ∂J/∂log π(oₜ), which are 0
  ///     before, and reports what it found. It runs on either thread.
  /// - Returns: the gradient, and the reports.
  public func gradient<Group: ResponseGroup, Report: Sendable>(
    of model: Transformer<Scalar>, over groups: [Group],
    distribution: SamplingDistribution = .plain,
    _ objective:
      @escaping @Sendable (
        _ sample: Group.Sample, _ logProbabilities: Span<Scalar>,
        _ coefficients: inout MutableSpan<Scalar>
      ) -> Report
  ) -> GradientPass<Scalar, Report> {
    let reports = Slots<Report>(groups: groups.map(\.samples.count))
    let gradient = gradient(model, groups.map(\.tokens), distribution: distribution) {
      index, logProbabilities, coefficients in
      let sample = groups[index.group].samples[index.response]
      reports[index.group, index.response] = objective(sample, logProbabilities, &coefficients)
    }
    return GradientPass(gradient: gradient, reports: reports.values)
  }

  /// Computes the gradient of an objective that knows responses by their index.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  package func gradient(
    _ model: Transformer<Scalar>, _ groups: [PromptGroup],
    distribution: SamplingDistribution = .plain, objective: @escaping IndexedObjective
  ) -> ParameterVector<Scalar> {
    run(model, groups, distribution, .gradient(objective))
    return joinedGradient()
  }

  /// Computes the gradient of the mean log-likelihood of all response tokens: learning from
  /// examples.
  ///
  /// - Returns: the gradient, and the loss −(1/N)·Σ log π over all N response tokens, in nats.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public func likelihoodGradient(
    of model: Transformer<Scalar>, over groups: [PromptGroup]
  ) -> (gradient: ParameterVector<Scalar>, loss: Scalar) {
    let count = groups.reduce(0) { $0 + $1.responses.reduce(0) { $0 + $1.count } }
    let share = 1 / Scalar(max(count, 1))
    run(model, groups, .plain, .likelihoodGradient(share))
    let sum = shards[0].logProbabilitySum + shards[1].logProbabilitySum
    return (joinedGradient(), -sum * share)
  }

  func run(
    _ model: Transformer<Scalar>, _ groups: [PromptGroup], _ distribution: SamplingDistribution,
    _ pass: EnginePass<Scalar>
  ) {
    require(
      model.configuration == configuration, "a model of other sizes than its engine was made for")
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
      threads: threads, (shards, halves, groups, weights, transposed, distribution, pass)
    ) { work, shard in
      let (shards, halves, groups, weights, transposed, distribution, pass) = work
      shards[shard].run(
        shard == 0 ? halves.0 : halves.1, of: groups, weights, transposed, distribution, pass)
    }
  }

  /// Returns the sum of both shards' gradients, added in two halves side by side.
  func joinedGradient() -> ParameterVector<Scalar> {
    let (first, second) = (shards[0].gradient.mutableView(), shards[1].gradient.view)
    forBothShards(threads: threadsForWalk(over: first.columns, threads), (first, second)) {
      sum, half in
      let (first, second) = sum
      let range = first.columns / 2 * half..<(half == 0 ? first.columns / 2 : first.columns)
      add(second.columns(range), to: first.columns(range))
    }
    return shards[0].gradient
  }

  /// Returns where to cut the batch so that both parts have about as many response tokens.
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

/// The computation that one pass over a batch performs.
enum EnginePass<Scalar: TensorScalar> {
  /// The log-probabilities of its tokens, and the entropies.
  case logProbabilities
  /// The log-probabilities of all symbols at each of its places.
  case distributions
  /// The gradient of an objective on its tokens.
  case gradient(GradientEngine<Scalar>.IndexedObjective)
  /// The same coefficient for every token.
  case likelihoodGradient(Scalar)
  /// The gradient of an objective on all symbols at each of its places.
  case logitGradient(GradientEngine<Scalar>.IndexedLogitObjective)

  var isGradient: Bool {
    switch self {
    case .logProbabilities, .distributions: false
    case .gradient, .likelihoodGradient, .logitGradient: true
    }
  }
}
