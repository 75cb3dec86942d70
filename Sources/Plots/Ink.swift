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
