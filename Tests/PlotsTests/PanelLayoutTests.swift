import Plots
import Testing

/// By hand, in pixels: a figure is 720 wide and free on 12 at its edge. Names of axes are 12.5 high, ticks 12, titles of
/// panels 13.5, and lines of text 1.3 heights apart. In hundredths of its height a digit is 64 wide, a point 32, an m 97.
@Suite("The space around a panel")
struct PanelLayoutTests {
  /// The edges of a figure's panels, and its texts.
  private struct Drawn {
    var frames: [(left: Double, right: Double, top: Double, bottom: Double)] = []
    let texts: [WrittenText]
    let text: String

    init(_ panels: Panel..., legend: Legend = .automatic) throws {
      text = try script(Figure(title: "t", panels: panels, legend: legend))
      let (found, height) = try WrittenText.all(in: text)
      texts = found
      let margins = text.matches(
        of:
          /lmargin at screen (.*)\nset rmargin at screen (.*)\nset tmargin at screen (.*)\nset bmargin at screen (.*)\n/
      )
      for margin in margins {
        let places = [margin.1, margin.2, margin.3, margin.4].compactMap { Double($0) }
        try #require(places.count == 4)
        frames.append(
          (720 * places[0], 720 * places[1], height * (1 - places[2]), height * (1 - places[3])))
      }
    }

    func all(_ text: String) -> [WrittenText] { texts.filter { $0.text == text } }
    func one(_ text: String) throws -> WrittenText { try #require(all(text).first) }
  }

  private let word = String(repeating: "m", count: 20)
  private let points = Layer.scatter("", x: [0, 1], y: [0, 1])

  @Test("to the left is as wide as the widest tick and the lines of the y label")
  func left() throws {
    let bare = try Drawn(Panel(layers: [points], yRange: 0...1)).frames[0].left
    // From "1.0", 160 hundredths, to "100000", 384: 224 of 12 pixels.
    let wide = try Drawn(Panel(layers: [points], yRange: 0...100_000)).frames[0].left
    #expect(abs(wide - bare - 2.24 * 12) < 0.02)
    // A line of 12.5 × 1.3, and 4 that keep it apart. 20 m are 242 pixels long, and a panel is 290 high.
    let named = try Drawn(Panel(yLabel: word, layers: [points], yRange: 0...1))
    #expect(abs(named.frames[0].left - bare - (16.25 + 4)) < 0.02)
    let label = try named.one(word)
    #expect(label.isUpright && abs(label.x - (12 + 16.25 / 2)) < 0.02)
    #expect(abs(label.y - (named.frames[0].top + named.frames[0].bottom) / 2) < 0.02)
    let twice = try Drawn(Panel(yLabel: "\(word) \(word)", layers: [points], yRange: 0...1))
    #expect(abs(twice.frames[0].left - bare - (2 * 16.25 + 4)) < 0.02)
    let lines = twice.all(word).map(\.x)
    #expect(lines.count == 2 && abs(lines[1] - lines[0] - 16.25) < 0.02)
  }

  @Test("to the right is as wide as the longest name at a line's end")
  func right() throws {
    func right(_ name: String, legend: Legend = .automatic) throws -> Double {
      let line = Layer.line(name, x: [0, 1, 2], y: [0, 1, 2])
      return try Drawn(Panel(layers: [line]), legend: legend).frames[0].right
    }
    #expect(abs(try right("m", legend: .above) - (720 - 12 - 16)) < 0.02)
    // 10 m of 12.5: 121.25; 22 for the way there.
    #expect(abs(try right("mmmmmmmmmm") - (720 - 12 - 22 - 121.25)) < 0.02)
    // 20 m are more than the 170 that a name may have, but one word: it is cut into 14 and 6.
    #expect(abs(try right(word) - (720 - 12 - 22 - 169.75)) < 0.02)
  }

  @Test("above has room for the lines of its title, which begin at its left edge")
  func above() throws {
    let drawn = try Drawn(
      Panel("one", layers: [points]), Panel("\(word) \(word)", layers: [points]))
    let lines = drawn.all(word)
    #expect(lines.count == 2 && drawn.frames[0].top == drawn.frames[1].top)
    #expect(abs(lines[1].y - lines[0].y - 13.5 * 1.3) < 0.02)
    #expect(lines.allSatisfy { abs($0.x - drawn.frames[1].left) < 0.02 })
    // The last line ends above the panel, and the first begins below the figure's title, 12 + 16 × 1.3.
    #expect(lines[1].y + 13.5 / 2 < drawn.frames[1].top && lines[0].y - 13.5 / 2 > 32.8)
    #expect(abs(try drawn.one("one").x - drawn.frames[0].left) < 0.02)
  }

  @Test("below has the names of categories, each under its place, then the x label")
  func below() throws {
    let bars = Layer.bars("", [1, 2])
    let ends = try ["p", "\(word) \(word)"].map { name in
      let drawn = try Drawn(Panel(xLabel: "stage", layers: [bars], categories: [name, "q"]))
      let (frame, label) = (drawn.frames[0], try drawn.one("stage"))
      let width = frame.right - frame.left
      for (text, place) in [(String(name.prefix(20)), 0.25), ("q", 0.75)] {
        let category = try drawn.one(text)
        #expect(category.anchor == "center")
        #expect(abs(category.x - (frame.left + place * width)) < 0.02)
        #expect(abs(category.y - (frame.bottom + 8 + 6)) < 0.02)
      }
      #expect(abs(label.x - (frame.left + frame.right) / 2) < 0.02 && label.anchor == "center")
      return label.y - frame.bottom
    }
    // 8, then a line of 12 × 1.3 or two of them, then 4 and half of the label.
    #expect(abs(ends[0] - (8 + 15.6 + 4 + 6.25)) < 0.02 && abs(ends[1] - ends[0] - 15.6) < 0.02)
  }

  @Test("of a map has a bar of colours as tall as it is, with its ticks and its label")
  func colors() throws {
    let map = Layer.heatmap(
      x: [1, 2], y: [1, 2], z: [[0, 1], [1, 0]], label: "gain", range: 0...1)
    let drawn = try Drawn(Panel(layers: [map]))
    let frame = drawn.frames[0]
    let bar = try #require(
      drawn.text.firstMatch(of: /origin screen ([\d.]+),[\d.]+ size screen ([\d.]+),/))
    let (left, width) = (720 * (try #require(Double(bar.1))), 720 * (try #require(Double(bar.2))))
    #expect(abs(left - (frame.right + 14)) < 0.02 && abs(width - 12) < 0.02)
    // Beyond the bar and a tick of "1.0", 19.2 wide, and before the figure's free edge.
    let label = try drawn.one("gain")
    #expect(label.isUpright && label.x - 6.25 > left + width + 19.2 && label.x + 6.25 < 708)
  }
}
