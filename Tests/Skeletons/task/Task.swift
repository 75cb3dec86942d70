import Random
import Tokens

/// The largest of three digits: `largest of 3 8 5` is 8.
///
/// A task to begin with; put your own in its place. It says what a problem is, how it is asked, what
/// is right, and how a teacher would work it out. This teacher is careless: now and then it keeps
/// the smaller digit. So whoever learns from it is right sometimes and wrong sometimes, and that is
/// what rewards need: where every answer is worth the same, there is nothing to learn from.
public struct NewTask: VerifiableTask {
  /// One problem, with all that determines its question and its answer.
  public struct Problem: Hashable, Sendable {
    /// Three digits.
    public let digits: [Int]

    /// The problem with these digits.
    public init(digits: [Int]) { self.digits = digits }
  }

  /// The probability that the teacher keeps the smaller of two digits.
  public let errorRate: Double

  /// A task whose teacher makes an error in such a share of its steps.
  public init(errorRate: Double = 0.4) { self.errorRate = errorRate }

  /// Every symbol that questions, thoughts and answers are written with.
  public var vocabulary: Vocabulary { Vocabulary(Numeral.digits + ["largest", "of", "or", "→"]) }

  /// Draws a problem; all randomness comes from the generator.
  public func problem(using generator: inout SeededGenerator) -> Problem {
    Problem(digits: (0..<3).map { _ in generator.integer(below: 10) })
  }

  /// `largest of 3 8 5`: different problems have different questions.
  public func question(for problem: Problem) -> [String] {
    ["largest", "of"] + problem.digits.map(String.init)
  }

  /// The right answer: `8`.
  public func answer(to problem: Problem) -> [String] { [String(problem.digits.max() ?? 0)] }

  /// The teacher's thought and answer: `3 or 8 → 8 or 5 → 8`, and `8`.
  public func workedSolution(
    to problem: Problem, using generator: inout SeededGenerator
  ) -> WorkedSolution {
    var kept = problem.digits[0]
    var thought = [String(kept)]
    for digit in problem.digits.dropFirst() {
      kept = generator.uniform() < errorRate ? min(kept, digit) : max(kept, digit)
      thought += ["or", String(digit), "→", String(kept)]
    }
    return WorkedSolution(thought: thought, answer: [String(kept)])
  }

  /// Returns whether an answer is right. It may be any list of symbols, so never trap here; and take nothing
  /// that is not right, for a model will find it.
  public func verify(_ answer: [String], for problem: Problem) -> Bool {
    answer == self.answer(to: problem)
  }
}
