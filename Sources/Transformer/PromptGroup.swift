/// A symbol of a vocabulary, by its number.
public typealias Token = Int32

/// A prompt and what was answered to it: one answer when learning from examples, a whole group when
/// learning from reward.
///
/// Only the responses are learned or scored; the prompt is read once for all of them. A response
/// includes its end token if it has one. There is no padding anywhere: texts of different length lie
/// one behind the other.
public struct PromptGroup: Hashable, Sendable {
  /// At least one token.
  public var prompt: [Token]
  /// At least one token each.
  public var responses: [[Token]]

  /// A prompt and its responses.
  public init(prompt: [Token], responses: [[Token]]) {
    self.prompt = prompt
    self.responses = responses
  }

  /// A prompt and the one response to learn.
  public init(prompt: [Token], response: [Token]) {
    self.init(prompt: prompt, responses: [response])
  }
}

/// Which response of a batch is meant.
public struct ResponseIndex: Hashable, Sendable {
  /// Index of the prompt's group in the batch.
  public let group: Int
  /// Index of the response in its group.
  public let response: Int

  /// Group and response, both counted from 0.
  public init(group: Int, response: Int) {
    self.group = group
    self.response = response
  }
}
