import Random
import Require

/// Solving x² + bx + c = 0 by trying pairs of factors of c, each with its sum checked against −b:
/// `try 1 , 6 sum 7 no wait try 2 , 3 sum 5 yes`.
///
/// The teacher's patience can be set, and a model trained on its solutions learns that patience. A
/// teacher that gives up answers with its last candidate, although its own check has failed; a base
/// trained on such solutions can try again and mostly does not. Reinforcement learning can make
/// frequent what a base does now and then, but not what it never does.
public struct FactorSearch: Hashable, Sendable {
  /// The candidates, and the order in which they are tried.
  public enum Order: Hashable, Sendable {
    /// The candidates that the sign rule leaves, ascending: one for each way to split |c| in
    /// factors.
    case ascending
    /// The same from the other end: first the two factors that are nearest to each other.
    case descending
    /// One or the other of these two, by the toss of a coin for each equation.
    case fromEitherEnd
    /// Every pair with product c, with all signs, shuffled.
    case random
  }

  /// The candidates, and the order in which they are tried.
  public let order: Order
  /// The probability of giving up after a failed try.
  public let giveUp: Double
  /// The number of tries after which the teacher always gives up.
  public let maximumTries: Int
  /// Indicates whether another try begins with `wait`.
  public let saysWait: Bool

  /// A search; by default in ascending order, patient to the end, and saying `wait`.
  ///
  /// - Precondition: the probability is from 0 to 1, and there is at least 1 try.
  public init(
    order: Order = .ascending, giveUp: Double = 0, maximumTries: Int = .max, saysWait: Bool = true
  ) {
    require((0...1).contains(giveUp), "giveUp should be from 0 to 1, got \(giveUp)")
    require(maximumTries >= 1, "there should be at least 1 try, got \(maximumTries)")
    self.order = order
    self.giveUp = giveUp
    self.maximumTries = maximumTries
    self.saysWait = saysWait
  }

  /// Returns the candidates of an equation, in the order in which they are tried.
  func inOrder(
    _ problem: Quadratic.Problem, using generator: inout SeededGenerator
  ) -> [FactorPair] {
    switch order {
    case .ascending: problem.candidates
    case .descending: problem.candidates.reversed()
    case .fromEitherEnd:
      generator.uniform() < 0.5 ? problem.candidates : problem.candidates.reversed()
    case .random: generator.shuffled(problem.candidatesWithAllSigns)
    }
  }

  /// Tries candidates until one is right, or the teacher gives up.
  func workedSolution(
    to problem: Quadratic.Problem, using generator: inout SeededGenerator
  ) -> WorkedSolution {
    let candidates = inOrder(problem, using: &generator)
    var thought: [String] = []
    var last = problem.roots
    for (index, candidate) in candidates.enumerated() {
      let isCorrect = candidate == problem.roots
      thought += ["try"] + candidate.symbols + ["sum"] + Numeral.symbols(of: candidate.sum)
      thought.append(isCorrect ? "yes" : "no")
      last = candidate
      if isCorrect || index + 1 >= maximumTries || generator.uniform() < giveUp { break }
      if saysWait { thought.append("wait") }
    }
    return WorkedSolution(thought: thought, answer: last.symbols)
  }
}

extension Quadratic.Problem {
  /// The pairs with product c that the sign rule leaves, ascending; the roots are one of them.
  /// Their number measures how hard the equation is for a search.
  ///
  /// If c = 0, one root is 0 and the other is the sum −b: there is just that one candidate.
  public var candidates: [FactorPair] {
    constant == 0
      ? [roots] : FactorPair.all(product: constant, sumIsNegative: roots.sum < 0)
  }

  /// The pairs with product c, whatever the sign of their sum.
  public var candidatesWithAllSigns: [FactorPair] {
    let others =
      constant == 0 ? [] : FactorPair.all(product: constant, sumIsNegative: roots.sum >= 0)
    return candidates + others.filter { !candidates.contains($0) }
  }
}
