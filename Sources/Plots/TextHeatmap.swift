extension TextPanel {
  /// A heatmap as shades, the lowest row of values at the bottom. Cells are as wide as there is room
  /// for, and equally wide whatever their values; where there are too many, some are left out.
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

    var lines = panel.yLabel.isEmpty ? [] : [TerminalLine(PlainText.line(panel.yLabel))]
    for row in (0..<rows).reversed().map({ $0 * heatmap.y.count / rows }) {
      var line = TerminalLine(Self.right(names[row], left) + " ┤")
      line.append(String((0..<columns).map { shade(heatmap.z[row][$0 * cells / columns]) }))
      lines.append(line)
    }
    lines += below(columnAxis(heatmap, columns), left: left, columns: columns)
    let ends = [span.lowerBound, span.upperBound].map(TickLabels.short)
    let label = PlainText.line(heatmap.label)
    return lines + [TerminalLine("\(ends[0]) \(String(shades)) \(ends[1])  \(label)")]
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
