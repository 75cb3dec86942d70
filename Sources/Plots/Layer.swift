import Require

/// One thing that is drawn in a panel: a line with its band, points, bars, a map, a reference line,
/// or words.
public struct Layer: Equatable, Sendable {
  var mark: Mark

  /// Returns a line through the points (x, y), with the band between `band.low` and `band.high`
  /// under it in the same colour: the mean over seeds and its interval. Up to 25 points are marked
  /// as well.
  public static func line(
    _ name: String, x: some Sequence<some Plottable>, y: some Sequence<some Plottable>,
    band: (low: [Double], high: [Double])? = nil, dash: Dash? = nil
  ) -> Layer {
    curve(name, x.map(\.plotted), y.map(\.plotted), band: band, dash: dash, isJoined: true)
  }

  /// Returns a thin line for each seed, all in the colour of one series, so that each run is seen and
  /// none is hidden behind a mean. A seed that was stopped early ends early.
  public static func seeds(
    _ name: String, x: some Sequence<some Plottable>, _ seeds: [[Double]]
  ) -> [Layer] {
    let x = x.map(\.plotted)
    return seeds.map { y in
      curve(
        name, Array(x.prefix(y.count)), Array(y.prefix(x.count)), dash: .solid, isJoined: true,
        isThin: true)
    }
  }

  /// Returns a point at each (x, y).
  public static func scatter(
    _ name: String, x: some Sequence<some Plottable>, y: some Sequence<some Plottable>
  ) -> Layer {
    curve(name, x.map(\.plotted), y.map(\.plotted), isJoined: false)
  }

  /// Returns a bar per category, from 0 to its value; several such layers stand side by side in
  /// each category. `errors` are the ends of an interval around each value, not distances from it.
  public static func bars(
    _ name: String, _ values: some Sequence<some Plottable>,
    errors: (low: [Double], high: [Double])? = nil
  ) -> Layer {
    let values = values.map(\.plotted)
    let errors = errors.map { Band($0, values.count, name) }
    return Layer(mark: .bars(Bars(name: name, values: values, errors: errors, stacked: false)))
  }

  /// Returns a segment per category, on top of the segments of the stacked layers before it.
  public static func stack(_ name: String, _ values: some Sequence<some Plottable>) -> Layer {
    let values = values.map(\.plotted)
    return Layer(mark: .bars(Bars(name: name, values: values, errors: nil, stacked: true)))
  }

  /// Returns a map of z over an even grid, as colours: `z[row][column]` belongs to `y[row]` and
  /// `x[column]`. The label names z and its unit beside the colour bar; `range` fixes what the
  /// colours span. Where all panels of a figure are maps with the same label, palette and span,
  /// they share a bar.
  ///
  /// - Precondition: x and y are finite and increase in even steps; z has a row per y and a column per
  ///   x.
  public static func heatmap(
    x: some Sequence<some Plottable>, y: some Sequence<some Plottable>, z: [[Double]],
    label: String = "", palette: Palette = .sequential, range: ClosedRange<Double>? = nil
  ) -> Layer {
    let (x, y) = (x.map(\.plotted), y.map(\.plotted))
    for values in [x, y] {
      require(
        Heatmap.isEven(values),
        "the x and y values of a heatmap are finite and increase in even steps, got \(values)")
    }
    check(z.count, "rows of z", y.count, "heatmap")
    for row in z { check(row.count, "columns of z", x.count, "heatmap") }
    return Layer(
      mark: .heatmap(Heatmap(x: x, y: y, z: z, label: label, palette: palette, range: range)))
  }

  /// Returns a dashed horizontal line to compare with, such as chance or a baseline.
  public static func horizontal(_ y: Double, _ label: String = "") -> Layer {
    Layer(mark: .rule(Rule(isHorizontal: true, value: y, label: label)))
  }

  /// Returns a dashed vertical line, such as the longest length that was trained.
  public static func vertical(_ x: Double, _ label: String = "") -> Layer {
    Layer(mark: .rule(Rule(isHorizontal: false, value: x, label: label)))
  }

  /// Words centred on a place in the panel.
  public static func note(_ text: String, at place: (x: Double, y: Double)) -> Layer {
    Layer(mark: .note(Note(text: text, place: Point(x: place.x, y: place.y))))
  }

  private static func curve(
    _ name: String, _ x: [Double], _ y: [Double], band: (low: [Double], high: [Double])? = nil,
    dash: Dash? = nil, isJoined: Bool, isThin: Bool = false
  ) -> Layer {
    check(y.count, "y values", x.count, name)
    let band = band.map { Band($0, x.count, name) }
    return Layer(
      mark: .curve(
        Curve(name: name, x: x, y: y, band: band, dash: dash, isJoined: isJoined, isThin: isThin)))
  }

  private static func check(_ count: Int, _ what: String, _ expected: Int, _ name: String) {
    require(count == expected, "\"\(name)\": expected \(expected) \(what), got \(count)")
  }
}

/// The pattern of a line, where it should differ from that of its place among the series.
public enum Dash: Equatable, Sendable, CaseIterable {
  /// Without gaps.
  case solid
  /// Long strokes.
  case dashed
  /// Short strokes.
  case dotted
  /// Long and short strokes in turn.
  case dashDotted
}

/// The colours of a heatmap, all told apart by colour-blind readers.
public enum Palette: Equatable, Sendable {
  /// From dark to light (viridis), for amounts.
  case sequential
  /// Blue below 0, white at 0, orange above, for differences; both sides span as much.
  case diverging
}

/// A number that can be drawn: steps are often `Int`, and a lesson should not have to convert them.
public protocol Plottable {
  /// The number as it is drawn and written to the data file.
  var plotted: Double { get }
}

extension Double: Plottable {
  /// The number itself.
  public var plotted: Double { self }
}

extension Int: Plottable {
  /// The nearest `Double`; exact up to 2⁵³.
  public var plotted: Double { Double(self) }
}
