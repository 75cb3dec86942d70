/// One panel as lines of text.
struct TextPanel {
  let panel: Panel
  let series: [Series]
  let width: Int
  let height: Int
  /// Whether the meaning of a heatmap's shades is written below it.
  let namesShades: Bool

  init(_ panel: Panel, series: [Series], width: Int, height: Int, namesShades: Bool = true) {
    self.panel = panel
    self.series = series
    self.width = width
    self.height = height
    self.namesShades = namesShades
  }

  var lines: [TerminalLine] {
    guard panel.hasData else { return [TerminalLine("  no data")] }
    if let heatmap = panel.heatmaps.first { return lines(heatmap) }
    if !panel.bars.isEmpty { return barLines }
    return lineChart
  }

  /// A series as the legend shows it: its mark and its name.
  static func sample(of series: Series, _ name: String) -> TerminalLine {
    var line = TerminalLine(String(series.style.letter), color: series.style.terminalColor)
    line.append(" " + name)
    return line
  }

  func style(_ name: String) -> SeriesStyle {
    series.first { $0.name == name }?.style ?? SeriesStyle.number(0)
  }

  /// Lines, bands, points and reference lines between two axes.
  private var lineChart: [TerminalLine] {
    let yAxis = Axis.fitting(
      panel.yAxis, places: [], most: 6, length: Double(height), gap: 1, size: { _ in 1 })
    let left = min(width / 3, yAxis.ticks.map { PlainText.columns($0.label) }.max() ?? 0)
    let columns = max(1, width - left - 2)
    let xAxis = Axis.fitting(
      panel.xAxis, places: panel.tickPlaces, most: 8, length: Double(columns), gap: 4,
      size: { Double(PlainText.columns($0)) })
    var canvas = DotCanvas(width: columns, height: height)
    func place(_ x: Double, _ y: Double) -> Point? {
      guard let across = xAxis.fraction(x), let up = yAxis.fraction(y) else { return nil }
      return Point(x: across, y: 1 - up)
    }
    draw(on: &canvas, xAxis, yAxis, place)

    var result = panel.yLabel.isEmpty ? [] : [TerminalLine(PlainText.line(panel.yLabel))]
    let labels = Dictionary(
      yAxis.ticks.map { tick in
        (Int(((1 - (yAxis.fraction(tick.value) ?? 0)) * Double(height - 1)).rounded()), tick.label)
      }, uniquingKeysWith: { first, _ in first })
    for (number, row) in canvas.rows.enumerated() {
      var line = TerminalLine(Self.right(labels[number] ?? "", left))
      line.append(labels[number] == nil ? " │" : " ┤")
      line.append(row)
      result.append(line)
    }
    return result + below(xAxis, left: left, columns: columns)
  }

  private func draw(
    on canvas: inout DotCanvas, _ xAxis: Axis, _ yAxis: Axis, _ place: (Double, Double) -> Point?
  ) {
    for rule in panel.rules {
      let ends =
        rule.isHorizontal
        ? (place(xAxis.low, rule.value), place(xAxis.high, rule.value))
        : (place(rule.value, yAxis.low), place(rule.value, yAxis.high))
      canvas.path([ends.0, ends.1], color: nil, every: 3)
    }
    // More than two bands would hide the lines.
    let banded = panel.curves.filter { $0.band != nil }
    for curve in banded where banded.count <= 2 {
      let color = style(curve.name).terminalColor
      for ends in [curve.band?.low, curve.band?.high] {
        canvas.path(zip(curve.x, ends ?? []).map(place), color: color, every: 6)
      }
    }
    for curve in panel.curves {
      let color = style(curve.name).terminalColor
      canvas.path(zip(curve.x, curve.y ?? []).map(place), color: color)
    }
    // Marks: on every point, or about every twelve columns where there are many.
    for (number, curve) in panel.curves.enumerated() {
      let style = style(curve.name)
      let places = zip(curve.x, curve.y ?? []).compactMap(place)
      var next = places.count <= 25 ? -1 : Double(number % 4) * 3 / Double(canvas.width)
      for place in places where place.x >= next {
        canvas.letter(style.letter, at: place, color: style.terminalColor)
        if places.count > 25 { next = place.x + 12 / Double(canvas.width) }
      }
    }
    for points in panel.points {
      let style = style(points.name)
      for place in zip(points.x, points.y).compactMap(place) {
        canvas.letter(style.letter, at: place, color: style.terminalColor)
      }
    }
  }

  /// The x axis, its numbers, and its label.
  func below(_ axis: Axis, left: Int, columns: Int) -> [TerminalLine] {
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
    let indent = max(0, left + 2 + (columns - PlainText.columns(label)) / 2)
    return [
      TerminalLine(Self.right("", left) + " └" + String(marks)), TerminalLine(String(numbers)),
    ] + (label.isEmpty ? [] : [TerminalLine(String(repeating: " ", count: indent) + label)])
  }

  /// The text at the right end of `width` columns, cut if it is longer.
  static func right(_ text: String, _ width: Int) -> String {
    let text = PlainText.shortened(text) { PlainText.columns($0) <= width }
    return String(repeating: " ", count: max(0, width - PlainText.columns(text))) + text
  }

  /// The text at the left end of `width` columns, cut if it is longer.
  static func left(_ text: String, _ width: Int) -> String {
    let text = PlainText.shortened(text) { PlainText.columns($0) <= width }
    return text + String(repeating: " ", count: max(0, width - PlainText.columns(text)))
  }
}
