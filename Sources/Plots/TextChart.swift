extension Figure {
  /// The figure as text for a terminal: a sketch, without gnuplot.
  ///
  /// Lines are drawn in braille dots, as are the edges of up to two bands, and every series carries
  /// its own mark (● ▲ ■ …) so that it is known without colour; bars lie on their side; a heatmap is
  /// shaded. Below stand the marks with their names, and the caption. Notes are left out, and so are
  /// the other layers of a panel with bars, and bands on a heatmap.
  ///
  /// - Parameters:
  ///   - width: No line is wider than this many columns.
  ///   - height: The rows of each panel's drawing area. Titles, axes and names come on top of that;
  ///     bars take as many rows as there are.
  ///   - color: Whether the series are coloured, with the escape codes of 256-colour terminals.
  /// - Returns: The lines, each ended by a line break.
  public func textChart(width: Int, height: Int, color: Bool = false) -> String {
    let width = max(1, width)
    var lines = wrapped(title, width)
    let sharesColors = sharesColors
    for (place, panel) in (panels.isEmpty ? [Panel(layers: [])] : panels).enumerated() {
      lines.append(TerminalLine())
      lines += wrapped(panel.title, width)
      let chart = TextPanel(
        panel, series: series, width: width, height: max(2, height),
        namesShades: !sharesColors || place == panels.count - 1)
      lines += chart.lines
    }
    lines += names(width)
    lines += wrapped(caption, width)
    return lines.map { $0.text(width: width, color: color) + "\n" }.joined()
  }

  private func wrapped(_ text: String, _ width: Int) -> [TerminalLine] {
    PlainText.wrap(text) { PlainText.columns($0) <= width }.map { TerminalLine($0) }
  }

  /// The series with their marks, as many to a line as there is room for.
  private func names(_ width: Int) -> [TerminalLine] {
    let rules = panels.flatMap(\.rules).filter { !$0.label.isEmpty }
    var entries = series.filter { !$0.name.isEmpty }.map { series in
      TextPanel.sample(of: series, PlainText.line(series.name))
    }
    var labels: [String] = []
    for rule in rules where !labels.contains(rule.label) {
      labels.append(rule.label)
      let sign = rule.isHorizontal ? "┄" : "┆"
      entries.append(TerminalLine("\(sign) \(PlainText.line(rule.label))"))
    }
    var lines: [TerminalLine] = []
    for entry in entries {
      var line = lines.last ?? TerminalLine()
      if !line.pieces.isEmpty { line.append("   ") }
      line.append(entry)
      if lines.isEmpty || line.columns > width {
        lines.append(entry)
      } else {
        lines[lines.count - 1] = line
      }
    }
    return lines
  }
}
