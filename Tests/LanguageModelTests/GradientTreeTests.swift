import LanguageModel
import Random
import Tensor
import TestSupport
import Testing

@Suite("The tree that adds up gradients")
struct GradientTreeTests {
  /// Numbers of which no two sums in another order are the same; some leaves may have no text.
  private func leaves(_ count: Int, seed: UInt64, isEmpty: (Int) -> Bool = { _ in false })
    -> [[Float]?]
  {
    (0..<count).map { leaf in
      isEmpty(leaf) ? nil : normals(3, seed: seed + UInt64(leaf)).map { Float($0) }
    }
  }

  /// Finishes leaves in an order; returns the sum, and the number of gradients that took.
  private func sum(
    _ leaves: [[Float]?], in order: [Int], _ tree: GradientTree<Float>
  ) -> (sum: [Float], terms: Int) {
    tree.begin(leaves: leaves.count, own: leaves.indices, threads: 1)
    var terms = Set<Int>()
    for leaf in order {
      let term = leaves[leaf].map { numbers in
        let term = tree.makeTerm()
        for (i, number) in numbers.enumerated() { term.numbers[0, i] += number }
        terms.insert(term.index)
        return term
      }
      tree.finish(term, at: leaves.count + leaf)
    }
    return (tree.sum.values, terms.count)
  }

  @Test("has one sum, whoever ends first", arguments: [1, 2, 4, 8, 16])
  func anyOrder(count: Int) {
    let tree = GradientTree<Float>(count: 3)
    var generator = SeededGenerator(seed: 1)
    for round in 0..<20 {
      let leaves = leaves(count, seed: UInt64(100 * round))
      let order = round == 0 ? Array(leaves.indices) : generator.shuffled(leaves.indices)
      #expect(sum(leaves, in: order, tree).sum == sumAlongTree(leaves))
    }
  }

  @Test("is not the sum from first to last")
  func treeMatters() {
    let leaves = leaves(16, seed: 0)
    let inOrder = leaves.compactMap { $0 }.dropFirst().reduce(leaves[0] ?? []) {
      zip($0, $1).map { $0 + $1 }
    }
    #expect(sumAlongTree(leaves) != inOrder)
  }

  @Test("passes over leaves without any text")
  func empty() {
    let tree = GradientTree<Float>(count: 3)
    var generator = SeededGenerator(seed: 2)
    for empty in [[0], [7], [2, 3], [0, 1, 2, 3], [1, 2, 3, 4, 5, 6, 7], Array(0..<8)] {
      let leaves = leaves(8, seed: 5) { empty.contains($0) }
      for _ in 0..<5 {
        let order = generator.shuffled(leaves.indices)
        #expect(sum(leaves, in: order, tree).sum == sumAlongTree(leaves), "without \(empty)")
      }
    }
  }

  @Test("needs, in order, a gradient for the leaf in the making and one for each level")
  func memory() {
    // Before the last of 16 leaves there are sums of 8, 4, 2 and 1: with it, 5.
    let tree = GradientTree<Float>(count: 3)
    let leaves = leaves(16, seed: 3)
    for _ in 0..<3 { #expect(sum(leaves, in: Array(0..<16), tree).terms <= 5) }
  }

  @Test("leaves a sum alone that somebody holds")
  func held() {
    let tree = GradientTree<Float>(count: 3)
    let (one, other) = (leaves(4, seed: 6), leaves(4, seed: 7))
    _ = sum(one, in: [0, 1, 2, 3], tree)
    let held = tree.sum
    _ = sum(other, in: [3, 2, 1, 0], tree)
    #expect(held.values == sumAlongTree(one) && tree.sum.values == sumAlongTree(other))
  }
}

/// The same tree, written down: neighbours in pairs, level by level; some leaves may have no text.
func sumAlongTree(_ leaves: [[Float]?]) -> [Float] {
  var level = leaves
  while level.count > 1 {
    level = stride(from: 0, to: level.count, by: 2).map { i in
      guard let one = level[i], let other = level[i + 1] else { return level[i] ?? level[i + 1] }
      return zip(one, other).map { $0 + $1 }
    }
  }
  return level[0] ?? [0, 0, 0]
}
