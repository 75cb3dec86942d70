import Plots
import Testing

@Suite("The data of a panel, and how it is drawn")
struct PanelDataTests {
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

  @Test("Seeds are thin lines of one colour without marks, named once, above the panel")
  func seeds() throws {
    let figure = Figure(
      title: "t",
      panels: [
        // The second seed was stopped after two of three points.
        Panel(layers: Layer.seeds("mine", x: 1...3, [[0.1, 0.2, 0.3], [0.2, 0.4]]))
      ])
    let script = try script(figure)
    #expect(script.contains("$panel1_1 << e\n1 0.1 NaN NaN\n2 0.2 NaN NaN\n3 0.3 NaN NaN\ne\n"))
    #expect(script.contains("$panel1_2 << e\n1 0.2 NaN NaN\n2 0.4 NaN NaN\ne\n"))
    for block in 1...2 {
      #expect(
        script.contains("$panel1_\(block) using 1:2 with lines lw 0.9 dt solid lc rgb '#0072b2'"))
    }
    #expect(script.ranges(of: "'mine'").count == 1)
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
}
