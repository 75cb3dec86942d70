import Terminal
import TextLayout

/// A piece of text and how it is drawn.
struct Fragment: Equatable, Sendable {
  var text: String
  var style = TextStyle.plain

  /// A word, which may have parts of several styles, and the style of the space before it.
  struct Word {
    var space = TextStyle.plain
    var parts: [Fragment] = []
  }

  /// Returns the words of styled text, split at its spaces.
  static func words(of spans: [Fragment]) -> [Word] {
    var words = [Word()]
    for span in spans {
      let parts = span.text.split(separator: " ", omittingEmptySubsequences: false)
      for (index, part) in parts.enumerated() {
        if index > 0 { words.append(Word(space: span.style)) }
        if !part.isEmpty {
          words[words.count - 1].parts.append(Fragment(text: String(part), style: span.style))
        }
      }
    }
    return words.filter { !$0.parts.isEmpty }
  }
}

/// Breaks styled text into lines, as `wrap` does plain text; without color the styles are not
/// drawn.
func wrap(
  _ spans: [Fragment], width: Int, first: String, rest: String, color: Bool
) -> [String] {
  let words = Fragment.words(of: spans)
  let widths = words.map { word in word.parts.reduce(0) { $0 + displayWidth($1.text) } }
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
      // The space within an underlined phrase is underlined too.
      if place > 0 { add(Fragment(text: " ", style: word.space)) }
      for fragment in word.parts { add(fragment) }
    }
    return pieces.map { color ? $0.style.drawn($0.text) : $0.text }.joined()
  }
}
