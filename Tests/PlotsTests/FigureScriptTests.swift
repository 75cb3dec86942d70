import Foundation
import Plots
import Testing

@Suite("The gnuplot script of a figure")
struct FigureScriptTests {
  @Test("A line with a band writes one block, the band below the line, both in one colour")
  func lineWithBand() throws {
    let script = try script(accuracy)
    // Columns x, y, low, high; numbers in their shortest form.
    #expect(
      script.contains("$panel1_1 << e\n1 1 1 1\n2 0.9 0.8 1\n3 0.8 0.7 1\n4 0.5 0.4 0.6\ne\n"))
    // A line without a band has no low and high.
    #expect(script.contains("$panel1_2 << e\n1 0.9 NaN NaN\n"))
    let band = try #require(
      script.range(of: "$panel1_1 using 1:3:4 with filledcurves fc rgb '#0072b2'"))
    let line = try #require(script.range(of: "$panel1_1 using 1:2 with linespoints pt 7"))
    #expect(band.lowerBound < line.lowerBound)
    #expect(script[line.upperBound...].hasPrefix(" ps 0.6 lw 2 dt solid lc rgb '#0072b2'"))
    // The second series differs in point, dash and colour (Wong's vermillion).
    #expect(script.contains("with linespoints pt 9 ps 0.6 lw 2 dt (10,4) lc rgb '#d55e00'"))
  }

  @Test("A figure starts from gnuplot's defaults and follows the style of the house")
  func style() throws {
    let script = try script(accuracy)
    for setting in [
      "reset", "set encoding utf8", "set minussign", "set datafile missing 'nan'", "set border 3",
      "set tics out nomirror", "set multiplot", "set lmargin at screen", "DejaVu Sans", "unset key",
      "set terminal svg", "set terminal pngcairo", "noenhanced", "set output 'figure.'.format",
    ] { #expect(script.contains(setting), "\(setting)") }
    #expect(script.contains("set yrange [0:1]"))
    #expect(script.contains("('1' 1, '2' 2, '3' 3, '4' 4)"))
  }

  @Test("Reference lines are dashed and named")
  func referenceLines() throws {
    let script = try script(
      Figure(
        title: "t",
        panels: [
          Panel(layers: [
            .line("a", x: [0, 10], y: [0, 4]), .horizontal(3, "baseline"), .vertical(4, "trained"),
          ])
        ]))
    #expect(script.contains("from graph 0, first 3 to graph 1, first 3 nohead back dt (6,4)"))
    #expect(script.contains("from first 4, graph 0 to first 4, graph 1 nohead back dt (6,4)"))
    #expect(script.contains("set label 'baseline'"))
    #expect(script.contains("set label 'trained'"))
  }

  @Test("Bars of two series share each category, with their intervals")
  func bars() throws {
    let script = try script(
      Figure(
        title: "t",
        panels: [
          Panel(
            layers: [
              .bars("before", [0.2, 0.4], errors: ([0.1, 0.3], [0.3, 0.5])),
              .bars("after", [1, 2]),
            ], categories: ["easy", "hard"])
        ]))
    // Category 0 spans −0.4 … 0.4; two series get 0.4 each and keep 92 % of it: −0.384 … −0.016.
    #expect(script.contains("\n-0.2 0.2 -0.384 -0.016 0 0.2 0.1 0.3\n"))
    #expect(script.contains("\n0.2 1 0.016 0.384 0 1 NaN NaN\n"))
    #expect(script.contains("$panel1_1 using 1:2:3:4:5:6 with boxxyerror"))
    #expect(script.contains("$panel1_1 using 1:7:(0):($8-$7) with vectors heads"))
    #expect(!script.contains("$panel1_2 using 1:7"))
    #expect(script.contains("set label 'easy'") && script.contains("set label 'hard'"))
  }

  @Test("Stacked segments begin where the one below ends")
  func stack() throws {
    let script = try script(
      Figure(
        title: "t", panels: [Panel(layers: [.stack("right", [0.5]), .stack("wrong", [0.25])])]))
    #expect(script.contains("\n0 0.5 -0.368 0.368 0 0.5 NaN NaN\n"))
    #expect(script.contains("\n0 0.75 -0.368 0.368 0.5 0.75 NaN NaN\n"))
  }

  @Test("Points that cannot be drawn are left out of a scatter, and break a line")
  func notFinite() throws {
    let script = try script(
      Figure(
        title: "t",
        panels: [
          Panel(layers: [
            .scatter("a", x: [1, 2, 3], y: [5, .nan, .infinity]),
            .line("b", x: [1.0, .nan, 3], y: [1, 2, -Double.infinity]),
          ])
        ]))
    #expect(script.contains("$panel1_1 << e\n1 1 NaN NaN\nNaN 2 NaN NaN\n3 NaN NaN NaN\ne\n"))
    #expect(script.contains("$panel1_2 << e\n1 5\ne\n"))
    #expect(script.contains("$panel1_2 using 1:2 with points pt 7"))
  }

  @Test("A heatmap is an image of its cells; a diverging one spans as much on both sides of 0")
  func heatmap() throws {
    let script = try script(
      Figure(
        title: "t",
        panels: [
          Panel(layers: [
            .heatmap(
              x: [1, 2, 3], y: [0, 1], z: [[-1, 0, 0.5], [0, .nan, 4]], label: "gain",
              palette: .diverging)
          ])
        ]))
    #expect(script.contains("<< e\n1 0 -1\n2 0 0\n3 0 0.5\n1 1 0\n2 1 NaN\n3 1 4\ne\n"))
    #expect(script.contains("$panel1_1 using 1:2:3 with image"))
    // Half a cell beyond the values.
    #expect(script.contains("set xrange [0.5:3.5]") && script.contains("set yrange [-0.5:1.5]"))
    #expect(script.contains("set cbrange [-4:4]"))
    #expect(script.contains("set label 'gain'"))
  }

  // gnuplot draws no image of less than two rows and two columns. A run that was stopped has such.
  @Test("A map of one row is drawn as two halves of it")
  func narrowMap() throws {
    let script = try script(
      Figure(title: "t", panels: [Panel(layers: [.heatmap(x: [1, 2], y: [5], z: [[3, 4]])])]))
    #expect(script.contains("<< e\n1 4.75 3\n2 4.75 4\n1 5.25 3\n2 5.25 4\ne\n"))
    #expect(script.contains("set yrange [4.5:5.5]"))
  }

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

  @Test("What lies on a heatmap has a light edge, and the map a frame, unlike the next panel")
  func marksOnHeatmap() throws {
    let script = try script(
      Figure(
        title: "t",
        panels: [
          Panel(layers: [
            .heatmap(x: [1, 2], y: [1, 2], z: [[0, 1], [1, 0]]), .scatter("a", x: [1], y: [2]),
          ]),
          Panel(layers: [.scatter("a", x: [1], y: [2])]),
        ]))
    #expect(script.components(separatedBy: "ps 1 lc rgb 'white'").count == 2)
    let frame = try #require(script.range(of: "set border 15"))
    let open = try #require(
      script.range(of: "set border 3", range: frame.upperBound..<script.endIndex))
    let next = try #require(script.range(of: "# panel 2\n"))
    #expect(open.upperBound < next.lowerBound)
  }

  @Test("A logarithmic axis has decades for ticks, and bars on it do not start at 0")
  func logarithmic() throws {
    let script = try script(
      Figure(
        title: "t",
        panels: [
          Panel(
            layers: [.line("a", x: [1, 2, 3], y: [0.01, 1, 50])], yScale: .logarithmic),
          Panel(layers: [.bars("b", [100, 1000])], yScale: .logarithmic),
        ]))
    #expect(script.contains("('0.01' 0.01, '0.1' 0.1, '1' 1, '10' 10, '100' 100)"))
    #expect(script.contains("set logscale y 10"))
    #expect(script.contains("\n0 100 -0.368 0.368 10 100 NaN NaN\n"))
  }

  @Test("A name has one colour in all panels of a figure, whatever else is drawn there")
  func colorsAcrossPanels() throws {
    let script = try script(
      Figure(
        title: "t",
        panels: [
          Panel(layers: [
            .line("GRPO", x: 0..<3, y: [1, 2, 3]), .line("SFT", x: 0..<3, y: [1, 1, 2]),
          ]),
          Panel(layers: [.scatter("SFT", x: 0..<3, y: [4, 4, 4])]),
        ]))
    #expect(
      script.contains(
        "$panel1_2 using 1:2 with linespoints pt 9 ps 0.6 lw 2 dt (10,4) lc rgb '#d55e00'"))
    #expect(script.contains("$panel2_1 using 1:2 with points pt 9 ps 0.6 lc rgb '#d55e00'"))
  }

  @Test("Panels one above the other have the same left and right margins")
  func alignment() throws {
    let script = try script(
      Figure(
        title: "t",
        panels: [
          Panel(yLabel: "share", layers: [.line("a", x: 0..<3, y: [0, 1, 2])]),
          Panel(layers: [.line("a", x: 0..<3, y: [0, 10_000, 20_000])]),
        ], columns: 1))
    for side in ["lmargin", "rmargin"] {
      let margins = script.split(separator: "\n").filter { $0.hasPrefix("set \(side) ") }
      #expect(margins.count == 2)
      #expect(Set(margins).count == 1)
    }
  }

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

  @Test("A legend that is asked for stands above the panels, one that is not wanted nowhere")
  func legend() throws {
    var figure = accuracy
    figure.legend = .above
    #expect(try script(figure).components(separatedBy: "set label 'thinking'").count == 2)
    figure.legend = .none
    #expect(try !script(figure).contains("set label 'thinking'"))
  }

  @Test("Notes are written at their place, but inside the panel")
  func notes() throws {
    let layers: [Layer] = [
      .line("a", x: [0, 5, 10], y: [0, 5, 10]), .note("aha", at: (5, 5)),
      .note("edge", at: (99, 5)),
    ]
    let script = try script(
      Figure(title: "t", panels: [Panel(layers: layers, xRange: 0...10)], legend: .none))
    let right = try #require(script.firstMatch(of: /set rmargin at screen ([\d.]+)/))
    let left = try #require(script.firstMatch(of: /set lmargin at screen ([\d.]+)/))
    let aha = try #require(script.firstMatch(of: /set label 'aha' at screen ([\d.]+),/))
    let edge = try #require(script.firstMatch(of: /set label 'edge' at screen ([\d.]+),/))
    let (low, high) = try (#require(Double(left.1)), #require(Double(right.1)))
    #expect(try abs(#require(Double(aha.1)) - (low + high) / 2) < 1e-3)
    #expect(try #require(Double(edge.1)) < high)
  }

  @Test(
    "A panel without data says so", arguments: [[], [Layer.line("a", x: [1.0], y: [Double.nan])]])
  func noData(layers: [Layer]) throws {
    let script = try script(Figure(title: "t", panels: [Panel(layers: layers)]))
    #expect(script.contains("set label 'no data'"))
    #expect(script.contains("plot NaN notitle"))
    #expect(!script.contains("<< e"))
  }
}
