extension PanelLayout {
  /// The lines of a note, centred on its place but wholly inside the panel where they fit.
  func noteTexts(_ note: Note) -> [PlacedText] {
    guard let place = pixel(note.place.x, note.place.y) else { return [] }
    let room = min(220, frame.width - 8)
    let lines = PlainText.wrap(note.text, size: Ink.small, width: room)
    let half = (lines.map { PlainText.width($0, size: Ink.small) }.max() ?? 0) / 2 + 2
    let tall = Double(lines.count) * Ink.small * Ink.leading / 2
    let x = max(frame.left + half, min(place.x, frame.right - half))
    let y = max(frame.top + tall, min(place.y, frame.bottom - tall))
    return PlacedText.lines(
      lines, x: x, y: y - tall + Ink.small * Ink.leading / 2, size: Ink.small, ink: Ink.black,
      anchor: .center
    ).map { line in
      var line = line
      line.isBoxed = !panel.heatmaps.isEmpty
      return line
    }
  }

  /// The arrow of a note, from the edge of its text to just before its target.
  func noteArrow(_ note: Note) -> (from: Point, to: Point)? {
    let frames = noteTexts(note).map(\.frame)
    guard let target = note.target, let end = pixel(target.x, target.y), let first = frames.first
    else { return nil }
    let space = frames.reduce(first) { all, next in
      Frame(
        left: min(all.left, next.left), top: min(all.top, next.top),
        right: max(all.right, next.right), bottom: max(all.bottom, next.bottom))
    }.insetBy(-3)
    let to = frame.nearest(to: end)
    let start = space.nearest(to: to)
    let length = ((to.x - start.x) * (to.x - start.x) + (to.y - start.y) * (to.y - start.y))
      .squareRoot()
    guard length > 10 else { return nil }
    let part = (length - 5) / length
    return (
      start, Point(x: start.x + (to.x - start.x) * part, y: start.y + (to.y - start.y) * part)
    )
  }
}
