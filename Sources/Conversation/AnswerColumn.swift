import TextLayout

/// The way answers are shown.
package struct AnswerStyle: Hashable, Sendable {
  /// Indicates whether probabilities are colours.
  package var color: Bool
  /// Indicates whether probabilities are numbers, below the tokens.
  package var numbers: Bool

  /// Colours, numbers, both or neither.
  package init(color: Bool, numbers: Bool) { (self.color, self.numbers) = (color, numbers) }

  /// The meaning of the colours or the numbers, in a line.
  package var legend: String {
    let colors =
      "Colours: " + tinted("50% and less", 0.3) + ", " + tinted("below 90%", 0.7) + ", "
      + tinted("below 99.5%", 0.95) + ", and no colour above."
    return (color ? colors : "")
      + (color && numbers ? " " : "")
      + (numbers ? "Below a token its probability in per cent; none where it is 99.5 or more." : "")
  }

  /// A token in the colour of its probability.
  package func tinted(_ text: String, _ probability: Double) -> String {
    guard color, probability < 0.995 else { return text }
    let code = probability <= 0.5 ? "1;35" : probability < 0.9 ? "33" : "36"
    return "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }
}

/// A line, and how many columns of a terminal it takes: codes of colours take none.
struct StyledLine: Equatable {
  var text = ""
  var width = 0

  /// A line without codes.
  init(_ text: String = "") { (self.text, width) = (text, displayWidth(text)) }

  /// Appends a word that may have codes in it, filled up with blanks.
  mutating func append(_ shown: String, plain: String, padTo cell: Int) {
    let own = displayWidth(plain)
    text += shown + String(repeating: " ", count: max(0, cell - own))
    width += max(cell, own)
  }
}

/// The lines of one answer in so many columns: the name, the tokens with their probabilities, a mark under the
/// first wrong step, and the verdict once there is one.
func columnLines(
  _ answer: Answer, _ verdict: Assessment?, width: Int, _ style: AnswerStyle
) -> [StyledLine] {
  let marked = verdict?.mistake?.symbols ?? 0..<0
  let words = answer.pieces.map { $0.isForced ? "[\($0.symbol)]" : $0.symbol }
  let percents = answer.pieces.map { piece in
    style.numbers && piece.probability < 0.995
      ? "\(Int((100 * piece.probability).rounded()))" : ""
  }
  let cells = zip(words, percents).map { max(displayWidth($0), displayWidth($1)) }
  var lines = [StyledLine(truncated(answer.model.name, to: width))]
  for line in lineBreaks(cells, width: width) {
    var (top, below, marks) = (StyledLine(), StyledLine(), StyledLine())
    for place in line {
      let isLast = place == line.upperBound - 1
      let cell = cells[place] + (isLast ? 0 : 1)
      let mark = marked.contains(place) ? String(repeating: "^", count: cells[place]) : ""
      top.append(
        style.tinted(words[place], answer.pieces[place].probability), plain: words[place],
        padTo: cell)
      below.append(percents[place], plain: percents[place], padTo: cell)
      marks.append(mark, plain: mark, padTo: cell)
    }
    lines += [top] + [below, marks].filter { $0.text.contains { $0 != " " } }
  }
  if let verdict { lines += wrap(verdict.text, width: width).map { StyledLine($0) } }
  return lines
}

/// Answers side by side, or one below the other where columns would be narrower than 24.
package func sideBySide(
  _ answers: [(answer: Answer, verdict: Assessment?)], width: Int, _ style: AnswerStyle
) -> [String] {
  let gap = 3
  let column = (width - gap * (answers.count - 1)) / max(1, answers.count)
  guard column >= 24, answers.count > 1 else {
    let blocks = answers.map { columnLines($0.answer, $0.verdict, width: width, style) }
    return Array(blocks.map { $0.map { trimmed($0.text) } }.joined(separator: [""]))
  }
  let columns = answers.map { columnLines($0.answer, $0.verdict, width: column, style) }
  return (0..<(columns.map(\.count).max() ?? 0)).map { row in
    var line = ""
    for (place, lines) in columns.enumerated() {
      let entry = row < lines.count ? lines[row] : StyledLine()
      let isLast = place == columns.count - 1
      line += entry.text + String(repeating: " ", count: isLast ? 0 : column + gap - entry.width)
    }
    return trimmed(line)
  }
}

/// A line without blanks at its end.
private func trimmed(_ line: String) -> String {
  var line = line
  while line.last == " " { line.removeLast() }
  return line
}
