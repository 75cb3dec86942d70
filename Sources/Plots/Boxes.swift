import Foundation

/// A bar, or a segment of one, in the units of the axes.
struct Box: Equatable {
  var x: ClosedRange<Double>
  var y: ClosedRange<Double>
  /// The interval drawn on top of a bar.
  var error: ClosedRange<Double>?
}

extension Panel {
  /// The boxes of each bars layer, in the order of the layers. Category i takes the place from
  /// i − 0.4 to i + 0.4, shared by the layers that stand side by side; a stack counts as one.
  var boxes: [(bars: Bars, boxes: [Box])] {
    let hasStack = bars.contains(where: \.stacked)
    let slots = bars.filter { !$0.stacked }.count + (hasStack ? 1 : 0)
    let width = 0.8 / Double(max(1, slots))
    var slot = hasStack ? 1 : 0
    var tops: [Int: Double] = [:]  // of the stacks
    return bars.map { bars in
      let place = bars.stacked ? 0 : slot
      if !bars.stacked { slot += 1 }
      let boxes = bars.values.enumerated().compactMap { (category, value) -> Box? in
        guard yScale.draws(value) || value == 0 else { return nil }
        let start = bars.stacked ? tops[category, default: 0] : 0
        if bars.stacked { tops[category] = start + value }
        // Rounded, since these numbers are read in the script: 0.616, not 0.6159999999999999.
        let edges = [0.04, 0.96].map { share in
          ((Double(category) - 0.4 + width * (Double(place) + share)) * 1e6).rounded() / 1e6
        }
        return Box(
          x: edges[0]...edges[1],
          y: min(start, start + value)...max(start, start + value),
          error: bars.errors.flatMap { interval($0.low[category], $0.high[category]) })
      }
      return (bars, boxes)
    }
  }

  private func interval(_ low: Double, _ high: Double) -> ClosedRange<Double>? {
    yScale.draws(low) && yScale.draws(high) && low <= high ? low...high : nil
  }
}

extension Figure {
  /// Indicates whether all panels are heatmaps with the same colours, so that one colour bar is
  /// enough.
  var sharesColors: Bool {
    let maps = panels.compactMap(\.heatmap)
    guard let first = maps.first, maps.count == panels.count, maps.count > 1 else { return false }
    return maps.allSatisfy {
      $0.span == first.span && $0.palette == first.palette && $0.label == first.label
    }
  }
}

extension Heatmap {
  /// Returns both ends of the cells of which the values are the middles.
  static func edges(_ values: [Double]) -> [Double] {
    guard let first = values.first, let last = values.last else { return [] }
    let half = values.count > 1 ? (last - first) / Double(values.count - 1) / 2 : 0.5
    return [first - half, last + half]
  }

  /// Returns whether the values are finite and lie evenly, so that the map is a picture of equal
  /// cells.
  static func isEven(_ values: [Double]) -> Bool {
    guard let first = values.first, let last = values.last, values.count > 1 else {
      return values.allSatisfy(\.isFinite)
    }
    let step = (last - first) / Double(values.count - 1)
    return step > 0 && step.isFinite
      && values.enumerated().allSatisfy { abs(first + Double($0) * step - $1) < step * 1e-6 }
  }

  /// The range of the colours: the given one, or that of the finite values; as far on both sides of
  /// 0 if the palette diverges.
  var span: ClosedRange<Double> {
    let values = z.joined().filter(Scale.linear.draws)
    var (low, high) = (values.min() ?? 0, values.max() ?? 1)
    if let range, Scale.linear.draws(range.lowerBound), Scale.linear.draws(range.upperBound) {
      (low, high) = (range.lowerBound, range.upperBound)
    } else if palette == .diverging {
      high = max(abs(low), abs(high))
      low = -high
    }
    if high - low > max(abs(low), abs(high)) * 1e-9 { return low...high }
    return (low - max(abs(low), 1) / 2)...(high + max(abs(high), 1) / 2)
  }
}
