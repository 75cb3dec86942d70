/// The number of terminal columns that a text takes.
///
/// A letter with its accents is one character and one column (`Âₜ` takes 2); Chinese, Japanese and
/// Korean characters and emoji take 2. Letters that a terminal may draw either way, such as Greek,
/// are taken as one column, as terminals do outside of East Asia.
package func displayWidth(_ text: some StringProtocol) -> Int {
  if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text.utf8.count }
  return text.reduce(0) { $0 + columns(of: $1) }
}

private func columns(of character: Character) -> Int {
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

/// A text filled up with spaces to a width in columns; what is wider already stays as it is.
package func padded(_ text: String, to width: Int, right: Bool = false) -> String {
  let space = String(repeating: " ", count: max(0, width - displayWidth(text)))
  return right ? space + text : text + space
}

/// A text cut to a width in columns.
package func truncated(_ text: String, to width: Int) -> String {
  var room = width
  return String(
    text.prefix {
      room -= columns(of: $0)
      return room >= 0
    })
}

/// A line of results in as many lines as it takes in columns: broken at blanks, where it has any, so that
/// a terminal does not break it within a number. What follows is indented by two.
package func broken(_ line: String, at width: Int) -> [String] {
  var (lines, rest) = ([String](), line[...])
  while displayWidth(rest) > width {
    let fits = truncated(String(rest), to: width)
    let end = fits.lastIndex(of: " ").map { fits.distance(from: fits.startIndex, to: $0) }
    guard let end, rest.prefix(end).contains(where: { $0 != " " }) else { break }
    lines.append(String(rest.prefix(end)))
    rest = "  " + rest.dropFirst(end).drop { $0 == " " }
  }
  return lines + [String(rest)]
}

/// A piece of a word and how it is drawn; a word is one or more of them.
package struct Fragment: Equatable, Sendable {
  package var text: String
  package var style: TextStyle

  package init(text: String, style: TextStyle = .plain) {
    (self.text, self.style) = (text, style)
  }
}

/// Breaks words into lines.
///
/// A word wider than a line gets a line of its own and is not cut: half a link is no link.
/// The first line begins with `first`, such as `- `, every other one with `rest`, and both count
/// towards the width.
package func wrap(
  _ words: [[Fragment]], width: Int, first: String = "", rest: String = "",
  render: (Fragment) -> String = \.text
) -> [String] {
  var lines: [[Fragment]] = [[Fragment(text: first)]]
  var used = displayWidth(first)
  var isEmpty = true
  func add(_ fragment: Fragment) {
    let last = lines.count - 1
    if let end = lines[last].indices.last, lines[last][end].style == fragment.style {
      lines[last][end].text += fragment.text
    } else {
      lines[last].append(fragment)
    }
  }
  for word in words {
    let wordWidth = word.reduce(0) { $0 + displayWidth($1.text) }
    if !isEmpty && used + 1 + wordWidth > width {
      lines.append([Fragment(text: rest)])
      used = displayWidth(rest)
      isEmpty = true
    }
    if !isEmpty {
      // The space within an underlined phrase is underlined too.
      let isWithin = lines.last?.last?.style == word.first?.style
      add(Fragment(text: " ", style: isWithin ? word.first?.style ?? .plain : .plain))
      used += 1
    }
    for fragment in word { add(fragment) }
    used += wordWidth
    isEmpty = false
  }
  return lines.map { $0.map(render).joined() }
}

/// Breaks a plain text into lines.
package func wrap(
  _ text: String, width: Int, first: String = "", rest: String = ""
) -> [String] {
  let words = text.split(separator: " ").map { [Fragment(text: String($0))] }
  return wrap(words, width: width, first: first, rest: rest)
}
