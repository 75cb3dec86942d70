import Numerics
import Random
import Tensor
import Transformer

/// A size of model and what is done with it: the same for every engine that is compared.
struct Work {
  let name: String
  let configuration: TransformerConfiguration

  static let all = [
    Work(
      name: "W-small",
      configuration: TransformerConfiguration(
        vocabularySize: 64, width: 64, layers: 2, heads: 4, feedForwardWidth: 172, context: 128)),
    Work(
      name: "W-base",
      configuration: TransformerConfiguration(
        vocabularySize: 64, width: 128, layers: 4, heads: 4, feedForwardWidth: 344, context: 256)),
    Work(
      name: "W-large",
      configuration: TransformerConfiguration(
        vocabularySize: 512, width: 256, layers: 6, heads: 8, feedForwardWidth: 688, context: 256)),
  ]

  /// Learning from examples: 32 texts of 64 tokens, each predicted from those before it.
  static let batch = 32
  static let textLength = 64
  /// Learning from reward: 32 prompts of 16 tokens, 16 responses of 48 tokens to each.
  static let prompts = 32
  static let promptLength = 16
  static let group = 16
  static let responseLength = 48

  /// Floating-point operations of one run, two for a multiply-add: matrix and attention products alone,
  /// attention only where it looks back, backward twice as much as forward, a prompt read once for its
  /// group. What an engine does beyond that does not count for it.
  func operations(_ item: Item) -> Double {
    let c = configuration
    let layer = 2 * (4 * c.width * c.width + 3 * c.width * c.feedForwardWidth)
    let (body, head) = (c.layers * layer, 2 * c.width * c.vocabularySize)
    // Position p looks at p + 1 keys: 2 products of 2·width operations for each.
    func attention(_ positions: Range<Int>) -> Int {
      c.layers * 4 * c.width * positions.reduce(0) { $0 + $1 + 1 }
    }
    let (end, responses) = (Self.promptLength + Self.responseLength - 1, Self.prompts * Self.group)
    switch item {
    case .supervised:
      let text = Self.textLength * (body + head) + attention(0..<Self.textLength)
      return Double(3 * Self.batch * text)
    case .sampling:
      let prompt = Self.promptLength * body + attention(0..<Self.promptLength)
      let response =
        (Self.responseLength - 1) * body + Self.responseLength * head
        + attention(Self.promptLength..<end)
      return Double(Self.prompts * prompt + responses * response)
    case .scoring:
      return Double(responses * (end * body + Self.responseLength * head + attention(0..<end)))
    case .update: return 4 * operations(.scoring)
    case .iteration: return operations(.sampling) + operations(.update)
    }
  }

  /// Tokens that one run learns, makes or scores.
  func tokens(_ item: Item) -> Int {
    switch item {
    case .supervised: Self.batch * Self.textLength
    case .sampling, .scoring, .update, .iteration: Self.prompts * Self.group * Self.responseLength
    }
  }
}

/// What is timed.
enum Item: String, CaseIterable {
  /// Forward, backward and one step of AdamW.
  case supervised
  /// New tokens with a cache of keys and values, with their log-probabilities.
  case sampling
  /// Log-probabilities of given responses.
  case scoring
  /// What GRPO does with responses: the reference's log-probabilities, the gradient of the clipped
  /// objective with k3, and one step of AdamW.
  case update
  /// Sampling and an update.
  case iteration
}

/// An engine made ready for some work on one or two threads.
final class Bench {
  private var model: Transformer<Float>
  private var optimizer: Optimizer<Float>
  private let reference: Transformer<Float>
  private let trainer: Trainer<Float>
  private let sampler: Sampler<Float>
  private let texts: [PromptGroup]
  private let requests: [SamplingRequest]
  private var groups: [PromptGroup] = []
  /// log π of the sampled tokens.
  private var old: [[[Float]]] = []
  private let threads: Int

  init(_ work: Work, threads: Int) {
    var generator = SeededGenerator(seed: 1)
    let tokens = { (count: Int, generator: inout SeededGenerator) -> [Token] in
      (0..<count).map { _ in
        Token(generator.integer(below: work.configuration.vocabularySize))
      }
    }
    model = Transformer(work.configuration, using: &generator)
    reference = model
    optimizer = Optimizer(for: model)
    trainer = Trainer(work.configuration, threads: threads)
    sampler = Sampler(work.configuration, threads: threads)
    texts = (0..<Work.batch).map { _ in
      PromptGroup(prompt: tokens(1, &generator), response: tokens(Work.textLength, &generator))
    }
    requests = (0..<Work.prompts).map { index in
      SamplingRequest(
        prompt: tokens(Work.promptLength, &generator), count: Work.group,
        generator: SeededGenerator(seed: 2).stream(index))
    }
    self.threads = threads
    run(.sampling)
  }

  func run(_ item: Item) {
    switch item {
    case .supervised:
      _ = trainer.findLikelihoodGradient(model, texts)
      optimizer.update(&model, along: trainer.gradient, learningRate: 3e-4, threads: threads)
    case .sampling:
      // No token of the vocabulary ends a response: all have their full length.
      let options = SamplingOptions(endToken: -1, maximumLength: Work.responseLength)
      let sampled = sampler.sample(model, requests, options)
      old = sampled.map { $0.map(\.scores.logProbabilities) }
      groups = zip(requests, sampled).map { request, responses in
        PromptGroup(prompt: request.prompt, responses: responses.map(\.tokens))
      }
    case .scoring:
      _ = trainer.scores(model, groups)
    case .update:
      let drift = trainer.scores(reference, groups).map { $0.map(\.logProbabilities) }
      let objective = Objective(old: old, reference: drift, advantages: advantages)
      trainer.findGradient(model, groups, objective: objective.judge)
      optimizer.update(&model, along: trainer.gradient, learningRate: 3e-4, threads: threads)
    case .iteration:
      run(.sampling)
      run(.update)
    }
  }

  /// The reward is the share of even tokens: trivial on purpose, and not constant in a group.
  private var advantages: [[Float]] {
    groups.map { group in
      let rewards = group.responses.map { tokens in
        Float(tokens.count { $0 % 2 == 0 }) / Float(tokens.count)
      }
      let mean = rewards.reduce(0, +) / Float(rewards.count)
      let variance = rewards.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Float(rewards.count)
      return rewards.map { ($0 - mean) / (variance.squareRoot() + 1e-4) }
    }
  }
}

/// GRPO's objective, in as few operations as it has: the library's own, in GRPO, keeps more.
private struct Objective: Sendable {
  let old: [[[Float]]], reference: [[[Float]]], advantages: [[Float]]

  @Sendable func judge(
    _ index: ResponseIndex, _ new: Span<Float>, _ coefficients: inout MutableSpan<Float>
  ) {
    let (old, reference) = (
      old[index.group][index.response], reference[index.group][index.response]
    )
    let advantage = advantages[index.group][index.response]
    let share = 1 / Float(coefficients.count * Work.prompts * Work.group)
    for t in coefficients.indices {
      let ratio = Float.exp(new[t] - old[t])
      let isClipped = advantage > 0 ? ratio > 1.2 : ratio < 0.8
      let drift = 1 - Float.exp(reference[t] - new[t])
      coefficients[t] = share * ((isClipped ? 0 : ratio * advantage) - 0.04 * drift)
    }
  }
}
