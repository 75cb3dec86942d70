import Ranks
import Tensor

// The part of the tree that lies above what each rank has computed.

extension GradientTree {
  /// Adds up what the ranks have computed, along the same tree, and gives every rank the sum.
  ///
  /// A node belongs to the rank of its first leaf. Where its two children belong to two ranks, the
  /// second sends its sum to the first, level by level from the leaves on. Each addition is that of a
  /// rank that is alone: the ranks only decide where it takes place. Whether there is anything below a
  /// node, the batch's order says.
  package func join(_ order: BatchOrder, _ ranks: Ranks) {
    let exchange = ranks.begin()
    let leaves = order.leaves.count
    var first = leaves / 2
    while first >= 1 {
      for node in first..<2 * first { join(node, order, ranks, in: exchange) }
      first /= 2
    }
    guard !order.items.isEmpty else { return }
    var bytes: [UInt8] = []
    if ranks.rank == 0 { sum.view.appendBytes(row: 0, to: &bytes) }
    bytes = ranks.broadcast(bytes)
    if ranks.rank > 0 { keep(bytes, at: 1) }
  }

  /// Adds the second child of a node to the first, if that was not done yet.
  private func join(_ node: Int, _ order: BatchOrder, _ ranks: Ranks, in exchange: Int) {
    let (below, right) = state.withLock {
      ($0.leaves(below: node), $0.leaves(below: 2 * node + 1))
    }
    func owner(_ leaf: Int) -> Int { leaf * ranks.count / order.leaves.count }
    let (to, from) = (owner(below.lowerBound), owner(right.lowerBound))
    guard owner(below.upperBound - 1) != to else { return }  // the rank has done it
    if from != to && !order.items(in: right).isEmpty {
      if ranks.rank == from { ranks.send(bytes(at: 2 * node + 1), to: to, in: exchange) }
      if ranks.rank == to { keep(ranks.receive(from: from, in: exchange), at: 2 * node + 1) }
    }
    guard ranks.rank == to else { return }
    let (one, other) = (term(2 * node), term(2 * node + 1))
    if let one, let other { add(other.numbers, to: one.numbers) }
    let (whole, unused) = (sum(one ?? other), one == nil ? nil : other?.index)
    state.withLock { state in
      if let unused { state.free.append(unused) }
      state.sums[node] = whole
    }
  }

  /// The sum of a node that is finished here.
  private func term(_ node: Int) -> Term? {
    state.withLock { state in
      guard case .of(let index) = state.sums[node] else { return nil }
      return Term(index: index, numbers: state.all[index].view)
    }
  }

  private func bytes(at node: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    term(node)?.numbers.appendBytes(row: 0, to: &bytes)
    return bytes
  }

  private func keep(_ bytes: [UInt8], at node: Int) {
    let received = makeTerm()
    received.numbers.copy(row: 0, from: bytes[...])
    state.withLock { $0.sums[node] = .of(received.index) }
  }
}
