/// One pair of axes and what is drawn on it.
public struct Panel: Equatable, Sendable {
  /// The panel's title, if there is more than one panel.
  public var title: String
  /// The quantity along x, with its unit.
  public var xLabel: String
  /// The quantity along y, with its unit.
  public var yLabel: String
  /// The layers. Heatmaps lie at the bottom, then bands, bars, lines, points and text.
  public var layers: [Layer]
  /// The values the x axis spans; `nil` fits it to the data.
  public var xRange: ClosedRange<Double>?
  /// The values the y axis spans; `nil` fits it to the data. Panels that are compared share one.
  public var yRange: ClosedRange<Double>?
  /// The scale of x: even or in decades.
  public var xScale: Scale
  /// The scale of y: even or in decades.
  public var yScale: Scale
  /// Names that stand in place of the numbers 0, 1, 2, … along x: the stages of a pipeline, say.
  public var categories: [String]

  /// A panel with the given layers; whatever is not said follows from the data.
  ///
  /// A range that is not finite, or not positive on a logarithmic axis, is ignored.
  public init(
    _ title: String = "", xLabel: String = "", yLabel: String = "", layers: [Layer],
    xRange: ClosedRange<Double>? = nil, yRange: ClosedRange<Double>? = nil,
    xScale: Scale = .linear, yScale: Scale = .linear, categories: [String] = []
  ) {
    self.title = title
    self.xLabel = xLabel
    self.yLabel = yLabel
    self.layers = layers
    self.xRange = xRange
    self.yRange = yRange
    self.xScale = xScale
    self.yScale = yScale
    self.categories = categories
  }
}

/// The way in which an axis maps values to places.
public enum Scale: Equatable, Sendable {
  /// Equal differences are equally far apart.
  case linear
  /// Equal ratios are equally far apart; values that are not positive are not drawn.
  case logarithmic

  /// Returns whether a value has a place: finite, not absurdly large, and positive on a logarithmic
  /// axis.
  func draws(_ value: Double) -> Bool {
    abs(value) < 1e300 && (self == .linear || value > 1e-300)
  }
}
