extension TextPanel {
  /// Bars on their side: a row per category and series, a stack in one row.
  var barLines: [TerminalLine] {
    let axis = panel.yAxis(count: 4)
    let rows = barRows
    let nameWidth = min(width / 3, rows.map { PlainText.columns($0.name) }.max() ?? 0)
    let noteWidth = rows.map { PlainText.columns($0.note) }.max() ?? 0
    let columns = max(1, width - nameWidth - 3 - noteWidth)

    var lines = panel.yLabel.isEmpty ? [] : [TerminalLine(PlainText.line(panel.yLabel))]
    for row in rows {
      var line = TerminalLine(Self.left(row.name, nameWidth) + " │")
      line.append(bar(row.segments, axis, columns))
      line.append(" " + row.note)
      lines.append(line)
    }
    let (low, high) = (TickLabels.short(axis.low), TickLabels.short(axis.high))
    let gap = max(1, columns - PlainText.columns(low) - PlainText.columns(high))
    let indent = String(repeating: " ", count: nameWidth + 1)
    lines.append(TerminalLine(indent + "└" + String(repeating: "─", count: columns)))
    lines.append(TerminalLine(indent + " " + low + String(repeating: " ", count: gap) + high))
    return lines
  }

  private struct Row {
    var name: String
    var segments: [Segment]
    var note: String
  }

  private struct Segment {
    var from: Double
    var to: Double
    var style: SeriesStyle
  }

  /// The rows of each category, its name before the first of them.
  private var barRows: [Row] {
    let count = panel.bars.map(\.values.count).max() ?? 0
    return (0..<count).flatMap { index in
      var rows: [Row] = []
      let bars = panel.bars.filter { $0.values.indices.contains(index) }
      var top = 0.0
      let stack = bars.filter { $0.stacked && panel.yScale.draws($0.values[index]) }.map { bars in
        top += bars.values[index]
        return Segment(from: top - bars.values[index], to: top, style: style(bars.name))
      }
      if !stack.isEmpty {
        let parts = stack.map { TickLabels.short($0.to - $0.from) }
        rows.append(Row(name: "", segments: stack, note: parts.joined(separator: " + ")))
      }
      for bars in bars where !bars.stacked {
        let value = bars.values[index]
        let interval = bars.errors.map {
          " [\(TickLabels.short($0.low[index])), \(TickLabels.short($0.high[index]))]"
        }
        rows.append(
          Row(
            name: "", segments: [Segment(from: 0, to: value, style: style(bars.name))],
            note: value.isNaN ? "none" : TickLabels.short(value) + (interval ?? "")))
      }
      let name = panel.categories.indices.contains(index) ? panel.categories[index] : "\(index)"
      if !rows.isEmpty { rows[0].name = PlainText.line(name) }
      return rows
    }
  }

  /// Segments between values; each begins with the mark of its series, so that it is known without
  /// colour.
  private func bar(_ segments: [Segment], _ axis: Axis, _ columns: Int) -> TerminalLine {
    var cells = Array(repeating: (text: " ", color: Int?.none), count: columns)
    func column(_ value: Double) -> Int? {
      let value = axis.scale == .logarithmic && value <= 0 ? axis.low : value
      guard let place = axis.fraction(value) else { return nil }
      return Int((min(max(place, 0), 1) * Double(columns)).rounded())
    }
    for segment in segments {
      guard let from = column(segment.from), let to = column(segment.to), from != to else {
        continue
      }
      for cell in min(from, to)..<max(from, to) {
        cells[cell] = ("█", segment.style.terminalColor)
      }
      cells[min(from, to)].text = String(segment.style.letter)
    }
    var line = TerminalLine()
    for cell in cells { line.append(cell.text, color: cell.color) }
    return line
  }
}
