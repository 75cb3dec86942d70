import Require

/// One thing drawn in a panel: a line, a band, points, bars, a heatmap, a reference line, a note.
///
/// Layers are made by the functions below. Values that are not finite are allowed everywhere: a
/// line has a gap there, a point or bar is left out, and the data file says `nan` or `inf`.
public struct Layer: Equatable, Sendable {
  let mark: Mark
}

extension Layer {
  /// A line through the points (x, y), with the band between `band.low` and `band.high` under it in
  /// the same colour: the mean over seeds and its interval. Up to 25 points are marked as well.
  public static func line(
    _ name: String, x: some Sequence<some Plottable>, y: some Sequence<some Plottable>,
    band: (low: [Double], high: [Double])? = nil, dash: Dash? = nil
  ) -> Layer {
    let (x, y) = (x.map(\.plotted), y.map(\.plotted))
    check(y.count, "y values", x.count, name)
    return Layer(
      mark: .curve(
        Curve(name: name, x: x, y: y, band: band.map { Band($0, x.count, name) }, dash: dash)))
  }

  /// The area between `low` and `high`, in the colour of the line of that name.
  public static func band(
    _ name: String, x: some Sequence<some Plottable>, low: [Double], high: [Double]
  ) -> Layer {
    let x = x.map(\.plotted)
    let band = Band((low, high), x.count, name)
    return Layer(mark: .curve(Curve(name: name, x: x, y: nil, band: band, dash: nil)))
  }

  /// A point at each (x, y).
  public static func scatter(
    _ name: String, x: some Sequence<some Plottable>, y: some Sequence<some Plottable>
  ) -> Layer {
    let (x, y) = (x.map(\.plotted), y.map(\.plotted))
    check(y.count, "y values", x.count, name)
    return Layer(mark: .points(Points(name: name, x: x, y: y)))
  }

  /// A bar per category, from 0 to its value; several such layers stand side by side in each
  /// category. `errors` are the ends of an interval around each value, not distances from it.
  public static func bars(
    _ name: String, _ values: some Sequence<some Plottable>,
    errors: (low: [Double], high: [Double])? = nil
  ) -> Layer {
    let values = values.map(\.plotted)
    let errors = errors.map { Band($0, values.count, name) }
    return Layer(mark: .bars(Bars(name: name, values: values, errors: errors, stacked: false)))
  }

  /// A segment per category, on top of the segments of the stacked layers before it.
  public static func stack(_ name: String, _ values: some Sequence<some Plottable>) -> Layer {
    let values = values.map(\.plotted)
    return Layer(mark: .bars(Bars(name: name, values: values, errors: nil, stacked: true)))
  }

  /// A map of z over a grid, as colours: `z[row][column]` belongs to `y[row]` and `x[column]`.
  /// The label names z and its unit beside the colour bar; `range` fixes what the colours span.
  /// Where all panels of a figure are maps with the same label, palette and span, they share a bar.
  /// More than 1000 evenly spaced cells are drawn as one image, which browsers smooth.
  ///
  /// - Precondition: x and y are finite and increase; z has a row per y and a column per x.
  public static func heatmap(
    x: some Sequence<some Plottable>, y: some Sequence<some Plottable>, z: [[Double]],
    label: String = "", palette: Palette = .sequential, range: ClosedRange<Double>? = nil
  ) -> Layer {
    let (x, y) = (x.map(\.plotted), y.map(\.plotted))
    for values in [x, y] {
      require(
        values.allSatisfy(\.isFinite) && zip(values, values.dropFirst()).allSatisfy(<),
        "the x and y values of a heatmap are finite and increase, got \(values)")
    }
    check(z.count, "rows of z", y.count, "heatmap")
    for row in z { check(row.count, "columns of z", x.count, "heatmap") }
    return Layer(
      mark: .heatmap(Heatmap(x: x, y: y, z: z, label: label, palette: palette, range: range)))
  }

  /// A dashed horizontal line to compare with, such as chance or a baseline.
  public static func horizontal(_ y: Double, _ label: String = "") -> Layer {
    Layer(mark: .rule(Rule(isHorizontal: true, value: y, label: label)))
  }

  /// A dashed vertical line, such as the longest length that was trained.
  public static func vertical(_ x: Double, _ label: String = "") -> Layer {
    Layer(mark: .rule(Rule(isHorizontal: false, value: x, label: label)))
  }

  /// Words centred on a place in the panel, and if asked an arrow from them to another place.
  public static func note(
    _ text: String, at place: (x: Double, y: Double), arrowTo target: (x: Double, y: Double)? = nil
  ) -> Layer {
    Layer(
      mark: .note(
        Note(
          text: text, place: Point(x: place.x, y: place.y),
          target: target.map { Point(x: $0.x, y: $0.y) })))
  }

  private static func check(_ count: Int, _ what: String, _ expected: Int, _ name: String) {
    require(count == expected, "\"\(name)\": expected \(expected) \(what), got \(count)")
  }
}

/// How a line is broken up, where it should differ from what its place among the series gives it.
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
