/// A lesson's source, cut into cells: the one place that tells prose from code.
///
/// - A line `// %% Heading` begins a cell.
/// - The comment lines right after it, up to the first line that is not one, are its prose, written
///   in Markdown. A `///` comment belongs to the code.
/// - What follows is its code, up to the next mark, or to the first line that is indented less than
///   the mark: the brace that closes the lesson.
/// - The line `try notebook.cell()` begins the cell when the lesson runs. It is no part of the code
///   that is shown. A cell without it is there to be read only.
/// - A mark without a heading ends a cell: what follows is not shown at all.
///
/// The comment block at the top of the file is the introduction.
///
/// The source is read line by line and not parsed as Swift, so a mark inside a string of several
/// lines would be taken for one.
package struct LessonSource: Equatable, Sendable {
  /// A heading, its prose, and its code.
  package struct Cell: Equatable, Sendable {
    /// The text of the mark.
    package var heading: String
    /// The prose, as Markdown; empty if there is none.
    package var prose: String
    /// The code as it is shown: dedented, without blank lines around it; empty if there is none.
    package var code: String
    /// The line of the mark, counted from 1.
    package var line: Int
    /// Indicates whether it has the line `try notebook.cell()`.
    package var runs: Bool
  }

  /// The modules that it imports.
  package var modules: [String]
  /// The prose at the top of the file, as Markdown.
  package var introduction: String
  /// The cells from top to bottom.
  package var cells: [Cell]

  /// Cuts a source into cells.
  package init(_ text: String) {
    let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    let marks = lines.indices.filter { Self.heading(of: lines[$0]) != nil }
    let top = lines[..<(marks.first ?? lines.endIndex)].drop { $0.allSatisfy(\.isWhitespace) }
    introduction = Self.prose(top).text
    modules = lines.filter { $0.hasPrefix("import ") }.map { $0.dropFirst(7).trimmed }
    cells = marks.indices.compactMap { index in
      let start = marks[index]
      let end = index + 1 < marks.count ? marks[index + 1] : lines.endIndex
      guard let heading = Self.heading(of: lines[start]), !heading.isEmpty else { return nil }
      let indentation = Self.indentation(of: lines[start])
      let body = lines[(start + 1)..<end].prefix {
        Self.isBlank($0) || Self.indentation(of: $0) >= indentation
      }
      let prose = Self.prose(body)
      let code = prose.rest.filter { !Self.beginsToRun($0) }
      return Cell(
        heading: heading, prose: prose.text, code: Self.dedented(code), line: start + 1,
        runs: code.count < prose.rest.count)
    }
  }

  /// Returns the index of the cell in which a line of the file lies, counted from 1 as `#line`
  /// counts.
  package func indexOfCell(atLine line: Int) -> Int? {
    cells.lastIndex { $0.line <= line }
  }

  /// Returns the text of a mark, or nothing if the line is none.
  private static func heading(of line: Substring) -> String? {
    let line = line.trimmed
    guard line == "// %%" || line.hasPrefix("// %% ") else { return nil }
    return line.dropFirst(5).trimmed
  }

  /// Returns the comment lines that a text begins with, without their slashes, and the lines after
  /// them.
  private static func prose(_ lines: ArraySlice<Substring>) -> (text: String, rest: [Substring]) {
    let comments = lines.prefix { $0.trimmed.hasPrefix("//") && !$0.trimmed.hasPrefix("///") }
    let text = comments.map { line -> String in
      let text = line.drop { $0 == " " || $0 == "\t" }.dropFirst(2)
      return String(text.hasPrefix(" ") ? text.dropFirst() : text)
    }
    return (Self.withoutBlankEnds(text).joined(separator: "\n"), Array(lines[comments.endIndex...]))
  }

  private static func beginsToRun(_ line: Substring) -> Bool {
    line.trimmed.hasPrefix("try ") && line.trimmed.hasSuffix(".cell()")
  }

  private static func dedented(_ lines: [Substring]) -> String {
    let indent = lines.filter { !isBlank($0) }.map(indentation).min() ?? 0
    let shown = lines.map { isBlank($0) ? "" : String($0.dropFirst(indent)) }
    return withoutBlankEnds(shown).joined(separator: "\n")
  }

  private static func withoutBlankEnds(_ lines: [String]) -> [String] {
    guard let first = lines.firstIndex(where: { !isBlank($0) }),
      let last = lines.lastIndex(where: { !isBlank($0) })
    else { return [] }
    return Array(lines[first...last])
  }

  private static func isBlank(_ line: some StringProtocol) -> Bool {
    line.allSatisfy(\.isWhitespace)
  }

  private static func indentation(of line: Substring) -> Int {
    line.prefix { $0 == " " || $0 == "\t" }.count
  }
}

extension StringProtocol {
  /// Without white space at both ends.
  package var trimmed: String {
    let start = self.drop(while: \.isWhitespace)
    return String(start.reversed().drop(while: \.isWhitespace).reversed())
  }
}
