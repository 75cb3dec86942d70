import Plots
import Testing

@Suite("Names at the ends of lines")
struct LineEndsTests {
  @Test("Names at the line ends keep apart, even where all lines end together")
  func directNames() throws {
    let layers = (0..<6).map { Layer.line("run \($0)", x: 0..<3, y: [Double($0), 1, 1]) }
    let figure = Figure(title: "t", panels: [Panel(layers: layers)])
    let script = try script(figure)
    let heights = try script.matches(of: /set label 'run \d' at screen [\d.]+,([\d.]+)/).map {
      try #require(Double($0.1))
    }
    #expect(heights.count == 6)
    // The text is 12.5 pixels high; the figure's height stands in the terminal's size.
    let size = try #require(script.firstMatch(of: /svg size 720,(\d+)/))
    let height = try #require(Double(size.1))
    for (above, below) in zip(heights.sorted(), heights.sorted().dropFirst()) {
      #expect((below - above) * height > 12.5)
    }
  }

  @Test(
    "A name stands beside its line's end where nothing is in its way, else a thin line leads there")
  func leaders() throws {
    func leaders(_ ends: [Double]) throws -> Int {
      let layers = ends.enumerated().map { Layer.line("run \($0)", x: 0..<2, y: [0, $1]) }
      let script = try script(Figure(title: "t", panels: [Panel(layers: layers, yRange: 0...1)]))
      return script.split(separator: "\n").count { $0.contains("nohead lw 0.8") }
    }
    #expect(try leaders([0.2, 0.8]) == 0)
    #expect(try leaders([0.5, 0.5]) == 2)
  }
}
