import Tokens
import Random
import Require

/// Countdown: reach a target from a few digits with + − ×, each digit used exactly once.
///
///     make 1 6 from 2 3 5        an answer: ( 3 + 5 ) × 2
///
/// The task of TinyZero (github.com/Jiayi-Pan/TinyZero) in small. It is easy to check and hard to
/// find, so that a search pays: a try is computed from left to right, held against the target, and
/// followed by another one. Answers are ordinary arithmetic: × binds more strongly than + and −,
/// and parentheses may stand anywhere. There is no division and no sign in front of a number.
public struct Countdown: VerifiableTask {
  /// Digits and a target.
  public struct Problem: Hashable, Sendable {
    /// The digits, ascending, each from 1 to 9.
    public let numbers: [Int]
    /// The value to be reached, from 1 to 99.
    public let target: Int

    /// Digits in any order, and a target that can be reached from them by working from left to
    /// right; anything else is an error.
    public init(numbers: [Int], target: Int) throws(TaskError) {
      guard (2...4).contains(numbers.count) else { throw .countOfNumbers(numbers.count) }
      for number in numbers where !(1...9).contains(number) { throw .countdownNumber(number) }
      guard (1...99).contains(target) else { throw .target(target) }
      self.init(checked: numbers, target: target)
      guard !solutions.isEmpty else { throw .unreachable(target, from: self.numbers) }
    }

    fileprivate init(checked numbers: [Int], target: Int) {
      (self.numbers, self.target) = (numbers.sorted(), target)
    }

    /// The ways to the target that work from left to right, in a fixed order; there is one at least.
    public var solutions: [Chain] { Chain.all(of: numbers).filter { $0.value == target } }
  }

  /// The number of digits of a problem, from 2 to 4: each number in the range is drawn equally often.
  public let count: ClosedRange<Int>
  /// The probability that a try of the teacher is one that it knows to be right; any other try is
  /// drawn from all ways to combine the digits.
  public let luck: Double
  /// The probability of giving up after a failed try; the last try is then the answer, and wrong.
  public let giveUp: Double
  /// The number of tries after which the teacher always gives up.
  public let maximumTries: Int

  /// Problems of so many digits, and how the teacher solves them.
  ///
  /// - Precondition: the two probabilities are from 0 to 1, and there is at least 1 try.
  public init(
    count: ClosedRange<Int> = 3...3, luck: Double = 0.5, giveUp: Double = 0,
    maximumTries: Int = .max
  ) throws(TaskError) {
    for number in [count.lowerBound, count.upperBound] where !(2...4).contains(number) {
      throw .countOfNumbers(number)
    }
    require((0...1).contains(luck), "luck should be from 0 to 1, got \(luck)")
    require((0...1).contains(giveUp), "giveUp should be from 0 to 1, got \(giveUp)")
    require(maximumTries >= 1, "there should be at least 1 try, got \(maximumTries)")
    require(luck > 0 || giveUp > 0 || maximumTries < .max, "a teacher without luck has to give up")
    (self.count, self.luck) = (count, luck)
    (self.giveUp, self.maximumTries) = (giveUp, maximumTries)
  }

  /// The special symbols, ten digits, `+ - × ( ) =`, and six words: 29 in all.
  public var vocabulary: Vocabulary { Self.vocabulary }

  private static let vocabulary = Vocabulary(
    Numeral.digits + ["+", "-", "×", "(", ")", "=", "make", "from", "try", "no", "wait", "yes"])

  /// Problems with the same digits are held out together: otherwise a model could guess a held-out
  /// target, the one that it never met with these digits.
  public func splitKey(of problem: Problem) -> String {
    problem.numbers.map(String.init).joined(separator: " ")
  }

  /// Draws digits and a way to combine them, until that gives a target from 1 to 99.
  public func problem(using generator: inout SeededGenerator) -> Problem {
    while true {
      let size = count.lowerBound + generator.integer(below: count.count)
      let numbers = (0..<size).map { _ in 1 + generator.integer(below: 9) }
      let target = Chain.random(of: numbers, using: &generator).value
      if (1...99).contains(target) { return Problem(checked: numbers, target: target) }
    }
  }

  /// Returns the target and the digits: `make 1 6 from 2 3 5`.
  public func question(for problem: Problem) -> [String] {
    ["make"] + Numeral.symbols(of: problem.target) + ["from"]
      + problem.numbers.map(String.init)
  }

  /// Returns the first of the solutions: `( 3 + 5 ) × 2`.
  public func answer(to problem: Problem) -> [String] { problem.solutions[0].symbols }

  /// Returns tries, each computed from left to right and held against the target, until one is
  /// right or the teacher gives up: `try 2 × 3 = 6 + 5 = 1 1 no wait try 3 + 5 = 8 × 2 = 1 6 yes`.
  public func workedSolution(
    to problem: Problem, using generator: inout SeededGenerator
  ) -> WorkedSolution {
    let solutions = problem.solutions
    var (thought, tries) = ([String](), 0)
    while true {
      let chain =
        generator.uniform() < luck
        ? solutions[generator.integer(below: solutions.count)]
        : Chain.random(of: problem.numbers, using: &generator)
      tries += 1
      thought += ["try"] + chain.steps
      if chain.value == problem.target {
        return WorkedSolution(thought: thought + ["yes"], answer: chain.symbols)
      }
      thought.append("no")
      if tries >= maximumTries || generator.uniform() < giveUp {
        return WorkedSolution(thought: thought, answer: chain.symbols)
      }
      thought.append("wait")
    }
  }

  /// Returns whether an answer is an expression that uses each digit exactly once and has the
  /// target as its value.
  public func verify(_ answer: [String], for problem: Problem) -> Bool {
    guard let found = Expression(answer) else { return false }
    return found.numbers.sorted() == problem.numbers && found.value == problem.target
  }

  /// All right answers are one; a wrong one is itself, as far as it is an expression.
  public func vote(for answer: [String], to problem: Problem) -> [String]? {
    if verify(answer, for: problem) { return self.answer(to: problem) }
    return Expression(answer) == nil ? nil : answer
  }
}

extension TaskError {
  /// Says that a problem has too few or too many digits.
  public static func countOfNumbers(_ count: Int) -> TaskError {
    TaskError("a countdown has 2 to 4 digits to work with, got \(count)")
  }

  /// Says that a number is not one of the digits from 1 to 9.
  public static func countdownNumber(_ number: Int) -> TaskError {
    TaskError("a countdown works with digits from 1 to 9, got \(number)")
  }

  /// Says that a target is out of range.
  public static func target(_ target: Int) -> TaskError {
    TaskError("the target of a countdown is from 1 to 99, got \(target)")
  }

  /// Says that there is no way from the digits to the target.
  public static func unreachable(_ target: Int, from numbers: [Int]) -> TaskError {
    TaskError("\(target) cannot be reached from \(numbers) by + - × from left to right")
  }
}
