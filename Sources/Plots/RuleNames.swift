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

  /// Returns the places where a name may stand, best first.
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

  /// Returns both ends of a reference line.
  private func ends(of rule: Rule) -> (from: Point, to: Point)? {
    let (from, to) =
      rule.isHorizontal
      ? (pixel(xAxis.low, rule.value), pixel(xAxis.high, rule.value))
      : (pixel(rule.value, yAxis.low), pixel(rule.value, yAxis.high))
    return from.flatMap { from in to.map { (from, $0) } }
  }

  /// The points of everything that is drawn in the panel but the notes, and those of bars every few
  /// pixels.
  private var drawnPoints: [Point] {
    let curves = panel.curves.flatMap { curve in
      [curve.y, curve.band?.low ?? [], curve.band?.high ?? []].flatMap { y in
        zip(curve.x, y).compactMap(pixel)
      }
    }
    let bars = panel.boxes.flatMap(\.boxes).flatMap { box -> [Point] in
      guard let low = pixel(box.x.lowerBound, box.y.lowerBound),
        let high = pixel(box.x.upperBound, box.error?.upperBound ?? box.y.upperBound)
      else { return [] }
      return Frame(left: low.x, top: high.y, right: high.x, bottom: low.y).grid
    }
    return curves + bars
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
