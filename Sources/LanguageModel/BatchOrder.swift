import Tensor
import Tokens

/// The responses of a batch in the order in which an engine computes them, cut into *leaves*.
///
/// Responses of a group that begin alike follow each other: then each of them adds to those before it
/// only the rows from where it differs, and a group is computed as the tree of its prefixes, every
/// node once. The leaves are what several threads or machines share out among themselves. Their
/// number depends on the batch and on nothing else, and a group is cut by them only if it is larger
/// than a tile.
package struct BatchOrder: Sendable {
  /// The most leaves: a power of 2, like every number of them.
  static var largestCount: Int { 16 }
  /// A leaf has at least as many rows, unless it is the only one: a gradient of its own and one more
  /// addition to join it have to be worth it.
  private static var leafRows: Int { 256 }
  /// The most rows in a tile, unless a single text is longer: enough to keep the matrix products
  /// busy, few enough to stay in the second-level cache.
  package static var tileRows: Int { 240 }

  /// The responses, by their indices in the batch.
  package private(set) var items: [ResponseIndex] = []
  /// For each response, the number of tokens of prompt and response that the one before it has as well: 0 for
  /// the first of a group.
  package private(set) var shared: [Int] = []
  /// The items of each leaf; a leaf may be empty.
  package private(set) var leaves: [Range<Int>] = []
  /// The number of rows of each leaf, if none is computed twice.
  package private(set) var rowsOfLeaves: [Int] = []
  /// For each item the rows of all items before it.
  private var rowsBefore: [Int] = []

  /// Nothing yet.
  package init() {}

  /// Orders a batch; the memory of the one before is used again.
  package mutating func arrange(_ groups: [PromptGroup], _ sharing: PrefixSharing) {
    items.removeAll(keepingCapacity: true)
    shared.removeAll(keepingCapacity: true)
    rowsBefore.removeAll(keepingCapacity: true)
    leaves.removeAll(keepingCapacity: true)
    rowsOfLeaves.removeAll(keepingCapacity: true)
    var rows = 0
    for index in groups.indices { add(groups[index], index, sharing, &rows) }
    var count = 1
    while count < Self.largestCount && 2 * count * Self.leafRows <= rows { count *= 2 }
    cut(into: count, of: rows)
  }

  private mutating func add(
    _ group: PromptGroup, _ index: Int, _ sharing: PrefixSharing, _ rows: inout Int
  ) {
    let (first, responses) = (items.count, group.responses)
    for response in responses.indices {
      items.append(ResponseIndex(group: index, response: response))
    }
    if sharing == .prefixes { sort(from: first, by: responses) }
    let before = rows
    for item in first..<items.count {
      let response = responses[items[item].response]
      var common = item == first ? 0 : group.prompt.count
      if item > first && sharing == .prefixes {
        common += commonCount(responses[items[item - 1].response], response)
      }
      shared.append(common)
      rowsBefore.append(rows)
      // A response's last token is predicted and never read, nor is that of the one before.
      rows += group.prompt.count + response.count - 1
      if common > 0 {
        let previous = responses[items[item - 1].response].count
        rows -= min(common, group.prompt.count + min(previous, response.count) - 1)
      }
    }
    // A group that fits in a tile belongs to one leaf.
    if rows - before <= Self.tileRows {
      for item in first..<items.count { rowsBefore[item] = before }
    }
  }

  /// Sorts the responses of a group: beginnings before what they begin, duplicates in their order.
  private mutating func sort(from first: Int, by responses: [[Token]]) {
    items.sort(first..<items.count) { a, b in
      let (one, other) = (responses[a.response], responses[b.response])
      let common = commonCount(one, other)
      if common == one.count || common == other.count {
        return one.count == other.count ? a.response < b.response : one.count < other.count
      }
      return one[common] < other[common]
    }
  }

  private mutating func cut(into count: Int, of rows: Int) {
    var item = 0
    for leaf in 0..<count {
      let (first, before) = (item, rowsBeforeItem(item, of: rows))
      let isLast = leaf + 1 == count
      while item < items.count && (isLast || rowsBefore[item] * count < (leaf + 1) * rows) {
        item += 1
      }
      leaves.append(first..<item)
      rowsOfLeaves.append(rowsBeforeItem(item, of: rows) - before)
    }
  }

  /// The leaves that one of several ranks computes: leaf l belongs to rank ⌊l·ranks/leaves⌋, and so the
  /// first leaf always to rank 0.
  package func leaves(of rank: Int, of ranks: Int) -> Range<Int> {
    func first(_ rank: Int) -> Int { (leaves.count * rank + ranks - 1) / ranks }
    return first(rank)..<first(rank + 1)
  }

  /// The responses in some of the leaves.
  package func items(in leaves: Range<Int>) -> ArraySlice<ResponseIndex> {
    guard !leaves.isEmpty else { return [] }
    return items[
      self.leaves[leaves.lowerBound].lowerBound..<self.leaves[leaves.upperBound - 1].upperBound]
  }

  private func rowsBeforeItem(_ item: Int, of rows: Int) -> Int {
    item < items.count ? rowsBefore[item] : rows
  }
}

/// Returns how many tokens two texts have in common from their beginning on.
package func commonCount(_ a: [Token], _ b: [Token]) -> Int {
  let most = min(a.count, b.count)
  var count = 0
  while count < most && a[count] == b[count] { count += 1 }
  return count
}

/// The part that responses to the same prompt have in common, and that is computed once for all of
/// them.
public enum PrefixSharing: Sendable {
  /// The prompt alone: what other engines offer, to compare with.
  case prompt
  /// All that they begin with, as far as they are the same.
  case prefixes
}
