import Plots
import Testing

@Suite("Numbers for people")
struct TickLabelsTests {
  @Test("have about three digits, and a power of ten where they are very large or small")
  func short() {
    let numbers: [(Double, String)] = [
      (0.5, "0.5"), (0.6159, "0.616"), (12.54, "12.5"), (1234, "1234"), (0.00512, "0.005"),
      (0.00003, "3×10⁻⁵"), (10_000_000, "1×10⁷"), (-2, "−2"), (0, "0"), (999_999, "999999"),
      (1_250_000, "1.25×10⁶"),
    ]
    let figure = Figure(title: "t", panels: [Panel(layers: [.bars("a", numbers.map(\.0))])])
    let lines = figure.textChart(width: 60, height: 5).split(separator: "\n").dropFirst()
    for ((_, text), line) in zip(numbers, lines) {
      #expect(line.split(separator: " ").last.map(String.init) == text)
    }
  }
}
