import TextLayout

/// One panel as lines of text.
struct TextPanel {
  let panel: Panel
  let series: [Series]
  let width: Int
  let height: Int
  /// Indicates whether the meaning of a heatmap's shades is written below it.
  let namesShades: Bool

  var lines: [TerminalLine] {
    guard panel.hasData else { return [TerminalLine("  no data")] }
    let lines = panel.heatmap == nil && !panel.bars.isEmpty ? bars : chart
    return panel.yLabel.isEmpty ? lines : [TerminalLine(PlainText.line(panel.yLabel))] + lines
  }

  func style(_ name: String) -> SeriesStyle {
    series.first { $0.name == name }?.style ?? SeriesStyle.number(0)
  }

  /// A map, lines, bands, points and reference lines between two axes.
  private var chart: [TerminalLine] {
    let yAxis = Axis.fitting(
      panel.yAxis, places: panel.heatmap?.y ?? [], most: 6, length: Double(height), gap: 1,
      size: { _ in 1 })
    let left = min(width / 3, yAxis.ticks.map { displayWidth($0.label) }.max() ?? 0)
    let columns = max(1, width - left - 2)
    let xAxis = Axis.fitting(
      panel.xAxis, places: panel.tickPlaces, most: 8, length: Double(columns), gap: 4,
      size: { Double(displayWidth($0)) })
    var canvas = DotCanvas(width: columns, height: height)
    if let heatmap = panel.heatmap {
      let span = heatmap.span
      canvas.fill { heatmap.shade(xAxis.value($0.x), yAxis.value(1 - $0.y), span) }
    }
    draw(on: &canvas, xAxis, yAxis)

    var labels: [Int: String] = [:]
    for tick in yAxis.ticks.reversed() {
      let down = 1 - (yAxis.fraction(tick.value) ?? 0)
      labels[Int((down * Double(height - 1)).rounded())] = tick.label
    }
    var lines = canvas.rows.enumerated().map { number, row in
      let label = padded(truncated(labels[number] ?? "", to: left), to: left, right: true)
      var line = TerminalLine(label + (labels[number] == nil ? " │" : " ┤"))
      line.cells += row.cells
      return line
    }
    lines += below(xAxis, left: left, columns: columns)
    if let heatmap = panel.heatmap, namesShades { lines.append(TerminalLine(heatmap.key)) }
    return lines
  }

  /// Draws what lies on a map, each series by its own letter, or else lines of dots with marks on
  /// them.
  private func draw(on canvas: inout DotCanvas, _ xAxis: Axis, _ yAxis: Axis) {
    let isMap = panel.heatmap != nil
    func place(_ x: Double, _ y: Double) -> Point? {
      guard let across = xAxis.fraction(x), let up = yAxis.fraction(y) else { return nil }
      return Point(x: across, y: 1 - up)
    }
    for rule in panel.rules {
      let ends =
        rule.isHorizontal
        ? [place(xAxis.low, rule.value), place(xAxis.high, rule.value)]
        : [place(rule.value, yAxis.low), place(rule.value, yAxis.high)]
      canvas.path(ends, isMap ? rule.sign : nil, color: nil, every: isMap ? 1 : 3)
    }
    // More than two bands would hide the lines.
    let banded = panel.lines.filter { $0.band != nil }
    for line in banded where banded.count <= 2 && !isMap {
      for ends in [line.band?.low, line.band?.high] {
        let color = style(line.name).terminalColor
        canvas.path(zip(line.x, ends ?? []).map(place), color: color, every: 6)
      }
    }
    for line in panel.lines {
      let style = style(line.name)
      canvas.path(
        zip(line.x, line.y).map(place), isMap ? style.letter : nil, color: style.terminalColor)
    }
    // Marks: on every point, or about every twelve columns where there are many.
    for (number, line) in panel.lines.enumerated() where !isMap {
      let style = style(line.name)
      let places = zip(line.x, line.y).compactMap(place)
      var next = places.count <= 25 ? -1 : Double(number % 4) * 3 / Double(canvas.width)
      for place in places where place.x >= next {
        canvas.set(place, style.letter, color: style.terminalColor)
        if places.count > 25 { next = place.x + 12 / Double(canvas.width) }
      }
    }
    for points in panel.points {
      let style = style(points.name)
      for place in zip(points.x, points.y).compactMap(place) {
        canvas.set(place, style.letter, color: style.terminalColor)
      }
    }
  }

  /// Returns the x axis, its numbers, and its label.
  private func below(_ axis: Axis, left: Int, columns: Int) -> [TerminalLine] {
    var marks = Array(repeating: Character("─"), count: columns)
    var numbers = Array(repeating: Character(" "), count: columns + left + 2)
    for tick in axis.ticks {
      guard let place = axis.fraction(tick.value), (0...1).contains(place) else { continue }
      let column = Int((place * Double(columns - 1)).rounded())
      let label = Array(PlainText.line(tick.label))
      let start = max(0, min(left + 2 + column - label.count / 2, numbers.count - label.count))
      let isFree = numbers[max(0, start - 1)..<min(numbers.count, start + label.count + 1)]
        .allSatisfy { $0 == " " }
      if label.count <= numbers.count && isFree {
        numbers.replaceSubrange(start..<start + label.count, with: label)
        marks[column] = "┬"
      }
    }
    let label = PlainText.line(panel.xLabel)
    let indent = max(0, left + 2 + (columns - displayWidth(label)) / 2)
    return [
      TerminalLine(padded("", to: left) + " └" + String(marks)), TerminalLine(String(numbers)),
    ] + (label.isEmpty ? [] : [TerminalLine(padded("", to: indent) + label)])
  }
}

extension Heatmap {
  private var shades: [Character] {
    palette == .diverging ? Array("≡=-· ░▒▓█") : Array(" ░▒▓█")
  }

  /// Returns the shade of the cell in which a place lies, "?" if it has no value, blank beyond the
  /// map.
  fileprivate func shade(
    _ x: Double, _ y: Double, _ span: ClosedRange<Double>
  ) -> Character {
    func cell(_ value: Double, _ values: [Double]) -> Int? {
      let edges = Self.edges(values)
      let place = (value - edges[0]) / (edges[1] - edges[0]) * Double(values.count)
      return place >= 0 && place < Double(values.count) ? Int(place) : nil
    }
    guard let column = cell(x, self.x), let row = cell(y, self.y) else { return " " }
    let part = (z[row][column] - span.lowerBound) / (span.upperBound - span.lowerBound)
    guard part.isFinite else { return "?" }
    return shades[Int(min(max(part, 0), 0.999_999) * Double(shades.count))]
  }

  /// The key to the shades.
  fileprivate var key: String {
    let ends = [span.lowerBound, span.upperBound].map(TickLabels.short)
    return "\(ends[0]) \(String(shades)) \(ends[1])  \(PlainText.line(label))"
  }
}
