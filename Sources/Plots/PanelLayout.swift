/// A panel in its place: the space it needs around its drawing area, its axes, and all the text
/// around and in it.
struct PanelLayout {
  let panel: Panel
  /// The space to the sides of the drawing area, above it, and below it.
  private(set) var left = 0.0
  private(set) var right = 16.0
  private(set) var top = 14.0
  private(set) var below = 0.0
  private(set) var frame = Frame()
  private(set) var xAxis: Axis
  private(set) var yAxis: Axis
  private(set) var colorAxis: Axis?
  private(set) var colorBar: Frame?
  var texts: [PlacedText] = []
  /// Thin lines from a line's end to its name, where the name had to move.
  var leaders: [Leader] = []

  private let title: [String]
  private let yLabel: [String]
  /// The names at the line ends, each in lines.
  private let names: [(end: LineEnd, lines: [String])]

  struct Leader: Equatable {
    var from: Point
    var to: Point
    var color: String
  }

  /// Computes the margins of a panel around a drawing area of a known height; `share` is the width
  /// of the figure that the panel has with its margins.
  init(
    _ panel: Panel, plotHeight: Double, share: Double, isAlone: Bool, names: [LineEnd],
    hasColorBar: Bool
  ) {
    self.panel = panel
    xAxis = panel.xAxis(count: 1)
    yAxis = Axis.fitting(
      panel.yAxis, places: panel.heatmap?.y ?? [], most: 7, length: plotHeight, gap: 21,
      size: { _ in Ink.tick * Ink.leading })
    yLabel = PlainText.wrap(panel.yLabel, size: Ink.label, width: plotHeight + 10)
    left = 11 + yAxis.widestLabel
    if !yLabel.isEmpty { left += Double(yLabel.count) * Ink.label * Ink.leading + 4 }
    title = PlainText.wrap(panel.title, size: Ink.heading, width: share - left - 14)
    if !title.isEmpty { top = 16 + Double(title.count) * Ink.heading * Ink.leading }

    self.names = names.map { end in
      (end, PlainText.wrap(end.name, size: end.size, width: min(170, share / 3)))
    }
    for (end, lines) in self.names {
      right = max(right, 22 + (lines.map { PlainText.width($0, size: end.size) }.max() ?? 0))
    }
    guard let heatmap = panel.heatmap else { return }
    let colors = Axis([], scale: .linear, fixed: heatmap.span, fit: .tight, count: 5)
    colorAxis = colors
    guard hasColorBar else { return }
    right = 38 + colors.widestLabel + (heatmap.label.isEmpty ? 4 : 6 + Ink.label * Ink.leading)
    if !isAlone { right += 8 }
  }

  /// Places the axes and all text, now that the frame is known.
  mutating func place(in frame: Frame, _ series: [Series], hasColorBar: Bool) {
    self.frame = frame
    xAxis = Axis.fitting(
      panel.xAxis, places: panel.tickPlaces, most: 8, length: frame.width, gap: 16,
      size: { PlainText.width($0, size: Ink.tick) })
    texts = noteTexts
    texts += PlacedText.lines(
      title, x: frame.left, y: frame.top - top + 8 + Ink.heading / 2, size: Ink.heading,
      ink: Ink.black)
    texts += yLabel.enumerated().map { number, line in
      let x = frame.left - left + (Double(number) + 0.5) * Ink.label * Ink.leading
      return PlacedText(
        text: line, x: x, y: frame.middle.y, size: Ink.label, ink: Ink.dark, anchor: .center,
        isUpright: true)
    }
    placeTextBelow()
    if hasColorBar { placeColorBar(beside: frame) }
    place(names, series)
    placeRuleNames(exceptHorizontal: !names.isEmpty)
  }

  /// Returns the pixel of a value, if both axes have a place for it.
  func pixel(_ x: Double, _ y: Double) -> Point? {
    guard let across = xAxis.fraction(x), let up = yAxis.fraction(y) else { return nil }
    return Point(x: frame.left + across * frame.width, y: frame.bottom - up * frame.height)
  }

  /// Places the names of categories, broken into lines, and the x label.
  private mutating func placeTextBelow() {
    below = 8 + Ink.tick * Ink.leading
    let slot = frame.width / (xAxis.high - xAxis.low) - 8
    for tick in xAxis.ticks where xAxis.isCategorical {
      guard let place = pixel(tick.value, yAxis.low), frame.contains(place) else { continue }
      let lines = PlainText.wrap(tick.label, size: Ink.tick, width: slot)
      texts += PlacedText.lines(
        lines, x: place.x, y: frame.bottom + 8 + Ink.tick / 2, size: Ink.tick, ink: Ink.dark,
        anchor: .center)
      below = max(below, 8 + Double(lines.count) * Ink.tick * Ink.leading)
    }
    let label = PlainText.wrap(panel.xLabel, size: Ink.label, width: frame.width + 40)
    texts += PlacedText.lines(
      label, x: frame.middle.x, y: frame.bottom + below + 4 + Ink.label / 2, size: Ink.label,
      ink: Ink.dark, anchor: .center)
    if !label.isEmpty { below += 4 + Double(label.count) * Ink.label * Ink.leading }
    below += 2
  }

  /// Places the colour bar of a heatmap, as tall as `frame`: this panel, or all of those that share
  /// it.
  mutating func placeColorBar(beside frame: Frame) {
    guard let heatmap = panel.heatmap, let axis = colorAxis else { return }
    let bar = Frame(
      left: frame.right + 14, top: frame.top, right: frame.right + 26, bottom: frame.bottom)
    colorBar = bar
    let label = PlainText.shortened(heatmap.label, size: Ink.label, width: frame.height + 20)
    texts.append(
      PlacedText(
        text: label, x: bar.right + 16 + axis.widestLabel + Ink.label / 2, y: frame.middle.y,
        size: Ink.label, ink: Ink.dark, anchor: .center, isUpright: true))
  }
}

extension Axis {
  /// The width of the widest tick label, in pixels.
  fileprivate var widestLabel: Double {
    ticks.map { PlainText.width($0.label, size: Ink.tick) }.max() ?? 0
  }
}
