/// The places of everything in a figure, in pixels. The margins of a column or row of panels are
/// those of its neediest panel, so that axes line up.
struct Layout {
  let width = 720.0
  private(set) var height = 0.0
  /// The title and the caption.
  private(set) var texts: [PlacedText] = []
  private(set) var legend: [LegendEntry] = []
  private(set) var panels: [PanelLayout] = []

  private var textWidth: Double { width - 2 * Ink.edge }

  init(_ figure: Figure) {
    let title = PlainText.wrap(figure.title, size: Ink.title, width: textWidth)
    texts = PlacedText.lines(
      title, x: Ink.edge, y: Ink.edge + Ink.title / 2, size: Ink.title, ink: Ink.black)
    var y = Ink.edge + Double(title.count) * Ink.title * Ink.leading

    let named = figure.legend == .none ? [] : figure.series.filter { !$0.name.isEmpty }
    placeLegend(named.filter { !figure.namesLineEnds || !$0.hasLine }, below: y)
    if let last = legend.last { y = last.sample.bottom }

    y = placePanels(of: figure, below: y)

    let caption = PlainText.wrap(figure.caption, size: Ink.small, width: textWidth)
    texts += PlacedText.lines(
      caption, x: Ink.edge, y: y + 6 + Ink.small / 2, size: Ink.small, ink: Ink.dark)
    if !caption.isEmpty { y += 6 + Double(caption.count) * Ink.small * Ink.leading }
    height = ((y + Ink.edge) / 2).rounded(.up) * 2  // even, so that half as much again is whole
  }

  /// Places the panels row by row, and gives the height at which the last row ends.
  private mutating func placePanels(of figure: Figure, below top: Double) -> Double {
    // One row up to three panels, four as a square, then three to a row.
    let count = figure.panels.count
    let columns = min(count, figure.columns ?? (count == 4 ? 2 : 3))
    let plotHeight = figure.panelHeight.map(Double.init) ?? (columns == 1 ? 290 : 200)
    let sharesColors = figure.sharesColors
    panels = figure.panels.enumerated().map { index, panel in
      PanelLayout(
        panel, plotHeight: plotHeight, share: textWidth / Double(columns), isAlone: columns == 1,
        names: figure.namesLineEnds ? panel.lineEnds : [],
        hasColorBar: !sharesColors || index % columns == columns - 1)
    }
    func widest(_ side: KeyPath<PanelLayout, Double>, in column: Int) -> Double {
      stride(from: column, to: count, by: columns).map { panels[$0][keyPath: side] }.max() ?? 0
    }
    let lefts = (0..<columns).map { widest(\.left, in: $0) }
    let rights = (0..<columns).map { widest(\.right, in: $0) }
    let free = textWidth - (lefts + rights).reduce(0, +)
    let plotWidth = max(40, free / Double(columns))

    var y = top
    for start in stride(from: 0, to: count, by: columns) {
      let row = start..<min(count, start + columns)
      y += row.map { panels[$0].top }.max() ?? 0
      var left = Ink.edge
      for (column, index) in row.enumerated() {
        left += lefts[column]
        let frame = Frame(left: left, top: y, right: left + plotWidth, bottom: y + plotHeight)
        panels[index].place(in: frame, figure.series, hasColorBar: !sharesColors)
        left = frame.right + rights[column]
      }
      y += plotHeight + (row.map { panels[$0].below }.max() ?? 0)
    }
    if sharesColors, var all = panels.first?.frame, let last = panels.last?.frame {
      all.right = panels.map(\.frame.right).max() ?? last.right
      all.bottom = last.bottom
      panels[count - 1].placeColorBar(beside: all)
    }
    return y
  }

  /// Places the names of the series, in columns if they take several rows.
  private mutating func placeLegend(_ series: [Series], below top: Double) {
    let rowHeight = Ink.label * 1.6
    let samples = series.map { $0.hasLine || $0.hasBand ? 26.0 : 13.0 }
    let names = zip(series, samples).map { series, sample in
      PlainText.shortened(series.name, size: Ink.label, width: textWidth - sample - 7)
    }
    var widths = zip(names, samples).map { name, sample in
      sample + 7 + PlainText.width(name, size: Ink.label) + 20
    }
    if widths.reduce(0, +) - 20 > textWidth, let widest = widths.max() {
      widths = widths.map { _ in widest }
    }
    var (x, y) = (Ink.edge, top + 4 + rowHeight / 2)
    legend = series.indices.map { index in
      if x + widths[index] - 20 > width - Ink.edge && x > Ink.edge {
        (x, y) = (Ink.edge, y + rowHeight)
      }
      let sample = Frame(
        left: x, top: y - rowHeight / 2, right: x + samples[index], bottom: y + rowHeight / 2)
      let text = PlacedText(
        text: names[index], x: sample.right + 7, y: y, size: Ink.label, ink: Ink.black)
      x += widths[index]
      return LegendEntry(series: series[index], sample: sample, name: text)
    }
  }
}

/// A series in the legend above the panels: its sample to the left, its name beside it.
struct LegendEntry: Equatable {
  var series: Series
  var sample: Frame
  var name: PlacedText
}

extension Figure {
  /// Indicates whether lines are named at their ends.
  var namesLineEnds: Bool {
    legend == .automatic && panels.count == 1 && series.count <= 8
      && series.allSatisfy { $0.hasLine && !$0.hasThinLine } && panels[0].heatmap == nil
  }
}
