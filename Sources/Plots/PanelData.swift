/// The data blocks of one panel, and what the `plot` command does with them, from the bottom up.
/// Layers with nothing to draw write no block: gnuplot would complain about it.
struct PanelData {
  private let layout: PanelLayout
  private let number: Int
  private var count = 0
  private(set) var elements: [String] = []

  private var panel: Panel { layout.panel }

  /// Writes the blocks.
  init(_ layout: PanelLayout, number: Int, series: [Series], to script: inout Script) {
    self.layout = layout
    self.number = number
    let style = { (name: String) in
      series.first { $0.name == name }?.style ?? SeriesStyle.number(0)
    }
    if let heatmap = panel.heatmap, let block = write(heatmap, to: &script) {
      elements.append("\(block) using 1:2:3 with image")
    }
    var (bands, lines): ([String], [String]) = ([], [])
    for curve in panel.lines {
      guard let block = write(curve, to: &script) else { continue }
      if curve.band != nil {
        bands.append(
          "\(block) using 1:3:4 with filledcurves fc rgb '\(style(curve.name).color)' "
            + "fs transparent solid 0.2 noborder")
      }
      if panel.heatmap != nil {  // a light edge, to be seen on ground of any colour
        lines.append("\(block) using 1:2 with lines lw 5 lc rgb 'white'")
      }
      lines.append("\(block) using 1:2 with \(look(of: curve, style(curve.name)))")
    }
    elements += bands
    for (bars, boxes) in panel.boxes {
      guard let block = write(bars, boxes, to: &script) else { continue }
      elements.append(
        "\(block) using 1:2:3:4:5:6 with boxxyerror fs solid 1 noborder "
          + "fc rgb '\(style(bars.name).color)'")
      guard bars.errors != nil else { continue }
      // A vector with a flat head at both ends: gnuplot's own error bars come with a white disc.
      elements.append(
        "\(block) using 1:7:(0):($8-$7) with vectors heads size char 0.35,90 nofilled lw 1.2 "
          + "lc rgb '\(Ink.black)'")
    }
    elements += lines
    for points in panel.points { draw(points, style(points.name), &script) }
  }

  private mutating func draw(_ points: Curve, _ style: SeriesStyle, _ script: inout Script) {
    let rows = zip(points.x, points.y).filter(panel.draws).map { [$0, $1] }
    guard let block = write(rows, "\(points.name): x, y", to: &script) else { return }
    let point = "\(block) using 1:2 with points pt \(style.point)"
    if panel.heatmap != nil { elements.append("\(point) ps 1 lc rgb 'white'") }
    elements.append("\(point) ps 0.6 lc rgb '\(style.color)'")
  }

  private func look(of curve: Curve, _ style: SeriesStyle) -> String {
    let marks = curve.isMarked ? "linespoints pt \(style.point) ps 0.6" : "lines"
    let width = curve.isThin ? "0.9" : "2"
    return "\(marks) lw \(width) \((curve.dash ?? style.dash).pattern) lc rgb '\(style.color)'"
  }

  private mutating func write(_ curve: Curve, to script: inout Script) -> String? {
    let columns = [curve.y, curve.band?.low, curve.band?.high]
    let rows = curve.x.indices.map { index in
      [panel.xScale.draws(curve.x[index]) ? curve.x[index] : .nan]
        + columns.map { values in
          values.map { panel.yScale.draws($0[index]) ? $0[index] : .nan } ?? .nan
        }
    }
    guard rows.contains(where: { row in row[0].isFinite && row[1...].contains(where: \.isFinite) })
    else { return nil }
    return write(rows, "\(curve.name): x, y, low, high", to: &script)
  }

  /// Columns: middle, end, left, right, bottom, top, and the ends of the interval.
  private mutating func write(_ bars: Bars, _ boxes: [Box], to script: inout Script) -> String? {
    // On a logarithmic axis, where 0 has no place, bars stand on the lower end.
    let floor = panel.yScale == .linear ? -Double.infinity : layout.yAxis.low
    let rows = boxes.map { box in
      let (left, right) = (box.x.lowerBound, box.x.upperBound)
      let (bottom, top) = (max(box.y.lowerBound, floor), max(box.y.upperBound, floor))
      let middle = ((left + right) / 2 * 1e6).rounded() / 1e6 + 0
      return [
        middle, bottom < 0 ? bottom : top, left, right, bottom, top,
        box.error?.lowerBound ?? .nan, box.error?.upperBound ?? .nan,
      ]
    }
    return write(
      rows, "\(bars.name): middle, end, left, right, bottom, top, low, high", to: &script)
  }

  private mutating func write(_ heatmap: Heatmap, to script: inout Script) -> String? {
    // gnuplot draws no image of a single row or column: there each cell has two halves.
    let places = { (values: [Double]) in
      values.count == 1
        ? [(0, values[0] - 0.25), (0, values[0] + 0.25)] : Array(values.enumerated())
    }
    let rows = places(heatmap.y).flatMap { row, y in
      places(heatmap.x).map { column, x in [x, y, heatmap.z[row][column]] }
    }
    guard heatmap.z.joined().contains(where: Scale.linear.draws) else { return nil }
    return write(rows, "heatmap: x, y, z", to: &script)
  }

  private mutating func write(
    _ rows: [[Double]], _ comment: String, to script: inout Script
  ) -> String? {
    guard let columns = rows.first?.count else { return nil }
    count += 1
    let name = "panel\(number)_\(count)"
    script.add("")
    script.comment("panel \(number), \(comment)")
    script.data(name, columns: columns, values: rows.flatMap { $0 })
    return "$" + name
  }
}
