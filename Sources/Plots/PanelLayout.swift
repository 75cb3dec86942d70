import Foundation

/// A panel in its place: the drawing area, its axes, and all the text around and in it.
struct PanelLayout {
  var panel: Panel
  var frame: Frame
  var xAxis: Axis
  var yAxis: Axis
  var colorAxis: Axis?
  var colorBar: Frame?
  var texts: [PlacedText] = []
  /// Thin lines from a line's end to its name, where the name had to move.
  var leaders: [Leader] = []
  /// The space taken below the drawing area.
  var heightBelow = 0.0

  struct Leader: Equatable {
    var from: Point
    var to: Point
    var color: String
  }

  init(
    _ panel: Panel, frame: Frame, margins: PanelMargins, series: [Series], hasColorBar: Bool
  ) {
    self.panel = panel
    self.frame = frame
    yAxis = margins.yAxis
    colorAxis = margins.colorAxis
    xAxis = Axis.fitting(
      panel.xAxis, places: panel.tickPlaces, most: 8, length: frame.width, gap: 16,
      size: { PlainText.width($0, size: Ink.tick) })
    texts += PlacedText.lines(
      margins.title, x: frame.left,
      y: frame.top - margins.top + 8 + Ink.heading / 2, size: Ink.heading, ink: Ink.black)
    for (number, line) in margins.yLabel.enumerated() {
      let x = frame.left - margins.left + (Double(number) + 0.5) * Ink.label * Ink.leading
      texts.append(
        PlacedText(
          text: line, x: x, y: frame.middle.y, size: Ink.label, ink: Ink.dark, anchor: .center,
          rotation: 90))
    }
    placeNamesBelow(cellLeft: frame.left - margins.left)
    if hasColorBar { placeColorBar(beside: frame) }
    place(margins.tags, series)
    placeRuleNames(exceptHorizontal: !margins.tags.isEmpty)
  }

  /// The pixel of a value, if both axes have a place for it.
  func pixel(_ x: Double, _ y: Double) -> Point? {
    guard let across = xAxis.fraction(x), let up = yAxis.fraction(y) else { return nil }
    return Point(x: frame.left + across * frame.width, y: frame.bottom - up * frame.height)
  }

  /// Category names and the x label. Names are broken into lines, or slanted if a word is too long.
  private mutating func placeNamesBelow(cellLeft: Double) {
    heightBelow = 8 + Ink.tick * Ink.leading
    if xAxis.isCategorical {
      let slot = frame.width / (xAxis.high - xAxis.low) - 8
      let lines = xAxis.ticks.map { PlainText.wrap($0.label, size: Ink.tick, width: slot) }
      let words = xAxis.ticks.flatMap { PlainText.line($0.label).split(separator: " ") }
      let isSlanted = words.contains { PlainText.width(String($0), size: Ink.tick) > slot }
      for (tick, lines) in zip(xAxis.ticks, lines) {
        guard let place = pixel(tick.value, yAxis.low), frame.contains(place) else { continue }
        if isSlanted {
          let name = PlainText.shortened(tick.label) {
            PlainText.width($0, size: Ink.tick) <= min(150, (place.x - cellLeft) / 0.82)  // cos 35°
          }
          let size = PlainText.width(name, size: Ink.tick)
          texts.append(
            PlacedText(
              text: name, x: place.x + 4, y: frame.bottom + 12, size: Ink.tick, ink: Ink.dark,
              anchor: .right, rotation: 35))
          heightBelow = max(heightBelow, 18 + size * sin(35 * .pi / 180))
        } else {
          texts += PlacedText.lines(
            lines, x: place.x, y: frame.bottom + 8 + Ink.tick / 2, size: Ink.tick,
            ink: Ink.dark, anchor: .center)
          heightBelow = max(heightBelow, 8 + Double(lines.count) * Ink.tick * Ink.leading)
        }
      }
    }
    let label = PlainText.wrap(panel.xLabel, size: Ink.label, width: frame.width + 40)
    texts += PlacedText.lines(
      label, x: frame.middle.x, y: frame.bottom + heightBelow + 4 + Ink.label / 2,
      size: Ink.label, ink: Ink.dark, anchor: .center)
    if !label.isEmpty { heightBelow += 4 + Double(label.count) * Ink.label * Ink.leading }
    heightBelow += 2
  }

  /// The colour bar of a heatmap, as tall as `frame`: this panel, or all of those that share it.
  mutating func placeColorBar(beside frame: Frame) {
    guard let heatmap = panel.heatmaps.first, let axis = colorAxis else { return }
    let bar = Frame(
      left: frame.right + 14, top: frame.top, right: frame.right + 26, bottom: frame.bottom)
    colorBar = bar
    let ticks = axis.ticks.map { PlainText.width($0.label, size: Ink.tick) }.max() ?? 0
    let label = PlainText.shortened(heatmap.label) {
      PlainText.width($0, size: Ink.label) <= frame.height + 20
    }
    texts.append(
      PlacedText(
        text: label, x: bar.right + 16 + ticks + Ink.label / 2, y: frame.middle.y,
        size: Ink.label, ink: Ink.dark, anchor: .center, rotation: 90))
  }
}
