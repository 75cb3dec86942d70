import TextLayout

/// One line of a text chart: characters, each with a colour of the terminal or none.
package struct TerminalLine: Equatable {
  struct Cell: Equatable {
    var character: Character
    var color: Int?
  }

  var cells: [Cell] = []

  package init(_ text: String = "", color: Int? = nil) {
    append(text, color: color)
  }

  package mutating func append(_ text: String, color: Int? = nil) {
    cells += text.map { Cell(character: $0, color: color) }
  }

  /// The number of columns that the line takes.
  package var columns: Int { cells.reduce(0) { $0 + displayWidth($1.character) } }

  /// Returns the line as it is printed: never wider than `width` columns, and without blanks at its
  /// end.
  package func text(width: Int, color: Bool) -> String {
    var room = width
    var shown = cells.prefix {
      room -= displayWidth($0.character)
      return room >= 0
    }
    while shown.last?.character == " " { shown.removeLast() }
    var (text, current) = ("", Int?.none)
    for cell in shown {
      if color && cell.color != current {
        if current != nil { text += "\u{1B}[0m" }
        if let number = cell.color { text += "\u{1B}[38;5;\(number)m" }
        current = cell.color
      }
      text.append(cell.character)
    }
    return current == nil ? text : text + "\u{1B}[0m"
  }
}
