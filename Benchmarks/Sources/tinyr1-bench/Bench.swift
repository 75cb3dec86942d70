import Tokens
import Numerics
import Random
import Tensor
import LanguageModel

/// An engine made ready for some work on one or two threads.
final class Bench {
  let work: Work
  private(set) var model: Transformer<Float>
  private var optimizer: AdamW<Float>
  private let reference: Transformer<Float>
  private let threads: Int
  private lazy var engine = GradientEngine<Float>(work.configuration, threads: threads)
  private lazy var sampler = Sampler<Float>(work.configuration, threads: threads)
  /// What is learned from, and what is answered: a first token and the others; a prompt.
  let texts: [PromptGroup], requests: [SamplingRequest]
  private var groups: [PromptGroup] = []
  /// log π of the sampled tokens.
  private var old: [[[Float]]] = []
  /// Of the last supervised step, before it.
  private(set) var loss: Float?
  /// Mean log π of the tokens that were sampled last.
  private(set) var logProbability: Float?

  /// From random weights and prompts, or from a start that is given.
  init(_ work: Work, threads: Int, from start: Start? = nil) {
    var generator = SeededGenerator(seed: 1)
    let tokens = { (count: Int, generator: inout SeededGenerator) -> [Token] in
      (0..<count).map { _ in
        Token(generator.integer(below: work.configuration.vocabularySize))
      }
    }
    (self.work, self.threads) = (work, threads)
    model = start?.policy ?? Transformer(work.configuration, using: &generator)
    reference = start?.reference ?? model
    optimizer = AdamW(for: model)
    texts = (0..<work.batch).map { _ in
      PromptGroup(prompt: tokens(1, &generator), response: tokens(work.textLength, &generator))
    }
    requests = (0..<work.prompts).map { index in
      SamplingRequest(
        prompt: start?.prompts[index] ?? tokens(work.promptLength, &generator), count: work.group,
        generator: SeededGenerator(seed: 2).stream(index))
    }
  }

  func run(_ item: Item) {
    switch item {
    case .supervised:
      let gradient: ParameterVector<Float>
      (gradient, loss) = engine.likelihoodGradient(of: model, over: texts)
      optimizer.update(
        &model, along: gradient, learningRate: work.learningRate, threads: threads)
    case .sampling:
      let options = SamplingOptions(
        endToken: work.endToken, maximumLength: work.responseLength)
      let sampled = sampler.sample(model, requests, options)
      old = sampled.map { $0.map(\.statistics.logProbabilities) }
      groups = zip(requests, sampled).map { request, responses in
        PromptGroup(prompt: request.prompt, responses: responses.map(\.tokens))
      }
      let sum = old.reduce(0) { $0 + $1.reduce(0) { $0 + $1.reduce(0, +) } }
      logProbability = sum / Float(tokenCount)
    case .scoring:
      if groups.isEmpty { run(.sampling) }
      _ = engine.logProbabilities(model, groups)
    case .update:
      if groups.isEmpty { run(.sampling) }
      let references = engine.logProbabilities(reference, groups).map { $0.map(\.logProbabilities) }
      let advantages = advantages
      let batch = groups.indices.map { g in
        RewardedGroup(
          tokens: groups[g],
          samples: old[g].indices.map {
            RewardedSample(
              old: old[g][$0], reference: references[g][$0], advantage: advantages[g][$0])
          })
      }
      let objective = Objective(share: 1 / Float(tokenCount))
      let pass = engine.gradient(of: model, over: batch, objective.evaluate)
      optimizer.update(
        &model, along: pass.gradient, learningRate: work.learningRate, threads: threads)
    case .iteration:
      run(.sampling)
      run(.update)
    }
  }

  /// Tokens that were sampled last.
  private var tokenCount: Int { old.reduce(0) { $0 + $1.reduce(0) { $0 + $1.count } } }

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

/// What a work starts from, if not from random weights.
struct Start {
  let policy, reference: Transformer<Float>
  /// All of one length.
  let prompts: [[Token]]
}

/// What is known of a response when it is learned from.
private struct RewardedSample: Sendable {
  let old: [Float], reference: [Float]
  let advantage: Float
}

/// A prompt, and the responses to it.
private struct RewardedGroup: ResponseGroup {
  let tokens: PromptGroup
  let samples: [RewardedSample]
}

/// GRPO's objective, in as few operations as it has: the library's own, in GRPO, keeps more.
private struct Objective: Sendable {
  /// 1 / all tokens.
  let share: Float

  func evaluate(
    _ sample: RewardedSample, _ new: Span<Float>, _ coefficients: inout MutableSpan<Float>
  ) {
    for t in coefficients.indices {
      let ratio = Float.exp(new[t] - sample.old[t])
      let isClipped = sample.advantage > 0 ? ratio > 1.2 : ratio < 0.8
      let divergence = 1 - Float.exp(sample.reference[t] - new[t])
      coefficients[t] = share * ((isClipped ? 0 : ratio * sample.advantage) - 0.04 * divergence)
    }
  }
}
