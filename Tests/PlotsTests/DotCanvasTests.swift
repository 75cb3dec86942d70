import Plots
import Testing

/// Braille, by Unicode: a cell has the dots 1, 2, 3, 7 downwards on its left and 4, 5, 6, 8 on its right, and dot n
/// adds bit n - 1 to U+2800.
@Suite("The dots of a text chart")
struct DotCanvasTests {
  /// The drawing area of a chart in which y goes from 0 to 1, and the whole numbers along x, from 0 up to twice
  /// the number of columns less one, are its dots.
  private func area(
    height: Int, _ layers: (_ columns: Int) -> [Layer]
  ) throws -> (columns: Int, rows: [[Character]]) {
    func lines(_ layers: [Layer], _ columns: Int) -> [Substring] {
      let range = 0...Double(2 * columns - 1)
      let panel = Panel(layers: layers, xRange: range, yRange: 0...1)
      return Figure(title: "t", panels: [panel]).textChart(width: 40, height: height)
        .split(separator: "\n")
    }
    let ground = try #require(lines([.horizontal(0)], 9).first { $0.contains("└") })
    let columns = ground.split(separator: "└")[1].count
    let rows = lines(layers(columns), columns).compactMap { line in
      line.firstIndex { $0 == "┤" || $0 == "│" }.map { line[$0...].dropFirst() }
    }
    return (columns, rows.map { $0 + Array(repeating: " ", count: columns - $0.count) })
  }

  /// The y of a row of dots, counted from the top of an area with four in each line.
  private func y(_ dot: Int, height: Int) -> Double { 1 - Double(dot) / Double(4 * height - 1) }

  @Test("stand four below each other in a line", arguments: 0..<8)
  func level(dot: Int) throws {
    let (columns, rows) = try area(height: 2) { columns in
      let level = y(dot, height: 2)
      return [.line("", x: [0, 2 * columns - 1], y: [level, level])]
    }
    #expect(rows.count == 2)
    // Dots 1 and 4, 2 and 5, 3 and 6, 7 and 8, between the marks of the two points.
    let pair: Character = ["⠉", "⠒", "⠤", "⣀"][dot % 4]
    #expect(rows[dot / 4].dropFirst().dropLast().allSatisfy { $0 == pair })
    #expect(rows[1 - dot / 4] == Array(repeating: " ", count: columns))
  }

  @Test("stand two beside each other in a column, and a cell has those of all lines")
  func upright() throws {
    let (columns, rows) = try area(height: 3) { _ in
      [10, 13, 16, 17].map { .line("", x: [$0, $0], y: [0, 1]) }
    }
    // Dots 1, 2, 3, 7 where x is even, 4, 5, 6, 8 where it is odd; 16 and 17 are in one cell.
    var middle = [Character](repeating: " ", count: columns)
    (middle[5], middle[6], middle[8]) = ("⡇", "⢸", "⣿")
    #expect(rows.count == 3 && rows[1] == middle)
  }

  @Test("leave a gap where a line has no value, and a lone value is a dot")
  func gaps() throws {
    let (columns, rows) = try area(height: 2) { columns in
      [.line("", x: [0, 10, 20, 30, 2 * columns - 1], y: [1, 1, .nan, 1, 1])]
    }
    let drawn = rows[0].map { $0 == "⠉" || $0 == "●" }
    #expect(drawn == (0..<columns).map { $0 <= 5 || $0 >= 15 })
    // Of more than 25 points only every twelfth column has a mark, and the 20th none.
    let (_, lone) = try area(height: 2) { _ in
      let heights = (0..<30).map { [19, 21].contains($0) ? Double.nan : $0 == 20 ? 1 : 0 }
      return [.line("", x: (0..<30).map { 2 * $0 }, y: heights)]
    }
    #expect(lone[0].enumerated().filter { $0.element != " " }.map(\.offset) == [20])
    #expect(lone[0][20] == "⠁")  // dot 1
  }
}
