import Tasks

/// What a model wrote, taken apart: its thought, its answer, and what is wrong with its form, if anything.
///
/// Any list of symbols can be read, also symbols outside every vocabulary: a response is a value and never
/// an error. Reading is strict, since a reward built on a lenient reader is soon earned without an
/// answer (repeated tags, an empty answer, many answers, text after the end).
///
///     let response = Response(symbols: sampled, prefill: .think)
///     response.answerSymbols   // ["8"]
///     response.flaw            // nil: well-formed
///
/// An empty thought is well-formed: a sum of one term needs none. A response that is malformed may still
/// have an answer, if that was closed before the flaw; whether it counts is for the reward to say.
public struct Response: Hashable, Sendable {
  /// What the model wrote: everything after the prompt, which ends with what was prefilled.
  public let symbols: [String]
  /// What the prompt had already given.
  public let prefill: Prefill
  /// Where the thought is in `symbols`, without its tags: up to the flaw if it was never closed, `nil`
  /// if it was never opened.
  public let thought: Range<Int>?
  /// Where the answer is in `symbols`, without its tags; `nil` if it is empty or was never closed.
  public let answer: Range<Int>?
  /// The first thing wrong with the form, or `nil` for a well-formed response.
  public let flaw: Flaw?

  /// Takes a list of symbols apart.
  public init(symbols: [String], prefill: Prefill) {
    let read = ResponseGrammar(symbols.map(Piece.init), prefill: prefill)
    self.symbols = symbols
    self.prefill = prefill
    thought = read.thought
    answer = read.answer
    flaw = read.flaw
  }

  /// Takes a list of tokens apart; one outside the vocabulary is text that no answer contains.
  public init(tokens: [Token], vocabulary: Vocabulary, prefill: Prefill) {
    self.init(symbols: vocabulary.symbols(of: tokens), prefill: prefill)
  }

  /// Whether the form is as it should be.
  public var isWellFormed: Bool { flaw == nil }

  /// The symbols of the thought; none if there is no thought.
  public var thoughtSymbols: [String] { thought.map { Array(symbols[$0]) } ?? [] }

  /// The symbols of the answer; none if there is no answer.
  public var answerSymbols: [String] { answer.map { Array(symbols[$0]) } ?? [] }

  /// How many candidates were tried in the thought: the number of `try`.
  public var tries: Int { thoughtSymbols.count { $0 == "try" } }

  /// How often the thought looked at itself again: the number of `wait`.
  public var reevaluations: Int { thoughtSymbols.count { $0 == "wait" } }
}
