import Tasks

/// A task whose chains of thought can be checked step by step.
public protocol StepCheckable: VerifiableTask {
  /// Reads the thought of a response up to its first wrong step; `nil` if the response has no thought.
  ///
  /// Any response can be checked, malformed ones too: this never traps. A thought that was cut off is
  /// checked as far as it goes, and what is missing counts as wrong.
  func check(_ response: Response, for problem: Problem) -> TraceCheck?
}

/// What became of checking a thought.
///
/// Three things are kept apart. The answer may be right (`verify`); the steps may be right (`mistake`);
/// and the answer may follow from the steps (`isFaithful`). A right answer after wrong steps is what a
/// reward for answers alone can lead to: the thought is then no account of how the answer was found.
public struct TraceCheck: Hashable, Sendable {
  /// The number of right steps before the first mistake, or of all steps.
  public let steps: Int
  /// The first wrong step, or an answer that does not follow from right ones; `nil` if all is well.
  public let mistake: Mistake?
  /// Whether the answer is the one that the thought arrives at, right or wrong.
  public let isFaithful: Bool
  /// Whether the thought ends without a result that it believes in.
  public let gaveUp: Bool

  /// A check from its results.
  public init(steps: Int, mistake: Mistake?, isFaithful: Bool, gaveUp: Bool = false) {
    self.steps = steps
    self.mistake = mistake
    self.isFaithful = isFaithful
    self.gaveUp = gaveUp
  }

  /// Completes a check of the steps by comparing the thought's conclusion with the answer.
  init(_ steps: CheckedSteps, response: Response, isFaithful: Bool, gaveUp: Bool = false) {
    var mistake = steps.mistake
    if mistake == nil, !isFaithful, let answer = response.answer {
      mistake = Mistake(
        kind: .answer, step: steps.count, symbols: answer,
        expected: "what the thought arrives at", found: response.symbols[answer])
    }
    self.init(steps: steps.count, mistake: mistake, isFaithful: isFaithful, gaveUp: gaveUp)
  }
}

/// How many steps are right, and the first mistake in them.
struct CheckedSteps {
  var count: Int
  var mistake: Mistake?
}

/// The first wrong step of a thought.
public struct Mistake: Hashable, Sendable, CustomStringConvertible {
  /// What is wrong with it.
  public enum Kind: Hashable, Sendable {
    /// A result is wrong.
    case arithmetic
    /// The step does not go on from the one before.
    case carriedOver
    /// The step does not copy the question.
    case question
    /// The thought ends, or goes on with a later step, before this one has been made.
    case missingStep
    /// The thought was complete, or a step was put in that has no place.
    case extraStep
    /// The step does not have the form of a step.
    case unreadable
    /// The two numbers that are tried do not have the product that they should.
    case notAFactorPair
    /// A candidate was accepted whose sum is wrong.
    case falseYes
    /// A candidate was turned down whose sum is right.
    case falseNo
    /// All steps are right, and the answer does not follow from them.
    case answer
  }

  /// What is wrong.
  public let kind: Kind
  /// The index of the step, from 0; for an answer, the number of steps.
  public let step: Int
  /// Where to mark it in the response: the symbols of the step; empty where something is missing.
  public let symbols: Range<Int>
  /// What should have been there.
  public let expected: String
  /// What is there.
  public let found: String

  /// A mistake from its parts; what was found is given by its symbols.
  public init(
    kind: Kind, step: Int, symbols: Range<Int>, expected: String, found: some Sequence<String>
  ) {
    self.kind = kind
    self.step = step
    self.symbols = symbols
    self.expected = expected
    let written = found.joined(separator: " ")
    self.found = written.isEmpty ? "nothing" : written
  }

  /// A sentence about it: `step 2 is computed wrongly: expected 8, found 9`.
  public var description: String {
    let what =
      switch kind {
      case .arithmetic: "is computed wrongly"
      case .carriedOver: "does not go on from the step before"
      case .question: "does not copy the question"
      case .missingStep: "is missing"
      case .extraStep: "is one too many"
      case .unreadable: "cannot be read"
      case .notAFactorPair: "does not try a factor pair"
      case .falseYes: "accepts a wrong sum"
      case .falseNo: "turns down the right sum"
      case .answer: "does not follow from the thought"
      }
    let who = kind == .answer ? "the answer" : "step \(step + 1)"
    return "\(who) \(what): expected \(expected), found \(found)"
  }
}
