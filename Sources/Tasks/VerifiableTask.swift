import Random

/// Problems made from a seed, whose answers a rule can check: all that learning from rewards needs.
///
/// A task knows nothing of models and tokens. It speaks in symbols: short texts without spaces, all of
/// them in its vocabulary. DeepSeek-R1 (arXiv 2501.12948, §2.2.2) is trained on problems of this kind,
/// where no one labels the thinking and no learned judge is asked whether the answer is right.
public protocol VerifiableTask: Sendable {
  /// All there is to know about one problem.
  associatedtype Problem: Hashable & Sendable

  /// Every symbol that questions, worked solutions and answers are written with.
  var vocabulary: Vocabulary { get }

  /// Keys whose problems are never trained on, whatever the split says.
  var alwaysHeldOut: Set<String> { get }

  /// What decides on which side of a split a problem is: problems with the same key are held out
  /// together.
  func splitKey(of problem: Problem) -> String

  /// Draws a problem.
  func problem(using generator: inout SeededGenerator) -> Problem

  /// The symbols of the question; different problems have different questions.
  func question(for problem: Problem) -> [String]

  /// The right answer, in the form that a worked solution would give it.
  func answer(to problem: Problem) -> [String]

  /// A worked solution as a teacher would write it; where there is a choice, the generator chooses.
  /// The teacher may be an impatient one: the answer is not right for every task and every choice.
  func workedSolution(
    to problem: Problem, using generator: inout SeededGenerator
  ) -> WorkedSolution

  /// Whether the symbols of an answer are right. Any symbols may be given: this never traps.
  func verify(_ answer: [String], for problem: Problem) -> Bool

  /// The one form under which an answer is counted when many answers vote: the same for answers that
  /// mean the same, and for the right one that of `answer(to:)`; `nil` if it is no answer at all.
  func vote(for answer: [String], to problem: Problem) -> [String]?
}

extension VerifiableTask {
  /// No problem is held out for its own sake.
  public var alwaysHeldOut: Set<String> { [] }

  /// Every problem is held out or not by itself: the key is its canonical text.
  public func splitKey(of problem: Problem) -> String { canonicalText(of: problem) }

  /// An answer means what it says: there is one way to write each.
  public func vote(for answer: [String], to problem: Problem) -> [String]? {
    answer.isEmpty ? nil : answer
  }

  /// The one text that stands for a problem: its question, with single spaces.
  public func canonicalText(of problem: Problem) -> String {
    question(for: problem).joined(separator: " ")
  }
}

/// A worked solution: what is thought, and what is answered.
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

/// A task or a problem that cannot be.
public enum TaskError: Error, Hashable, CustomStringConvertible {
  /// A sum of fewer than one term.
  case numberOfTerms(Int)
  /// A term at a place (from 0) that is not a digit with its sign, or a first term below 0.
  case term(Int, place: Int)
  /// Fewer than one digit to write.
  case numberOfDigits(Int)
  /// A digit to write, at a place (from 0), that is not from 0 to 9.
  case digit(Int, place: Int)
  /// Roots up to ± a number outside 1...99.
  case rootRange(Int)
  /// No problem on the wanted side of a split was met in this many draws.
  case nothingDrawn(heldOut: Bool, draws: Int)

  /// What was expected, and what was given.
  public var description: String {
    switch self {
    case .numberOfTerms(let count):
      "a running sum needs at least 1 term, got \(count)"
    case .term(let term, let place):
      "term \(place + 1) of a running sum should be from \(place == 0 ? 0 : -9) to 9, got \(term)"
    case .numberOfDigits(let count):
      "a text to be written needs at least 1 digit, got \(count)"
    case .digit(let digit, let place):
      "digit \(place + 1) of a text to be written should be from 0 to 9, got \(digit)"
    case .rootRange(let range):
      "the roots of a quadratic reach up to ± a number from 1 to 99, got \(range)"
    case .nothingDrawn(let heldOut, let draws):
      "no \(heldOut ? "held-out" : "training") problem in \(draws) draws: take another fraction "
        + "or a larger space of problems"
    }
  }
}
