import ClippedObjective
import LanguageModel
import Tokens

/// A problem, and the group of samples that the policy gave to it.
public struct SampleGroup<Problem: Hashable & Sendable>: ResponseGroup {
  /// The problem that was asked.
  public let problem: Problem
  /// The tokens that asked it.
  public let prompt: [Token]
  /// The samples, in the order in which they were drawn.
  public var samples: [Sample]

  /// A group of samples that are there already.
  package init(problem: Problem, prompt: [Token], samples: [Sample]) {
    (self.problem, self.prompt, self.samples) = (problem, prompt, samples)
  }

  /// Prompt and responses, as a model reads them.
  public var tokens: PromptGroup {
    PromptGroup(prompt: prompt, responses: samples.map(\.tokens))
  }

  /// The rewards, from which advantages are computed: one number for each sample.
  public var rewards: [Double] { samples.map(\.reward) }

  /// Indicates whether all rewards are the same, so that nothing can be learned from comparing
  /// them.
  public var hasZeroVariance: Bool { rewards.max() == rewards.min() }
}

extension MutableCollection {
  /// Sets the weight of every sample, given how tokens are averaged; a masked sample weighs
  /// nothing.
  public mutating func setWeights<Problem>(_ averaging: Averaging)
  where Element == SampleGroup<Problem> {
    let lengths = flatMap { $0.samples.map { $0.isMasked ? 0 : $0.tokens.count } }
    var weights = averaging.weights(lengths: lengths).makeIterator()
    for group in indices {
      for sample in self[group].samples.indices {
        self[group].samples[sample].weight = weights.next() ?? 0
      }
    }
  }

  /// Notes what an update gave to each sample: one report for each, in order.
  public mutating func setUpdates<Problem>(_ updates: [[TokenUpdate]])
  where Element == SampleGroup<Problem> {
    for (group, own) in zip(indices, updates) {
      for (sample, update) in own.enumerated() { self[group].samples[sample].update = update }
    }
  }
}
