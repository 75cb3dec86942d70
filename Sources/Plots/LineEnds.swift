/// A name to be written to the right of a panel, at the height where its line ends.
struct LineEnd {
  var name: String
  var size: Double
  /// The last drawable point of the line; a horizontal reference line ends at the right edge.
  var x: Double?
  var y: Double
  /// False for a reference line, which is grey.
  var isSeries: Bool
}

extension Panel {
  /// The named lines and horizontal reference lines.
  var lineEndNames: [LineEnd] {
    marks.compactMap { mark in
      switch mark {
      case .curve(let curve):
        guard let y = curve.y, !curve.name.isEmpty,
          let last = Array(zip(curve.x, y)).last(where: draws)
        else { return nil }
        return LineEnd(name: curve.name, size: Ink.label, x: last.0, y: last.1, isSeries: true)
      case .rule(let rule):
        guard rule.isHorizontal, !rule.label.isEmpty, yScale.draws(rule.value) else { return nil }
        return LineEnd(name: rule.label, size: Ink.small, x: nil, y: rule.value, isSeries: false)
      case .points, .bars, .heatmap, .note: return nil
      }
    }
  }
}

extension PanelLayout {
  /// Writes each name as near to its line's end as the others allow.
  mutating func place(_ tags: [(tag: LineEnd, lines: [String])], _ series: [Series]) {
    let visible = tags.compactMap { entry -> (tag: LineEnd, lines: [String], end: Point)? in
      guard let end = pixel(entry.tag.x ?? xAxis.high, entry.tag.y) else { return nil }
      return (entry.tag, entry.lines, frame.nearest(to: end))
    }
    let heights = visible.map { Double($0.lines.count) * $0.tag.size * Ink.leading + 1 }
    let middles = Self.spread(visible.map(\.end.y), heights: heights, within: frame)
    let areMoved = zip(visible, middles).contains { entry, middle in
      abs(middle - entry.end.y) > 3 || entry.end.x < frame.right - 3
    }
    let x = frame.right + (areMoved ? 20 : 10)
    for ((tag, lines, end), middle) in zip(visible, middles) {
      let style = series.first { $0.name == tag.name && tag.isSeries }?.style
      let first = middle - Double(lines.count - 1) / 2 * tag.size * Ink.leading
      texts += PlacedText.lines(
        lines, x: x, y: first, size: tag.size, ink: style?.ink ?? Ink.axis)
      if abs(middle - end.y) > 3 || end.x < frame.right - 3 {
        leaders.append(
          Leader(
            from: end, to: Point(x: x - 4, y: middle), color: style?.color ?? Ink.rule))
      }
    }
  }

  /// Places for labels of the given heights, each as near as can be to the place it wants, none
  /// over another: labels that touch become a cluster, which settles at the mean of what its
  /// members want.
  static func spread(_ wanted: [Double], heights: [Double], within frame: Frame) -> [Double] {
    struct Cluster {
      var members: [Int]
      var top: Double
      var height: Double
    }
    var clusters: [Cluster] = []
    let inside = { (top: Double, height: Double) in
      max(min(top, frame.bottom + 8 - height), frame.top - 8)
    }
    for index in wanted.indices.sorted(by: { (wanted[$0], $0) < (wanted[$1], $1) }) {
      let height = heights[index]
      let top = inside(wanted[index] - height / 2, height)
      var cluster = Cluster(members: [index], top: top, height: height)
      while let above = clusters.last, above.top + above.height > cluster.top {
        clusters.removeLast()
        let members = above.members + cluster.members
        var offset = 0.0
        var sum = 0.0
        for member in members {
          sum += wanted[member] - heights[member] / 2 - offset
          offset += heights[member]
        }
        let top = inside(sum / Double(members.count), offset)
        cluster = Cluster(members: members, top: top, height: offset)
      }
      clusters.append(cluster)
    }
    var places = wanted
    for cluster in clusters {
      var y = cluster.top
      for member in cluster.members {
        places[member] = y + heights[member] / 2
        y += heights[member]
      }
    }
    return places
  }
}
