import Tasks

/// A task whose chains of thought can be checked step by step.
public protocol StepCheckable: VerifiableTask {
  /// Reads the thought of a response up to its first wrong step; `nil` if the response has no
  /// thought.
  ///
  /// Any response can be checked, malformed ones too: this never traps. A thought that was cut off
  /// is checked as far as it goes, and what is missing counts as wrong.
  func check(_ response: Response, for problem: Problem) -> TraceCheck?
}

/// The result of checking a thought.
///
/// Three things are kept apart. The answer may be right (`verify`); the steps may be right
/// (`mistake`); and the answer may follow from the steps (`isFaithful`). A right answer after wrong
/// steps is what a reward for answers alone can lead to: the thought is then no account of how the
/// answer was found.
public struct TraceCheck: Hashable, Sendable {
  /// The number of right steps before the first mistake, or of all steps.
  public let steps: Int
  /// The first wrong step, or an answer that does not follow from right ones; `nil` if all is well.
  public let mistake: Mistake?
  /// Indicates whether the answer is the one that the thought arrives at, right or wrong.
  public let isFaithful: Bool
  /// Indicates whether the thought gives up: it ends without accepting a result.
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

/// The number of right steps, and the first mistake in the others.
package struct CheckedSteps {
  package var count: Int
  package var mistake: Mistake?
}

/// The first wrong step of a thought.
public struct Mistake: Hashable, Sendable, CustomStringConvertible {
  /// The kind of a mistake. A task's own kinds stand with its check.
  public struct Kind: Hashable, Sendable, CustomStringConvertible {
    /// The kind in words, behind "step 2": `is computed wrongly`.
    public let description: String

    /// A kind of mistake, in words that go on from "step 2".
    public init(_ description: String) { self.description = description }

    /// A result is wrong.
    public static let arithmetic = Kind("is computed wrongly")
    /// The step does not go on from the one before.
    public static let carriedOver = Kind("does not go on from the step before")
    /// The step does not copy the question.
    public static let question = Kind("does not copy the question")
    /// The thought ends, or goes on with a later step, before this one has been made.
    public static let missingStep = Kind("is missing")
    /// The step is superfluous: the thought was complete, or the step has no place in it.
    public static let extraStep = Kind("is one too many")
    /// The step does not have the form of a step.
    public static let unreadable = Kind("cannot be read")
    /// All steps are right, and the answer does not follow from them.
    public static let answer = Kind("does not follow from the thought")
  }

  /// The kind of mistake.
  public let kind: Kind
  /// The index of the step, from 0; for an answer, the number of steps.
  public let step: Int
  /// The symbols of the step in the response; empty where something is missing.
  public let symbols: Range<Int>
  /// The text that should have been there.
  public let expected: String
  /// The text that is there.
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
    let who = kind == .answer ? "the answer" : "step \(step + 1)"
    return "\(who) \(kind): expected \(expected), found \(found)"
  }
}
