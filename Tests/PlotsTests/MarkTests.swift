import Plots
import Testing

@Suite("A mark")
struct MarkTests {
  @Test(
    "stands on each point of a line of up to 25, but not on the two ends of a straight one",
    arguments: [(1, true), (2, false), (3, true), (25, true), (26, false)])
  func points(count: Int, isMarked: Bool) throws {
    let line = Layer.line("a", x: 0..<count, y: 0..<count)
    let text = try script(Figure(title: "t", panels: [Panel(layers: [line])]))
    #expect(text.contains("$panel1_1 using 1:2 with linespoints pt 7") == isMarked)
    #expect(text.contains("$panel1_1 using 1:2 with lines lw 2") == !isMarked)
  }

  @Test("of each kind is found in the order of the layers, whatever stands between")
  func kinds() throws {
    let panel = Panel(layers: [
      .scatter("s", x: [1], y: [1]), .vertical(2, "v"), .line("l", x: [1, 2, 3], y: [1, 2, 3]),
      .note("n", at: (1, 1)), .bars("b", [1]), .scatter("t", x: [2], y: [2]), .horizontal(2, "h"),
      .line("m", x: [1, 2, 3], y: [3, 2, 1]), .bars("c", [2]),
    ])
    let text = try script(Figure(title: "t", panels: [panel]))
    // From the bottom up: bars, lines, points; below all the rules, above all the words.
    let blocks = text.matches(of: /panel 1, (\w+):/).map { String($0.1) }
    #expect(blocks == ["l", "m", "b", "c", "s", "t"])
    let plotted = text.matches(of: /\$panel1_(\d) using/).map { String($0.1) }
    #expect(plotted == ["3", "4", "1", "2", "5", "6"])
    let rules = text.matches(of: /set arrow from (first|graph)/).map { String($0.1) }
    #expect(rules == ["first", "graph"])
  }
}
