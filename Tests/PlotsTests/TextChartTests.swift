import Foundation
import Plots
import Testing

@Suite("Text charts")
struct TextChartTests {
  // The line starts in the lowest row at the left and ends in the highest at the right, with its
  // points at x = 0, 5, 10 in rows 1, 3, 5; "half" runs through the third row. Looked at, then kept.
  @Test("A line is drawn in dots between two axes, with marks, names and caption")
  func line() {
    let figure = Figure(
      title: "It grows", caption: "one run",
      panels: [
        Panel(
          xLabel: "step", yLabel: "share",
          layers: [.line("a", x: [0, 5, 10], y: [0, 0.5, 1]), .horizontal(0.5, "half")])
      ])
    #expect(
      figure.textChart(width: 24, height: 5) == """
        It grows

        share
        1.0 ┤               ⢀⡠⠔●
            │           ⢀⡠⠔⠊⠁
        0.5 ┤⠠ ⠄⠠ ⠄⠠ ⡤●⠪⠁⠄⠠ ⠄⠠ ⠄
            │    ⣀⠤⠒⠉
          0 ┤●⠤⠒⠉
            └┬────────┬────────┬
             0        5       10
                    step
        ● a   ┄ half
        one run

        """)
  }

  // 20 columns are left for 0 to 1: 0.5 takes 10 of them, 0.25 takes 5, each with its mark first.
  @Test("Bars lie on their side, with their values and intervals")
  func bars() {
    let figure = Figure(
      title: "Bars",
      panels: [
        Panel(
          yLabel: "share",
          layers: [
            .bars("a", [0.5, 1], errors: ([0.4, 0.9], [0.6, 1])), .bars("b", [0.25, 0]),
          ],
          yRange: 0...1, categories: ["one", "two"])
      ])
    #expect(
      figure.textChart(width: 40, height: 5) == """
        Bars

        share
        one │●█████████           0.5 [0.4, 0.6]
            │▲████                0.25
        two │●███████████████████ 1 [0.9, 1]
            │                     0
            └────────────────────
             0                  1
        ● a   ▲ b

        """)
  }

  // Five shades for 0 to 2: 0 is the first, 1 the third, 2 the last; a cell takes 8 columns.
  @Test("A heatmap is shaded from low to high, the first row at the bottom")
  func heatmap() {
    let figure = Figure(
      title: "Map",
      panels: [
        Panel(layers: [.heatmap(x: [1, 2], y: [1, 2], z: [[0, 1], [2, .nan]], label: "z")])
      ])
    #expect(
      figure.textChart(width: 40, height: 5) == """
        Map

        2 ┤████████????????
        1 ┤        ▒▒▒▒▒▒▒▒
          └────┬──────┬────
               1      2
        0  ░▒▓█ 2  z

        """)
  }

  @Test("A bar that has no value says so")
  func missingBar() {
    let figure = Figure(
      title: "Bars",
      panels: [Panel(layers: [.bars("b", [1, .nan])], categories: ["here", "there"])])
    let lines = figure.textChart(width: 40, height: 5).split(separator: "\n")
    #expect(lines.contains { $0.hasPrefix("there") && $0.hasSuffix("none") }, "\(lines)")
    #expect(!lines.joined().contains("nan"))
  }

  // Four columns and four rows of cells, each 2 wide: a line along the diagonal, which leaves
  // the map, a point, a rule.
  @Test("Lines, points and reference lines lie on a heatmap by their marks")
  func marksOnHeatmap() {
    let figure = Figure(
      title: "Map",
      panels: [
        Panel(layers: [
          .vertical(0), .line("way", x: [1, 2, 9], y: [1, 2, 9]), .scatter("end", x: [3], y: [0]),
          .heatmap(
            x: 0..<4, y: 0..<4, z: (0..<4).map { row in (0..<4).map { _ in Double(row) } }),
        ])
      ])
    #expect(
      figure.textChart(width: 11, height: 4) == """
        Map

        3 ┤█┆██████
        2 ┤▓┆▓▓●▓▓▓
        1 ┤░┆░●●░░░
        0 ┤ ┆    ▲
          └─┬─┬──┬─
            0 1  3
        0  ░▒▓█ 3
        ● way
        ▲ end

        """)
  }

  @Test("Maps whose shades mean the same say so once")
  func sharedShades() {
    func lines(_ range: ClosedRange<Double>) -> Int {
      let panels = [0...1, range].map { range in
        Panel(layers: [.heatmap(x: [1, 2], y: [1, 2], z: [[0, 1], [1, 0]], range: range)])
      }
      return Figure(title: "t", panels: panels).textChart(width: 40, height: 4)
        .split(separator: "\n").count { $0.contains("░▒▓█") }
    }
    #expect(lines(0...1) == 1)
    #expect(lines(0...2) == 2)
  }

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
