import Plots
import Testing

@Suite("Figures beside each other")
struct FiguresBesideTests {
  private func figure(_ values: [String: [Double]], yRange: ClosedRange<Double>? = nil) -> Figure {
    Figure(
      title: "one", caption: "5 seeds",
      panels: [
        Panel(
          "right", xLabel: "step",
          layers: values.keys.sorted().map { .line($0, x: [0, 1], y: values[$0] ?? []) }
            + [.horizontal(0.25, "chance")], yRange: yRange)
      ])
  }

  @Test("share their panels if each has one series, which takes the figure's name")
  func merged() {
    let both = Figure.beside(
      [
        ("slip 0", figure(["all": [0, 1]], yRange: 0...2)),
        ("slip 1", figure(["all": [3, 4]], yRange: 1...5)),
      ], title: "both", caption: "quick run")
    #expect(both.title == "both" && both.caption == "quick run")
    #expect(
      both.table == """
        panel\tlayer\tseries\tx\ty\tlow\thigh\tz\ttext
        1\tline\tslip 0\t0\t0\t\t\t\t
        1\tline\tslip 0\t1\t1\t\t\t\t
        1\tline\tslip 1\t0\t3\t\t\t\t
        1\tline\tslip 1\t1\t4\t\t\t\t
        1\trule\t\t\t0.25\t\t\t\tchance

        """)
    // The range around both.
    #expect(both.panels.map(\.yRange) == [0...5] && both.panels[0].xLabel == "step")
  }

  @Test("are rows of panels with one y axis if one of them has more series")
  func rows() throws {
    let all = Figure.beside(
      [
        ("slip 0", figure(["a": [0, 1], "b": [0, 0]])),
        ("slip 1", figure(["a": [3, 10], "b": [1, 1]])),
      ], title: "both", caption: "")
    #expect(all.panels.map(\.title) == ["slip 0: right", "slip 1: right"])
    #expect(all.panels.map(\.layers.count) == [3, 3] && all.columns == 1)
    let range = try #require(all.panels[0].yRange)
    #expect(range == all.panels[1].yRange && range.lowerBound == 0 && range.upperBound >= 10)
  }
}
