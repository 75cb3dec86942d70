import Testing

@testable import Plots

@Suite("Figures beside each other")
struct FiguresBesideTests {
  private func figure(_ values: [String: [Double]], yRange: ClosedRange<Double>? = nil) -> Figure {
    Figure(
      title: "one", caption: "5 seeds",
      panels: [
        Panel(
          "right", xLabel: "step",
          layers: values.keys.sorted().map { .line($0, x: 0..<3, y: values[$0] ?? []) }
            + [.horizontal(0.25, "chance")], yRange: yRange)
      ])
  }

  @Test("share their panels if each has one series, which takes the figure's name")
  func merged() {
    let both = Figure.beside(
      [
        ("slip 0", figure(["all": [0, 1, 2]], yRange: 0...2)),
        ("slip 1", figure(["all": [3, 4, 5]], yRange: 1...5)),
      ], title: "both", caption: "quick run")
    #expect(both.title == "both" && both.caption == "quick run" && both.panels.count == 1)
    let panel = both.panels[0]
    #expect(panel.lines.map(\.name) == ["slip 0", "slip 1"])
    #expect(panel.lines.map(\.y) == [[0, 1, 2], [3, 4, 5]])
    #expect(panel.rules.count == 1 && panel.xLabel == "step")
    // The range around both.
    #expect(panel.yRange == 0...5)
  }

  @Test("are rows of panels with one y axis if one of them has more series")
  func rows() throws {
    let all = Figure.beside(
      [
        ("slip 0", figure(["a": [0, 1, 2], "b": [0, 0, 0]])),
        ("slip 1", figure(["a": [3, 4, 10], "b": [1, 1, 1]])),
      ], title: "both", caption: "")
    #expect(all.panels.map(\.title) == ["slip 0: right", "slip 1: right"])
    #expect(all.panels.map { $0.lines.map(\.name) } == [["a", "b"], ["a", "b"]])
    #expect(all.columns == 1)
    let range = try #require(all.panels[0].yRange)
    #expect(range == all.panels[1].yRange && range.lowerBound == 0 && range.upperBound >= 10)
  }
}
