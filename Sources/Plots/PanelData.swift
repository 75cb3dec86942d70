/// Writes the data blocks of one panel and gives back what the `plot` command calls them. Layers
/// with nothing to draw write no block: gnuplot would complain about it.
struct PanelData {
  let panel: Panel
  let number: Int
  /// The lower end of the y axis, on which bars stand if 0 has no place, as on a logarithmic axis.
  let yLow: Double
  private var count = 0

  init(panel: Panel, number: Int, yLow: Double) {
    self.panel = panel
    self.number = number
    self.yLow = yLow
  }

  /// Columns: x, y, low, high.
  mutating func curve(_ curve: Curve, to script: inout Script) -> String? {
    let rows = curve.x.indices.map { index in
      let x = panel.xScale.draws(curve.x[index]) ? curve.x[index] : .nan
      return [x]
        + [curve.y, curve.band?.low, curve.band?.high].map { values in
          values.map { panel.yScale.draws($0[index]) ? $0[index] : .nan } ?? .nan
        }
    }
    guard rows.contains(where: { row in row[0].isFinite && row[1...].contains(where: \.isFinite) })
    else { return nil }
    return block(rows, "\(curve.name): x, y, low, high", to: &script)
  }

  /// Columns: x, y.
  mutating func points(_ points: Points, to script: inout Script) -> String? {
    let rows = zip(points.x, points.y).filter(panel.draws).map { [$0, $1] }
    return block(rows, "\(points.name): x, y", to: &script)
  }

  /// Columns: middle, end, left, right, bottom, top, and the ends of the interval.
  mutating func bars(_ bars: Bars, _ boxes: [Box], to script: inout Script) -> String? {
    let floor = panel.yScale == .linear ? -Double.infinity : yLow
    let rows = boxes.map { box in
      let (left, right) = (box.x.lowerBound, box.x.upperBound)
      let (bottom, top) = (max(box.y.lowerBound, floor), max(box.y.upperBound, floor))
      let middle = ((left + right) / 2 * 1e6).rounded() / 1e6 + 0
      return [
        middle, bottom < 0 ? bottom : top, left, right, bottom, top,
        box.error?.lowerBound ?? .nan, box.error?.upperBound ?? .nan,
      ]
    }
    let columns = "middle, end, left, right, bottom, top, low, high"
    return block(rows, "\(bars.name): \(columns)", to: &script)
  }

  /// A fine and even map is drawn as an image, others as rectangles, few of them with white joints.
  /// Many rectangles lie on an image of themselves, which closes the hairlines between them.
  mutating func heatmap(_ heatmap: Heatmap, to script: inout Script) -> [String] {
    let cells = heatmap.x.count * heatmap.y.count
    let isEven =
      panel.xScale == .linear && panel.yScale == .linear
      && Heatmap.isEven(heatmap.x) && Heatmap.isEven(heatmap.y)
    let isImage = cells > 1000 && isEven
    let (across, up) = (
      Heatmap.edges(heatmap.x, panel.xScale), Heatmap.edges(heatmap.y, panel.yScale)
    )
    var rows: [[Double]] = []
    for (row, y) in heatmap.y.enumerated() where panel.yScale.draws(y) {
      for (column, x) in heatmap.x.enumerated() where panel.xScale.draws(x) {
        let z = heatmap.z[row][column]
        if isImage {
          rows.append([x, y, z])
        } else if Scale.linear.draws(z) {
          rows.append([x, y, across[column], across[column + 1], up[row], up[row + 1], z])
        }
      }
    }
    let columns = isImage ? "x, y, z" : "x, y, left, right, bottom, top, z"
    guard rows.contains(where: { $0.last?.isFinite ?? false }),
      let name = block(rows, "heatmap: \(columns)", to: &script)
    else { return [] }
    if isImage { return ["\(name) using 1:2:3 with image"] }
    let joints = cells <= 150 ? "border lc rgb 'white'" : "noborder"
    let ground = cells > 150 && isEven && rows.count == cells
    return (ground ? ["\(name) using 1:2:7 with image"] : [])
      + ["\(name) using 1:2:3:4:5:6:7 with boxxyerror fs solid 1 \(joints) fc palette"]
  }

  private mutating func block(
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
