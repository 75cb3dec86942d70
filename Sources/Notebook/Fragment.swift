import Terminal
import TextLayout

/// A piece of text and how it is drawn.
struct Fragment: Equatable, Sendable {
  var text: String
  var style = TextStyle.plain

  /// Returns the words of styled text, split at its spaces; a word may have parts of several
  /// styles.
  static func words(of spans: [Fragment]) -> [[Fragment]] {
    var words: [[Fragment]] = [[]]
    for span in spans {
      let parts = span.text.split(separator: " ", omittingEmptySubsequences: false)
      for (index, part) in parts.enumerated() {
        if index > 0 { words.append([]) }
        if !part.isEmpty {
          words[words.count - 1].append(Fragment(text: String(part), style: span.style))
        }
      }
    }
    return words.filter { !$0.isEmpty }
  }
}

/// Breaks styled text into lines, as `wrap` does plain text; without color the styles are not
/// drawn.
func wrap(
  _ spans: [Fragment], width: Int, first: String, rest: String, color: Bool
) -> [String] {
  let words = Fragment.words(of: spans)
  let widths = words.map { word in word.reduce(0) { $0 + displayWidth($1.text) } }
  return lineBreaks(widths, width: width - displayWidth(first)).enumerated().map { number, line in
    var pieces = [Fragment(text: number == 0 ? first : rest)]
    func add(_ piece: Fragment) {
      if pieces[pieces.count - 1].style == piece.style {
        pieces[pieces.count - 1].text += piece.text
      } else {
        pieces.append(piece)
      }
    }
    for (place, word) in words[line].enumerated() {
      if place > 0 {
        // The space within an underlined phrase is underlined too.
        let isWithin = pieces.last?.style == word.first?.style
        add(Fragment(text: " ", style: isWithin ? word.first?.style ?? .plain : .plain))
      }
      for fragment in word { add(fragment) }
    }
    return pieces.map { color ? $0.style.drawn($0.text) : $0.text }.joined()
  }
}
