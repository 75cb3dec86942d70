import Plots
import Testing

@Suite("Words in a panel")
struct RuleNamesTests {
  @Test("Notes are written at their place, but inside the panel")
  func notes() throws {
    let layers: [Layer] = [
      .line("a", x: [0, 5, 10], y: [0, 5, 10]), .note("aha", at: (5, 5)),
      .note("edge", at: (99, 5)),
    ]
    let script = try script(
      Figure(title: "t", panels: [Panel(layers: layers, xRange: 0...10)], legend: .none))
    let right = try #require(script.firstMatch(of: /set rmargin at screen ([\d.]+)/))
    let left = try #require(script.firstMatch(of: /set lmargin at screen ([\d.]+)/))
    let aha = try #require(script.firstMatch(of: /set label 'aha' at screen ([\d.]+),/))
    let edge = try #require(script.firstMatch(of: /set label 'edge' at screen ([\d.]+),/))
    let (low, high) = try (#require(Double(left.1)), #require(Double(right.1)))
    #expect(try abs(#require(Double(aha.1)) - (low + high) / 2) < 1e-3)
    #expect(try #require(Double(edge.1)) < high)
  }

  @Test("The name of a reference line keeps off the data")
  func ruleName() throws {
    func height(_ y: Double) throws -> Double {
      let x = stride(from: 0.0, through: 10, by: 0.1)
      let layers: [Layer] = [.line("a", x: x, y: x.map { _ in y }), .vertical(5, "trained")]
      let script = try script(
        Figure(title: "t", panels: [Panel(layers: layers, yRange: 0...10)], legend: .above))
      let label = try #require(
        script.firstMatch(of: /set label 'trained' at screen [\d.]+,([\d.]+)/))
      return try #require(Double(label.1))
    }
    #expect(try height(1) > 0.6)  // at the top, where it stands if nothing is in its way
    #expect(try height(9.7) < height(1))
  }
}
