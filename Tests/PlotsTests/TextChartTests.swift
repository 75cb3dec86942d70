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

  // Five shades for 0 to 2: 0 is the first, 1 the third, 2 the last; a cell takes 2 rows and 18 columns.
  @Test("A heatmap is shaded from low to high, the first row at the bottom")
  func heatmap() {
    let figure = Figure(
      title: "Map",
      panels: [
        Panel(layers: [.heatmap(x: [1, 2], y: [1, 2], z: [[0, 1], [2, .nan]], label: "z")])
      ])
    #expect(
      figure.textChart(width: 39, height: 4) == """
        Map

          │██████████████████??????????????????
        2 ┤██████████████████??????????????????
        1 ┤                  ▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒
          │                  ▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒
          └─────────┬────────────────┬─────────
                    1                2
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
        Panel(
          layers: [
            .vertical(0), .line("way", x: [1, 2, 9], y: [1, 2, 9]), .scatter("end", x: [3], y: [0]),
            .heatmap(
              x: 0..<4, y: 0..<4, z: (0..<4).map { row in (0..<4).map { _ in Double(row) } }),
          ], xRange: -0.5...3.5, yRange: -0.5...3.5)
      ])
    #expect(
      figure.textChart(width: 11, height: 4) == """
        Map

          │█┆████●●
        2 ┤▓┆▓▓●●▓▓
          │░┆░●●░░░
        0 ┤ ┆    ▲
          └─┬──────
            0
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
}
