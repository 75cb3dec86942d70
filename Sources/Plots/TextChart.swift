import TextLayout

extension Figure {
  /// Returns the figure as text for a terminal: a sketch, without gnuplot.
  ///
  /// Lines are drawn in braille dots, as are the edges of up to two bands, and every series carries
  /// its own mark (● ▲ ■ …) so that it is known without colour; bars lie on their side; a heatmap
  /// is shaded. Below stand the marks with their names, and the caption. Notes are left out, and so
  /// are the other layers of a panel with bars, and bands on a heatmap.
  ///
  /// - Parameters:
  ///   - width: No line is wider than this many columns.
  ///   - height: The rows of each panel's drawing area. Titles, axes and names come on top of that;
  ///     bars take as many rows as there are.
  ///   - color: Whether the series are coloured, with the escape codes of 256-colour terminals.
  /// - Returns: The lines, each ended by a line break.
  public func textChart(width: Int, height: Int, color: Bool = false) -> String {
    let width = max(1, width)
    let wrapped = { (text: String) in
      PlainText.wrap(text, columns: width).map { TerminalLine($0) }
    }
    let sharesColors = sharesColors
    var lines = wrapped(title)
    for (place, panel) in panels.enumerated() {
      let chart = TextPanel(
        panel: panel, series: series, width: width, height: max(2, height),
        namesShades: !sharesColors || place == panels.count - 1)
      lines += [TerminalLine()] + wrapped(panel.title) + chart.lines
    }
    lines += names(width) + wrapped(caption)
    return lines.map { $0.text(width: width, color: color) + "\n" }.joined()
  }

  /// Returns the series with their marks, as many to a line as there is room for.
  private func names(_ width: Int) -> [TerminalLine] {
    var entries = series.filter { !$0.name.isEmpty }.map { series in
      var entry = TerminalLine(String(series.style.letter), color: series.style.terminalColor)
      entry.append(" " + PlainText.line(series.name))
      return entry
    }
    var labels: [String] = []
    for rule in panels.flatMap(\.rules) where !rule.label.isEmpty && !labels.contains(rule.label) {
      labels.append(rule.label)
      entries.append(TerminalLine("\(rule.sign) \(PlainText.line(rule.label))"))
    }
    return lineBreaks(entries.map(\.columns), space: 3, width: width).map { line in
      entries[line].dropFirst().reduce(into: entries[line.lowerBound]) { whole, entry in
        whole.append("   ")
        whole.cells += entry.cells
      }
    }
  }
}

extension Rule {
  /// The character that draws a reference line in a text chart.
  var sign: Character { isHorizontal ? "┄" : "┆" }
}
