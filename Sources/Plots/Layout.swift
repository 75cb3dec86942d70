/// Where everything in a figure stands, in pixels. The margins of a column or row of panels are
/// those of its neediest panel, so that axes line up.
struct Layout {
  var width: Double
  var height: Double
  /// The title and the caption.
  var texts: [PlacedText]
  var legend: [LegendEntry]
  var panels: [PanelLayout]
}

/// A series in the legend above the panels: its sample to the left, its name beside it.
struct LegendEntry: Equatable {
  var series: Series
  var sample: Frame
  var name: PlacedText
}

extension Layout {
  init(_ figure: Figure) {
    let width = Double(figure.width)
    let panels = figure.panels.isEmpty ? [Panel(layers: [])] : figure.panels
    let textWidth = width - 2 * Ink.edge
    let mostColumns = max(1, Int(textWidth / 150))  // a panel needs 150 pixels with its margins
    let columns = min(
      panels.count, figure.columns ?? Self.columns(for: panels.count), mostColumns)
    let plotHeight = figure.panelHeight.map(Double.init) ?? (columns == 1 ? 290 : 200)
    let isDirect = figure.namesLineEnds
    let styles = figure.series

    let title = PlainText.wrap(figure.title, size: Ink.title, width: textWidth)
    var texts = PlacedText.lines(
      title, x: Ink.edge, y: Ink.edge + Ink.title / 2, size: Ink.title, ink: Ink.black)
    var y = Ink.edge + Double(title.count) * Ink.title * Ink.leading
    let listed = figure.legend == .none ? [] : styles.filter { !isDirect || !$0.hasLine }
    let legend = Self.legend(listed.filter { !$0.name.isEmpty }, from: y, width: width)
    if let last = legend.last { y = last.sample.bottom }

    // Margins by column and by row, then the frames, then what hangs on the frames.
    let sharesColors = figure.sharesColors
    let needs = panels.enumerated().map { index, panel in
      PanelMargins(
        panel, plotHeight: plotHeight, figureWidth: width, columns: columns,
        tags: isDirect && panel.heatmaps.isEmpty ? panel.lineEndNames : [],
        hasColorBar: !sharesColors || index % columns == columns - 1)
    }
    let columnIndices = panels.indices.map { $0 % columns }
    let rowIndices = panels.indices.map { $0 / columns }
    func widest(_ index: Int, _ side: KeyPath<PanelMargins, Double>, of places: [Int]) -> Double {
      zip(needs, places).filter { $0.1 == index }.map { $0.0[keyPath: side] }.max() ?? 0
    }
    let lefts = (0..<columns).map { widest($0, \.left, of: columnIndices) }
    let rights = (0..<columns).map { widest($0, \.right, of: columnIndices) }
    let free = textWidth - lefts.reduce(0, +) - rights.reduce(0, +)
    let plotWidth = max(40, free / Double(columns))

    var placed: [PanelLayout] = []
    for row in 0...(panels.count - 1) / columns {
      let inRow = panels.indices.filter { rowIndices[$0] == row }
      var left = Ink.edge
      y += widest(row, \.top, of: rowIndices)
      for index in inRow {
        let column = columnIndices[index]
        left += lefts[column]
        let frame = Frame(left: left, top: y, right: left + plotWidth, bottom: y + plotHeight)
        placed.append(
          PanelLayout(
            panels[index], frame: frame, margins: needs[index], series: styles,
            hasColorBar: !sharesColors))
        left = frame.right + rights[column]
      }
      y += plotHeight + (inRow.map { placed[$0].heightBelow }.max() ?? 0)
    }

    if sharesColors, let first = placed.first?.frame, let last = placed.last?.frame {
      let right = placed.map(\.frame.right).max() ?? last.right
      placed[placed.count - 1].placeColorBar(
        beside: Frame(left: first.left, top: first.top, right: right, bottom: last.bottom))
    }

    let caption = PlainText.wrap(figure.caption, size: Ink.small, width: textWidth)
    texts += PlacedText.lines(
      caption, x: Ink.edge, y: y + 6 + Ink.small / 2, size: Ink.small, ink: Ink.dark)
    if !caption.isEmpty { y += 6 + Double(caption.count) * Ink.small * Ink.leading }
    let height = ((y + Ink.edge) / 2).rounded(.up) * 2  // even, so that half as much again is whole
    self.init(width: width, height: height, texts: texts, legend: legend, panels: placed)
  }

  /// One row up to three panels, four as a square, then three to a row.
  private static func columns(for count: Int) -> Int {
    count == 4 ? 2 : min(count, 3)
  }

  private static func legend(_ series: [Series], from top: Double, width: Double) -> [LegendEntry] {
    let rowHeight = Ink.label * 1.6
    let room = width - 2 * Ink.edge
    let samples = series.map { $0.hasLine || $0.hasBand ? 26.0 : 13.0 }
    let names = zip(series, samples).map { series, sample in
      PlainText.shortened(series.name) {
        PlainText.width($0, size: Ink.label) <= room - sample - 7
      }
    }
    var widths = zip(names, samples).map { name, sample in
      sample + 7 + PlainText.width(name, size: Ink.label) + 20
    }
    if widths.reduce(0, +) - 20 > room, let widest = widths.max() {
      widths = widths.map { _ in widest }  // several rows: in columns
    }
    var (x, y) = (Ink.edge, top + 4 + rowHeight / 2)
    return series.indices.map { index in
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

extension Figure {
  /// Whether lines are named at their ends.
  var namesLineEnds: Bool {
    switch legend {
    case .above, .none: false
    case .direct: true
    case .automatic:
      panels.count == 1 && series.count <= 8 && series.allSatisfy(\.hasLine)
        && panels.allSatisfy { $0.heatmaps.isEmpty }
    }
  }
}
