/// A line of text and where it stands; y is the middle of its height.
struct PlacedText: Equatable {
  enum Anchor: String { case left, center, right }

  var text: String
  var x: Double
  var y: Double
  var size: Double
  var ink: String
  var anchor: Anchor = .left
  /// The slope in degrees: 90 reads upwards.
  var rotation = 0
  /// Whether it has a white ground, to be read on top of a heatmap.
  var isBoxed = false

  /// The space it takes, if it is not rotated.
  var frame: Frame {
    let width = PlainText.width(text, size: size)
    let left =
      switch anchor {
      case .left: x
      case .center: x - width / 2
      case .right: x - width
      }
    return Frame(left: left, top: y - size * 0.6, right: left + width, bottom: y + size * 0.6)
  }

  /// Lines of text one below the other; `y` is the middle of the first.
  static func lines(
    _ lines: [String], x: Double, y: Double, size: Double, ink: String, anchor: Anchor = .left
  ) -> [PlacedText] {
    lines.enumerated().map { number, line in
      PlacedText(
        text: line, x: x, y: y + Double(number) * size * Ink.leading, size: size, ink: ink,
        anchor: anchor)
    }
  }
}
