import TinyR1

/// The flaw of a thought, if any, by its first mistake; its answer may be right all the same.
enum KindOfThought: String, CaseIterable {
  /// Every step is right, and the answer is what they lead to.
  case sound = "every step is right"
  /// So are these; but it says no to its last pair, and answers with it.
  case givesUp = "gives up"
  /// It adds up rightly, and says yes to a sum that was not wanted.
  case falseYes = "yes to a wrong sum"
  /// It adds up wrongly.
  case wrongSum = "wrong sum"
  /// A part of a step is missing: `try 2 , 3 sum yes`.
  case incomplete = "step incomplete"
  /// Anything else, such as a pair whose product is not c.
  case other = "other mistakes"

  /// The kind of a response's thought.
  init(_ response: Response, to problem: Quadratic.Problem, of task: Quadratic) {
    guard let check = task.check(response, for: problem) else {
      self = .other
      return
    }
    switch check.mistake?.kind {
    case nil: self = check.gaveUp ? .givesUp : .sound
    case .falseYes: self = .falseYes
    case .arithmetic: self = .wrongSum
    case .unreadable, .missingStep: self = .incomplete
    default: self = .other
    }
  }
}
