import LanguageModel
import Random
import TestSupport
import Testing
import Tokens

@Suite("The order of a batch")
struct BatchOrderTests {
  private func order(_ groups: [PromptGroup], _ sharing: PrefixSharing = .prefixes) -> BatchOrder {
    var order = BatchOrder()
    order.arrange([PromptGroup(prompt: [1], response: [2])], sharing)  // which is then forgotten
    order.arrange(groups, sharing)
    return order
  }

  @Test("has responses that begin alike behind each other, and each adds what it has of its own")
  func byHand() {
    let group = PromptGroup(prompt: [9, 9, 9], responses: [[3, 1], [2], [3, 1, 4], [2], [3]])
    let sorted = order([group])
    #expect(sorted.items.map(\.response) == [1, 3, 4, 0, 2])
    // 3 of the prompt, and of the response before: nothing at first; [2], nothing, [3], [3, 1].
    #expect(sorted.shared == [0, 4, 3, 4, 5])
    // A last token is not read: the prompt's 3 rows, and one each for 3 and for 3, 1.
    #expect(sorted.leaves == [0..<5] && sorted.rowsOfLeaves == [5])
    let given = order([group], .prompt)
    #expect(given.items.map(\.response) == [0, 1, 2, 3, 4] && given.shared == [0, 3, 3, 3, 3])
    // The prompt's, 3 of [3, 1], and 3, 1 of [3, 1, 4].
    #expect(given.rowsOfLeaves == [6])
  }

  @Test("has a row for each beginning that is read, and as many leaves as are worth it")
  func rows() {
    for count in [0, 1, 30, 90, 200, 600] {
      let groups = PrefixSharingTests.groups(count, responses: 4, seed: UInt64(count))
      let order = order(groups)
      // All beginnings of a text but itself, each once.
      let rowsOfGroups = groups.map { group in
        Set(
          group.responses.flatMap { response in
            (1..<group.prompt.count + response.count).map { (group.prompt + response).prefix($0) }
          }
        ).count
      }
      let rows = rowsOfGroups.reduce(0, +)
      #expect(order.rowsOfLeaves.reduce(0, +) == rows)
      // The largest power of 2 up to 16 that leaves 256 rows for each.
      let expected = [16, 8, 4, 2].first { $0 * 256 <= rows } ?? 1
      #expect(order.leaves.count == expected && order.rowsOfLeaves.count == expected)
      #expect(order.leaves.flatMap { Array($0) } == Array(order.items.indices))
      for (leaf, own) in zip(order.leaves, order.rowsOfLeaves) {
        // Such groups fit into a tile, and so each is whole in its leaf.
        let groupsOfLeaf = Set(order.items[leaf].map(\.group))
        #expect(leaf.count == 4 * groupsOfLeaf.count)
        #expect(own == groupsOfLeaf.map { rowsOfGroups[$0] }.reduce(0, +))
        // A leaf is too long or too short by less than the largest group.
        #expect(abs(own - rows / expected) <= rowsOfGroups.max() ?? 0)
      }
    }
  }

  @Test("cuts a group that is larger than a tile")
  func largeGroup() {
    var generator = SeededGenerator(seed: 1)
    let responses = (0..<100).map { _ in (0..<20).map { _ in Token(generator.integer(below: 50)) } }
    let order = order([PromptGroup(prompt: [7], responses: responses)])
    // At most 1 + 100·19 rows, and few of them shared: more than 4·256, fewer than 8·256.
    #expect(order.leaves.count == 4 && order.leaves.allSatisfy { (20...30).contains($0.count) })
    #expect(order.rowsOfLeaves.allSatisfy { $0 > BatchOrder.tileRows })
  }

  @Test("gives each of several ranks its leaves, and their responses")
  func ranks() {
    let order = order(PrefixSharingTests.groups(600, responses: 4, seed: 600))
    #expect(order.leaves.count == 16)
    for ranks in 1...20 {
      let leaves = (0..<ranks).map { order.leaves(of: $0, of: ranks) }
      for rank in 0..<ranks {
        #expect(Array(leaves[rank]) == (0..<16).filter { $0 * ranks / 16 == rank })
      }
      #expect(leaves.flatMap { order.items(in: $0) } == order.items)
    }
  }

  @Test("two texts have in common what they begin with")
  func common() {
    #expect(commonCount([1, 2, 3], [1, 2, 4, 3]) == 2 && commonCount([1, 2], [1, 2, 3]) == 2)
    #expect(commonCount([1], [2, 1]) == 0 && commonCount([], [1]) == 0)
  }
}
