/// Returns the number of terminal columns that a text takes.
///
/// A letter with its accents is one character and one column (`Âₜ` takes 2); Chinese, Japanese and
/// Korean characters and emoji take 2. Letters that a terminal may draw either way, such as Greek,
/// are taken as one column, as terminals do outside of East Asia.
package func displayWidth(_ text: some StringProtocol) -> Int {
  if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text.utf8.count }
  return text.reduce(0) { $0 + displayWidth($1) }
}

/// Returns the number of terminal columns that a character takes: 0, 1 or 2.
package func displayWidth(_ character: Character) -> Int {
  guard let first = character.unicodeScalars.first else { return 0 }
  switch first.properties.generalCategory {
  case .control, .format, .nonspacingMark, .enclosingMark: return 0
  default: break
  }
  if first.properties.isEmojiPresentation { return 2 }
  if character.unicodeScalars.contains("\u{FE0F}") && first.properties.isEmoji { return 2 }
  switch first.value {
  case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97C,
    0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6,
    0x20000...0x3FFFD:
    return 2
  default: return 1
  }
}

/// Returns a text filled up with spaces to a width in columns; what is wider already stays as it
/// is.
package func padded(_ text: String, to width: Int, right: Bool = false) -> String {
  let space = String(repeating: " ", count: max(0, width - displayWidth(text)))
  return right ? space + text : text + space
}

/// Returns a text cut to a width in columns.
package func truncated(_ text: String, to width: Int) -> String {
  var room = width
  return String(
    text.prefix {
      room -= displayWidth($0)
      return room >= 0
    })
}
