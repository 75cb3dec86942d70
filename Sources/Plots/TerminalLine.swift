/// One line of a text chart: pieces of text, each with a colour of the terminal or none.
struct TerminalLine: Equatable {
  private(set) var pieces: [(text: String, color: Int?)] = []

  init() {}

  init(_ text: String, color: Int? = nil) {
    append(text, color: color)
  }

  mutating func append(_ text: String, color: Int? = nil) {
    if let last = pieces.last, last.color == color {
      pieces[pieces.count - 1].text += text
    } else {
      pieces.append((text, color))
    }
  }

  mutating func append(_ line: TerminalLine) {
    for piece in line.pieces { append(piece.text, color: piece.color) }
  }

  /// How many columns it takes.
  var columns: Int { pieces.reduce(0) { $0 + PlainText.columns($1.text) } }

  /// The line as it is printed: never wider than `width` columns, and without blanks at its end.
  func text(width: Int, color: Bool) -> String {
    var room = width
    var shown: [(text: String, color: Int?)] = []
    for piece in pieces {
      var text = ""
      for character in piece.text {
        room -= PlainText.columns(character)
        if room < 0 { break }
        text.append(character)
      }
      shown.append((text, piece.color))
      if room < 0 { break }
    }
    while var last = shown.popLast() {
      while last.text.last == " " { last.text.removeLast() }
      if last.text.isEmpty { continue }
      shown.append(last)
      break
    }
    return shown.map { piece in
      guard color, let number = piece.color else { return piece.text }
      return "\u{1B}[38;5;\(number)m\(piece.text)\u{1B}[0m"
    }.joined()
  }

  static func == (one: TerminalLine, other: TerminalLine) -> Bool {
    one.pieces.elementsEqual(other.pieces, by: ==)
  }
}
