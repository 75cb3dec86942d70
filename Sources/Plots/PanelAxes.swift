import Foundation

extension Panel {
  /// The places of ticks along x where they tell more than round numbers do: the columns of a
  /// heatmap, or the values of a small sweep, such as 1, 2, …, 8 terms or 2, 4, 8, 16 samples.
  var tickPlaces: [Double] {
    if let heatmap { return heatmap.x }
    guard points.isEmpty && bars.isEmpty && !lines.isEmpty else { return [] }
    let places = Set(lines.flatMap(\.x)).sorted()
    let isSweep = places.count > 2 && places.allSatisfy { xScale.draws($0) && $0 == $0.rounded() }
    return isSweep ? places.filter { xRange?.contains($0) ?? true } : []
  }

  /// Returns the x axis, with about `count` ticks: tight around lines and boxes, padded around
  /// points.
  func xAxis(count: Int) -> Axis {
    if !categories.isEmpty { return Axis(categories: categories, fixed: xRange) }
    var values = curves.flatMap(\.x) + notes.map(\.place.x)
    values += heatmap.map { Heatmap.edges($0.x) } ?? []
    values += rules.filter { !$0.isHorizontal }.map(\.value)
    if let longest = bars.map(\.values.count).max() { values += [-0.5, Double(longest) - 0.5] }
    let isTight = (points.isEmpty && notes.isEmpty) || heatmap != nil
    return Axis(
      values, scale: xScale, fixed: xRange, fit: isTight ? .tight : .padded, count: count)
  }

  /// Returns the y axis, with about `count` ticks: out to the next tick, and to 0 if that is near;
  /// but tight around a heatmap.
  func yAxis(count: Int) -> Axis {
    var values = curves.flatMap { $0.y + ($0.band?.low ?? []) + ($0.band?.high ?? []) }
    values += notes.map(\.place.y)
    for box in boxes.flatMap(\.boxes) {
      values += [box.y.lowerBound, box.y.upperBound]
      if yScale == .logarithmic { values.append(box.y.upperBound / 10) }  // no 0 to stand on
      if let error = box.error { values += [error.lowerBound, error.upperBound] }
    }
    values += heatmap.map { Heatmap.edges($0.y) } ?? []
    values += rules.filter(\.isHorizontal).map(\.value)
    return Axis(
      values, scale: yScale, fixed: yRange, fit: heatmap == nil ? .rounded : .tight, count: count)
  }

  /// Indicates whether any layer has something to draw in front of these axes.
  var hasData: Bool {
    marks.contains { mark in
      switch mark {
      case .curve(let curve): zip(curve.x, curve.y).contains(where: draws)
      case .bars(let bars): bars.values.contains { yScale.draws($0) || $0 == 0 }
      case .heatmap(let heatmap): heatmap.z.joined().contains(where: Scale.linear.draws)
      case .rule(let rule): (rule.isHorizontal ? yScale : xScale).draws(rule.value)
      case .note(let note): draws(note.place.x, note.place.y)
      }
    }
  }

  func draws(_ x: Double, _ y: Double) -> Bool { xScale.draws(x) && yScale.draws(y) }
}
