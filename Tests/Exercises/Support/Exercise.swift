import Foundation
import Testing

/// Thrown by a stub: there is no solution yet.
public struct Unsolved: Error, CustomStringConvertible {
  /// What a stub throws until it is written.
  public init() {}
  /// What to tell who runs all tests.
  public var description: String { "not started" }
}

/// Why a solution is not right yet, in words to go on from.
public struct Wrong: Error, CustomStringConvertible {
  /// What was expected, what came, and what that looks like.
  public let description: String
  /// A reason in whole sentences.
  public init(_ description: String) { self.description = description }
}

/// Whose solution is checked. Both go through the same check, so that it cannot ask for the
/// impossible, and what it says of a wrong one is not said of the library.
public enum Answer: String, CaseIterable, Sendable {
  /// The one that the library has, or makes from its functions.
  case reference
  /// The one in `LessonNN.swift`.
  case yours
}

/// Checks one solution of an exercise.
///
/// The reference has to pass. Yours is a known issue until it passes, so that all tests are green
/// while it is unsolved; with `STRICT=1` in the environment it has to pass as well. If
/// `EXERCISE_RESULTS` names a folder, the verdict is left there in a file, for `make exercises`.
///
/// - Parameters:
///   - number: such as `4.2`.
///   - answer: whose solution.
///   - reference: the library's.
///   - yours: the learner's.
///   - sourceLocation: where the exercise is.
///   - check: throws ``Wrong`` if a solution is not right; returns what is worth knowing once it is.
/// - Throws: what the check throws, of a solution that has to pass.
public func exercise<Solution>(
  _ number: String, _ answer: Answer, reference: Solution, yours: Solution,
  sourceLocation: SourceLocation = #_sourceLocation, check: (Solution) throws -> String
) throws {
  let environment = ProcessInfo.processInfo.environment
  func judge(_ solution: Solution) throws {
    func leave(_ verdict: String, _ words: String) throws {
      guard let folder = environment["EXERCISE_RESULTS"] else { return }
      let file = URL(fileURLWithPath: folder).appendingPathComponent("\(number).\(answer.rawValue)")
      try Data("\(verdict)\n\(words)\n".utf8).write(to: file)
    }
    do {
      let afterword = try check(solution)
      try leave("solved", afterword)
    } catch let unsolved as Unsolved {
      try leave("unsolved", unsolved.description)
      throw unsolved
    } catch {
      try leave("wrong", "\(error)")
      throw error
    }
  }
  switch answer {
  case .reference: try judge(reference)
  case .yours:
    let isStrict = environment["STRICT"] == "1"
    try withKnownIssue(isIntermittent: true, sourceLocation: sourceLocation) {
      try judge(yours)
    } when: {
      !isStrict
    }
  }
}

/// A wrong result that is met often, and what leads to it.
public struct Mistake {
  let numbers: [Double]
  let words: String
  /// Numbers that somebody might get, and why.
  public init(_ numbers: [Double], _ words: String) {
    (self.numbers, self.words) = (numbers, words)
  }
  /// A number that somebody might get, and why.
  public init(_ number: Double, _ words: String) { self.init([number], words) }
}

/// Requires numbers to be what they should be; if they are not, says which, and what they look like.
///
/// - Parameters:
///   - what: the call, as the learner would write it.
///   - got: what it gave.
///   - expected: what it should give.
///   - tolerance: how far each may be off, as a share of it or of 1, whichever is larger.
///   - mistakes: results of well-known mistakes, to be recognised.
/// - Throws: ``Wrong``.
public func expect(
  _ what: String, _ got: [Double], toBe expected: [Double], within tolerance: Double = 1e-9,
  mistakes: [Mistake] = []
) throws(Wrong) {
  func agrees(_ others: [Double]) -> Bool {
    got.count == others.count
      && zip(got, others).allSatisfy { number, other in
        abs(number - other) <= tolerance * max(1, abs(other)) || (number.isNaN && other.isNaN)
      }
  }
  if agrees(expected) { return }
  let hint = mistakes.first { agrees($0.numbers) }.map { "\n\($0.words)" } ?? ""
  // As many digits as it takes to tell the two apart.
  let digits = brief(expected) == brief(got) ? 17 : 5
  throw Wrong(
    """
    \(what)
      expected \(brief(expected, digits: digits))
      got      \(brief(got, digits: digits))\(hint)
    """)
}

/// Requires a prediction to be near what was measured, without telling what that was.
///
/// - Parameters:
///   - prediction: the learner's number.
///   - measured: what came out.
///   - tolerance: how far off it may be, in the unit of both.
///   - mistakes: results of well-known mistakes, to be recognised.
/// - Throws: ``Wrong``.
public func expect(
  prediction: Double, near measured: Double, within tolerance: Double, mistakes: [Mistake] = []
) throws(Wrong) {
  if abs(prediction - measured) <= tolerance { return }
  let known = mistakes.first { abs($0.numbers[0] - prediction) <= tolerance }?.words
  let words = known ?? "Your number is too \(prediction < measured ? "low" : "high")."
  throw Wrong(
    "You predicted \(brief(prediction)). It was run, and that is not what came out.\n\(words)")
}

/// Numbers as short as they can be told apart by: `[0.8333, -0.5]`; one alone without brackets.
private func brief(_ numbers: [Double], digits: Int = 5) -> String {
  let texts = numbers.map { brief($0, digits: digits) }
  return texts.count == 1 ? texts[0] : "[\(texts.joined(separator: ", "))]"
}

/// A number with at most so many digits: `0.83333`, `1e-17`.
public func brief(_ number: Double, digits: Int = 5) -> String {
  number.isNaN ? "nan" : String(format: "%.\(digits)g", number)
}
