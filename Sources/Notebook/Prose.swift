import Cells
import Terminal
import TextLayout

/// Markdown prose, laid out for a terminal; the page takes the same text as it is.
///
/// It knows paragraphs, lists, tables, indented code, and in a line `code`, *emphasis*, **strong**
/// and links. With color the marks of these become styles; without color they stay. Underscores are
/// never marks: π_θ keeps its own. A line that is a picture is left out.
package struct Prose: Sendable {
  private let markdown: String

  package init(_ markdown: String) {
    self.markdown = markdown
  }

  /// Returns the lines to print.
  package func lines(width: Int, color: Bool) -> [String] {
    var lines: [String] = []
    var open: (first: String, rest: String, text: String)?

    func close() {
      guard let paragraph = open else { return }
      lines += wrap(
        Self.spans(paragraph.text, color: color), width: width, first: paragraph.first,
        rest: paragraph.rest, color: color)
      open = nil
    }

    for line in markdown.split(separator: "\n", omittingEmptySubsequences: false) {
      let text = line.trimmed
      if text.isEmpty {
        close()
        if lines.last != "" { lines.append("") }
      } else if text.hasPrefix("![") {
        close()  // a picture, which a page shows
      } else if text.hasPrefix("|") || (open == nil && line.hasPrefix("    ")) {
        close()
        lines.append(String(line))
      } else if let item = Self.item(line) {
        close()
        open = item
      } else if open != nil {
        open?.text += " " + text
      } else {
        open = ("", "", text)
      }
    }
    close()
    return lines
  }

  /// Returns the start of a list item: its mark, the indentation under it, and its text.
  private static func item(_ line: Substring) -> (first: String, rest: String, text: String)? {
    let indent = line.prefix { $0 == " " }
    let body = line.dropFirst(indent.count)
    guard let space = body.firstIndex(of: " ") else { return nil }
    let mark = body[..<space]
    let isNumber = mark.last == "." && mark.count > 1 && mark.dropLast().allSatisfy(\.isNumber)
    guard isNumber || mark == "-" || mark == "*" else { return nil }
    let first = "\(indent)\(mark) "
    return (first, String(repeating: " ", count: first.count), body[space...].trimmed)
  }

  /// Finds code, emphasis and links in a line of text.
  private static func spans(_ text: String, color: Bool) -> [Fragment] {
    var spans: [Fragment] = []
    var rest = text[...]
    var previous: Character = " "

    func add(_ text: Substring, _ style: TextStyle = .plain) {
      spans.append(Fragment(text: String(text), style: style))
    }
    while let next = rest.first {
      if let (inner, whole) = marked(rest, after: previous) {
        switch whole.first {
        case "[": add(inner[...])
        case "`" where color: add(inner[...], .code)
        case "*" where color: add(inner[...], whole.hasPrefix("**") ? .strong : .emphasis)
        default: add(whole)
        }
        previous = whole.last ?? " "
        rest = rest[whole.endIndex...]
      } else {
        add(rest.prefix(1))
        previous = next
        rest = rest.dropFirst()
      }
    }
    return spans
  }

  /// Returns the code, emphasis or link that a text begins with: what is in it, and the whole of
  /// it.
  private static func marked(
    _ text: Substring, after previous: Character
  ) -> (inner: String, whole: Substring)? {
    switch text.first {
    case "`":
      let ticks = text.prefix { $0 == "`" }
      let body = text[ticks.endIndex...]
      guard let end = body.firstRange(of: ticks) else { return nil }
      return (body[..<end.lowerBound].trimmed, text[..<end.upperBound])
    case "*":
      let mark = text.hasPrefix("**") ? "**" : "*"
      let body = text.dropFirst(mark.count)
      guard !previous.isLetter && !previous.isNumber, let first = body.first,
        !first.isWhitespace, first != "*", let end = body.firstRange(of: mark),
        let last = body[..<end.lowerBound].last, !last.isWhitespace,
        text[end.upperBound...].first.map({ !$0.isLetter && !$0.isNumber }) ?? true
      else { return nil }
      return (String(body[..<end.lowerBound]), text[..<end.upperBound])
    case "[":
      guard let middle = text.firstRange(of: "]("),
        let end = text[middle.upperBound...].firstIndex(of: ")")
      else { return nil }
      let name = text[..<middle.lowerBound].dropFirst()
      let target = text[middle.upperBound..<end]
      let isAddress = target.hasPrefix("http://") || target.hasPrefix("https://")
      return (isAddress ? "\(name) (\(target))" : String(name), text[...end])
    default: return nil
    }
  }
}
