extension PanelLayout {
  /// Writes the names of reference lines inside the panel, each beside its line where the least of
  /// the data is covered.
  mutating func placeRuleNames(exceptHorizontal: Bool) {
    var taken = drawnPoints
    for rule in panel.rules where !rule.label.isEmpty && !(rule.isHorizontal && exceptHorizontal) {
      let name = PlainText.shortened(rule.label) {
        PlainText.width($0, size: Ink.small) <= frame.width - 12
      }
      let choices = places(for: rule).map { x, y, anchor in
        PlacedText(
          text: name, x: x, y: y, size: Ink.small, ink: Ink.axis, anchor: anchor,
          isBoxed: !panel.heatmaps.isEmpty)
      }
      // Fewest points covered; among equals the first choice.
      let costs = choices.map { choice in
        let space = choice.frame
        let covered = taken.count { space.insetBy(-2).contains($0) }
        return covered + (frame.insetBy(-1).contains(space) ? 0 : 10_000)
      }
      guard let least = costs.min(), let index = costs.firstIndex(of: least) else { continue }
      texts.append(choices[index])
      taken += Self.grid(choices[index].frame)
    }
  }

  /// Where a name may stand, best first.
  private func places(for rule: Rule) -> [(Double, Double, PlacedText.Anchor)] {
    let away = Ink.small * (panel.heatmaps.isEmpty ? 0.75 : 1)
    if rule.isHorizontal {
      guard let line = pixel(xAxis.low, rule.value), frame.contains(line) else { return [] }
      let across: [(Double, PlacedText.Anchor)] = [
        (frame.right - 4, .right), (frame.left + 6, .left), (frame.middle.x, .center),
        (frame.left + frame.width * 0.3, .center), (frame.left + frame.width * 0.7, .center),
      ]
      return across.flatMap { x, anchor in
        [(x, line.y - away, anchor), (x, line.y + away, anchor)]
      }
    }
    guard let line = pixel(rule.value, yAxis.low), frame.contains(line) else { return [] }
    return stride(from: 0.0, through: 1, by: 0.1).flatMap { down in
      let y = frame.top + away + down * (frame.height - 2 * away)
      return [
        (line.x + 5, y, PlacedText.Anchor.left), (line.x - 5, y, PlacedText.Anchor.right),
      ]
    }
  }

  /// Points every few pixels along everything that is drawn in the panel.
  private var drawnPoints: [Point] {
    var drawn: [Point] = []
    for curve in panel.curves {
      for ends in [curve.y, curve.band?.low, curve.band?.high] {
        let path = zip(curve.x, ends ?? []).map(pixel)
        for (from, to) in zip(path, path.dropFirst()) {
          guard let from, let to else { continue }
          drawn += Self.segment(from, to, within: frame)
        }
        drawn += path.compactMap { $0 }
      }
    }
    for points in panel.points { drawn += zip(points.x, points.y).compactMap(pixel) }
    for box in panel.barBoxes.flatMap(\.boxes) {
      if let low = pixel(box.x.lowerBound, max(box.y.lowerBound, yAxis.low)),
        let high = pixel(
          box.x.upperBound, min(box.error?.upperBound ?? box.y.upperBound, yAxis.high))
      {
        drawn += Self.grid(Frame(left: low.x, top: high.y, right: high.x, bottom: low.y))
      }
    }
    for note in panel.notes { drawn += noteTexts(note).flatMap { Self.grid($0.frame) } }
    for rule in panel.rules {
      let ends =
        rule.isHorizontal
        ? (pixel(xAxis.low, rule.value), pixel(xAxis.high, rule.value))
        : (pixel(rule.value, yAxis.low), pixel(rule.value, yAxis.high))
      if let from = ends.0, let to = ends.1 { drawn += Self.segment(from, to, within: frame) }
    }
    return drawn
  }

  private static func segment(_ from: Point, _ to: Point, within frame: Frame) -> [Point] {
    let steps = min(200, max(abs(to.x - from.x), abs(to.y - from.y)) / 4)
    return stride(from: 0, through: 1, by: 1 / max(1, steps)).map { part in
      Point(x: from.x + part * (to.x - from.x), y: from.y + part * (to.y - from.y))
    }.filter(frame.contains)
  }

  private static func grid(_ frame: Frame) -> [Point] {
    stride(from: frame.left, through: frame.right, by: 5).flatMap { x in
      stride(from: frame.top, through: frame.bottom, by: 5).map { Point(x: x, y: $0) }
    }
  }
}
