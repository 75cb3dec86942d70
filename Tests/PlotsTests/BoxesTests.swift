import Plots
import Testing

@Suite("The boxes of a figure")
struct BoxesTests {
  @Test("Maps whose colours mean the same share one bar, as tall as all of them")
  func sharedColorBar() throws {
    func bars(_ range: ClosedRange<Double>, also line: Layer? = nil) throws -> [Substring] {
      let map = { (range: ClosedRange<Double>) in
        Layer.heatmap(x: [1, 2], y: [1, 2], z: [[0, 1], [1, 0]], range: range)
      }
      let panels = [0...1, 0...1, 0...1, range].map { Panel(layers: [map($0)]) }
      let others = line.map { [Panel(layers: [$0])] } ?? []
      let script = try script(Figure(title: "t", panels: panels + others, columns: 2))
      #expect(script.split(separator: "\n").count { $0.hasPrefix("set cbrange") } == 4)
      return script.split(separator: "\n").filter { $0.hasPrefix("set colorbox") }
    }
    let shared = try bars(0...1)
    #expect(shared.count == 1)
    let height = shared.first?.split(separator: ",").last?.split(separator: " ").first
    // Two rows, of which each has less than half.
    #expect(try #require(height.flatMap { Double($0) }) > 0.6)
    #expect(try bars(0...2).count == 4)
    #expect(try bars(0...1, also: .horizontal(1)).count == 4)
  }
}
