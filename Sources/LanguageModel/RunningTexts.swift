import Tokens
import Random
import Tensor

/// The texts that a sampler continues together, a row each, with the position of each and the
/// tokens drawn for it so far.
///
/// It is a value, so that a step of all texts is one mutation and not hundreds.
struct RunningTexts<Scalar: TensorScalar> {
  private struct Text {
    /// The index of the text among the sampler's responses.
    let response: Int
    var generator: SeededGenerator
    /// The number of tokens drawn for it.
    var count = 0
  }

  private var texts: [Text] = []
  /// Of each text its slot in the cache, its last token, and that one's position.
  private(set) var slots: [Int] = [], tokens: [Int] = [], positions: [Int] = []
  /// The tokens drawn in each slot, and their statistics [slots × length].
  private var drawn: [Token] = [], logProbabilities: [Scalar] = [], entropies: [Scalar] = []
  private var length = 0

  var count: Int { texts.count }

  /// Makes room for responses of that many tokens in each slot; nothing may be running.
  mutating func makeRoom(slots: Int, length: Int) {
    guard length > self.length else { return }
    self.length = length
    drawn = Array(repeating: 0, count: slots * length)
    logProbabilities = Array(repeating: 0, count: slots * length)
    entropies = logProbabilities
  }

  /// Adds a row: a text whose last token, `token` at `position`, has not been read yet.
  mutating func begin(
    response: Int, slot: Int, token: Token, position: Int, generator: SeededGenerator
  ) {
    texts.append(Text(response: response, generator: generator))
    slots.append(slot)
    tokens.append(Int(token))
    positions.append(position)
  }

  /// Draws the next token of every row from its probabilities [rows × vocabulary].
  mutating func draw(from probabilities: Matrix<Scalar>) {
    for row in 0..<count {
      let uniform = texts[row].generator.uniform()
      tokens[row] = Tensor.draw(probabilities, row: row, uniform: uniform)
      positions[row] += 1
    }
  }

  /// Keeps what was drawn, with its log-probabilities and entropies. Texts that go on move up;
  /// those that are over leave, and `finish` is given the response, its number, and the slot.
  mutating func keep(
    _ logs: Span<Scalar>, _ entropies: Span<Scalar>, _ options: SamplingOptions, context: Int,
    finish: (_ response: Int, _ slot: Int, SampledResponse<Scalar>) -> Void
  ) {
    var going = 0
    for row in 0..<count {
      let place = slots[row] * length + texts[row].count
      drawn[place] = Token(tokens[row])
      logProbabilities[place] = logs[row]
      self.entropies[place] = entropies[row]
      texts[row].count += 1
      let isEnd = tokens[row] == Int(options.endToken)
      let isTruncated =
        !isEnd && (texts[row].count == options.maximumLength || positions[row] == context)
      if isEnd || isTruncated {
        finish(texts[row].response, slots[row], response(row, isTruncated: isTruncated))
      } else {
        move(row, to: going)
        going += 1
      }
    }
    texts.removeSubrange(going...)
    slots.removeSubrange(going...)
    tokens.removeSubrange(going...)
    positions.removeSubrange(going...)
  }

  private mutating func move(_ row: Int, to target: Int) {
    guard row != target else { return }
    (texts[target], slots[target]) = (texts[row], slots[row])
    (tokens[target], positions[target]) = (tokens[row], positions[row])
  }

  private func response(_ row: Int, isTruncated: Bool) -> SampledResponse<Scalar> {
    let first = slots[row] * length
    let places = first..<first + texts[row].count
    return SampledResponse(
      tokens: Array(drawn[places]),
      statistics: TokenStatistics(
        logProbabilities: Array(logProbabilities[places]), entropies: Array(entropies[places])),
      isTruncated: isTruncated)
  }
}
