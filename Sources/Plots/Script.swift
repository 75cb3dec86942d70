import CGnuplot
import Foundation

/// A gnuplot script: a list of commands and of named blocks of numbers.
struct Script {
  enum Statement: Equatable {
    case command(String)
    /// A block `$name` with rows of `columns` numbers, row after row.
    case data(name: String, columns: Int, values: [Double])
  }

  private(set) var statements: [Statement] = []
  /// The size of the figure in pixels, by which places become fractions of the screen.
  let width: Double
  let height: Double

  init(width: Double, height: Double) {
    self.width = width
    self.height = height
  }

  mutating func add(_ command: String) {
    statements.append(.command(command))
  }

  /// A comment; the quotes keep a backslash at the end from joining it to the next line.
  mutating func comment(_ text: String) {
    add("# “\(PlainText.line(text))”")
  }

  mutating func data(_ name: String, columns: Int, values: [Double]) {
    statements.append(.data(name: name, columns: columns, values: values))
  }

  mutating func text(_ text: PlacedText) {
    guard !text.text.isEmpty else { return }
    let rotation = text.isUpright ? " rotate by 90" : ""
    add(
      "set label \(Self.quoted(text.text)) at \(screen(Point(x: text.x, y: text.y))) "
        + "\(text.anchor.rawValue)\(rotation) front noenhanced "
        + "font ',\(Self.number(text.size))' tc rgb '\(text.ink)'")
  }

  mutating func segment(_ from: Point, _ to: Point, _ style: String) {
    add("set arrow from \(screen(from)) to \(screen(to)) \(style)")
  }

  /// Text as gnuplot takes it literally.
  ///
  /// A browser finds a font for every character. The png has only one font, and in place of what
  /// that lacks it can get a box larger than the figure: there the text has "□" instead.
  static func quoted(_ text: String) -> String {
    let text = PlainText.line(text)
    let inFont = String(text.map { PlainText.isInFont($0) ? $0 : "□" })
    return inFont == text
      ? literal(text) : "(format eq 'svg' ? \(literal(text)) : \(literal(inFont)))"
  }

  /// In single quotes nothing is special but the quote, which is doubled. gnuplot 5.4 does not read it
  /// so at the beginning, or twice in a row: such a text is put together from its parts.
  private static func literal(_ text: String) -> String {
    guard text.hasPrefix("'") || text.contains("''") else {
      return "'" + text.replacing("'", with: "''") + "'"
    }
    let parts = text.split(separator: "'", omittingEmptySubsequences: false).map { "'\($0)'" }
    return "(" + parts.joined(separator: #"."'"."#) + ")"
  }

  /// Returns a number in the fewest digits that read back as the same number: 5, 0.1, 1e-05. A NaN
  /// is written `nan` without its sign, which 0/0 has and which is lost when it is saved.
  static func number(_ value: Double) -> String {
    if value.isNaN { return "nan" }
    let text = value.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// Returns a place in pixels as fractions of the figure, counted from the bottom left.
  func screen(_ point: Point) -> String {
    "screen " + Self.fraction(point.x / width) + "," + Self.fraction(1 - point.y / height)
  }

  static func fraction(_ value: Double) -> String { TickLabels.fixed(value, digits: 5) }

  /// Writes the script to a file through gnuplot-iostream.
  func write(to file: URL) throws(PlotError) {
    guard let handle = cgnuplot_open(file.path) else {
      throw .notWritten(file: file.lastPathComponent, reason: "out of memory")
    }
    defer { cgnuplot_free(handle) }
    // The handle keeps the first failure, so that one check at the end is enough.
    for statement in statements {
      switch statement {
      case .command(let text): cgnuplot_command(handle, text)
      case .data(let name, let columns, let values):
        cgnuplot_data(handle, name, values, values.count / columns, columns)
      }
    }
    guard cgnuplot_close(handle) else {
      let reason = String(cString: cgnuplot_last_error(handle))
      throw .notWritten(file: file.lastPathComponent, reason: reason)
    }
  }
}
