import Plots
import Testing

@Suite("A figure")
struct FigureTests {
  @Test("Without panels it has an empty one")
  func empty() {
    #expect(Figure(title: "t", panels: []).panels == [Panel(layers: [])])
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
