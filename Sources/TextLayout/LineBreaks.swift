/// Returns the words of each line: as many as fit, and at least one.
///
/// - Parameters:
///   - widths: The width of each word, in columns, in parts of a pixel, or what it may be.
///   - space: The width of the space between two words.
///   - width: The width of a line. A word that is wider gets a line of its own.
/// - Returns: The words of each line, by their index.
package func lineBreaks(_ widths: [Int], space: Int = 1, width: Int) -> [Range<Int>] {
  var lines: [Range<Int>] = []
  var used = 0
  for (index, word) in widths.enumerated() {
    if let line = lines.last, used + space + word <= width {
      lines[lines.count - 1] = line.lowerBound..<index + 1
      used += space + word
    } else {
      lines.append(index..<index + 1)
      used = word
    }
  }
  return lines
}

/// Breaks a plain text into lines, between words.
///
/// A word wider than a line gets a line of its own and is not cut: half a link would be useless.
/// The first line begins with `first`, such as `- `, every other one with `rest`, which is as wide;
/// both count towards the width.
package func wrap(
  _ text: String, width: Int, first: String = "", rest: String = ""
) -> [String] {
  wrap(words: text.split(separator: " "), width: width, first: first, rest: rest)
}

/// Breaks words into lines, as `wrap(_:width:first:rest:)` does with those of a text. A word may
/// have spaces in it, where no line is to end.
package func wrap(
  words: [some StringProtocol], width: Int, first: String = "", rest: String = ""
) -> [String] {
  let lines = lineBreaks(words.map { displayWidth($0) }, width: width - displayWidth(first))
  guard !lines.isEmpty else { return [first] }
  return lines.enumerated().map { number, line in
    (number == 0 ? first : rest) + words[line].joined(separator: " ")
  }
}

/// Returns a line of results in as many lines as it takes in columns: broken at blanks, where it
/// has any, so that a terminal does not break it within a number. The other lines are indented by
/// two.
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
