import Foundation
import Plots
import TestSupport
import Testing

@Suite("Text that means something to gnuplot, a terminal or XML")
struct HostileTextTests {
  /// Everything that is special somewhere: enhanced text, quotes, substitution, macros, format
  /// signs, comments, continuation, markup, and a line break before a command.
  static let hostile =
    "π_θ x^2 {a} @b &c ~d 'e' \"f\" `touch pwned` \\n %g $h #i <j> \u{1B}[31m\nset output 'pwned'\\"
  static let shown =
    "π_θ x^2 {a} @b &c ~d 'e' \"f\" `touch pwned` \\n %g $h #i <j> [31m set output 'pwned'\\"

  static let figure = Figure(
    title: hostile, caption: hostile,
    panels: [
      Panel(
        hostile, xLabel: hostile, yLabel: hostile,
        layers: [
          .line(hostile, x: [0, 1, 2], y: [1, 2, 3]), .horizontal(2, hostile),
          .vertical(1, hostile),
          .note(hostile, at: (1, 2)),
        ]),
      Panel(
        layers: [
          .bars("bars \(hostile)", [1, 2]),
          .heatmap(x: [0, 1], y: [0, 1], z: [[1, 2], [3, 4]], label: hostile),
        ], categories: [hostile, hostile]),
    ], columns: 1, panelHeight: 1200)

  @Test("No text becomes a command: every line of the script begins with one of ours")
  func script() throws {
    let script = try PlotsTests.script(Self.figure)
    let ours = [
      "# “", "# ", "reset", "set label '", "set ", "unset ", "plot $", "  ", "do for", "if (format",
      "}", "lift = ", "$panel",
    ]
    for line in script.split(separator: "\n") {
      let isData = line == "e" || line.split(separator: " ").allSatisfy { Double($0) != nil }
      #expect(isData || ours.contains(where: line.hasPrefix), "\(line)")
      #expect(!line.hasPrefix("set output 'pwned'"))
      #expect(!line.contains("\u{1B}"))
    }
    #expect(script.contains("'π_θ x^2 {a} @b &c ~d ''e'' \"f\" `touch"))
  }

  @Test("gnuplot draws the text as it is, and does nothing else")
  func drawing() throws {
    let scratch = try ScratchFolder()
    try Self.figure.write(to: scratch.url, name: "hostile")
    #expect(scratch.names == ["hostile.gp", "hostile.png", "hostile.svg", "hostile.tsv"])
    let svg = try scratch.text("hostile.svg").replacing("&lt;", with: "<")
      .replacing("&amp;", with: "&")
    // Broken into lines, one after the other.
    let lines = svg.matches(of: /<text>(.*?)<\/text>/).map { String($0.1) }
    #expect(lines.joined(separator: " ").contains(Self.shown))
  }

  @Test("In the table a text is one cell")
  func table() {
    let rows = Self.figure.table.split(separator: "\n")
    // 3 points, 2 rules, 1 note, 2 bars, 4 cells, and the heading.
    #expect(rows.count == 13)
    for row in rows {
      #expect(row.split(separator: "\t", omittingEmptySubsequences: false).count == 9)
    }
  }

  @Test("In a text chart it does not steer the terminal")
  func textChart() {
    let chart = Self.figure.textChart(width: 80, height: 5)
    #expect(!chart.contains("\u{1B}"))
    #expect(chart.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }
}
