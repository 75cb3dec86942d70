extension Figure {
  /// Returns several figures of the same kind as one, to compare them.
  ///
  /// Where each has one series in every panel, a panel has the series of all, under the names of their figures.
  /// Otherwise each figure is a row of panels, and the panels below each other have the same y axis.
  ///
  /// - Parameters:
  ///   - figures: at least one, by name; of those that have more panels than others, the first ones.
  ///   - title: the finding.
  ///   - caption: the facts about the data.
  /// - Returns: one figure.
  package static func beside(
    _ figures: [(name: String, figure: Figure)], title: String, caption: String
  ) -> Figure {
    let first = figures[0].figure
    let columns = (0..<(figures.map(\.figure.panels.count).min() ?? 0)).map { place in
      figures.map { (name: $0.name, panel: $0.figure.panels[place]) }
    }
    guard columns.joined().allSatisfy({ Set($0.panel.seriesNames).count == 1 }) else {
      let aligned = columns.map(sharingY)
      return Figure(
        title: title, caption: caption,
        panels: figures.indices.flatMap { row in aligned.map { $0[row] } },
        columns: columns.count <= 4 ? columns.count : first.columns, legend: first.legend,
        panelHeight: first.panelHeight)
    }
    return Figure(
      title: title, caption: caption,
      panels: columns.map { column in
        var panel = column[0].panel
        let others = panel.layers.filter { $0.seriesName == nil }
        panel.layers =
          column.flatMap { name, panel in
            panel.layers.filter { $0.seriesName != nil }.map { $0.renamed(name) }
          } + others
        panel.xRange = union(column.map(\.panel.xRange))
        panel.yRange = union(column.map(\.panel.yRange))
        return panel
      }, columns: first.columns, legend: .above, panelHeight: first.panelHeight)
  }

  /// The panels of one place in several figures, with the figures' names and one y axis.
  private static func sharingY(_ column: [(name: String, panel: Panel)]) -> [Panel] {
    let axes = column.map { $0.panel.yAxis(count: 5) }
    let fitted = (axes.map(\.low).min() ?? 0)...(axes.map(\.high).max() ?? 1)
    return column.map { name, panel in
      var panel = panel
      panel.title = panel.title.isEmpty ? name : "\(name): \(panel.title)"
      panel.yRange = union(column.map(\.panel.yRange)) ?? fitted
      return panel
    }
  }

  /// The range around all; nothing if one of them follows its data.
  private static func union(_ ranges: [ClosedRange<Double>?]) -> ClosedRange<Double>? {
    let known = ranges.compactMap(\.self)
    guard known.count == ranges.count, let first = known.first else { return nil }
    return known.dropFirst().reduce(first) {
      min($0.lowerBound, $1.lowerBound)...max($0.upperBound, $1.upperBound)
    }
  }
}

extension Panel {
  fileprivate var seriesNames: [String] { layers.compactMap(\.seriesName) }
}

extension Layer {
  /// The name of the series that it shows; nothing for a map, a reference line and words.
  fileprivate var seriesName: String? {
    switch mark {
    case .curve(let curve): curve.name
    case .bars(let bars): bars.name
    case .heatmap, .rule, .note: nil
    }
  }

  /// The same series under another name, drawn as that name's place says.
  fileprivate func renamed(_ name: String) -> Layer {
    var layer = self
    switch mark {
    case .curve(var curve):
      curve.name = name
      layer.mark = .curve(curve)
    case .bars(var bars):
      bars.name = name
      layer.mark = .bars(bars)
    case .heatmap, .rule, .note: break
    }
    return layer
  }
}
