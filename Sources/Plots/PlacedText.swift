/// The sizes and greys of a figure, in pixels at normal resolution.
enum Ink {
  static let title = 16.0
  static let heading = 13.5  // of a panel
  static let label = 12.5  // of an axis, a series
  static let tick = 12.0
  static let small = 11.5  // caption, notes, reference lines
  static let leading = 1.3  // distance of lines of text, in sizes

  static let black = "#1a1a1a"
  static let dark = "#4d4d4d"
  static let axis = "#6b6b6b"
  static let rule = "#8c8c8c"
  static let grid = "#e6e6e6"

  static let edge = 12.0  // free on all sides of the figure
}

/// A rectangle in pixels; y grows downwards from the top of the figure.
struct Frame: Equatable {
  var left = 0.0
  var top = 0.0
  var right = 0.0
  var bottom = 0.0

  var width: Double { right - left }
  var height: Double { bottom - top }
  var middle: Point { Point(x: (left + right) / 2, y: (top + bottom) / 2) }

  func contains(_ point: Point) -> Bool {
    (left...right).contains(point.x) && (top...bottom).contains(point.y)
  }

  func contains(_ other: Frame) -> Bool {
    left <= other.left && other.right <= right && top <= other.top && other.bottom <= bottom
  }

  func insetBy(_ margin: Double) -> Frame {
    Frame(left: left + margin, top: top + margin, right: right - margin, bottom: bottom - margin)
  }

  /// Returns the point of the rectangle that is nearest to `point`.
  func nearest(to point: Point) -> Point {
    Point(x: min(max(point.x, left), right), y: min(max(point.y, top), bottom))
  }

  /// Points every few pixels over the rectangle.
  var grid: [Point] {
    stride(from: left, through: right, by: 5).flatMap { x in
      stride(from: top, through: bottom, by: 5).map { Point(x: x, y: $0) }
    }
  }
}

/// A line of text and where it stands; y is the middle of its height.
struct PlacedText: Equatable {
  enum Anchor: String { case left, center, right }

  var text: String
  var x: Double
  var y: Double
  var size: Double
  var ink: String
  var anchor = Anchor.left
  /// Indicates whether it reads upwards.
  var isUpright = false

  /// The space it takes, if it does not read upwards.
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
