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
  /// The named lines and horizontal reference lines. Where several lines of a series have one name, the
  /// first carries it.
  var lineEnds: [LineEnd] {
    var named: Set<String> = []
    return marks.compactMap { mark in
      switch mark {
      case .curve(let curve):
        guard curve.isJoined, !curve.name.isEmpty,
          let last = Array(zip(curve.x, curve.y)).last(where: draws),
          named.insert(curve.name).inserted
        else { return nil }
        return LineEnd(name: curve.name, size: Ink.label, x: last.0, y: last.1, isSeries: true)
      case .rule(let rule):
        guard rule.isHorizontal, !rule.label.isEmpty, yScale.draws(rule.value) else { return nil }
        return LineEnd(name: rule.label, size: Ink.small, x: nil, y: rule.value, isSeries: false)
      case .bars, .heatmap, .note: return nil
      }
    }
  }
}

extension PanelLayout {
  /// Writes each name as near to its line's end as the others allow.
  mutating func place(_ names: [(end: LineEnd, lines: [String])], _ series: [Series]) {
    let visible = names.compactMap { name -> (end: LineEnd, lines: [String], place: Point)? in
      guard let place = pixel(name.end.x ?? xAxis.high, name.end.y) else { return nil }
      return (name.end, name.lines, frame.nearest(to: place))
    }
    let heights = visible.map { Double($0.lines.count) * $0.end.size * Ink.leading + 1 }
    let middles = Self.spread(visible.map(\.place.y), heights: heights, within: frame)
    let areMoved = zip(visible, middles).map { name, middle in
      abs(middle - name.place.y) > 3 || name.place.x < frame.right - 3
    }
    let x = frame.right + (areMoved.contains(true) ? 20 : 10)
    for (index, (end, lines, place)) in visible.enumerated() {
      let style = series.first { $0.name == end.name && end.isSeries }?.style
      let first = middles[index] - Double(lines.count - 1) / 2 * end.size * Ink.leading
      texts += PlacedText.lines(lines, x: x, y: first, size: end.size, ink: style?.ink ?? Ink.axis)
      if areMoved[index] {
        let to = Point(x: x - 4, y: middles[index])
        leaders.append(Leader(from: place, to: to, color: style?.color ?? Ink.rule))
      }
    }
  }

  /// Places for labels of the given heights, each as near as possible to its own line, without
  /// overlap: of two that overlap each moves by half, until all have room.
  static func spread(_ wanted: [Double], heights: [Double], within frame: Frame) -> [Double] {
    let order = wanted.indices.sorted { (wanted[$0], $0) < (wanted[$1], $1) }
    var places = wanted
    for _ in 0..<1000 {
      for (above, below) in zip(order, order.dropFirst()) {
        let overlap = (heights[above] + heights[below]) / 2 - (places[below] - places[above])
        guard overlap > 0 else { continue }
        places[above] -= overlap / 2
        places[below] += overlap / 2
      }
      for index in order {
        let half = heights[index] / 2
        places[index] = max(min(places[index], frame.bottom + 8 - half), frame.top - 8 + half)
      }
    }
    return places
  }
}
