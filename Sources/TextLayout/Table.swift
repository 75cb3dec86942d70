import Require

/// A small table of text with aligned columns.
///
///     terms  direct  thinking
///     ─────  ──────  ────────
///         3   98.1%    100.0%
///         8   10.4%     97.2%
///
/// A column in which every entry is a number, with or without a unit, is aligned on the right.
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

  /// The lines of the table, without trailing spaces: head, rule, rows.
  package var lines: [String] {
    let numeric = columns.indices.map { column in
      rows.contains { !$0[column].isEmpty }
        && rows.allSatisfy { $0[column].isEmpty || Self.isNumber($0[column]) }
    }
    let rule = columns.indices.map { column in
      String(repeating: "─", count: ([columns] + rows).map { displayWidth($0[column]) }.max() ?? 0)
    }
    return aligned([columns, rule] + rows, right: numeric)
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
/// - Returns: A line for each row.
package func aligned(_ rows: [[String]], right: [Bool]) -> [String] {
  let widths = right.indices.map { column in rows.map { displayWidth($0[column]) }.max() ?? 0 }
  return rows.map { row in
    let entries = row.indices.map { padded(row[$0], to: widths[$0], right: right[$0]) }
    let line = entries.joined(separator: "  ")
    return String(line.reversed().drop { $0 == " " }.reversed())
  }
}
