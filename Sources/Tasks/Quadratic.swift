import Tokens
import Random
import Require

/// Quadratic equations with whole roots: x² − 5x + 6 = 0 has the roots 2 and 3.
///
/// Numbers are written digit by digit. Both coefficients are always written, each after its sign,
/// also when they are 0 or 1: `x² - 5 x + 6 = 0`, `x² + 0 x - 9 = 0`, `x² - 1 x + 0 = 0`. So every
/// question has the same shape, and the same question is the same problem.
///
/// An answer is the two roots in any order, `2 , 3` or `3 , 2`; a double root may be written once
/// or twice, `4` or `4 , 4`. Numbers are as `Numeral` has them: `- 0`, `+ 2` and `0 2` are refused,
/// and so is anything besides the roots.
public struct Quadratic: VerifiableTask {
  /// One equation, known by its roots.
  public struct Problem: Hashable, Sendable, CustomStringConvertible {
    /// The two roots, in the order in which answers are written.
    public let roots: FactorPair

    /// The equation with these roots: x² − (r + s) x + r s = 0.
    ///
    /// - Precondition: no root is beyond ±99.
    public init(roots r: Int, _ s: Int) {
      require(
        (-99...99).contains(r) && (-99...99).contains(s),
        "roots should be from -99 to 99, got \(r) and \(s)")
      roots = FactorPair(r, s)
    }

    /// b, the coefficient of x: minus the sum of the roots.
    public var linear: Int { -roots.sum }

    /// c, the coefficient without x: the product of the roots.
    public var constant: Int { roots.product }

    /// The equation for a reader: `x² - 5x + 6 = 0`.
    public var description: String {
      let signed = { (number: Int) in number < 0 ? "- \(-number)" : "+ \(number)" }
      return "x² \(signed(linear))x \(signed(constant)) = 0"
    }
  }

  /// A way to find the roots.
  public enum Method: Hashable, Sendable {
    /// Try pairs of factors of c until the sum is −b.
    case factorSearch(FactorSearch)
    /// Compute the discriminant, its square root, then both roots.
    case discriminant
  }

  /// Roots are drawn from −range to range.
  public let range: Int
  /// The method of worked solutions.
  public let method: Method
  /// The problems that are never trained on: by default all equations with the c of x² − 5x + 6 =
  /// 0, which the lessons show being solved.
  public var alwaysHeldOut: Set<String> = ["c = 6"]

  /// Equations with roots up to ±range, which is from 1 to 99; any other range is an error.
  public init(range: Int = 12, method: Method = .factorSearch(FactorSearch())) throws(TaskError) {
    guard (1...99).contains(range) else { throw .rootRange(range) }
    self.range = range
    self.method = method
  }

  /// The special symbols, ten digits, signs, and the words of both methods and of practice.
  public var vocabulary: Vocabulary { Self.vocabulary }

  private static let vocabulary = Vocabulary(
    Numeral.digits + ["+", "-", "x²", "x", "=", ",", ";"]
      + ["try", "sum", "yes", "no", "wait", "pairs"] + ["D", "√", "(", ")", "/"])

  /// Every equation in range once: first the lower root, then the higher one, ascending.
  /// There are (2 · range + 1)(range + 1) of them: 325 for ±12.
  public var allProblems: [Problem] {
    (-range...range).flatMap { low in (low...range).map { Problem(roots: low, $0) } }
  }

  /// Equations with the same c are held out together. If they were held out one by one, the
  /// candidates for a c would all be met in training, and the roots of the held-out equation would
  /// be the one pair that is never the answer: a model would memorise just that.
  public func splitKey(of problem: Problem) -> String { "c = \(problem.constant)" }

  /// Draws an equation, each one in range equally often.
  public func problem(using generator: inout SeededGenerator) -> Problem {
    while true {
      let r = generator.integer(below: 2 * range + 1) - range
      let s = generator.integer(below: 2 * range + 1) - range
      if r <= s { return Problem(roots: r, s) }  // r > s would give two chances to unequal roots
    }
  }

  /// `x² - 5 x + 6 = 0`
  public func question(for problem: Problem) -> [String] {
    let signed = { (number: Int) in
      [number < 0 ? "-" : "+"] + Numeral.symbols(of: abs(number))
    }
    return ["x²"] + signed(problem.linear) + ["x"] + signed(problem.constant) + ["=", "0"]
  }

  /// Returns both roots, a double root twice: `2 , 3`, `4 , 4`.
  public func answer(to problem: Problem) -> [String] {
    problem.roots.symbols
  }

  /// Returns a worked solution by the task's method. A factor search that gives up answers with its
  /// last candidate, which is wrong.
  public func workedSolution(
    to problem: Problem, using generator: inout SeededGenerator
  ) -> WorkedSolution {
    switch method {
    case .factorSearch(let search):
      search.workedSolution(to: problem, using: &generator)
    case .discriminant:
      WorkedSolution(
        thought: Self.discriminantTrace(for: problem).symbols, answer: answer(to: problem))
    }
  }

  /// Only the roots are right.
  public func verify(_ answer: [String], for problem: Problem) -> Bool {
    Self.pair(inAnswer: answer) == problem.roots
  }

  /// Two roots in either order, and a double root written once or twice, are the same answer.
  public func vote(for answer: [String], to problem: Problem) -> [String]? {
    Self.pair(inAnswer: answer)?.symbols
  }

  /// Returns the two numbers that an answer names, one number being a double root; `nil` if it
  /// names no number, more than two, or anything else.
  public static func pair(inAnswer answer: [String]) -> FactorPair? {
    var reader = SymbolReader(answer)
    guard let first = reader.takeNumber() else { return nil }
    if reader.isAtEnd { return FactorPair(first, first) }
    guard reader.take(","), let second = reader.takeNumber(), reader.isAtEnd else { return nil }
    return FactorPair(first, second)
  }
}

extension TaskError {
  /// Says that roots are to reach up to ± a number outside 1...99.
  public static func rootRange(_ range: Int) -> TaskError {
    TaskError("the roots of a quadratic reach up to ± a number from 1 to 99, got \(range)")
  }
}
