import Ranks
import Require
import Tensor
import Tokens

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
/// Responses of a group that begin alike are computed once as far as they do: a group is the tree of
/// its prefixes, and a token's coefficient the sum over the responses that go through it.
///
/// A batch is cut into *leaves*, whose number depends on the batch alone, and their gradients are
/// added along a fixed tree. So the number of threads, or of ranks on several machines, changes the time
/// and not a single bit. An engine owns its working memory: once it has seen batches of a size it
/// allocates nothing in a step that learns, but for what an objective reports.
public final class GradientEngine<Scalar: TensorScalar> {
  /// Computes the coefficients of the response at an index from its log-probabilities. Called on any
  /// of the threads.
  package typealias IndexedObjective =
    @Sendable (
      _ response: ResponseIndex, _ logProbabilities: Span<Scalar>,
      _ coefficients: inout MutableSpan<Scalar>
    ) -> Void

  /// The sizes of the models this engine can work on.
  public let configuration: TransformerConfiguration
  /// The number of threads that it works on at most.
  public let threads: Int
  /// Those that share out the leaves among themselves.
  public let ranks: Ranks
  private let sharing: PrefixSharing
  private let layout: ParameterLayout
  private let rotary: RotaryTable<Scalar>
  private let transposed: TransposedWeights<Scalar>
  private let tree: GradientTree<Scalar>
  /// The memory of each thread, made when it first takes part; the sum of each leaf.
  private let workers: Slots<EngineWorker<Scalar>>
  private let sums = Slots<Scalar>(groups: [BatchOrder.largestCount])
  private(set) var order = BatchOrder()
  var areRanksAlike = false

  /// Working memory for models of one configuration.
  ///
  /// - Parameters:
  ///   - configuration: the sizes.
  ///   - threads: at least 1; it changes the time and nothing else.
  ///   - ranks: those that compute together; every one of them makes the same calls.
  ///   - sharing: what is computed once for a group; it changes the time, and a gradient by rounding.
  public init(
    _ configuration: TransformerConfiguration, threads: Int = 2, ranks: Ranks = .world,
    sharing: PrefixSharing = .prefixes
  ) {
    require(threads >= 1, "an engine needs a thread, got \(threads)")
    self.configuration = configuration
    (self.threads, self.ranks, self.sharing) = (threads, ranks, sharing)
    rotary = RotaryTable(configuration)
    layout = ParameterLayout(configuration)
    transposed = TransposedWeights(configuration)
    tree = GradientTree(count: layout.count)
    workers = Slots(groups: [threads])
  }

  /// The gradient that was computed last: a value, which the next call does not change.
  package var lastGradient: ParameterVector<Scalar> { tree.sum }

  /// Computes the log-probability of every response token, and the entropy of the distribution it
  /// was drawn from.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public func logProbabilities(
    _ model: Transformer<Scalar>, _ groups: [PromptGroup],
    distribution: SamplingDistribution = .plain
  ) -> [[TokenStatistics<Scalar>]] {
    let found = Slots<TokenStatistics<Scalar>>(groups: groups.map(\.responses.count))
    run(model, groups, distribution, .logProbabilities(found))
    share(found, of: groups)
    return found.values
  }

  /// Computes the gradient of an objective on the log-probabilities of samples.
  ///
  /// - Parameters:
  ///   - model: π, at whose weights the gradient is taken.
  ///   - groups: prompts, each with its samples.
  ///   - distribution: what the log-probabilities are of.
  ///   - objective: given a sample and log π(oₜ) of its tokens, fills in ∂J/∂log π(oₜ), which are 0
  ///     before, and reports what it found. It runs on any of the threads.
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

  /// Computes the gradient of an objective that knows responses by their index. On each of several ranks
  /// it is asked for all responses, though only once for a coefficient that counts.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  package func gradient(
    _ model: Transformer<Scalar>, _ groups: [PromptGroup],
    distribution: SamplingDistribution = .plain, objective: @escaping IndexedObjective
  ) -> ParameterVector<Scalar> {
    if ranks.count == 1 {
      run(model, groups, distribution, .gradient(objective))
    } else {
      runOnRanks(model, groups, distribution, objective)
    }
    return tree.sum
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
    if ranks.count > 1 { shareSums(of: sums) }
    var sum = Scalar.zero
    for leaf in order.leaves.indices { sum += sums[0, leaf] ?? 0 }
    return (tree.sum, -sum * share)
  }

  func run(
    _ model: Transformer<Scalar>, _ groups: [PromptGroup], _ distribution: SamplingDistribution,
    _ pass: EnginePass<Scalar>
  ) {
    require(
      model.configuration == configuration, "a model of other sizes than its engine was made for")
    for group in groups {
      for response in group.responses { check(group.prompt, response) }
    }
    if pass.isGradient && ranks.count > 1 { checkRanks(model, groups) }
    order.arrange(groups, sharing)
    let own = order.leaves(of: ranks.rank, of: ranks.count)
    transposed.take(model.weights, threads: threads)
    if pass.isGradient { tree.begin(leaves: order.leaves.count, own: own, threads: threads) }
    let batch = EngineBatch(
      order: order, groups: groups, weights: model.weights, transposed: transposed,
      distribution: distribution, pass: pass)
    let memory = (workers, tree, sums, configuration, layout, rotary, own.lowerBound)
    forEachPart(own.count, threads: threads, (batch, memory)) { work, part, thread in
      let (batch, (workers, tree, sums, configuration, layout, rotary, first)) = work
      let leaf = first + part
      let worker = workers[0, thread] ?? EngineWorker(configuration, rotary)
      workers[0, thread] = worker
      let isNeeded = batch.pass.isGradient && !batch.order.leaves[leaf].isEmpty
      let term = isNeeded ? tree.makeTerm() : nil
      let gradient = term.map {
        Weights(numbers: $0.numbers, configuration: configuration, layout: layout)
      }
      sums[0, leaf] = worker.run(leaf, of: batch, addingTo: gradient)
      if batch.pass.isGradient { tree.finish(term, at: batch.order.leaves.count + leaf) }
    }
    if pass.isGradient && ranks.count > 1 { tree.join(order, ranks) }
  }

  private func check(_ prompt: [Token], _ response: [Token]) {
    require(!prompt.isEmpty && !response.isEmpty, "a prompt or a response without any token")
    require(
      prompt.count + response.count - 1 <= configuration.context,
      "a text of \(prompt.count + response.count) tokens is too long for the context of "
        + "\(configuration.context)")
    configuration.check(prompt)
    configuration.check(response)
  }
}
