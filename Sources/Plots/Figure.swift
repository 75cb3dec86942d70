import Require

/// A figure: its finding in a sentence, and the panels that show it.
///
/// A figure is a value. It does not depend on gnuplot, files or terminals: `write(to:name:)` draws
/// it, `textChart(width:height:)` sketches it with letters.
///
///     let figure = Figure(
///       title: "Thinking out loud keeps long sums correct; answering at once does not",
///       caption: "mean and range over 5 seeds, 200 held-out problems each",
///       panels: [
///         Panel(
///           xLabel: "terms in the sum", yLabel: "held-out accuracy",
///           layers: [
///             .line("thinking", x: 2...8, y: mean, band: (low, high)),
///             .horizontal(0.1, "chance"),
///           ], yRange: 0...1)
///       ])
///     try figure.write(to: folder, name: "accuracy-by-terms")
///     print(figure.textChart(width: 72, height: 16))
///
/// A series keeps its colour, dash and point through all panels of a figure: the first name that
/// occurs is blue, whichever panel it stands in.
public struct Figure: Equatable, Sendable {
  /// The finding, as a full sentence.
  public var title: String
  /// The facts about the data that a reader has to know, such as "mean and range over 5 seeds".
  public var caption: String
  /// The panels, row by row.
  public let panels: [Panel]
  /// The number of panels side by side; `nil` chooses by their number.
  public let columns: Int?
  /// The way in which the series are named.
  public var legend: Legend
  /// The height of one panel's drawing area in pixels; `nil` chooses by the number of columns.
  public let panelHeight: Int?

  /// A figure of the given panels, 720 pixels wide at normal resolution.
  ///
  /// - Precondition: `columns` is from 1 to 4 and `panelHeight` at least 40.
  public init(
    title: String, caption: String = "", panels: [Panel], columns: Int? = nil,
    legend: Legend = .automatic, panelHeight: Int? = nil
  ) {
    require(columns.map((1...4).contains) ?? true, "a figure has from 1 to 4 columns")
    require(panelHeight.map { $0 >= 40 } ?? true, "a panel is at least 40 pixels high")
    self.title = title
    self.caption = caption
    self.panels = panels.isEmpty ? [Panel(layers: [])] : panels
    self.columns = columns
    self.legend = legend
    self.panelHeight = panelHeight
  }

  /// Indicates whether there is anything to draw: a training that was stopped before its first step has nothing.
  package var hasData: Bool { panels.flatMap(\.marks).contains(where: \.hasData) }
}

/// The way in which the reader learns which series is which.
public enum Legend: Equatable, Sendable {
  /// Names at the line ends in a figure of one panel with up to eight lines, else above the panels.
  case automatic
  /// One row of names for the whole figure, between the title and the panels.
  case above
  /// No names.
  case none
}
