import Foundation
import Plots
import Testing

/// The numbers that gnuplot is given, one by one: each row has its own, and not its neighbour's.
@Suite("The data of a panel")
struct PanelDataTests {
  /// The rows of a block of a figure's script.
  func rows(_ panel: Panel, block: Int = 1) throws -> [[Double]] {
    let script = try script(Figure(title: "t", panels: [panel]))
    let start = try #require(script.range(of: "$panel1_\(block) << e\n")).upperBound
    let end = try #require(script.range(of: "\ne\n", range: start..<script.endIndex)).lowerBound
    return script[start..<end].split(separator: "\n").map { line in
      line.split(separator: " ").map { $0 == "NaN" ? .nan : Double($0) ?? -1e300 }
    }
  }

  // A lone layer keeps 92 of 100 parts of 0.8: from 0.368 to the left of its category to 0.368 to
  // the right. Columns: middle, end, left, right, bottom, top, low, high.
  @Test("each bar has its own place, value and interval")
  func bars() throws {
    let panel = Panel(
      layers: [.bars("a", [0.5, 0.15, -2], errors: ([0.4, 0.1, -3], [0.6, 0.2, -1]))])
    #expect(
      try rows(panel) == [
        [0, 0.5, -0.368, 0.368, 0, 0.5, 0.4, 0.6], [1, 0.15, 0.632, 1.368, 0, 0.15, 0.1, 0.2],
        [2, -2, 1.632, 2.368, -2, 0, -3, -1],
      ])
    // What cannot be drawn is left out, and the others stay in their places.
    let some = Panel(layers: [.bars("a", [1, .nan, 3], errors: ([0, 0, 2], [2, 9, .nan]))])
    let found = try rows(some)
    #expect(found.map { Array($0[0...1]) } == [[0, 1], [2, 3]])
    #expect(Array(found[0][6...7]) == [0, 2])
    #expect(found[1][6].isNaN && found[1][7].isNaN)
  }

  @Test("each segment of a stack begins where the last one of its sign and its category ended")
  func stacks() throws {
    let panel = Panel(layers: [
      .stack("a", [1, -0.5]), .stack("b", [-0.5, -0.25]), .stack("c", [2, -0.125]),
      .stack("d", [-0.25, 8]),
    ])
    let found = try (1...4).map { try rows(panel, block: $0).map { Array($0[4...5]) } }
    // Bottom and top. Category 0: 1 up, 0.5 down, then 2 up from 1, 0.25 down from −0.5.
    #expect(found.map { $0[0] } == [[0, 1], [-0.5, 0], [1, 3], [-0.75, -0.5]])
    // Category 1: three down, one up.
    #expect(found.map { $0[1] } == [[-0.5, 0], [-0.75, -0.5], [-0.875, -0.75], [0, 8]])
  }

  @Test("a stack takes the first place of a category, and bars the next ones")
  func slots() throws {
    let panel = Panel(layers: [
      .bars("a", [1]), .stack("s", [2]), .bars("b", [3]), .stack("t", [4]),
    ])
    // Three places of 0.8/3 from −0.4 on, each less 0.04 of it on both sides.
    let third = 0.8 / 3
    for (block, place) in [(1, 1.0), (2, 0), (3, 2), (4, 0)] {
      let row = try rows(panel, block: block)[0]
      #expect(abs(row[2] - (-0.4 + third * (place + 0.04))) < 1e-6)
      #expect(abs(row[3] - (-0.4 + third * (place + 0.96))) < 1e-6)
    }
  }

  @Test("each point of a line has its own band, and each point of a cloud its own place")
  func curves() throws {
    let panel = Panel(layers: [
      .line("a", x: [1, 2, 4], y: [5, 6, 7], band: ([4, 3, 2], [8, 9, 10])),
      .scatter("b", x: [1, 2, 3], y: [9, 7, 8]),
      .band("a", x: [0, 1], low: [1, 2], high: [3, 5]),
    ])
    #expect(try rows(panel) == [[1, 5, 4, 8], [2, 6, 3, 9], [4, 7, 2, 10]])
    let band = try rows(panel, block: 2)
    #expect(band.map { [$0[0], $0[2], $0[3]] } == [[0, 1, 3], [1, 2, 5]])
    #expect(try rows(panel, block: 3) == [[1, 9], [2, 7], [3, 8]])
  }

  @Test("each cell of a map lies between the halves to its neighbours, with its own value")
  func heatmap() throws {
    let panel = Panel(layers: [.heatmap(x: [1, 2, 4], y: [10, 30], z: [[1, 2, 3], [4, 5, 6]])])
    // Columns: x, y, left, right, bottom, top, z. Halves: 0.5 1.5 3 5, and 0 20 40.
    #expect(
      try rows(panel) == [
        [1, 10, 0.5, 1.5, 0, 20, 1], [2, 10, 1.5, 3, 0, 20, 2], [4, 10, 3, 5, 0, 20, 3],
        [1, 30, 0.5, 1.5, 20, 40, 4], [2, 30, 1.5, 3, 20, 40, 5], [4, 30, 3, 5, 20, 40, 6],
      ])
    // On a logarithmic axis halves are geometric: 1 and 100 meet at 10, and end at 0.1 and 1000.
    let log = Panel(
      layers: [.heatmap(x: [1, 100], y: [0, 1], z: [[1, 2], [3, 4]])], xScale: .logarithmic)
    let edges = try rows(log).prefix(2).flatMap { $0[2...3] }
    #expect(zip(edges, [0.1, 10, 10, 1000]).allSatisfy { abs($0 / $1 - 1) < 1e-9 })
  }

  @Test("each pixel of an image has its own value")
  func image() throws {
    let z = (0..<30).map { row in (0..<40).map { Double(100 * row + $0) } }
    let found = try rows(Panel(layers: [.heatmap(x: 0..<40, y: 0..<30, z: z)]))
    #expect(found.count == 1200)
    #expect(found.allSatisfy { $0[2] == 100 * $0[1] + $0[0] })
    #expect(Set(found.map { [$0[0], $0[1]] }).count == 1200)
  }
}

@Suite("Names at the ends of lines")
struct LineEndsTests {
  /// How far up its panel each name stands: 0 at the bottom, 1 at the top.
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
