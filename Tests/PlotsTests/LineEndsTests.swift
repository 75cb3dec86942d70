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

  @Test("Lines of one series, such as a curve and the whiskers on it, are named once")
  func once() throws {
    let layers = [
      Layer.line("a", x: 0..<3, y: [0, 1, 2]), .line("a", x: 0..<2, y: [0, 3]),
      .line("b", x: 0..<3, y: [2, 1, 0]),
    ]
    let script = try script(Figure(title: "t", panels: [Panel(layers: layers)]))
    for name in ["a", "b"] {
      #expect(script.split(separator: "\n").count { $0.contains("set label '\(name)'") } == 1)
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

@Suite("How far up names at the ends of lines stand")
struct LineEndHeightsTests {
  /// Returns the height of each name in its panel: 0 at the bottom, 1 at the top.
  func heights(_ layers: [Layer]) throws -> [String: Double] {
    let text = try script(
      Figure(title: "t", panels: [Panel(layers: layers, yRange: 0...1)]))
    func margin(_ name: String) throws -> Double {
      let pattern = try Regex("set \(name) at screen ([0-9.]+)")
      let match = try #require(text.firstMatch(of: pattern))
      return try #require(match.output[1].substring.flatMap { Double($0) })
    }
    let (bottom, top) = (try margin("bmargin"), try margin("tmargin"))
    var found: [String: Double] = [:]
    for match in text.matches(of: /set label '([a-z]+)' at screen [\d.]+,([\d.]+)/) {
      found[String(match.1)] = (try #require(Double(match.2)) - bottom) / (top - bottom)
    }
    return found
  }

  @Test("stand where a line ends and not where it begins, at the last point that can be drawn")
  func ends() throws {
    let found = try heights([
      .line("up", x: [0, 1, 2], y: [0.1, 0.4, 0.9]),
      .line("down", x: [0, 1, 2], y: [0.9, 0.3, 0.1]),
      .line("cut", x: [0, 1, 2], y: [0.2, 0.6, .nan]), .horizontal(0.4, "rule"),
    ])
    for (name, height) in [("up", 0.9), ("down", 0.1), ("cut", 0.6), ("rule", 0.4)] {
      #expect(abs((found[name] ?? -1) - height) < 0.03, "\(name) at \(found[name] ?? -1)")
    }
  }
}
