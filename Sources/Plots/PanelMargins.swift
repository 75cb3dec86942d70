/// The space a panel needs around its drawing area, and what stands there.
struct PanelMargins {
  var left: Double
  var right: Double
  var top: Double
  var yAxis: Axis
  var title: [String]
  var yLabel: [String]
  /// The names at the line ends, each in lines, and where its line ends.
  var tags: [(tag: LineEnd, lines: [String])]
  /// The ticks of the colour bar, if there is a heatmap.
  var colorAxis: Axis?

  init(
    _ panel: Panel, plotHeight: Double, figureWidth: Double, columns: Int, tags: [LineEnd],
    hasColorBar: Bool
  ) {
    let share = (figureWidth - 2 * Ink.edge) / Double(columns)
    yAxis = Axis.fitting(
      panel.yAxis, places: panel.heatmaps.first?.y ?? [], most: 7, length: plotHeight, gap: 21,
      size: { _ in Ink.tick * Ink.leading })
    yAxis.ticks = yAxis.ticks.map { tick in
      let name = PlainText.shortened(tick.label) {
        PlainText.width($0, size: Ink.tick) <= share / 3
      }
      return Axis.Tick(value: tick.value, label: name)
    }
    yLabel = PlainText.wrap(panel.yLabel, size: Ink.label, width: plotHeight + 10)
    left = 11 + (yAxis.ticks.map { PlainText.width($0.label, size: Ink.tick) }.max() ?? 0)
    left += Double(yLabel.count) * Ink.label * Ink.leading + (yLabel.isEmpty ? 0 : 4)

    title = PlainText.wrap(panel.title, size: Ink.heading, width: share - left - 14)
    top = title.isEmpty ? 14 : 16 + Double(title.count) * Ink.heading * Ink.leading

    let tagWidth = min(170, share / 3)
    self.tags = tags.map { tag in
      (tag, PlainText.wrap(tag.name, size: tag.size, width: tagWidth))
    }
    right = 16
    for (tag, lines) in self.tags {
      let widths = lines.map { PlainText.width($0, size: tag.size) }
      right = max(right, 22 + (widths.max() ?? 0))
    }
    if let heatmap = panel.heatmaps.first {
      let span = heatmap.span
      let colors = Axis([], scale: .linear, fixed: span, fit: .tight, count: 5)
      colorAxis = colors
      guard hasColorBar else { return }
      right = 38 + (colors.ticks.map { PlainText.width($0.label, size: Ink.tick) }.max() ?? 0)
      right += heatmap.label.isEmpty ? 4 : 6 + Ink.label * Ink.leading
      right += columns > 1 ? 8 : 0
    }
  }
}
