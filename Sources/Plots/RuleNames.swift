extension PanelLayout {
  /// Writes the names of reference lines inside the panel, each beside its line where the least of
  /// the data is covered.
  mutating func placeRuleNames(exceptHorizontal: Bool) {
    var taken = drawnPoints + noteTexts.flatMap(\.frame.grid)
    for rule in panel.rules where !rule.label.isEmpty && !(rule.isHorizontal && exceptHorizontal) {
      let name = PlainText.shortened(rule.label, size: Ink.small, width: frame.width - 12)
      let choices = places(for: rule).map { x, y, anchor in
        PlacedText(text: name, x: x, y: y, size: Ink.small, ink: Ink.axis, anchor: anchor)
      }
      // Fewest points covered; among equals the first choice.
      let costs = choices.map { choice in
        let space = choice.frame.insetBy(-2)
        let isWithin = frame.insetBy(-1).contains(choice.frame)
        return taken.count { space.contains($0) } + (isWithin ? 0 : 10_000)
      }
      guard let least = costs.min(), let index = costs.firstIndex(of: least) else { continue }
      texts.append(choices[index])
      taken += choices[index].frame.grid
    }
  }

  /// Where a name may stand, best first.
  private func places(for rule: Rule) -> [(Double, Double, PlacedText.Anchor)] {
    let away = Ink.small * 0.75
    guard let line = ends(of: rule)?.from, frame.contains(line) else { return [] }
    if rule.isHorizontal {
      let across: [(Double, PlacedText.Anchor)] = [
        (frame.right - 4, .right), (frame.left + 6, .left), (frame.middle.x, .center),
        (frame.left + frame.width * 0.3, .center), (frame.left + frame.width * 0.7, .center),
      ]
      return across.flatMap { x, anchor in
        [(x, line.y - away, anchor), (x, line.y + away, anchor)]
      }
    }
    return stride(from: 0.0, through: 1, by: 0.1).flatMap { down in
      let y = frame.top + away + down * (frame.height - 2 * away)
      return [
        (line.x + 5, y, PlacedText.Anchor.left), (line.x - 5, y, PlacedText.Anchor.right),
      ]
    }
  }

  /// Both ends of a reference line.
  private func ends(of rule: Rule) -> (from: Point, to: Point)? {
    let (from, to) =
      rule.isHorizontal
      ? (pixel(xAxis.low, rule.value), pixel(xAxis.high, rule.value))
      : (pixel(rule.value, yAxis.low), pixel(rule.value, yAxis.high))
    return from.flatMap { from in to.map { (from, $0) } }
  }

  /// Points every few pixels along everything that is drawn in the panel but the notes.
  private var drawnPoints: [Point] {
    var drawn = panel.rules.compactMap(ends).flatMap(segment)
    for curve in panel.curves {
      for values in [curve.y, curve.band?.low ?? [], curve.band?.high ?? []] {
        let path = zip(curve.x, values).map(pixel)
        drawn += path.compactMap { $0 }
        for (from, to) in zip(path, path.dropFirst()) where curve.isJoined {
          if let from, let to { drawn += segment(from, to) }
        }
      }
    }
    for box in panel.boxes.flatMap(\.boxes) {
      let top = min(box.error?.upperBound ?? box.y.upperBound, yAxis.high)
      if let low = pixel(box.x.lowerBound, max(box.y.lowerBound, yAxis.low)),
        let high = pixel(box.x.upperBound, top)
      {
        drawn += Frame(left: low.x, top: high.y, right: high.x, bottom: low.y).grid
      }
    }
    return drawn
  }

  private func segment(_ from: Point, _ to: Point) -> [Point] {
    let steps = min(200, max(abs(to.x - from.x), abs(to.y - from.y)) / 4)
    return stride(from: 0, through: 1, by: 1 / max(1, steps)).map { part in
      Point(x: from.x + part * (to.x - from.x), y: from.y + part * (to.y - from.y))
    }.filter(frame.contains)
  }

  /// The lines of the notes, each centred on its place but wholly inside the panel where they fit.
  var noteTexts: [PlacedText] {
    panel.notes.flatMap { note -> [PlacedText] in
      guard let place = pixel(note.place.x, note.place.y) else { return [] }
      let lines = PlainText.wrap(note.text, size: Ink.small, width: min(220, frame.width - 8))
      let half = (lines.map { PlainText.width($0, size: Ink.small) }.max() ?? 0) / 2 + 2
      let tall = Double(lines.count) * Ink.small * Ink.leading / 2
      let x = max(frame.left + half, min(place.x, frame.right - half))
      let y = max(frame.top + tall, min(place.y, frame.bottom - tall))
      return PlacedText.lines(
        lines, x: x, y: y - tall + Ink.small * Ink.leading / 2, size: Ink.small, ink: Ink.black,
        anchor: .center)
    }
  }
}
