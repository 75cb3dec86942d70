import LanguageModel
import Tensor
import TestSupport
import Testing
import Tokens

@Suite("The tree that adds up the gradients of ranks")
struct GradientTreeRanksTests {
  /// Batches of 1 to 16 leaves; and texts so long that some leaves have none.
  private static let batches: [(groups: [PromptGroup], leaves: Int, empty: [Int])] =
    zip([2, 40, 80, 150, 300], [1, 2, 4, 8, 16]).map { (EngineRanksTests.groups($0), $1, []) }
    + [
      ([text(600)], 2, [1]), ([text(600), text(600)], 4, [1, 3]),
      ([text(600), text(300), text(300)], 4, [1]), ([], 1, [0]),
    ]

  private static func text(_ rows: Int) -> PromptGroup {
    PromptGroup(prompt: [1], response: Array(repeating: 2, count: rows))
  }

  private static func order(_ groups: [PromptGroup]) -> BatchOrder {
    var order = BatchOrder()
    order.arrange(groups, .prefixes)
    return order
  }

  /// The gradient of a leaf: numbers of which no two sums in another order are the same.
  private static func numbers(_ leaf: Int, round: Int) -> [Float] {
    normals(3, seed: UInt64(50 * round + leaf)).map { Float($0) }
  }

  @Test("these batches have the leaves that are meant")
  func leaves() {
    for (groups, leaves, empty) in Self.batches {
      let order = Self.order(groups)
      #expect(order.leaves.count == leaves)
      #expect(order.leaves.indices.filter { order.leaves[$0].isEmpty } == empty)
    }
  }

  @Test("gives every rank the sum of a rank that is alone", arguments: [1, 2, 3, 4, 5, 8, 17])
  func join(count: Int) throws {
    for (groups, _, empty) in Self.batches {
      let order = Self.order(groups)
      let found = try onRanks(count) { ranks in
        let tree = GradientTree<Float>(count: 3)
        // A tree is used again and again.
        return (0..<3).map { round in
          let own = order.leaves(of: ranks.rank, of: ranks.count)
          tree.begin(leaves: order.leaves.count, own: own, threads: 1)
          // Ranks need not compute their leaves in the same order.
          for leaf in ranks.rank % 2 == 0 ? Array(own) : own.reversed() {
            let term = empty.contains(leaf) ? nil : tree.makeTerm()
            for (i, number) in Self.numbers(leaf, round: round).enumerated() {
              term?.numbers[0, i] += number
            }
            tree.finish(term, at: order.leaves.count + leaf)
          }
          tree.join(order, ranks)
          return tree.sum.values
        }
      }
      let expected = (0..<3).map { round in
        sumAlongTree(
          order.leaves.indices.map {
            empty.contains($0) ? nil : Self.numbers($0, round: round)
          })
      }
      #expect(found == Array(repeating: expected, count: count), "\(order.leaves.count) leaves")
    }
  }

  @Test("is not what each rank's own sum would be")
  func own() {
    // 16 leaves on 3 ranks: 0 to 5, 6 to 10, 11 to 15, whose sums are no nodes of the tree.
    let order = Self.order(EngineRanksTests.groups(300))
    #expect((0..<3).map { order.leaves(of: $0, of: 3) } == [0..<6, 6..<11, 11..<16])
    let leaves = (0..<16).map { Self.numbers($0, round: 0) }
    let parts = (0..<3).map { rank in
      order.leaves(of: rank, of: 3).map { leaves[$0] }.reduce([0, 0, 0]) { zip($0, $1).map(+) }
    }
    #expect(parts.reduce([0, 0, 0]) { zip($0, $1).map(+) } != sumAlongTree(leaves))
  }
}
