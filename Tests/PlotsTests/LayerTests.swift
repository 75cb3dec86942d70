import Plots
import Testing

@Suite("A layer")
struct LayerTests {
  func rows(_ layers: [Layer]) -> [[String]] {
    Figure(title: "t", panels: [Panel(layers: layers)]).table.split(separator: "\n").dropFirst()
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
  }

  @Test("Seeds are a line each, and one that was stopped early ends early")
  func seeds() {
    let rows = rows(Layer.seeds("r", x: [10, 20, 30], [[1, 2, 3], [4, 5]]))
    #expect(
      rows.map { $0[2...4].joined(separator: " ") } == [
        "r 10 1", "r 20 2", "r 30 3", "r 10 4", "r 20 5",
      ])
  }

  @Test("Whole numbers and fractions are drawn alike")
  func plottable() {
    #expect(
      Layer.line("a", x: 1...3, y: [1, 4, 9]) == .line("a", x: [1.0, 2, 3], y: [1.0, 4, 9]))
    #expect(Layer.bars("a", [1, 2]) != .stack("a", [1, 2]))
  }

  @Test("Values that do not line up are refused")
  func refused() async {
    await #expect(processExitsWith: .failure) { _ = Layer.line("a", x: 1...3, y: [1, 2]) }
    await #expect(processExitsWith: .failure) {
      _ = Layer.line("a", x: 1...2, y: [1, 2], band: ([1], [1, 2]))
    }
    await #expect(processExitsWith: .failure) {
      _ = Layer.bars("a", [1, 2], errors: ([1, 2], [1]))
    }
    await #expect(processExitsWith: .failure) {
      _ = Layer.heatmap(x: [1, 2, 4], y: [1, 2], z: [[0, 0, 0], [0, 0, 0]])
    }
    await #expect(processExitsWith: .failure) {
      _ = Layer.heatmap(x: [1, 2], y: [1, 2], z: [[0, 0]])
    }
  }
}
