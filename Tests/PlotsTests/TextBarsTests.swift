import Plots
import Testing

@Suite("Bars in a terminal")
struct TextBarsTests {
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

  @Test("A bar that has no value says so")
  func missingBar() {
    let figure = Figure(
      title: "Bars",
      panels: [Panel(layers: [.bars("b", [1, .nan])], categories: ["here", "there"])])
    let lines = figure.textChart(width: 40, height: 5).split(separator: "\n")
    #expect(lines.contains { $0.hasPrefix("there") && $0.hasSuffix("none") }, "\(lines)")
    #expect(!lines.joined().contains("nan"))
  }
}
