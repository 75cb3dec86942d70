import Plots
import Testing

@Suite("What the axes of a panel span")
struct PanelAxesTests {
  /// The range of an axis as gnuplot gets it: `0:10`.
  private func range(_ axis: String, _ panel: Panel) throws -> String {
    let text = try script(Figure(title: "t", panels: [panel], panelHeight: 290))
    let pattern = try Regex("set \(axis)range \\[(.*)\\]", as: (Substring, Substring).self)
    return String(try #require(text.firstMatch(of: pattern)).1)
  }
  private func x(_ layers: Layer..., categories: [String] = []) throws -> String {
    try range("x", Panel(layers: layers, categories: categories))
  }
  private func y(_ layers: Layer..., scale: Scale = .linear) throws -> String {
    try range("y", Panel(layers: layers, yScale: scale))
  }
  private let line = Layer.line("a", x: [0, 5, 10], y: [3, 9, 10])

  // Padding is a 25th of the span on both sides: 0.4 of 10.
  @Test("Along x they begin and end with lines, and leave some room around points and notes")
  func across() throws {
    #expect(try x(line) == "0:10")
    #expect(try x(.scatter("b", x: [0, 10], y: [3, 4])) == "-0.4:10.4")
    #expect(try x(line, .note("n", at: (10, 3))) == "-0.4:10.4")
    #expect(try x(.note("n", at: (0, 3)), .scatter("b", x: [10], y: [3])) == "-0.4:10.4")
    #expect(try x(line, .vertical(20)) == "0:20" && x(line, .horizontal(20)) == "0:10")
    // A map reaches half a cell beyond its middles, and points on it change nothing.
    let map = Layer.heatmap(x: [1, 3], y: [1, 3], z: [[1, 2], [3, 4]])
    #expect(try x(map, .scatter("b", x: [2], y: [2])) == "0:4")
    // Bars stand on 0, 1, 2, each with a place of 1; of two layers the longer counts, and names count for all.
    #expect(try x(.bars("a", [1, 2, 3]), .bars("b", [1])) == "-0.5:2.5")
    #expect(try x(.bars("a", [1, 2]), categories: ["p", "q", "r", "s"]) == "-0.5:3.5")
  }

  // Up to 7 ticks, at steps of 1, 2 or 5 times a power of ten: for a span of 11 the least step is 2.
  @Test("Along y they reach from tick to tick around all that is drawn, and to 0 if that is near")
  func up() throws {
    #expect(try y(line) == "0:10")  // 3 is nearer to 0 than half of 10 - 3
    #expect(try y(.line("a", x: [0, 1], y: [8, 10])) == "8:10")
    let low = [-4.0, 1], high = [1, 7.0]
    #expect(try y(.line("a", x: [0, 1], y: [1, 1], band: (low, high))) == "-4:8")
    #expect(try y(.bars("a", [1, 1], errors: (low, high))) == "-4:8")
    #expect(try y(.scatter("a", x: [0], y: [-4]), .note("n", at: (0, 7))) == "-4:8")
    #expect(try y(.scatter("a", x: [0], y: [-4]), .horizontal(7), .vertical(90)) == "-4:8")
    // Bars begin at 0, or on a logarithmic axis a decade below the least of them.
    #expect(try y(.bars("a", [9, 10])) == "0:10")
    let decades = try y(.bars("a", [100, 1000]), scale: .logarithmic).split(separator: ":")
    let ends = decades.compactMap { Double($0) }
    #expect(ends.count == 2 && abs(ends[0] - 10) < 1e-6 && abs(ends[1] - 1000) < 1e-5)
    #expect(try y(.heatmap(x: [1, 3], y: [1, 4], z: [[1, 2], [3, 4]])) == "-0.5:5.5")
  }

  @Test("Ticks stand on the values of lines that are few and whole, of those within the range")
  func sweep() throws {
    func ticks(
      _ x: [Double], _ others: [Layer] = [], range: ClosedRange<Double>? = nil
    ) throws -> [Double] {
      let layers = [Layer.line("a", x: x, y: x)] + others
      let text = try script(
        Figure(title: "t", panels: [Panel(layers: layers, xRange: range)]))
      let line = try #require(text.firstMatch(of: /set xtics scale 0.5 \((.*)\)/)).1
      return line.matches(of: /' ([-0-9.e]+)/).compactMap { Double($0.1) }
    }
    #expect(try ticks([16, 2, 4, 8]) == [2, 4, 8, 16])
    #expect(try ticks([2, 4, 8, 16], range: 2...8) == [2, 4, 8])
    #expect(
      try ticks([2, 4, 8, 16], [.line("b", x: [3, 12], y: [1, 1])]) == [2, 3, 4, 8, 12, 16])
    // Else on round numbers: two values are no sweep, nor are fractions, nor values with points beside them.
    #expect(try ticks([3, 17]) == [4, 6, 8, 10, 12, 14, 16])
    #expect(try ticks([3, 4.5, 17]) == [4, 6, 8, 10, 12, 14, 16])
    let point = Layer.scatter("b", x: [4], y: [4])
    #expect(try ticks([3, 4, 17], [point]) == [4, 6, 8, 10, 12, 14, 16])
    #expect(try ticks([3, 4, 17]) == [3, 4, 17])
  }

  @Test("A panel has data if something has a place on its own axis")
  func data() {
    func has(_ layer: Layer, x: Scale = .linear, y: Scale = .linear) -> Bool {
      let panel = Panel(layers: [layer], xScale: x, yScale: y)
      return !Figure(title: "t", panels: [panel]).textChart(width: 40, height: 4)
        .contains("no data")
    }
    // On a logarithmic axis -1 has no place; a bar of 0 has one on any.
    let curve = Layer.line("a", x: [-1], y: [1])
    #expect(has(curve) && has(curve, y: .logarithmic) && !has(curve, x: .logarithmic))
    #expect(has(.horizontal(-1), x: .logarithmic) && !has(.horizontal(-1), y: .logarithmic))
    #expect(has(.vertical(-1), y: .logarithmic) && !has(.vertical(-1), x: .logarithmic))
    #expect(has(.note("n", at: (1, -1))) && !has(.note("n", at: (1, -1)), y: .logarithmic))
    #expect(has(.bars("a", [-1])) && !has(.bars("a", [-1]), y: .logarithmic))
    #expect(has(.bars("a", [0]), y: .logarithmic) && !has(.bars("a", [Double.nan])))
    #expect(has(.heatmap(x: [0], y: [0], z: [[-1]])) && !has(.heatmap(x: [0], y: [0], z: [[.nan]])))
  }
}
