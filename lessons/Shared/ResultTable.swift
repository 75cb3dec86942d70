import Notebook

/// A table of results, its entries already written as text.
public struct ResultTable: Sendable {
  /// The heads of the columns.
  public let columns: [String]
  /// The entries, row by row; as many in a row as columns.
  public private(set) var rows: [[String]]

  /// A table with these columns and rows.
  public init(_ columns: [String], _ rows: [[String]]) {
    (self.columns, self.rows) = (columns, rows)
  }

  /// Adds a row of numbers, each with so many decimals.
  public mutating func append(_ head: String, _ numbers: [Double], places: Int) {
    rows.append([head] + numbers.map { decimals($0, places) })
  }
}

extension LessonNotebook {
  /// Prints a table of results; numbers are aligned on the right.
  public func table(_ table: ResultTable) { self.table(table.columns, table.rows) }
}
