import TinyR1

/// A ball lies under one of five cups; where is it after some moves?
///
///     2 a a b    the ball is under cup 2; then moves a, a and b
///
/// In both games `a` moves every cup one place on, the last to the front. In the *swaps* game `b` exchanges
/// the first two cups, so that a and b make all 120 orders of five cups (the group S₅), and the order of the
/// moves matters. In the *turns* game `b` moves every cup two places on: only the numbers of a and of b
/// count. The two have the same symbols, the same lengths and as many facts to learn, 10 single moves.
///
/// To follow the ball through the swaps game is serial by nature: no circuit of constant depth is known that
/// does it for any number of moves (it is complete for NC¹: Barrington 1989), and a transformer that answers
/// at once is such a circuit (Merrill and Sabharwal, arXiv 2310.07923; Li et al., arXiv 2402.12875).
struct CupGame: VerifiableTask {
  /// The effect of the move b.
  enum Rules: Sendable { case swaps, turns }

  /// One game.
  struct Problem: Hashable, Sendable {
    /// The cup with the ball, 0 to 4.
    let start: Int
    /// The moves: whether each is b.
    let moves: [Bool]
  }

  /// The number of moves: each in the range is drawn equally often.
  let moves: ClosedRange<Int>
  /// The effect of the move b.
  let rules: Rules

  let vocabulary = Vocabulary(["1", "2", "3", "4", "5", "a", "b"])

  func problem(using generator: inout SeededGenerator) -> Problem {
    let count = moves.lowerBound + generator.integer(below: moves.count)
    let start = generator.integer(below: 5)
    return Problem(start: start, moves: (0..<count).map { _ in generator.integer(below: 2) == 1 })
  }

  func question(for problem: Problem) -> [String] {
    [Self.cup(problem.start)] + problem.moves.map(Self.symbol)
  }

  func answer(to problem: Problem) -> [String] {
    [Self.cup(places(of: problem).last ?? problem.start)]
  }

  /// Each move with the place of the ball after it: `a 3 a 4 b 4`.
  func workedSolution(
    to problem: Problem, using generator: inout SeededGenerator
  ) -> WorkedSolution {
    WorkedSolution(
      thought: zip(problem.moves, places(of: problem)).flatMap { [Self.symbol($0), Self.cup($1)] },
      answer: answer(to: problem))
  }

  func verify(_ answer: [String], for problem: Problem) -> Bool {
    answer == self.answer(to: problem)
  }

  /// The place of the ball after each move.
  private func places(of problem: Problem) -> [Int] {
    var place = problem.start
    return problem.moves.map { isB in
      switch (isB, rules) {
      case (false, _): place = (place + 1) % 5
      case (true, .turns): place = (place + 2) % 5
      case (true, .swaps): place = place == 0 ? 1 : place == 1 ? 0 : place
      }
      return place
    }
  }

  private static func cup(_ place: Int) -> String { "\(place + 1)" }
  private static func symbol(_ isB: Bool) -> String { isB ? "b" : "a" }
}
