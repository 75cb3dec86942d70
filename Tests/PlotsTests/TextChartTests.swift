import Foundation
import Plots
import Testing

@Suite("Text charts")
struct TextChartTests {
  @Test("No line is wider than asked, at any width", arguments: [1, 2, 7, 20, 40, 72, 200])
  func width(width: Int) {
    for figure in [accuracy, HostileTextTests.figure] {
      let lines = figure.textChart(width: width, height: 6).split(separator: "\n")
      #expect(lines.allSatisfy { $0.count <= width })
      #expect(!lines.isEmpty)
    }
  }

  @Test("Wide characters count twice")
  func wide() {
    let figure = Figure(title: "漢字漢字漢字", panels: [])
    #expect(figure.textChart(width: 5, height: 2).hasPrefix("漢字\n漢字\n漢字\n"))
  }

  @Test("Colour is asked for, and takes no room")
  func color() {
    let plain = accuracy.textChart(width: 60, height: 8)
    let colored = accuracy.textChart(width: 60, height: 8, color: true)
    #expect(!plain.contains("\u{1B}"))
    #expect(colored.contains("\u{1B}[38;5;32m"))  // 32: the terminal's blue nearest to #0072b2
    #expect(colored.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
  }

  @Test("Nothing to draw is said")
  func empty() {
    #expect(Figure(title: "t", panels: []).textChart(width: 40, height: 5) == "t\n\n  no data\n")
  }

  /// The rows of the drawing area, without their numbers and the axis.
  private func area(_ layers: [Layer], height: Int = 6) -> [Substring] {
    let chart = Figure(title: "t", panels: [Panel(layers: layers)])
      .textChart(width: 40, height: height)
    return chart.split(separator: "\n").compactMap { line in
      line.firstIndex { $0 == "┤" || $0 == "│" }.map { line[$0...].dropFirst() }
    }
  }

  private func dots(_ line: Substring) -> Int {
    line.unicodeScalars.count { (0x2801...0x28FF).contains($0.value) }
  }

  @Test("Both edges of a band are drawn, of up to two bands")
  func bands() {
    let flat = { (name: String, y: Double, low: Double, high: Double) in
      Layer.line(name, x: [0, 10], y: [y, y], band: ([low, low], [high, high]))
    }
    // A line at 0 with a band up to 10 alone reaches the top row, one down to −10 the bottom row.
    let up = area([flat("a", 0, 0, 10)])
    #expect(up.count == 6 && dots(up[0]) > 3 && dots(up[5]) > 3 && dots(up[2]) == 0)
    let down = area([flat("a", 0, -10, 0)])
    #expect(dots(down[0]) > 3 && dots(down[5]) > 3 && dots(down[2]) == 0)
    let two = area([flat("a", 5, 5, 10), flat("b", 5, 0, 5)])
    #expect(dots(two[0]) > 3 && dots(two[5]) > 3)
    // Three would hide the lines: the axis is as long, and only the lines are drawn.
    let three = area([flat("a", 5, 5, 10), flat("b", 5, 0, 5), flat("c", 5, 4, 6)])
    #expect(dots(three[0]) == 0 && dots(three[5]) == 0)
  }

  @Test("Points and reference lines stand where they belong")
  func places() throws {
    let cloud = area([
      .scatter("a", x: [0, 10], y: [0, 10]), .scatter("b", x: [10, 0], y: [0, 10]),
    ])
    let lines = area([.scatter("a", x: [0, 10], y: [0, 10]), .horizontal(10), .vertical(0)])
    let marks = cloud.map { $0.filter { $0 != " " } }
    #expect(marks == ["▲●", "", "", "", "", "●▲"])
    // The corners on the right are far from those on the left, and right above each other.
    let places = [cloud[0], cloud[5]].map { line in
      line.indices.filter { line[$0] != " " }.map { line.distance(from: line.startIndex, to: $0) }
    }
    #expect(places[0] == places[1] && places[0][1] - places[0][0] > 30)
    #expect(dots(lines[0]) > 5 && dots(lines[5]) <= 2)
    // At x = 0, where the first point is, there is something in every row.
    for line in lines { #expect(line.count > 1 && line.dropFirst(1).first != " ") }
    // Up to 25 points all are marked; of more, about every twelve columns one.
    let line = { (count: Int) in
      Layer.line("a", x: 0..<count, y: (0..<count).map { Double($0) })
    }
    #expect(area([line(6)], height: 12).reduce(0) { $0 + $1.count { $0 == "●" } } == 6)
    #expect((2...4).contains(area([line(200)]).reduce(0) { $0 + $1.count { $0 == "●" } }))
  }

  // 40 columns less the names' 3, the notes' 10 and 3 between them are 24 for 0 to 1.
  @Test("A stack is one row, each segment as long as its value, behind the one before")
  func stack() {
    let figure = Figure(
      title: "t",
      panels: [
        Panel(
          layers: [.stack("a", [0.5, 0.25]), .stack("b", [0.25, 0.5])], yRange: 0...1,
          categories: ["one", "two"])
      ])
    let lines = figure.textChart(width: 40, height: 5).split(separator: "\n")
    #expect(lines[1] == "one │●███████████▲█████       0.5 + 0.25")
    #expect(lines[2] == "two │●█████▲███████████       0.25 + 0.5")
  }
}
