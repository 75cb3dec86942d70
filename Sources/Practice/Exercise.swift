import Cells

/// An exercise: a cell `// %% 4.2 Title` of `LessonNN.swift`, with its task as the comment below
/// it.
package struct Exercise: Equatable, Sendable {
  /// Its number, such as `4.2`.
  package let number: String
  /// The task of the exercise, in a sentence.
  package let title: String
  /// The full text of the task.
  package let task: String
  /// A checksum of the exercise's code, without comments and blank lines.
  package let checksum: UInt32
  /// The place of the exercise: `Tests/Exercises/Lesson04.swift:19`.
  package let place: String
  /// Its lines in the file, from the mark to the next one.
  package let source: String

  /// Its lesson in two digits.
  package var lesson: String { Self.lesson(of: number) }

  /// Returns the exercises in a lesson's file, from first to last.
  package static func all(in text: String, file: String) -> [Exercise] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let cells = LessonSource(text).cells
    let ends = cells.dropFirst().map { $0.line - 1 } + [lines.count]
    return zip(cells, ends).map { cell, end in
      let number = cell.heading.prefix { $0 != " " }
      let code = cell.code.split(separator: "\n").filter {
        !$0.hasPrefix("//") && !$0.allSatisfy(\.isWhitespace)
      }
      return Exercise(
        number: String(number), title: cell.heading.dropFirst(number.count).trimmed,
        task: cell.prose, checksum: posixChecksum(code.map { $0 + "\n" }.joined().utf8),
        place: "\(file):\(cell.line)",
        source: lines[(cell.line - 1)..<end].joined(separator: "\n"))
    }
  }

  /// Returns the lesson that a number belongs to, in two digits: `04` of `4.2`.
  package static func lesson(of number: String) -> String {
    let lesson = number.prefix { $0 != "." }
    return lesson.count < 2 ? "0\(lesson)" : String(lesson)
  }
}

/// Returns the checksum that the command `cksum` gives, and POSIX defines.
package func posixChecksum(_ bytes: some Collection<UInt8>) -> UInt32 {
  var remainder: UInt32 = 0
  func feed(_ byte: UInt8) {
    remainder ^= UInt32(byte) << 24
    for _ in 0..<8 {
      let carry = remainder & 0x8000_0000 != 0
      remainder = carry ? remainder << 1 ^ 0x04C1_1DB7 : remainder << 1
    }
  }
  for byte in bytes { feed(byte) }
  var length = bytes.count
  while length > 0 {
    feed(UInt8(length & 0xFF))
    length >>= 8
  }
  return ~remainder
}
