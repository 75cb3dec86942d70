import Plots
import Testing

@Suite("A panel")
struct PanelTests {
  @Test(
    "A range that cannot be drawn is ignored",
    arguments: [
      (Scale.linear, 0...Double.infinity), (.linear, -Double.infinity...1), (.logarithmic, 0...1),
      (.logarithmic, -1...10),
    ])
  func ignored(scale: Scale, range: ClosedRange<Double>) throws {
    func figure(_ range: ClosedRange<Double>?) -> Figure {
      let line = Layer.line("a", x: [1, 2, 3], y: [0.1, 1, 10])
      return Figure(
        title: "t", panels: [Panel(layers: [line], yRange: range, yScale: scale)])
    }
    #expect(try script(figure(range)) == script(figure(nil)))
    #expect(try script(figure(0.5...2)) != script(figure(nil)))
  }
}
