import Require

/// A small table of text with aligned columns.
///
///     terms  direct  thinking
///     ─────  ──────  ────────
///         3   98.1%    100.0%
///         8   10.4%     97.2%
///
/// A column in which every entry is a number, with or without a unit, is aligned on the right.
///
/// A table wider than a terminal is made narrower. First its heads are broken between words, the widest first, and
/// if that is not enough its texts are too, and at last its columns move together. Numbers are never broken.
package struct Table: Equatable, Sendable {
  /// The heads of the columns.
  package let columns: [String]
  /// The entries, row by row.
  package let rows: [[String]]

  /// A table of entries already written as text.
  ///
  /// - Precondition: every row has as many entries as there are columns.
  package init(_ columns: [String], _ rows: [[String]]) {
    for (index, row) in rows.enumerated() {
      require(
        row.count == columns.count,
        "row \(index) of the table has \(row.count) entries, but there are \(columns.count) columns"
      )
    }
    self.columns = columns
    self.rows = rows
  }

  /// The width of a terminal, in columns.
  package static let width = 80

  /// The lines of the table, without trailing spaces: head, rule, rows.
  package var lines: [String] {
    let numeric = columns.indices.map { column in
      rows.contains { !$0[column].isEmpty }
        && rows.allSatisfy { $0[column].isEmpty || Self.isNumber($0[column]) }
    }
    let (widths, gap) = fittingWidths(numeric: numeric)
    let head = Self.broken(columns, to: widths, isHead: true)
    let body = rows.flatMap { Self.broken($0, to: widths) }
    let rule = columns.indices.map { column in
      String(repeating: "─", count: (head + body).map { displayWidth($0[column]) }.max() ?? 0)
    }
    return aligned(head + [rule] + body, right: numeric, gap: gap)
  }

  /// The width of each column, and the spaces between two, so that the table fits if it can.
  private func fittingWidths(numeric: [Bool]) -> (widths: [Int], gap: Int) {
    func widest(_ texts: some Sequence<some StringProtocol>) -> Int {
      texts.map { displayWidth($0) }.max() ?? 0
    }
    func column(_ index: Int) -> [String] { rows.map { $0[index] } }
    func longestWord(_ texts: [String]) -> Int {
      widest(texts.flatMap { $0.split(separator: " ") })
    }
    let whole = columns.indices.map { widest([columns[$0]] + column($0)) }
    let brokenHeads = columns.indices.map { max(longestWord([columns[$0]]), widest(column($0))) }
    let brokenTexts = columns.indices.map {
      numeric[$0] ? brokenHeads[$0] : longestWord([columns[$0]] + column($0))
    }
    func widths(gap: Int) -> [Int] {
      let heads = Self.narrowed(whole, to: brokenHeads, gap: gap)
      return Self.narrowed(heads, to: brokenTexts, gap: gap)
    }
    let gap = Self.total(widths(gap: 2), gap: 2) <= Self.width ? 2 : 1
    return (widths(gap: gap), gap)
  }

  private static func total(_ widths: [Int], gap: Int) -> Int {
    widths.reduce(0, +) + gap * (widths.count - 1)
  }

  /// Takes columns from the widest until the table fits, or each is as narrow as it can be.
  private static func narrowed(_ widths: [Int], to least: [Int], gap: Int) -> [Int] {
    var widths = widths
    while total(widths, gap: gap) > width,
      let widest = widths.indices.filter({ widths[$0] > least[$0] })
        .max(by: { widths[$0] < widths[$1] })
    {
      widths[widest] -= 1
    }
    return widths
  }

  /// Returns a row in as many lines as it takes: a head ends with its last line, an entry begins with its first.
  private static func broken(_ row: [String], to widths: [Int], isHead: Bool = false) -> [[String]]
  {
    let entries = zip(row, widths).map { entry, width in
      displayWidth(entry) > width ? wrap(entry, width: width) : [entry]
    }
    let height = entries.map(\.count).max() ?? 0
    return (0..<height).map { line in
      entries.map { lines in
        let place = isHead ? line - (height - lines.count) : line
        return lines.indices.contains(place) ? lines[place] : ""
      }
    }
  }

  /// Returns whether an entry is read as a number: a digit after an optional sign, or a stand-in
  /// for one.
  private static func isNumber(_ entry: String) -> Bool {
    if ["n/a", "nan", "-", "–"].contains(entry) { return true }
    let digits = entry.drop { "+-−±<>≤≥≈~. ".contains($0) }
    return digits.first.map { ("0"..."9").contains($0) } ?? false
  }
}

/// Rows of text with their columns one below the other, without trailing spaces.
///
/// - Parameters:
///   - rows: The entries, as many in each row.
///   - right: Whether a column is aligned on the right.
///   - gap: The spaces between two columns.
/// - Returns: A line for each row.
package func aligned(_ rows: [[String]], right: [Bool], gap: Int = 2) -> [String] {
  let widths = right.indices.map { column in rows.map { displayWidth($0[column]) }.max() ?? 0 }
  return rows.map { row in
    let entries = row.indices.map { padded(row[$0], to: widths[$0], right: right[$0]) }
    let line = entries.joined(separator: String(repeating: " ", count: gap))
    return String(line.reversed().drop { $0 == " " }.reversed())
  }
}
