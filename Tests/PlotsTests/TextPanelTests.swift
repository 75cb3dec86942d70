import Plots
import Testing

@Suite("Lines and maps in a terminal")
struct TextPanelTests {
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
}
