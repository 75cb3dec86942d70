extension Axis {
  /// The axis with the most ticks, up to `most`, whose labels keep `gap` apart on a line of the given
  /// length. Ticks stand at the given places instead, if there are few of them and they have room.
  static func fitting(
    _ axis: (_ count: Int) -> Axis, places: [Double], most: Int, length: Double, gap: Double,
    size: (String) -> Double
  ) -> Axis {
    var placed = axis(most)
    if (1...12).contains(places.count) && !placed.isCategorical {
      placed.ticks = places.map { Tick(value: $0, label: TickLabels.short($0)) }
      if placed.keepsLabels(apart: gap / 3, length, size) { return placed }
    }
    let choices = stride(from: most, through: 2, by: -1).lazy.map(axis)
    return choices.first { $0.keepsLabels(apart: gap, length, size) } ?? axis(1)
  }

  private func keepsLabels(
    apart gap: Double, _ length: Double, _ size: (String) -> Double
  ) -> Bool {
    isCategorical
      || zip(ticks, ticks.dropFirst()).allSatisfy { tick, next in
        let distance = (fraction(next.value) ?? 0) - (fraction(tick.value) ?? 0)
        return distance * length >= (size(tick.label) + size(next.label)) / 2 + gap
      }
  }
}

extension Panel {
  /// Where ticks along x tell more than round numbers do: the columns of a heatmap, or the values
  /// of a small sweep, such as 1, 2, …, 8 terms or 2, 4, 8, 16 samples.
  var tickPlaces: [Double] {
    if let heatmap = heatmaps.first { return heatmap.x }
    guard points.isEmpty && bars.isEmpty && !curves.isEmpty else { return [] }
    let places = Set(curves.flatMap(\.x)).sorted()
    let isSweep = places.count > 2 && places.allSatisfy { xScale.draws($0) && $0 == $0.rounded() }
    return isSweep ? places.filter { xRange?.contains($0) ?? true } : []
  }

  /// The x axis, with about `count` ticks: tight around lines and boxes, padded around points.
  func xAxis(count: Int) -> Axis {
    if !categories.isEmpty { return Axis(categories: categories, fixed: xRange) }
    var values: [Double] = curves.flatMap(\.x) + points.flatMap(\.x)
    values += heatmaps.flatMap { Heatmap.edges($0.x, xScale) }
    values += rules.filter { !$0.isHorizontal }.map(\.value)
    values += notes.flatMap { [$0.place.x] + ($0.target.map { [$0.x] } ?? []) }
    if let longest = bars.map(\.values.count).max() { values += [-0.5, Double(longest) - 0.5] }
    let isTight = (points.isEmpty && notes.isEmpty) || !heatmaps.isEmpty
    return Axis(
      values, scale: xScale, fixed: xRange, fit: isTight ? .tight : .padded, count: count)
  }

  /// The y axis, with about `count` ticks: out to the next tick, and to 0 if that is near; but tight
  /// around a heatmap.
  func yAxis(count: Int) -> Axis {
    if !yCategories.isEmpty { return Axis(categories: yCategories, fixed: yRange) }
    var values: [Double] = points.flatMap(\.y)
    for curve in curves {
      values += (curve.y ?? []) + (curve.band?.low ?? []) + (curve.band?.high ?? [])
    }
    for box in barBoxes.flatMap(\.boxes) {
      values += [box.y.lowerBound, box.y.upperBound]
      if yScale == .logarithmic { values.append(box.y.upperBound / 10) }  // no 0 to stand on
      if let error = box.error { values += [error.lowerBound, error.upperBound] }
    }
    values += heatmaps.flatMap { Heatmap.edges($0.y, yScale) }
    values += rules.filter(\.isHorizontal).map(\.value)
    values += notes.flatMap { [$0.place.y] + ($0.target.map { [$0.y] } ?? []) }
    return Axis(
      values, scale: yScale, fixed: yRange, fit: heatmaps.isEmpty ? .rounded : .tight,
      count: count)
  }

  /// Whether any layer has something to draw in front of these axes.
  var hasData: Bool {
    marks.contains { mark in
      switch mark {
      case .curve(let curve):
        zip(curve.x, curve.y ?? curve.band?.low ?? []).contains(where: draws)
      case .points(let points): zip(points.x, points.y).contains(where: draws)
      case .bars(let bars): bars.values.contains { yScale.draws($0) || $0 == 0 }
      case .heatmap(let heatmap): heatmap.z.joined().contains(where: Scale.linear.draws)
      case .rule(let rule): (rule.isHorizontal ? yScale : xScale).draws(rule.value)
      case .note(let note): draws(note.place.x, note.place.y)
      }
    }
  }

  func draws(_ x: Double, _ y: Double) -> Bool { xScale.draws(x) && yScale.draws(y) }
}
