import Foundation
import Testing

/// Thrown by a stub: there is no solution yet.
public struct Unsolved: Error, CustomStringConvertible {
  /// Creates the error that a stub throws until it is written.
  public init() {}
  /// The words for someone who runs all tests.
  public var description: String { "not started" }
}

/// The reason why a solution is not right yet, in words to go on from.
public struct Wrong: Error, CustomStringConvertible {
  /// A text with what was expected, what came, and what that looks like.
  public let description: String
  /// A reason in whole sentences.
  public init(_ description: String) { self.description = description }
}

/// The author of the solution that is checked. Both go through the same check, so that it cannot
/// ask for the impossible, and what it says of a wrong one is not said of the library.
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
