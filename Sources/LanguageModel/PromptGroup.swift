import Tokens

/// A prompt and its responses: one response when learning from examples, a whole group when
/// learning from reward.
///
/// Only the responses are learned or scored; the prompt is read once for all of them. A response
/// includes its end token if it has one. There is no padding anywhere: texts of different length
/// lie one behind the other.
public struct PromptGroup: Codable, Hashable, Sendable {
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

/// The responses of a prompt group are samples of which no more is known than their tokens.
extension PromptGroup: ResponseGroup {
  /// The tokens of each response.
  public var samples: [[Token]] { responses }
  /// The group itself.
  public var tokens: PromptGroup { self }
}

/// The index of a response in a batch.
package struct ResponseIndex: Hashable, Sendable {
  /// Index of the prompt's group in the batch.
  package let group: Int
  /// Index of the response in its group.
  package let response: Int

  /// Group and response, both counted from 0.
  package init(group: Int, response: Int) {
    self.group = group
    self.response = response
  }
}
