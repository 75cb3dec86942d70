import Foundation

/// The places of values along one side of a panel, and the ticks that name them.
struct Axis: Equatable {
  struct Tick: Equatable {
    var value: Double
    var label: String
  }

  /// The choice of the ends where they are not given.
  enum Fit {
    /// The first and the last value: a line starts at the edge.
    case tight
    /// A little beyond both: a point does not lie on the edge.
    case padded
    /// Out to the next tick, and to 0 if that is no further than half the span.
    case rounded
  }

  var scale: Scale
  var low: Double
  var high: Double
  var ticks: [Tick]
  /// True if the ticks are names: they need no marks.
  var isCategorical = false

  /// An axis that holds the drawable ones among `values`, with about `count` ticks.
  init(_ values: [Double], scale: Scale, fixed: ClosedRange<Double>?, fit: Fit, count: Int) {
    self.scale = scale
    let fixed = fixed.flatMap { range in
      scale.draws(range.lowerBound) && scale.draws(range.upperBound)
        ? (range.lowerBound, range.upperBound) : nil
    }
    let values = values.filter(scale.draws)
    let extent = values.min().flatMap { low in values.max().map { (low, $0) } }
    let fit = fixed == nil ? fit : .tight
    switch scale {
    case .linear:
      (low, high) = Self.widened(fixed ?? extent ?? (0, 1))
      if fit == .padded { (low, high) = (low - (high - low) / 25, high + (high - low) / 25) }
      let step = Step(atLeast: (high - low) / Double(max(1, count)))
      if fit == .rounded {
        let nearZero = (high - low) / 2
        if low > 0 && low < nearZero { low = 0 }
        if high < 0 && -high < nearZero { high = 0 }
        (low, high) = step.rounded(low, high)
      }
      ticks = TickLabels.linear(step.multiples(low, high), step: step)
    case .logarithmic:
      (low, high) = fixed ?? extent ?? (1, 10)
      if high < low * 1.000001 { (low, high) = (low / 3, high * 3) }
      if fit == .padded { (low, high) = (low / 1.2, high * 1.2) }
      if fit == .rounded { (low, high) = Self.decades(low, high) }
      ticks = TickLabels.logarithmic(low, high, count: count)
      if ticks.count < 2 {
        let step = Step(atLeast: (high - low) / Double(max(1, count)))
        ticks = TickLabels.linear(step.multiples(low, high), step: step)
      }
    }
  }

  /// An axis whose places 0, 1, 2, … have names.
  init(categories: [String], fixed: ClosedRange<Double>?) {
    self.init(
      [-0.5, Double(categories.count) - 0.5], scale: .linear, fixed: fixed, fit: .tight, count: 1)
    ticks = categories.enumerated().map { Tick(value: Double($0), label: $1) }
    isCategorical = true
  }

  /// Returns how far along the axis a value lies, from 0 to 1, and beyond (up to a million) for
  /// what is outside of it; `nil` for what cannot be drawn.
  func fraction(_ value: Double) -> Double? {
    guard scale.draws(value) else { return nil }
    let fraction =
      switch scale {
      case .linear: (value - low) / (high - low)
      case .logarithmic: log(value / low) / log(high / low)
      }
    return min(max(fraction, -1e6), 1e6)
  }

  /// Returns the value at a place from 0 to 1.
  func value(_ fraction: Double) -> Double {
    scale == .linear ? low + fraction * (high - low) : low * pow(high / low, fraction)
  }

  /// Widens a span that is too narrow for ticks around its middle.
  private static func widened(_ span: (Double, Double)) -> (Double, Double) {
    let (low, high) = span
    let size = max(abs(low), abs(high))
    if high - low > max(size * 1e-9, 1e-290) { return span }
    return size < 1e-280 ? (0, 1) : (low - size / 10, high + size / 10)
  }

  /// Whole decades where the span is near one or more, else the ends as they are.
  private static func decades(_ low: Double, _ high: Double) -> (Double, Double) {
    guard high / low > 5 else { return (low / 1.1, high * 1.1) }
    return (pow(10, floor(log10(low) + 1e-9)), pow(10, ceil(log10(high) - 1e-9)))
  }

  /// Returns the axis with the most ticks, up to `most`, whose labels keep `gap` apart on a line of
  /// the given length. Ticks stand at the given places instead, if there are few of them and they
  /// have room.
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
