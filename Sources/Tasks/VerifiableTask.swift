import Tokens
import Random

/// A source of problems, drawn from a seed, whose answers a rule can check.
///
/// A task does not depend on models and tokens. It uses symbols: short texts without spaces, all of
/// them in its vocabulary. DeepSeek-R1 (arXiv 2501.12948, §2.2.2) is trained on problems of this
/// kind, where no one labels the thinking and no learned judge grades the answer.
public protocol VerifiableTask: Sendable {
  /// One problem, with all that determines its question and answer.
  associatedtype Problem: Hashable & Sendable

  /// Every symbol that questions, worked solutions and answers are written with.
  var vocabulary: Vocabulary { get }

  /// Keys whose problems are never trained on, whatever the split says.
  var alwaysHeldOut: Set<String> { get }

  /// Returns the key that decides on which side of a split a problem is: problems with the same key
  /// are held out together.
  func splitKey(of problem: Problem) -> String

  /// Draws a problem.
  func problem(using generator: inout SeededGenerator) -> Problem

  /// Returns the symbols of the question; different problems have different questions.
  func question(for problem: Problem) -> [String]

  /// Returns the right answer, in the form that a worked solution would give it.
  func answer(to problem: Problem) -> [String]

  /// Returns a worked solution as a teacher would write it; where there is a choice, the generator
  /// chooses. The teacher may be an impatient one: the answer is not right for every task and every
  /// choice.
  func workedSolution(
    to problem: Problem, using generator: inout SeededGenerator
  ) -> WorkedSolution

  /// Returns whether the symbols of an answer are right. Any symbols may be given: this never
  /// traps.
  func verify(_ answer: [String], for problem: Problem) -> Bool

  /// Returns the one form under which an answer is counted when many answers vote: the same for
  /// answers that mean the same, and for the right one that of `answer(to:)`; `nil` if it is no
  /// answer at all.
  func vote(for answer: [String], to problem: Problem) -> [String]?
}

extension VerifiableTask {
  /// No problem is held out for its own sake.
  public var alwaysHeldOut: Set<String> { [] }

  /// Returns the canonical text: each problem is held out or not by itself.
  public func splitKey(of problem: Problem) -> String { canonicalText(of: problem) }

  /// Returns the answer itself: each answer has one spelling.
  public func vote(for answer: [String], to problem: Problem) -> [String]? {
    answer.isEmpty ? nil : answer
  }

  /// Returns the one text that stands for a problem: its question, with single spaces.
  public func canonicalText(of problem: Problem) -> String {
    question(for: problem).joined(separator: " ")
  }
}

/// A worked solution: a thought and an answer.
public struct WorkedSolution: Hashable, Sendable {
  /// The symbols of the thought; empty if there is nothing to work out.
  public let thought: [String]
  /// The symbols of the answer.
  public let answer: [String]

  /// A solution from its two parts.
  public init(thought: [String], answer: [String]) {
    self.thought = thought
    self.answer = answer
  }
}

/// An impossible task or problem. Each task declares its own errors.
public struct TaskError: Error, Hashable, CustomStringConvertible {
  /// The expected value, and the given one.
  public let description: String

  /// An error that says what was expected, and what was given.
  public init(_ description: String) { self.description = description }
}
