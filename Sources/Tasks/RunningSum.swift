import Tokens
import Random

/// Sums of signed digits modulo 10: `3 + 4 - 9 + 8 mod10` is 6.
///
/// Step by step this is easy: each step is one of 190 small facts. All at once it is not, because
/// the answer depends on every term, and whichever term changes, the answer changes. So the task
/// shows the use of a chain of thought, and its length sets its difficulty.
///
/// Modulo is the mathematician's: the result is from 0 to 9 also below zero (−2 mod 10 = 8), unlike
/// Swift's `%`. The first term is a digit without a sign, so that every step has the same shape;
/// zero is added, never taken away.
public struct RunningSum: VerifiableTask {
  /// One sum.
  public struct Problem: Hashable, Sendable {
    /// The terms: the first from 0 to 9, the others from −9 to 9.
    public let terms: [Int]

    /// A sum of at least one term; no term, or a term that is no signed digit, is an error.
    public init(terms: [Int]) throws(TaskError) {
      guard !terms.isEmpty else { throw .numberOfTerms(0) }
      for (place, term) in terms.enumerated() {
        guard ((place == 0 ? 0 : -9)...9).contains(term) else { throw .term(term, place: place) }
      }
      self.terms = terms
    }

    fileprivate init(start: Int, rest: [Int]) { terms = [start] + rest }

    /// The sum of the first term, of the first two, and so on, each modulo 10: 3, 7, 8, 6.
    public var partialSums: [Int] {
      var sum = 0
      return terms.map { term in
        sum = (sum + term + 10) % 10  // sum ≥ 0 and term ≥ −9: never negative before the remainder
        return sum
      }
    }
  }

  /// The style of worked steps. Both say the same; a transformer pays for every symbol.
  public enum Style: Hashable, Sendable {
    /// `3 + 4 = 7 ; 7 - 9 = 8 ; 8 + 8 = 6`: six symbols a step, and a result to carry over.
    case equations
    /// `3 + 4 → 7 - 9 → 8 + 8 → 6`: four symbols a step, each result being the start of the next.
    case running
  }

  /// The number of terms of a problem: each number in the range is drawn equally often.
  public let terms: ClosedRange<Int>
  /// The style of worked steps.
  public let style: Style

  /// Sums with a number of terms in the range, which begins at 1 or above.
  public init(terms: ClosedRange<Int>, style: Style = .equations) throws(TaskError) {
    guard terms.lowerBound >= 1 else { throw .numberOfTerms(terms.lowerBound) }
    self.terms = terms
    self.style = style
  }

  /// The special symbols, ten digits, and `+ - = ; → mod10`: 23 in all.
  public var vocabulary: Vocabulary { Self.vocabulary }

  private static let vocabulary = Vocabulary(
    Numeral.digits + ["+", "-", "=", ";", "→", "mod10"])

  /// Draws a number of terms, then each term evenly: the first from 0...9, the others from −9...9.
  public func problem(using generator: inout SeededGenerator) -> Problem {
    let count = terms.lowerBound + generator.integer(below: terms.count)
    let start = generator.integer(below: 10)
    return Problem(start: start, rest: (1..<count).map { _ in generator.integer(below: 19) - 9 })
  }

  /// Returns the terms with their signs, then the modulus: `3 + 4 - 9 + 8 mod10`.
  public func question(for problem: Problem) -> [String] {
    let rest = problem.terms.dropFirst().flatMap { [Self.sign(of: $0), String(abs($0))] }
    return [String(problem.terms[0])] + rest + ["mod10"]
  }

  /// Returns the answer: one digit.
  public func answer(to problem: Problem) -> [String] {
    problem.partialSums.suffix(1).map(String.init)
  }

  /// Returns the steps, each of which adds one term to the sum so far; a sum of one term has no
  /// step.
  public func trace(for problem: Problem) -> WorkedTrace {
    let sums = problem.partialSums
    let equals = style == .equations ? "=" : "→"
    let steps = sums.indices.dropFirst().map { index -> [WorkedTrace.Part] in
      let term = problem.terms[index]
      let left = WorkedTrace.Part.number(sums[index - 1], index == 1 ? .question : .earlierStep)
      let addition: [WorkedTrace.Part] = [
        .symbol(Self.sign(of: term), .question), .number(abs(term), .question),
        .symbol(equals), .number(sums[index], .computed),
      ]
      return index == 1 || style == .equations ? [left] + addition : addition
    }
    return WorkedTrace(steps: steps, separator: style == .equations ? ";" : nil)
  }

  /// Returns the steps and the right answer, without any choice.
  public func workedSolution(
    to problem: Problem, using generator: inout SeededGenerator
  ) -> WorkedSolution {
    WorkedSolution(thought: trace(for: problem).symbols, answer: answer(to: problem))
  }

  /// Only the one right digit is right: no sign, no second digit.
  public func verify(_ answer: [String], for problem: Problem) -> Bool {
    answer == self.answer(to: problem)
  }

  private static func sign(of term: Int) -> String { term < 0 ? "-" : "+" }
}

extension TaskError {
  /// Says that a sum has fewer than one term.
  public static func numberOfTerms(_ count: Int) -> TaskError {
    TaskError("a running sum needs at least 1 term, got \(count)")
  }

  /// Says that a term at a place (from 0) is not a digit with its sign, or that a first term is
  /// below 0.
  public static func term(_ term: Int, place: Int) -> TaskError {
    TaskError(
      "term \(place + 1) of a running sum should be from \(place == 0 ? 0 : -9) to 9, got \(term)")
  }
}
