import Plots
import Testing

@Suite("The ticks of an axis")
struct AxisTests {
  @Test(
    "Ticks read well",
    arguments: [
      ([0, 1], "('0' 0, '0.2' 0.2, '0.4' 0.4, '0.6' 0.6, '0.8' 0.8, '1.0' 1)"),
      ([-30, 20], "('−30' -30, '−20' -20, '−10' -10, '0' 0, '10' 10, '20' 20)"),
      ([0, 500_000], "('0' 0, '100000' 100000, '200000' 200000, '300000' 300000"),
      ([0, 5e6], "('0' 0, '1×10⁶' 1000000, '2×10⁶' 2000000"),
      ([0, 3e-5], "('0' 0, '0.5×10⁻⁵' 5e-06, '1.0×10⁻⁵' 1e-05, '1.5×10⁻⁵' 1.5e-05"),
    ])
  func ticks(values: [Double], expected: String) throws {
    let script = try PlotsTests.script(
      Figure(title: "t", panels: [Panel(layers: [.scatter("a", x: [1, 2], y: values)])]))
    #expect(script.contains(expected))
  }

  @Test("On a logarithmic axis are powers of ten, and over less than two decades 2 and 5 as well")
  func logarithmic() throws {
    func ticks(_ values: [Double]) throws -> String {
      let script = try PlotsTests.script(
        Figure(
          title: "t",
          panels: [Panel(layers: [.line("a", x: [1, 2], y: values)], yScale: .logarithmic)]))
      let line = try #require(script.firstMatch(of: /set ytics scale 0.5 (.*)/))
      return String(line.1)
    }
    #expect(try ticks([0.01, 100]) == "('0.01' 0.01, '0.1' 0.1, '1' 1, '10' 10, '100' 100)")
    #expect(try ticks([1, 10]) == "('1' 1, '2' 2, '5' 5, '10' 10)")
    #expect(try ticks([1e-6, 1e-4]) == "('10⁻⁶' 1e-06, '10⁻⁵' 1e-05, '10⁻⁴' 0.0001)")
  }

  @Test("The values of a small sweep are the ticks, where they have room")
  func sweep() throws {
    func ticks(_ x: [Int]) throws -> String {
      let script = try PlotsTests.script(
        Figure(title: "t", panels: [Panel(layers: [.line("a", x: x, y: x)])]))
      return try String(#require(script.firstMatch(of: /set xtics scale 0.5 \((.*)\)/)).1)
    }
    #expect(try ticks([2, 4, 8, 16]) == "'2' 2, '4' 4, '8' 8, '16' 16")
    #expect(
      try ticks([100, 101, 1000]) == "'200' 200, '400' 400, '600' 600, '800' 800, '1000' 1000")
  }
}
