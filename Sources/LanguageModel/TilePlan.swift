import Tokens

/// A few texts that go through the model together, as the trees of their prefixes.
///
/// A *row* is a token that is read: a node of a tree, which stands there once for all texts that go
/// through it. Each text adds, to the path of the one before it, a *segment*: its rows from where it
/// differs. A row from which some text goes on with a token that is learned or scored makes a
/// *prediction*, and each token that follows it is an *edge*; so a response's last token is never
/// read, only predicted.
package struct TilePlan {
  /// Rows that follow each other in a text, with the rows before them.
  package struct Segment {
    package let rows: Range<Int>
    /// The position of its first row in its text.
    package let first: Int
    /// The segment that has the row before it; -1 for the beginning of a text.
    package let parent: Int

    /// The position behind its last row.
    var end: Int { first + rows.count }
  }

  /// One response and its tokens, as a range of `edgesOfItems`.
  package struct Item {
    package let index: ResponseIndex
    package let places: Range<Int>
  }

  package private(set) var tokens: [Int] = []
  /// Position of each row in its text.
  package private(set) var positions: [Int] = []
  package private(set) var segments: [Segment] = []
  /// For each prediction the row that predicts.
  package private(set) var predictingRows: [Int] = []
  /// For each edge its prediction and the token that follows.
  package private(set) var predictionsOfEdges: [Int] = []
  package private(set) var targets: [Int] = []
  package private(set) var items: [Item] = []
  /// For each token of each item its edge.
  package private(set) var edgesOfItems: [Int] = []

  // The path of the text that was added last.
  private var group = -1
  /// For each position its row; for each token of the response its prediction and its edge.
  private var pathRows: [Int] = [], pathPredictions: [Int] = [], pathEdges: [Int] = []
  private var pathSegments: [Int] = []

  /// Nothing yet.
  package init() {}

  var rows: Int { tokens.count }
  var predictions: Int { predictingRows.count }
  var edges: Int { targets.count }

  /// Adds a text.
  ///
  /// - Parameters:
  ///   - index: its response.
  ///   - groups: the batch.
  ///   - shared: the tokens of prompt and response that it has in common with the text added before.
  package mutating func add(_ index: ResponseIndex, of groups: [PromptGroup], shared: Int) {
    let (prompt, response) = (
      groups[index.group].prompt, groups[index.group].responses[index.response]
    )
    let shared = index.group == group ? shared : 0
    group = index.group
    let kept = min(shared, pathRows.count, prompt.count + response.count - 1)
    addRows(prompt, response, from: kept)
    addEdges(prompt, response, shared: shared, keptRows: kept)
    let first = edgesOfItems.count
    edgesOfItems.append(contentsOf: pathEdges)
    items.append(Item(index: index, places: first..<edgesOfItems.count))
  }

  /// Counts the rows that a text would add.
  package func rowsAdded(by index: ResponseIndex, of groups: [PromptGroup], shared: Int) -> Int {
    let group = groups[index.group]
    let all = group.prompt.count + group.responses[index.response].count - 1
    return index.group == self.group ? all - min(shared, pathRows.count, all) : all
  }

  private mutating func addRows(_ prompt: [Token], _ response: [Token], from first: Int) {
    let end = prompt.count + response.count - 1
    pathRows.removeSubrange(first...)
    guard first < end else { return }
    while let last = pathSegments.last, segments[last].first >= first { pathSegments.removeLast() }
    let start = rows
    for position in first..<end {
      let token =
        position < prompt.count ? prompt[position] : response[position - prompt.count]
      pathRows.append(tokens.count)
      tokens.append(Int(token))
      positions.append(position)
    }
    let parent = first == 0 ? -1 : pathSegments[pathSegments.count - 1]
    pathSegments.append(segments.count)
    segments.append(Segment(rows: start..<rows, first: first, parent: parent))
  }

  private mutating func addEdges(
    _ prompt: [Token], _ response: [Token], shared: Int, keptRows: Int
  ) {
    // Token t is predicted by the row at position prompt + t - 1.
    pathPredictions.removeSubrange(
      min(pathPredictions.count, max(0, keptRows - prompt.count + 1))...)
    pathEdges.removeSubrange(min(pathEdges.count, max(0, shared - prompt.count))...)
    for t in pathPredictions.count..<max(pathPredictions.count, response.count) {
      pathPredictions.append(predictions)
      predictingRows.append(pathRows[prompt.count + t - 1])
    }
    for t in pathEdges.count..<response.count {
      pathEdges.append(edges)
      predictionsOfEdges.append(pathPredictions[t])
      targets.append(Int(response[t]))
    }
  }

  /// Empties the plan and keeps its memory.
  package mutating func removeAll() {
    tokens.removeAll(keepingCapacity: true)
    positions.removeAll(keepingCapacity: true)
    segments.removeAll(keepingCapacity: true)
    predictingRows.removeAll(keepingCapacity: true)
    predictionsOfEdges.removeAll(keepingCapacity: true)
    targets.removeAll(keepingCapacity: true)
    items.removeAll(keepingCapacity: true)
    edgesOfItems.removeAll(keepingCapacity: true)
    pathRows.removeAll(keepingCapacity: true)
    pathPredictions.removeAll(keepingCapacity: true)
    pathEdges.removeAll(keepingCapacity: true)
    pathSegments.removeAll(keepingCapacity: true)
    group = -1
  }
}
