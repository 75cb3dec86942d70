import Tokens

/// A few texts that go through the model together: rows of tokens, one text behind the other.
///
/// A prompt's rows come first, then those of its responses, which look back at the prompt and at
/// themselves. Each response token that is learned or scored has one *prediction*: the row before
/// it, where the model says what it expects next. So a response's last token is never read, only
/// predicted.
struct TilePlan {
  /// A run of rows that are one text's, or its continuation of another run's text.
  struct Segment {
    let rows: Range<Int>
    /// The prompt that it continues; empty for a prompt.
    let before: Range<Int>
  }

  /// One response and its predictions.
  struct Item {
    let index: ResponseIndex
    let predictions: Range<Int>
  }

  private(set) var tokens: [Int] = []
  /// Position of each row in its text.
  private(set) var positions: [Int] = []
  private(set) var segments: [Segment] = []
  /// For each prediction the row that predicts, and the token that followed.
  private(set) var predictingRows: [Int] = []
  private(set) var targets: [Int] = []
  private(set) var items: [Item] = []
  private var group = -1
  private var prompt = 0..<0

  var rows: Int { tokens.count }
  var predictions: Int { targets.count }

  /// Counts the rows that a response adds: its own but the last, and the prompt's if it comes
  /// first.
  func rowsAdded(by index: ResponseIndex, of groups: [PromptGroup]) -> Int {
    let group = groups[index.group]
    return group.responses[index.response].count - 1
      + (index.group == self.group ? 0 : group.prompt.count)
  }

  mutating func add(_ index: ResponseIndex, of groups: [PromptGroup]) {
    let response = groups[index.group].responses[index.response]
    if index.group != group {
      group = index.group
      let tokens = groups[index.group].prompt
      prompt = rows..<rows + tokens.count
      segments.append(Segment(rows: prompt, before: 0..<0))
      append(tokens, from: 0)
    }
    let own = rows..<rows + response.count - 1
    if !own.isEmpty { segments.append(Segment(rows: own, before: prompt)) }
    items.append(Item(index: index, predictions: predictions..<predictions + response.count))
    predictingRows.append(prompt.upperBound - 1)
    predictingRows.append(contentsOf: own)
    for token in response { targets.append(Int(token)) }
    append(response.dropLast(), from: prompt.count)
  }

  private mutating func append(_ added: some Collection<Token>, from position: Int) {
    for (i, token) in added.enumerated() {
      tokens.append(Int(token))
      positions.append(position + i)
    }
  }

  /// Empties the plan and keeps its memory.
  mutating func removeAll() {
    tokens.removeAll(keepingCapacity: true)
    positions.removeAll(keepingCapacity: true)
    segments.removeAll(keepingCapacity: true)
    predictingRows.removeAll(keepingCapacity: true)
    targets.removeAll(keepingCapacity: true)
    items.removeAll(keepingCapacity: true)
    group = -1
  }
}
