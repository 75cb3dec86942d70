import Foundation
import Plots
import TestSupport
import Testing

@Suite("Numbers that are hard to draw")
struct OddNumbersTests {
  static let odd: [[Double]] = [
    [], [0], [.nan], [.infinity, -.infinity], [1, 1, 1], [0, 0, 0], [-0.0, 0],
    [.leastNormalMagnitude, 1],
    [.leastNonzeroMagnitude], [1e300, -1e300], [.greatestFiniteMagnitude, 1], [1, 1 + 1e-15],
    [1e15, 1e15 + 1],
    [-5, -4.999], [1e-9, 1e9], [0.1, .nan, 0.3], [299, 300.5, 1e5],
  ]

  /// Every layer made of the given values, against ranges that make it harder.
  static func figure(_ values: [Double], _ scale: Scale) -> Figure {
    let even = values.indices.map(Double.init)
    let layers: [Layer] = [
      .line("line", x: values, y: values, band: (values, values)),
      .scatter("points", x: values, y: values),
    ]
    let rules: [Layer] = values.flatMap { [.horizontal($0, "y"), .vertical($0, "x")] }
    let notes: [Layer] = values.map { .note("note", at: ($0, $0)) }
    return Figure(
      title: "t",
      panels: [
        Panel(layers: layers + rules + notes, xScale: scale, yScale: scale),
        Panel(layers: [.line("line", x: values, y: values)], xScale: scale, yScale: scale),
        Panel(layers: layers + notes, xRange: 0...0, yRange: -1...1e-300, yScale: scale),
        Panel(layers: layers, yRange: -.infinity ... .infinity),
        Panel(
          layers: [.bars("bars", values, errors: (values, values)), .stack("stack", values)],
          yScale: scale),
        Panel(layers: [.bars("bars", values)], categories: ["one", "two"]),
        Panel(
          layers: [
            .heatmap(
              x: even, y: even, z: values.map { y in values.map { x in x * y } },
              palette: .diverging)
          ], xScale: scale),
      ])
  }

  @Test("Nothing traps, and the script holds only ranges gnuplot can take", arguments: odd)
  func script(values: [Double]) throws {
    for scale in [Scale.linear, .logarithmic] {
      let figure = Self.figure(values, scale)
      let script = try PlotsTests.script(figure)
      for range in script.matches(of: /range \[(\S+):(\S+)\]/) {
        let low = try #require(Double(range.1))
        let high = try #require(Double(range.2))
        #expect(low < high && low.isFinite && high.isFinite, "\(range.0)")
      }
      #expect(
        figure.textChart(width: 60, height: 8).split(separator: "\n").allSatisfy { $0.count <= 60 })
    }
  }

  @Test("gnuplot draws them all", arguments: [Array(odd.joined()), [0.1, .nan, 0.3], [5]])
  func drawing(values: [Double]) throws {
    let scratch = try ScratchFolder()
    try Self.figure(values, .linear).write(to: scratch.url, name: "odd")
    #expect(scratch.names.count == 4)
  }
}
