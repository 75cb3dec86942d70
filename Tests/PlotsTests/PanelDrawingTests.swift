import Plots
import Testing

/// The places and the looks of things, read off the script.
@Suite("The drawing of a panel")
struct PanelDrawingTests {
  /// A panel from 0 to 10 along both axes, and where a place in it is on the screen.
  struct Drawn {
    let text: String
    let left, right, bottom, top: Double

    init(_ layers: [Layer]) throws {
      text = try script(
        Figure(
          title: "t",
          panels: [
            Panel(
              layers: [.scatter("", x: [0, 10], y: [0, 10])] + layers, xRange: 0...10,
              yRange: 0...10
            )
          ]))
      let text = text
      func margin(_ name: String) throws -> Double {
        let line = try #require(
          text.split(separator: "\n").first { $0.hasPrefix("set \(name) at screen ") })
        return try #require(line.split(separator: " ").last.flatMap { Double($0) })
      }
      (left, right) = (try margin("lmargin"), try margin("rmargin"))
      (bottom, top) = (try margin("bmargin"), try margin("tmargin"))
    }

    /// A place of the screen in the units of the axes.
    func units(_ x: Substring, _ y: Substring) throws -> (x: Double, y: Double) {
      let (x, y) = (try #require(Double(x)), try #require(Double(y)))
      return (10 * (x - left) / (right - left), 10 * (y - bottom) / (top - bottom))
    }
  }

  @Test("a note stands at its place")
  func note() throws {
    let drawn = try Drawn([.note("here", at: (3, 8))])
    let label = try #require(
      drawn.text.firstMatch(of: /set label 'here' at screen ([\d.]+),([\d.]+) center/))
    let place = try drawn.units(label.1, label.2)
    #expect(abs(place.x - 3) < 0.2 && abs(place.y - 8) < 0.3)
  }

  @Test("a vertical line's name stands beside it, at its own x")
  func rules() throws {
    let drawn = try Drawn([.vertical(4, "four"), .vertical(20, "far")])
    let label = try #require(
      drawn.text.firstMatch(of: /set label 'four' at screen ([\d.]+),([\d.]+)/))
    #expect(abs(try drawn.units(label.1, label.2).x - 4) < 0.3)
    // Beyond the axis neither the line nor its name is drawn.
    #expect(!drawn.text.contains("first 20") && !drawn.text.contains("'far'"))
  }

  @Test("the axes span what is asked for, and have a tick at each step")
  func axes() throws {
    let text = try Drawn([]).text
    #expect(text.contains("set xrange [0:10]") && text.contains("set yrange [0:10]"))
    #expect(text.contains("'0' 0, '2' 2, '4' 4, '6' 6, '8' 8, '10' 10"))
  }

  @Test("eight series have eight colours, in the order of the list, and eight marks")
  func colors() throws {
    let layers = (1...8).map { Layer.scatter("s\($0)", x: [1, 2, 3], y: [$0, $0, $0]) }
    let text = try script(Figure(title: "t", panels: [Panel(layers: layers)]))
    let found = text.matches(
      of: /\$panel1_(\d) using 1:2 with points pt (\d+) ps 0.6 lc rgb '(#\w+)'/)
    #expect(found.map { String($0.1) } == (1...8).map(String.init))
    let colors = [
      "#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#000000", "#f0e442",
    ]
    #expect(found.map { String($0.3) } == colors)
    let marks = found.map { String($0.2) }
    #expect(Set(marks).count == 8)
  }

  @Test("each layer has the colour of its own series")
  func layers() throws {
    let text = try script(
      Figure(
        title: "t",
        panels: [
          Panel(layers: [
            .bars("a", [1], errors: ([0], [2])), .bars("b", [2]),
            .line("c", x: [0, 1, 2], y: [1, 2, 3], band: ([0, 1, 2], [2, 3, 4])),
            .scatter("a", x: [1], y: [2]),
          ])
        ]))
    // Blue, vermillion and green are the first three; blocks are lines, then bars, then points.
    #expect(text.contains("$panel1_1 using 1:3:4 with filledcurves fc rgb '#009e73'"))
    #expect(
      text.contains(
        "$panel1_2 using 1:2:3:4:5:6 with boxxyerror fs solid 1 noborder fc rgb '#0072b2'"))
    #expect(
      text.contains(
        "$panel1_3 using 1:2:3:4:5:6 with boxxyerror fs solid 1 noborder fc rgb '#d55e00'"))
    #expect(text.contains("$panel1_4 using 1:2 with points pt 7 ps 0.6 lc rgb '#0072b2'"))
  }

  @Test("the colours of a map span its values, its range, or both sides of 0")
  func span() throws {
    func range(_ palette: Palette, _ z: [Double], _ range: ClosedRange<Double>? = nil) throws
      -> String
    {
      let map = Layer.heatmap(x: [1, 2], y: [1], z: [z], palette: palette, range: range)
      let text = try script(Figure(title: "t", panels: [Panel(layers: [map])]))
      return String(try #require(text.firstMatch(of: /set cbrange \[(.*)\]/)).1)
    }
    #expect(try range(.sequential, [1, 3]) == "1:3")
    #expect(try range(.sequential, [-4, 3]) == "-4:3")
    #expect(try range(.diverging, [-4, 3]) == "-4:4")
    #expect(try range(.diverging, [1, 3]) == "-3:3")
    #expect(try range(.diverging, [-4, 3], 0...9) == "0:9")
    #expect(try range(.sequential, [1, .infinity]) == "0.5:1.5")
    let text = try script(
      Figure(
        title: "t",
        panels: [Panel(layers: [.heatmap(x: [1, 2], y: [1], z: [[-1, 1]], palette: .diverging)])]))
    // Blue below and orange above.
    #expect(text.contains("set palette defined (0 '#00517f'") && text.contains("4 '#a34700')"))
  }
}
