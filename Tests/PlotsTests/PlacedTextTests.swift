import Plots
import Testing

/// A line of text as a script has it; places in pixels from the top left.
struct WrittenText {
  let text: Substring, x: Double, y: Double, anchor: Substring, isUpright: Bool, size: Double

  /// Returns the lines of text in a script, in order, and the height of the figure, which is 720 pixels wide.
  static func all(in script: String) throws -> (texts: [WrittenText], height: Double) {
    let size = try #require(script.firstMatch(of: /svg size 720,(\d+)/))
    let height = try #require(Double(size.1))
    let labels = script.matches(
      of:
        /set label '(.*)' at screen ([-\d.]+),([-\d.]+) (\w+)( rotate by 90)? front noenhanced font ',([\d.]+)'/
    )
    let texts = try labels.map { label in
      WrittenText(
        text: label.1, x: 720 * (try #require(Double(label.2))),
        y: height * (1 - (try #require(Double(label.3)))), anchor: label.4,
        isUpright: label.5 != nil, size: try #require(Double(label.6)))
    }
    return (texts, height)
  }

  static func all(in figure: Figure) throws -> [WrittenText] {
    try all(in: script(figure)).texts
  }
}

@Suite("A line of text in its place")
struct PlacedTextTests {
  // A figure is free on 12 pixels at its edge; a title is 16 pixels high, and lines are 1.3 heights apart: 20.8. A
  // script has five decimals, so that a place is right to a hundredth of a pixel.
  @Test("stands below the one before, from the same edge on")
  func lines() throws {
    // 40 × 0.97 × 16 pixels: two are wider than a figure.
    let word = String(repeating: "m", count: 40)
    let texts = try WrittenText.all(in: Figure(title: "\(word) \(word) \(word)", panels: []))
    let title = texts.filter { $0.text == word }
    #expect(title.count == 3 && title.allSatisfy { $0.anchor == "left" && $0.size == 16 })
    for (number, line) in title.enumerated() {
      #expect(abs(line.x - 12) < 0.01)
      #expect(abs(line.y - (12 + 8 + 20.8 * Double(number))) < 0.01)
    }
  }

  /// Returns how the name of a rule at half of the height is written, with points at some x along it.
  private func name(pointsAt x: [Double]) throws -> WrittenText {
    // Half a line above and below the rule, where its name would cover them.
    let y = x.map { _ in 0.53 } + x.map { _ in 0.47 }
    let panel = Panel(
      layers: [.scatter("a", x: x + x, y: y), .horizontal(0.5, "rule")], xRange: 0...1,
      yRange: 0...1)
    let texts = try WrittenText.all(in: Figure(title: "t", panels: [panel], legend: .above))
    return try #require(texts.first { $0.text == "rule" })
  }

  @Test("takes the place to the left, to the right or on both sides of where it is anchored")
  func space() throws {
    func fill(_ range: ClosedRange<Double>) -> [Double] {
      (0...500).map { Double($0) / 500 }.filter(range.contains)
    }
    #expect(try name(pointsAt: []).anchor == "right")
    #expect(try name(pointsAt: fill(0.97...1)).anchor == "left")
    #expect(try name(pointsAt: fill(0.9...1) + fill(0...0.1)).anchor == "center")
    let middle = fill(0.9...1) + fill(0...0.1) + fill(0.485...0.495)
    #expect(try name(pointsAt: middle).x < 300)  // not at 0.5 any more, but at 0.3
    // Data right of what a name at the right covers, or left of one at the left, is not in its way.
    #expect(try name(pointsAt: fill(0...0.9)).anchor == "right")
    #expect(try name(pointsAt: fill(0.1...1)).anchor == "left")
  }
}
