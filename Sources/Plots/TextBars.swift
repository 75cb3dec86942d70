import TextLayout

extension TextPanel {
  /// Bars on their side: a row per category and series, a stack in one row.
  var bars: [TerminalLine] {
    let axis = panel.yAxis(count: 4)
    let rows = barRows
    let nameWidth = min(width / 3, rows.map { displayWidth($0.name) }.max() ?? 0)
    let noteWidth = rows.map { displayWidth($0.note) }.max() ?? 0
    let columns = max(1, width - nameWidth - 3 - noteWidth)

    var lines = rows.map { row in
      var line = TerminalLine(padded(truncated(row.name, to: nameWidth), to: nameWidth) + " │")
      line.cells += bar(row.segments, axis, columns)
      line.append(" " + row.note)
      return line
    }
    let (low, high) = (TickLabels.short(axis.low), TickLabels.short(axis.high))
    let indent = padded("", to: nameWidth + 1)
    lines.append(TerminalLine(indent + "└" + String(repeating: "─", count: columns)))
    let gap = max(1, columns - displayWidth(low))
    lines.append(TerminalLine(indent + " " + low + padded(high, to: gap, right: true)))
    return lines
  }

  private struct Row {
    var name = ""
    var segments: [Segment]
    var note: String
  }

  private typealias Segment = (from: Double, to: Double, style: SeriesStyle)

  /// The rows of each category, its name before the first of them.
  private var barRows: [Row] {
    let count = panel.bars.map(\.values.count).max() ?? 0
    return (0..<count).flatMap { index in
      var rows: [Row] = []
      let bars = panel.bars.filter { $0.values.indices.contains(index) }
      var top = 0.0
      let stack = bars.filter { $0.stacked && panel.yScale.draws($0.values[index]) }.map { bars in
        top += bars.values[index]
        return (from: top - bars.values[index], to: top, style: style(bars.name))
      }
      if !stack.isEmpty {
        let parts = stack.map { TickLabels.short($0.to - $0.from) }
        rows.append(Row(segments: stack, note: parts.joined(separator: " + ")))
      }
      for bars in bars where !bars.stacked {
        let value = bars.values[index]
        let interval = bars.errors.map {
          " [\(TickLabels.short($0.low[index])), \(TickLabels.short($0.high[index]))]"
        }
        rows.append(
          Row(
            segments: [(from: 0, to: value, style: style(bars.name))],
            note: value.isNaN ? "none" : TickLabels.short(value) + (interval ?? "")))
      }
      let name = panel.categories.indices.contains(index) ? panel.categories[index] : "\(index)"
      if !rows.isEmpty { rows[0].name = PlainText.line(name) }
      return rows
    }
  }

  /// Segments between values; each begins with the mark of its series, so that it is known without
  /// colour.
  private func bar(_ segments: [Segment], _ axis: Axis, _ columns: Int) -> [TerminalLine.Cell] {
    var cells = Array(repeating: TerminalLine.Cell(character: " "), count: columns)
    func column(_ value: Double) -> Int? {
      let value = axis.scale == .logarithmic && value <= 0 ? axis.low : value
      guard let place = axis.fraction(value) else { return nil }
      return Int((min(max(place, 0), 1) * Double(columns)).rounded())
    }
    for (from, to, style) in segments {
      guard let from = column(from), let to = column(to), from != to else { continue }
      for cell in min(from, to)..<max(from, to) {
        cells[cell] = TerminalLine.Cell(character: "█", color: style.terminalColor)
      }
      cells[min(from, to)].character = style.letter
    }
    return cells
  }
}
