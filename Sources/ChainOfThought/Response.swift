import Tokens
import Tasks

/// The text that a model wrote, taken apart: its thought, its answer, and its first violation, if
/// any.
///
/// Any list of symbols can be read, also symbols outside every vocabulary: a response is a value
/// and never an error. Reading is strict, since a policy soon learns to earn a lenient reader's
/// reward without an answer (repeated tags, an empty answer, many answers, text after the end).
///
///     let response = Response(symbols: sampled, prefill: .think)
///     response.answerSymbols   // ["8"]
///     response.violation            // nil: well-formed
///
/// An empty thought is well-formed: a sum of one term needs none. A response that is malformed may
/// still have an answer, if that was closed before the violation; the reward decides whether it
/// counts.
public struct Response: Hashable, Sendable {
  /// The text that the model wrote: everything after the prompt, which ends with the prefill.
  public let symbols: [String]
  /// The part of the response that the prompt had already given.
  public let prefill: Prefill
  /// The place of the thought in `symbols`, without its tags: up to the violation if it was never
  /// closed, `nil` if it was never opened.
  public let thought: Range<Int>?
  /// The place of the answer in `symbols`, without its tags; `nil` if it is empty or was never
  /// closed.
  public let answer: Range<Int>?
  /// The first thing wrong with the form, or `nil` for a well-formed response.
  public let violation: FormatViolation?

  /// Takes a list of symbols apart.
  public init(symbols: [String], prefill: Prefill) {
    let read = ResponseGrammar(symbols.map(Piece.init), prefill: prefill)
    self.symbols = symbols
    self.prefill = prefill
    thought = read.thought
    answer = read.answer
    violation = read.violation
  }

  /// Takes a list of tokens apart; one outside the vocabulary is text that no answer contains.
  public init(tokens: [Token], vocabulary: Vocabulary, prefill: Prefill) {
    self.init(symbols: vocabulary.symbols(of: tokens), prefill: prefill)
  }

  /// Indicates whether the response is well-formed.
  public var isWellFormed: Bool { violation == nil }

  /// The symbols of the thought; none if there is no thought.
  public var thoughtSymbols: [String] { thought.map { Array(symbols[$0]) } ?? [] }

  /// The symbols of the answer; none if there is no answer.
  public var answerSymbols: [String] { answer.map { Array(symbols[$0]) } ?? [] }
}
