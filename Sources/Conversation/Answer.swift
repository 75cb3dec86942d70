import ChainOfThought
import Random
import Tokens

/// An answer of one model, as far as it has been written.
package struct Answer {
  /// One token of it.
  package struct Piece: Hashable, Codable, Sendable {
    /// The token as it is read.
    package let symbol: String
    /// The probability that the model gave it, from 0 to 1: at temperature 1, nothing cut.
    package let probability: Double
    /// Indicates whether it was put in by `:force`.
    package let isForced: Bool
  }

  /// The model that answers.
  package let model: TalkingModel
  /// The pieces that have been written.
  package private(set) var pieces: [Piece] = []
  private let prompt: [Token]
  private var tokens: [Token] = []

  /// Nothing yet, to a question.
  package init(of model: TalkingModel, to question: ModelQuestion) throws(RefusedInput) {
    (self.model, prompt) = (model, try model.prompt(for: question))
  }

  /// Indicates whether it has ended, by its end token or with the context.
  package var isComplete: Bool {
    tokens.last == SpecialSymbol.end.token || prompt.count + tokens.count >= context
  }

  /// The answer, taken apart.
  package var response: Response { Response(symbols: pieces.map(\.symbol), prefill: .think) }

  private var context: Int { model.model.configuration.context }

  /// Writes the next token; each place has random numbers of its own.
  package mutating func write(
    _ distribution: SamplingDistribution, using generator: SeededGenerator
  ) {
    guard !isComplete else { return }
    let text = prompt + tokens
    append(model.next(after: text, distribution, using: generator.stream(tokens.count)))
  }

  /// Takes back the end of the thought, and whatever follows, and puts words there.
  ///
  /// - Throws: ``RefusedInput`` if the vocabulary lacks a word, or there is no room; nothing is changed then.
  package mutating func force(_ words: [String]) throws(RefusedInput) {
    let forced = try model.tokens(words)
    let end = tokens.firstIndex(of: SpecialSymbol.endThink.token) ?? tokens.count
    guard prompt.count + end + forced.count < context else {
      throw RefusedInput(
        "\(model.name) reads at most \(context) tokens: there is no room for more words")
    }
    tokens.removeSubrange(end...)
    pieces.removeSubrange(end...)
    for token in forced { append(token, isForced: true) }
  }

  private mutating func append(_ token: Token, isForced: Bool = false) {
    let probability = model.probability(of: token, after: prompt + tokens)
    tokens.append(token)
    pieces.append(
      Piece(
        symbol: model.vocabulary.symbols(of: [token])[0], probability: probability,
        isForced: isForced))
  }
}
