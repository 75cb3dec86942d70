import Plots
import Testing

@Suite("Where the parts of a figure stand")
struct LayoutTests {
  @Test("Panels one above the other have the same left and right margins")
  func alignment() throws {
    let script = try script(
      Figure(
        title: "t",
        panels: [
          Panel(yLabel: "share", layers: [.line("a", x: 0..<3, y: [0, 1, 2])]),
          Panel(layers: [.line("a", x: 0..<3, y: [0, 10_000, 20_000])]),
        ], columns: 1))
    for side in ["lmargin", "rmargin"] {
      let margins = script.split(separator: "\n").filter { $0.hasPrefix("set \(side) ") }
      #expect(margins.count == 2)
      #expect(Set(margins).count == 1)
    }
  }

  @Test("A legend that is asked for stands above the panels, one that is not wanted nowhere")
  func legend() throws {
    var figure = accuracy
    figure.legend = .above
    #expect(try script(figure).components(separatedBy: "set label 'thinking'").count == 2)
    figure.legend = .none
    #expect(try !script(figure).contains("set label 'thinking'"))
  }
}
