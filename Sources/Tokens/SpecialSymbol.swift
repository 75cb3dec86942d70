/// The symbols that every task shares, with the same token in every vocabulary.
///
/// They carry the shape of a conversation (R1-Zero's template: DeepSeek-R1, arXiv 2501.12948,
/// §2.2.3 and Table 1), so that a model, a parser and a reward agree on them whatever the task:
///
///     User: 3 + 4 mod10 Assistant: <think> 3 + 4 = 7 </think> <answer> 7 </answer> <end>
///
/// There is no symbol for padding: which places of a batch are filled is a matter of positions.
/// Where the end symbol doubles as padding, masking the one silences the other, and a model never
/// learns to stop.
public enum SpecialSymbol: String, CaseIterable, Sendable {
  /// Says that the response is complete; the model is trained to write it, and generation stops.
  case end = "<end>"
  /// Comes before the question.
  case user = "User:"
  /// Comes before the response.
  case assistant = "Assistant:"
  /// Opens the thought.
  case think = "<think>"
  /// Closes the thought.
  case endThink = "</think>"
  /// Opens the answer.
  case answer = "<answer>"
  /// Closes the answer.
  case endAnswer = "</answer>"

  /// The symbol as it is written.
  public var text: String { rawValue }

  /// Its token: 0 to 6, the same in every vocabulary, because models and checkpoints depend on it.
  public var token: Token {
    switch self {
    case .end: 0
    case .user: 1
    case .assistant: 2
    case .think: 3
    case .endThink: 4
    case .answer: 5
    case .endAnswer: 6
    }
  }
}
