/// The verdict on a solution: a word, and for the learner the reason.
///
/// A check leaves it in a file, since the process in which it runs may be killed.
package struct ExerciseVerdict: Equatable, Sendable {
  /// The possible verdicts.
  package enum Kind: String, Sendable {
    /// It is right.
    case solved
    /// It is the stub.
    case unsolved
    /// It is not right, or not yet.
    case wrong
    /// It does not build, or did not come to its end.
    case broken
  }

  package var kind: Kind
  package var words: String

  /// Reads the verdict in a file; without one the exercise is broken.
  package init(file text: String) {
    let lines = text.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
    kind = lines.first.flatMap { Kind(rawValue: String($0)) } ?? .broken
    words = lines.count > 1 ? String(lines[1]) : ""
    while words.last == "\n" { words.removeLast() }
  }

  package init(_ kind: Kind, _ words: String) {
    (self.kind, self.words) = (kind, words)
  }

  /// The text of the file.
  package var file: String { "\(kind.rawValue)\n\(words)\n" }

  /// Returns the word for the learner: an exercise that is as shipped is not wrong, but not begun.
  package func state(isBegun: Bool) -> String {
    switch kind {
    case .solved, .broken: kind.rawValue
    case .unsolved, .wrong: isBegun ? "wrong so far" : "not begun"
    }
  }
}
