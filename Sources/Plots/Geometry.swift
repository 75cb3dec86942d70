/// A rectangle in pixels; y grows downwards from the top of the figure.
struct Frame: Equatable {
  var left: Double
  var top: Double
  var right: Double
  var bottom: Double

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
    Frame(
      left: left + margin, top: top + margin, right: right - margin, bottom: bottom - margin)
  }

  /// The point of the rectangle that is nearest to `point`.
  func nearest(to point: Point) -> Point {
    Point(x: min(max(point.x, left), right), y: min(max(point.y, top), bottom))
  }
}
