import Tokens
import Random

/// Digits to be written in the form that is asked for: `write 3 1 4 backwards` wants `4 1 3`.
///
/// There is nothing to compute, and the answer is right only if it follows the instruction exactly.
/// Benchmarks of instruction following (IF-Eval in DeepSeek-R1's Table 4) are made of instructions
/// that a rule can check; this is the smallest of that kind.
public struct Formatting: VerifiableTask {
  /// The forms that can be asked for.
  public enum Form: String, Hashable, Sendable, CaseIterable {
    /// `3 , 1 , 4`
    case commas
    /// `3 ; 1 ; 4`
    case semicolons
    /// `( 3 1 4 )`
    case brackets
    /// `4 1 3`
    case backwards
  }

  /// Some digits, and how to write them.
  public struct Problem: Hashable, Sendable {
    /// At least one digit, 0 to 9 each.
    public let digits: [Int]
    /// The form to write them in.
    public let form: Form

    /// Digits to be written in a form; no digit, or one outside 0...9, is an error.
    public init(_ digits: [Int], in form: Form) throws(TaskError) {
      guard !digits.isEmpty else { throw .numberOfDigits(0) }
      for (place, digit) in digits.enumerated() {
        guard (0...9).contains(digit) else { throw .digit(digit, place: place) }
      }
      (self.digits, self.form) = (digits, form)
    }

    fileprivate init(drawn digits: [Int], in form: Form) {
      (self.digits, self.form) = (digits, form)
    }
  }

  /// The number of digits of a problem: each number in the range is drawn equally often.
  public let digits: ClosedRange<Int>

  /// Problems with a number of digits in the range, which begins at 1 or above.
  public init(digits: ClosedRange<Int>) throws(TaskError) {
    guard digits.lowerBound >= 1 else { throw .numberOfDigits(digits.lowerBound) }
    self.digits = digits
  }

  /// The special symbols, ten digits, what stands between and around them, and the words of the
  /// instructions.
  public var vocabulary: Vocabulary { Self.vocabulary }

  private static let vocabulary = Vocabulary(
    Numeral.digits + [",", ";", "(", ")", "write"] + Form.allCases.map(\.rawValue))

  /// Draws a number of digits, each digit evenly, and a form.
  public func problem(using generator: inout SeededGenerator) -> Problem {
    let count = digits.lowerBound + generator.integer(below: digits.count)
    let drawn = (0..<count).map { _ in generator.integer(below: 10) }
    return Problem(drawn: drawn, in: generator.element(of: Form.allCases))
  }

  /// `write 3 1 4 commas`
  public func question(for problem: Problem) -> [String] {
    ["write"] + problem.digits.map(String.init) + [problem.form.rawValue]
  }

  /// Returns the digits as the instruction wants them.
  public func answer(to problem: Problem) -> [String] {
    let digits = problem.digits.map(String.init)
    return switch problem.form {
    case .commas: Array(digits.map { [$0] }.joined(separator: [","]))
    case .semicolons: Array(digits.map { [$0] }.joined(separator: [";"]))
    case .brackets: ["("] + digits + [")"]
    case .backwards: digits.reversed()
    }
  }

  /// Returns the answer, without a thought.
  public func workedSolution(
    to problem: Problem, using generator: inout SeededGenerator
  ) -> WorkedSolution {
    WorkedSolution(thought: [], answer: answer(to: problem))
  }

  /// Only the form that was asked for is right, symbol by symbol.
  public func verify(_ answer: [String], for problem: Problem) -> Bool {
    answer == self.answer(to: problem)
  }
}

extension TaskError {
  /// Says that there is fewer than one digit to write.
  public static func numberOfDigits(_ count: Int) -> TaskError {
    TaskError("a text to be written needs at least 1 digit, got \(count)")
  }

  /// Says that a digit to write, at a place (from 0), is not from 0 to 9.
  public static func digit(_ digit: Int, place: Int) -> TaskError {
    TaskError(
      "digit \(place + 1) of a text to be written should be from 0 to 9, got \(digit)")
  }
}
