import Random
import Tensor
import Tokens

/// The texts that a sampler continues together, as rows: texts that have been the same so far are one.
///
/// The continuations of a prompt begin as one row. Each draws its own token; those that draw another
/// one than the first become a *branch*, which waits. A slot of the cache holds the path of its row, and
/// that path's beginnings are those of its branches: so a branch needs nothing to wait, and when the
/// row is over, the one that left it last goes on in its place. Where a slot is free, a branch of
/// another slot may move there, with a copy of what it shares.
///
/// It is a value, so that a step of all texts is one mutation and not hundreds.
package struct RunningTexts<Scalar: TensorScalar> {
  /// One continuation of a prompt.
  private struct Text {
    let request: Int, sample: Int
    var generator: SeededGenerator
    /// The token it drew last.
    var token = 0
  }

  /// Texts that have been the same so far: some of `texts`.
  private struct Row {
    var texts: Range<Int>
    /// The tokens of the prompt, and those that were drawn.
    var prompt: Int, drawn: Int
  }

  /// Texts that have left a row with a token of their own, which has not been read yet.
  private struct Branch {
    var row: Row
    let step: Step
  }

  /// A token that was drawn, and its statistics.
  private struct Step {
    let token: Int
    let logProbability: Scalar, entropy: Scalar
  }

  private let sharing: PrefixSharing
  private var texts: [Text] = []
  private var rows: [Row] = []
  /// For each row, its slot in the cache, its last token, and that one's position.
  package private(set) var slots: [Int] = [], tokens: [Int] = [], positions: [Int] = []
  private var freeSlots: [Int]
  /// The branches of each slot, those that left last at the end.
  private var branches: [[Branch]]
  /// The steps of the path in each slot [slots × length].
  private var path: [Step] = []
  private var length = 0
  private var table = DrawTable()
  /// The different tokens that were drawn last, row by row, and the texts that drew each.
  package private(set) var drawnTokens: [Int] = [], drawnRows: [Int] = []
  private var drawnTexts: [Range<Int>] = []

  package init(slots: Int, _ sharing: PrefixSharing) {
    self.sharing = sharing
    freeSlots = Array((0..<slots).reversed())
    branches = Array(repeating: [], count: slots)
  }

  /// The number of rows.
  package var count: Int { rows.count }
  package var hasFreeSlot: Bool { !freeSlots.isEmpty }

  /// Makes room for responses of that many tokens in each slot; nothing may be running.
  package mutating func makeRoom(length: Int) {
    guard length > self.length else { return }
    self.length = length
    let nothing = Step(token: 0, logProbability: 0, entropy: 0)
    path = Array(repeating: nothing, count: branches.count * length)
  }

  /// Adds a row: the continuations of a prompt, whose last token has not been read yet.
  ///
  /// - Returns: its slot.
  package mutating func begin(_ unit: SamplerQueue<Scalar>.Unit, _ request: SamplingRequest) -> Int
  {
    let first = texts.count
    for sample in unit.samples {
      texts.append(
        Text(request: unit.request, sample: sample, generator: request.generator.stream(sample)))
    }
    let slot = freeSlots.removeLast()
    let prompt = request.prompt
    add(
      Row(texts: first..<texts.count, prompt: prompt.count, drawn: 0), slot,
      token: Int(prompt[prompt.count - 1]), position: prompt.count - 1)
    return slot
  }

  /// Forgets the texts that are over; nothing may be running.
  package mutating func forget() { texts.removeAll(keepingCapacity: true) }

  /// Lets branches go on in the slots that are free.
  ///
  /// - Parameter copy: copies the first positions of the cache from one slot to another.
  package mutating func fillUp(_ copy: (_ source: Int, _ target: Int, _ positions: Int) -> Void) {
    for source in branches.indices where !freeSlots.isEmpty {
      while let slot = freeSlots.last, !branches[source].isEmpty {
        freeSlots.removeLast()
        // The one that left first has the most to do.
        let branch = branches[source].removeFirst()
        copy(source, slot, branch.row.prompt + branch.row.drawn)
        for step in 0..<branch.row.drawn {
          path[slot * length + step] = path[source * length + step]
        }
        resume(branch, slot)
      }
    }
  }

  /// Draws the next token of every text from the probabilities of its row [rows × vocabulary].
  package mutating func draw(from probabilities: Matrix<Scalar>) {
    drawnTokens.removeAll(keepingCapacity: true)
    drawnRows.removeAll(keepingCapacity: true)
    drawnTexts.removeAll(keepingCapacity: true)
    for row in rows.indices {
      let own = rows[row].texts
      if own.count == 1 {
        let uniform = texts[own.lowerBound].generator.uniform()
        note(Tensor.draw(probabilities, row: row, uniform: uniform), row, own)
        continue
      }
      table.take(probabilities, row: row)
      var isSorted = true
      for text in own {
        texts[text].token = table.draw(uniform: texts[text].generator.uniform())
        if text > own.lowerBound && texts[text].token < texts[text - 1].token { isSorted = false }
      }
      if sharing == .prompt {
        for text in own { note(texts[text].token, row, text..<text + 1) }
        continue
      }
      if !isSorted { texts.sort(own) { $0.token < $1.token } }
      var first = own.lowerBound
      for text in own where text + 1 == own.upperBound || texts[text + 1].token != texts[text].token
      {
        note(texts[text].token, row, first..<text + 1)
        first = text + 1
      }
    }
  }

  private mutating func note(_ token: Int, _ row: Int, _ texts: Range<Int>) {
    drawnTokens.append(token)
    drawnRows.append(row)
    drawnTexts.append(texts)
  }

  /// Keeps what was drawn, with its log-probabilities [tokens], and the entropies [rows]. Texts that
  /// are over become responses.
  package mutating func keep(
    _ logs: Span<Scalar>, _ entropies: Span<Scalar>, _ options: SamplingOptions, context: Int,
    in responses: Slots<SampledResponse<Scalar>>
  ) {
    var (index, going) = (0, 0)
    for row in rows.indices {
      let (slot, own) = (slots[row], rows[row])
      let position = own.prompt + own.drawn
      var goesOn = false
      while index < drawnRows.count && drawnRows[index] == row {
        let step = Step(
          token: drawnTokens[index], logProbability: logs[index], entropy: entropies[row])
        let isEnd = options.isEnd(Token(step.token))
        let isLast = own.drawn + 1 == options.maximumLength || position == context
        let next = Row(texts: drawnTexts[index], prompt: own.prompt, drawn: own.drawn)
        if isEnd || isLast {
          finish(next, slot, step, isTruncated: !isEnd, in: responses)
        } else if goesOn {
          branches[slot].append(Branch(row: next, step: step))
        } else {
          goesOn = true
          set(going, next, slot, step)
          path[slot * length + own.drawn] = step
        }
        index += 1
      }
      if !goesOn, let branch = branches[slot].popLast() {
        goesOn = true
        set(going, branch.row, slot, branch.step)
        path[slot * length + branch.row.drawn] = branch.step
      }
      if goesOn { going += 1 } else { freeSlots.append(slot) }
    }
    rows.removeSubrange(going...)
    slots.removeSubrange(going...)
    tokens.removeSubrange(going...)
    positions.removeSubrange(going...)
  }

  /// Lets texts go on behind a token that they drew, in a row that is there.
  private mutating func set(_ row: Int, _ texts: Row, _ slot: Int, _ step: Step) {
    rows[row] = texts
    rows[row].drawn += 1
    slots[row] = slot
    tokens[row] = step.token
    positions[row] = texts.prompt + texts.drawn
  }

  /// Lets a branch go on in a slot that holds its path, as a new row.
  private mutating func resume(_ branch: Branch, _ slot: Int) {
    var row = branch.row
    let position = row.prompt + row.drawn
    path[slot * length + row.drawn] = branch.step
    row.drawn += 1
    add(row, slot, token: branch.step.token, position: position)
  }

  private mutating func add(_ row: Row, _ slot: Int, token: Int, position: Int) {
    rows.append(row)
    slots.append(slot)
    tokens.append(token)
    positions.append(position)
  }

  /// Writes down the response of texts that end with a token: the path of their slot, and that.
  private func finish(
    _ row: Row, _ slot: Int, _ last: Step, isTruncated: Bool,
    in responses: Slots<SampledResponse<Scalar>>
  ) {
    var response = SampledResponse<Scalar>()
    response.isTruncated = isTruncated
    let steps = path[slot * length..<slot * length + row.drawn]
    response.tokens = steps.map { Token($0.token) } + [Token(last.token)]
    response.statistics = TokenStatistics(
      logProbabilities: steps.map(\.logProbability) + [last.logProbability],
      entropies: steps.map(\.entropy) + [last.entropy])
    for text in row.texts { responses[texts[text].request, texts[text].sample] = response }
  }
}
