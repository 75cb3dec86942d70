import Foundation

extension TextPanel {
  /// A heatmap as shades, the lowest row of values at the bottom. Cells are as wide as there is room
  /// for, and equally wide whatever their values; where there are too many, some are left out. Lines,
  /// points and reference lines lie on the shades as letters.
  func lines(_ heatmap: Heatmap) -> [TerminalLine] {
    let span = heatmap.span
    let shades: [Character] =
      heatmap.palette == .diverging ? Array("≡=-· ░▒▓█") : Array(" ░▒▓█")
    func shade(_ z: Double) -> Character {
      let part = (z - span.lowerBound) / (span.upperBound - span.lowerBound)
      guard part.isFinite else { return "?" }
      return shades[Int(min(max(part, 0), 0.999_999) * Double(shades.count))]
    }
    let names = heatmap.y.indices.map { index in
      panel.yCategories.indices.contains(index)
        ? panel.yCategories[index] : TickLabels.short(heatmap.y[index])
    }
    let left = min(width / 3, names.map { PlainText.columns($0) }.max() ?? 0)
    let cells = heatmap.x.count
    let columns = min(max(1, width - left - 2), cells * 8)
    let rows = min(height, heatmap.y.count)

    let shown = (0..<rows).reversed().map { (2 * $0 + 1) * heatmap.y.count / (2 * rows) }
    var canvas = DotCanvas(width: columns, height: rows)
    for (line, row) in shown.enumerated() {
      for column in 0..<columns {
        let middle = Point(
          x: (Double(column) + 0.5) / Double(columns), y: (Double(line) + 0.5) / Double(rows))
        canvas.letter(shade(heatmap.z[row][column * cells / columns]), at: middle, color: nil)
      }
    }
    drawMarks(on: &canvas, heatmap)

    var lines = panel.yLabel.isEmpty ? [] : [TerminalLine(PlainText.line(panel.yLabel))]
    for (row, shades) in zip(shown, canvas.rows) {
      var line = TerminalLine(Self.right(names[row], left) + " ┤")
      line.append(shades)
      lines.append(line)
    }
    lines += below(columnAxis(heatmap, columns), left: left, columns: columns)
    guard namesShades else { return lines }
    let ends = [span.lowerBound, span.upperBound].map(TickLabels.short)
    let label = PlainText.line(heatmap.label)
    return lines + [TerminalLine("\(ends[0]) \(String(shades)) \(ends[1])  \(label)")]
  }

  /// What lies on a heatmap, each series by its own letter; points come last.
  private func drawMarks(on canvas: inout DotCanvas, _ heatmap: Heatmap) {
    let across = Heatmap.edges(heatmap.x, panel.xScale)
    let up = Heatmap.edges(heatmap.y, panel.yScale)
    func place(_ x: Double, _ y: Double) -> Point? {
      guard let x = Self.share(x, of: across, panel.xScale),
        let y = Self.share(y, of: up, panel.yScale)
      else { return nil }
      return Point(x: x, y: 1 - y)
    }
    for rule in panel.rules {
      let edges = rule.isHorizontal ? up : across
      let scale = rule.isHorizontal ? panel.yScale : panel.xScale
      guard let share = Self.share(rule.value, of: edges, scale) else { continue }
      let ends =
        rule.isHorizontal
        ? [Point(x: 0, y: 1 - share), Point(x: 1, y: 1 - share)]
        : [Point(x: share, y: 0), Point(x: share, y: 1)]
      canvas.path(ends, color: nil, letter: rule.isHorizontal ? "┄" : "┆")
    }
    for curve in panel.curves {
      let style = style(curve.name)
      canvas.path(
        zip(curve.x, curve.y ?? []).map(place), color: style.terminalColor, letter: style.letter)
    }
    for points in panel.points {
      let style = style(points.name)
      for place in zip(points.x, points.y).compactMap(place) {
        canvas.letter(style.letter, at: place, color: style.terminalColor)
      }
    }
  }

  /// How far along its cells a value lies, from 0 to 1; `nil` beyond the edges.
  private static func share(_ value: Double, of edges: [Double], _ scale: Scale) -> Double? {
    guard scale.draws(value), value <= edges.last ?? -.infinity,
      let cell = edges.dropLast().lastIndex(where: { $0 <= value })
    else { return nil }
    let (low, high) = (edges[cell], edges[cell + 1])
    let part =
      scale == .linear ? (value - low) / (high - low) : log(value / low) / log(high / low)
    return (Double(cell) + part) / Double(edges.count - 1)
  }

  /// The values along x where they are even and many; else the name of each column of cells.
  private func columnAxis(_ heatmap: Heatmap, _ columns: Int) -> Axis {
    if panel.categories.isEmpty && heatmap.x.count > 12 && panel.xScale == .linear
      && panel.xRange == nil && Heatmap.isEven(heatmap.x)
    {
      return Axis.fitting(
        panel.xAxis, places: [], most: 8, length: Double(columns), gap: 4,
        size: { Double(PlainText.columns($0)) })
    }
    let names = heatmap.x.indices.map { index in
      panel.categories.indices.contains(index)
        ? panel.categories[index] : TickLabels.short(heatmap.x[index])
    }
    return Axis(categories: names, fixed: nil)
  }
}
