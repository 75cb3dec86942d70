/// A question with several answers to choose from, of which one is right.
///
/// It stands in `Questions/LessonNN.md` as a heading, its answers as items, and below each, indented,
/// the reason why it is right or wrong:
///
///     # In a group all rewards are 1. What does GRPO learn from it?
///
///     - [ ] All of them are pushed up.
///       They would be, if nothing were compared: …
///     - [x] Nothing.
///       Each is as good as the mean, so every advantage is 0.
package struct Question: Equatable, Sendable {
  /// One of the answers.
  package struct Choice: Equatable, Sendable {
    package let text: String
    /// The reason why it is right, or wrong.
    package let reason: String
    package let isRight: Bool
  }

  package let text: String
  package let choices: [Choice]

  /// The letters of its answers: `a`, `b`, `c`.
  package var letters: [String] {
    choices.indices.map { String(UnicodeScalar(UInt8(ascii: "a") + UInt8($0))) }
  }

  /// Reads the questions in a file.
  ///
  /// - Throws: ``CourseError`` that says which question is not as it should be: it has two to six
  ///   answers, of which one is right, and each has a reason.
  package static func all(in text: String, file: String) throws -> [Question] {
    let blocks = "\n\(text)".split(separator: "\n# ")
    return try blocks.filter { !$0.allSatisfy(\.isWhitespace) }.map { block in
      let lines = block.split(separator: "\n", omittingEmptySubsequences: true)
      let head = lines.prefix { !$0.hasPrefix("- [") }
      var choices: [Choice] = []
      for line in lines.dropFirst(head.count) {
        if let item = line.wholeMatch(of: /- \[([ x])\] (.*)/) {
          choices.append(Choice(text: String(item.2), reason: "", isRight: item.1 == "x"))
        } else if let last = choices.popLast() {
          let reason = line.drop { $0 == " " }
          choices.append(
            Choice(
              text: last.text,
              reason: last.reason + (last.reason.isEmpty ? "" : " ") + reason, isRight: last.isRight
            ))
        }
      }
      let question = Question(text: head.joined(separator: "\n"), choices: choices)
      if let problem = question.problem {
        throw CourseError("\(file): \"\(head.first ?? "")\" \(problem)")
      }
      return question
    }
  }

  private var problem: String? {
    let right = choices.count { $0.isRight }
    if !(2...6).contains(choices.count) { return "has \(choices.count) answers: give it 2 to 6" }
    if right != 1 { return "has \(right) right answers: mark one of them with [x]" }
    guard let bare = choices.first(where: { $0.reason.isEmpty }) else { return nil }
    return "has no reason below the answer \"\(bare.text)\": add one, indented by two"
  }
}
