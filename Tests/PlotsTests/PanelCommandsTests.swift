import Plots
import Testing

@Suite("The axes and reference lines of a panel")
struct PanelCommandsTests {
  @Test("Reference lines are dashed and named")
  func referenceLines() throws {
    let script = try script(
      Figure(
        title: "t",
        panels: [
          Panel(layers: [
            .line("a", x: [0, 10], y: [0, 4]), .horizontal(3, "baseline"), .vertical(4, "trained"),
          ])
        ]))
    #expect(script.contains("from graph 0, first 3 to graph 1, first 3 nohead back dt (6,4)"))
    #expect(script.contains("from first 4, graph 0 to first 4, graph 1 nohead back dt (6,4)"))
    #expect(script.contains("set label 'baseline'"))
    #expect(script.contains("set label 'trained'"))
  }

  @Test("What lies on a heatmap has a light edge, and the map a frame, unlike the next panel")
  func marksOnHeatmap() throws {
    let script = try script(
      Figure(
        title: "t",
        panels: [
          Panel(layers: [
            .heatmap(x: [1, 2], y: [1, 2], z: [[0, 1], [1, 0]]), .scatter("a", x: [1], y: [2]),
          ]),
          Panel(layers: [.scatter("a", x: [1], y: [2])]),
        ]))
    #expect(script.components(separatedBy: "ps 1 lc rgb 'white'").count == 2)
    let frame = try #require(script.range(of: "set border 15"))
    let open = try #require(
      script.range(of: "set border 3", range: frame.upperBound..<script.endIndex))
    let next = try #require(script.range(of: "# panel 2\n"))
    #expect(open.upperBound < next.lowerBound)
  }

  @Test(
    "A panel without data says so", arguments: [[], [Layer.line("a", x: [1.0], y: [Double.nan])]])
  func noData(layers: [Layer]) throws {
    let script = try script(Figure(title: "t", panels: [Panel(layers: layers)]))
    #expect(script.contains("set label 'no data'"))
    #expect(script.contains("plot NaN notitle"))
    #expect(!script.contains("<< e"))
  }
}
