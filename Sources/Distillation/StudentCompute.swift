import LanguageModel

/// The compute of a student, in tokens: methods are compared at equal compute.
///
///     passes = tokens read + 3 · tokens trained
///
/// A token read costs one forward pass, about 2 operations per parameter: to be sampled, or scored.
/// A token trained costs a forward pass and a backward pass of twice its price. (Kaplan et al.,
/// "Scaling Laws for Neural Language Models", arXiv 2001.08361, section 2.1: 2 N and 6 N operations
/// per token.)
///
///     64 texts with a prompt of 14 tokens and a response of 41 to learn: 64 · 54 tokens, 10,368 passes
///     the same texts written by the student itself first:               another 3,456
///
/// Prompts count too, once for each group, as the engine reads them. The computation of the
/// *teacher* does not count: its samples are made once, for every student.
public struct StudentCompute: Hashable, Codable, Sendable {
  /// Tokens that went forward only.
  public private(set) var read = 0
  /// Tokens that went forward and backward.
  public private(set) var trained = 0

  /// Nothing yet.
  public init() {}

  /// Forward passes of one token each, a backward pass counting as two.
  public var passes: Int { read + 3 * trained }

  /// Adds texts that were written or scored.
  public mutating func addReading(_ texts: [PromptGroup]) { addReading(tokens: tokens(texts)) }

  /// Adds texts that were learned from.
  public mutating func addTraining(on texts: [PromptGroup]) { addTraining(tokens: tokens(texts)) }

  /// Adds tokens that were written or scored.
  public mutating func addReading(tokens: Int) { read += tokens }

  /// Adds tokens that were learned from.
  public mutating func addTraining(tokens: Int) { trained += tokens }

  /// Counts the tokens that go through a model: of each response all but the last, which is only
  /// predicted.
  private func tokens(_ texts: [PromptGroup]) -> Int {
    texts.reduce(0) { sum, text in
      text.responses.reduce(sum + text.prompt.count) { $0 + $1.count - 1 }
    }
  }
}
