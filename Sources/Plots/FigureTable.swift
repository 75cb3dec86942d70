extension Figure {
  /// All the data as a table for other programs: a heading, then a row per point, columns separated
  /// by tabs. Numbers have the fewest digits that read back as the same number; what does not apply
  /// is empty.
  ///
  ///     panel  layer  series    x  y     low   high  z  text
  ///     1      line   thinking  2  0.98  0.96  1
  ///     1      rule                0.1                  chance
  ///
  /// `panel` counts from 1. For bars x is the place of the category, 0 for the first, and `text`
  /// its name; a segment of a stack has its own height as y. A horizontal reference line has only
  /// y, a vertical one only x.
  public var table: String {
    var rows = [["panel", "layer", "series", "x", "y", "low", "high", "z", "text"]]
    for (index, panel) in panels.enumerated() {
      for mark in panel.marks {
        rows += mark.rows(panel).map { [String(index + 1)] + $0 }
      }
    }
    return rows.map { $0.joined(separator: "\t") + "\n" }.joined()
  }
}

extension Mark {
  fileprivate func rows(_ panel: Panel) -> [[String]] {
    func row(
      _ layer: String, _ series: String, _ x: Double?, _ y: Double?, band: Band? = nil,
      at index: Int = 0, z: Double? = nil, _ text: String = ""
    ) -> [String] {
      [layer, PlainText.line(series)]
        + [x, y, band?.low[index], band?.high[index], z].map { $0.map(Script.number) ?? "" }
        + [PlainText.line(text)]
    }
    switch self {
    case .curve(let curve):
      let layer = curve.isJoined ? "line" : "points"
      return curve.x.indices.map {
        row(layer, curve.name, curve.x[$0], curve.y[$0], band: curve.band, at: $0)
      }
    case .bars(let bars):
      return bars.values.indices.map { index in
        let name = panel.categories.indices.contains(index) ? panel.categories[index] : ""
        return row(
          bars.stacked ? "stack" : "bars", bars.name, Double(index), bars.values[index],
          band: bars.errors, at: index, name)
      }
    case .heatmap(let heatmap):
      return heatmap.y.indices.flatMap { up in
        heatmap.x.indices.map { across in
          row(
            "heatmap", heatmap.label, heatmap.x[across], heatmap.y[up], z: heatmap.z[up][across])
        }
      }
    case .rule(let rule):
      return [
        row(
          "rule", "", rule.isHorizontal ? nil : rule.value, rule.isHorizontal ? rule.value : nil,
          rule.label)
      ]
    case .note(let note):
      return [row("note", "", note.place.x, note.place.y, note.text)]
    }
  }
}
