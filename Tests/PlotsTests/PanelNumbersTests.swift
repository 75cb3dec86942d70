import Foundation
import Plots
import Testing

/// The numbers that gnuplot is given, one by one: each row has its own, and not its neighbour's.
@Suite("The numbers of a panel")
struct PanelNumbersTests {
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

  @Test("each segment of a stack begins where the last one of its category ended")
  func stacks() throws {
    let panel = Panel(layers: [
      .stack("a", [1, 0.5]), .stack("b", [0.5, 0.25]), .stack("c", [2, 0.125]),
    ])
    let found = try (1...3).map { try rows(panel, block: $0).map { Array($0[4...5]) } }
    // Bottom and top: 1, then 0.5 more, then 2 more; and in the other category 0.5, 0.25 and 0.125.
    #expect(found.map { $0[0] } == [[0, 1], [1, 1.5], [1.5, 3.5]])
    #expect(found.map { $0[1] } == [[0, 0.5], [0.5, 0.75], [0.75, 0.875]])
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
    ])
    #expect(try rows(panel) == [[1, 5, 4, 8], [2, 6, 3, 9], [4, 7, 2, 10]])
    #expect(try rows(panel, block: 2) == [[1, 9], [2, 7], [3, 8]])
  }

  @Test("each cell of a map has its own place and value")
  func heatmap() throws {
    let panel = Panel(layers: [.heatmap(x: [1, 2, 3], y: [10, 30], z: [[1, 2, 3], [4, 5, 6]])])
    // Columns: x, y, z; row after row of z.
    #expect(
      try rows(panel).map { Array($0[0...2]) } == [
        [1, 10, 1], [2, 10, 2], [3, 10, 3], [1, 30, 4], [2, 30, 5], [3, 30, 6],
      ])
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
