import Plots
import Testing

@Suite("A figure")
struct FigureTests {
  @Test("Without panels it has an empty one")
  func empty() {
    #expect(Figure(title: "t", panels: []).panels == [Panel(layers: [])])
  }

  @Test("It has data if a point, a bar or a place of a map is a number; a rule and a note are none")
  func data() {
    func has(_ layers: Layer...) -> Bool {
      Figure(title: "t", panels: [Panel(layers: []), Panel(layers: layers)]).hasData
    }
    #expect(!has() && !has(.horizontal(0.5, "half"), .vertical(1, "one"), .note("n", at: (0, 0))))
    #expect(!has(.line("a", x: [1, 2], y: [Double.nan, .nan])) && has(.line("a", x: [1], y: [2])))
    #expect(!has(.scatter("a", x: [Double](), y: [Double]())) && has(.scatter("a", x: [1], y: [2])))
    #expect(!has(.bars("a", [Double.nan])) && has(.bars("a", [.nan, 0])))
    #expect(has(.stack("a", [1])))
    #expect(!has(.heatmap(x: [0, 1], y: [0, 1], z: [[.nan, .nan], [.nan, .nan]], label: "z")))
    #expect(has(.heatmap(x: [0, 1], y: [0, 1], z: [[.nan, .nan], [.nan, 1]], label: "z")))
  }

  @Test("It has 1 to 4 columns, and panels of at least 40 pixels")
  func limits() async {
    for columns in 1...4 {
      #expect(Figure(title: "t", panels: [], columns: columns).columns == columns)
    }
    #expect(Figure(title: "t", panels: [], panelHeight: 40).panelHeight == 40)
    await #expect(processExitsWith: .failure) { _ = Figure(title: "t", panels: [], columns: 0) }
    await #expect(processExitsWith: .failure) { _ = Figure(title: "t", panels: [], columns: 5) }
    await #expect(processExitsWith: .failure) {
      _ = Figure(title: "t", panels: [], panelHeight: 39)
    }
  }
}
