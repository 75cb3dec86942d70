import Tokens
import Tasks

/// The part of the response that the prompt already contains.
///
/// The model continues where the prompt ends, so that a prefilled symbol is no part of what it
/// writes. A reader of a response must know what was prefilled: a parser that waits for a `<think>`
/// that the prompt has already given finds every response malformed, and a format reward stays at 0
/// for ever.
public enum Prefill: Hashable, Sendable, CaseIterable {
  /// Nothing: the model itself has to open its thought.
  case nothing
  /// `<think>`: the model is asked to think first.
  case think
  /// `<answer>`: the model is asked for the answer alone.
  case answer

  /// The symbols that end the prompt.
  public var symbols: [String] {
    switch self {
    case .nothing: []
    case .think: [SpecialSymbol.think.text]
    case .answer: [SpecialSymbol.answer.text]
    }
  }
}

/// R1-Zero's template in small: the form of a conversation, and no hint about its content.
///
///     User: 3 + 4 - 9 mod10 Assistant: <think> 3 + 4 = 7 ; 7 - 9 = 8 </think> <answer> 8 </answer> <end>
///
/// Source: DeepSeek-R1 (arXiv 2501.12948v1), Table 1 and §2.2.3. Left out: the paragraph in front
/// of the conversation that says what is expected of the assistant. A model of a few symbols cannot
/// read it; `text` has one for readers.
public enum Template {
  /// Returns the symbols that a model is given: `User:`, the question, `Assistant:`, and the
  /// prefill.
  public static func prompt(question: [String], prefill: Prefill) -> [String] {
    [SpecialSymbol.user.text] + question + [SpecialSymbol.assistant.text] + prefill.symbols
  }

  /// Returns the symbols that a model should write after such a prompt, to the end symbol.
  ///
  /// If the answer was prefilled, there is no thought: the same solution is a direct answer.
  public static func completion(of solution: WorkedSolution, prefill: Prefill) -> [String] {
    let thought =
      [SpecialSymbol.think.text] + solution.thought + [SpecialSymbol.endThink.text]
    let answer =
      [SpecialSymbol.answer.text] + solution.answer
      + [SpecialSymbol.endAnswer.text, SpecialSymbol.end.text]
    let whole = prefill == .answer ? answer : thought + answer
    return Array(whole.dropFirst(prefill.symbols.count))
  }

  /// Returns the prompt as running text, with the paragraph in front that tells a model of words
  /// what to do.
  public static func text(question: String, prefill: Prefill) -> String {
    """
    Below, a User puts a question and an Assistant replies. A reply has two parts: first the working, \
    between <think> and </think>, then the result alone, between <answer> and </answer>.

    User: \(question)
    Assistant:\(prefill.symbols.map { " " + $0 }.joined())
    """
  }
}
