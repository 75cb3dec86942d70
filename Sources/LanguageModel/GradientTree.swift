import Locks
import Tensor

/// Adds up the gradients of the leaves of a batch, along a fixed tree.
///
///     ((leaf 0 + leaf 1) + (leaf 2 + leaf 3)) + …
///
/// Whoever finishes the second half of a pair adds it to the first, whichever that is: a + b is b + a
/// to the last bit, and so the sum is the same whoever computed which leaf, and when. Leaves are begun
/// in their order, so that few gradients are alive at a time: about one for each thread, and one for
/// each level of the tree.
package final class GradientTree<Scalar: TensorScalar>: Sendable {
  /// A gradient in the tree, or in the making: its index, and its numbers [1 × count].
  package struct Term: Sendable {
    package let index: Int
    package let numbers: Matrix<Scalar>
  }

  struct State {
    var all: [ParameterVector<Scalar>] = []
    var free: [Int] = []
    /// The sum of each node of the tree, once it is finished; the root is 1, the children of n are 2n and 2n
    /// + 1.
    var sums: [Sum]
    /// The number of leaves, and those that are computed here.
    var leaves = 1, own = 0..<1

    /// The leaves below a node.
    func leaves(below node: Int) -> Range<Int> {
      let depth = Int.bitWidth - 1 - node.leadingZeroBitCount
      let count = leaves >> depth
      return node * count - leaves..<(node + 1) * count - leaves
    }
  }

  enum Sum {
    case unfinished, ofNothing
    case of(Int)
  }

  let state: Guarded<State>
  private let count: Int

  /// A tree for vectors of `count` numbers.
  package init(count: Int) {
    self.count = count
    let nodes = 2 * BatchOrder.largestCount
    state = Guarded(State(sums: Array(repeating: .unfinished, count: nodes)))
  }

  /// Begins a new sum; the memory of the one before is used again, unless someone else holds it.
  ///
  /// - Parameters:
  ///   - leaves: their number.
  ///   - own: those of them that are computed here, and not by another rank.
  ///   - threads: how many compute them.
  package func begin(leaves: Int, own: Range<Int>, threads: Int) {
    // Most terms are alive when the threads stand in as many parts of the tree, each behind one finished
    // sum for every level of its part.
    var parts = 1
    while 2 * parts <= min(threads, leaves) { parts *= 2 }
    let most = min(own.count, threads * (1 + (leaves / parts).trailingZeroBitCount))
    state.withLock { state in
      (state.leaves, state.own) = (leaves, own)
      while state.all.count < most { state.all.append(ParameterVector(count: count)) }
      for node in state.sums.indices { state.sums[node] = .unfinished }
      state.free.removeAll(keepingCapacity: true)
      state.free.append(contentsOf: state.all.indices)
    }
  }

  /// Returns a new term of zeros.
  package func makeTerm() -> Term {
    let term = state.withLock { state in
      if state.free.isEmpty {
        state.free.append(state.all.count)
        state.all.append(ParameterVector(count: count))
      }
      let index = state.free.removeLast()
      return Term(index: index, numbers: state.all[index].mutableView())
    }
    term.numbers.fill(0)
    return term
  }

  /// Adds a finished node to the tree, and goes on to the nodes above it as long as they have nothing
  /// but leaves that are computed here.
  ///
  /// - Parameters:
  ///   - term: its gradient; `nil` for a leaf without any text.
  ///   - node: its number.
  package func finish(_ term: Term?, at node: Int) {
    var (term, node) = (term, node)
    while node > 1 {
      let sister: Sum? = state.withLock { state in
        let isOwn = state.own.contains(state.leaves(below: node / 2))
        if case .unfinished = state.sums[node ^ 1] { state.sums[node] = sum(term) }
        if !isOwn { state.sums[node] = sum(term) }
        return isOwn ? state.sums[node ^ 1] : nil
      }
      switch sister {
      case nil: return  // it is added when ranks join theirs
      case .unfinished: return  // who finishes the sister goes on
      case .ofNothing: break
      case .of(let index):
        let other = Term(index: index, numbers: state.withLock { $0.all[index].view })
        if let own = term {
          add(other.numbers, to: own.numbers)
          state.withLock { $0.free.append(index) }
        } else {
          term = other
        }
      }
      node /= 2
    }
    state.withLock { $0.sums[1] = sum(term) }
  }

  func sum(_ term: Term?) -> Sum {
    if let term { .of(term.index) } else { .ofNothing }
  }

  /// The sum of all leaves.
  package var sum: ParameterVector<Scalar> {
    state.withLock { state in
      if case .of(let index) = state.sums[1] {
        state.all[index]
      } else {
        ParameterVector(count: count)
      }
    }
  }
}
