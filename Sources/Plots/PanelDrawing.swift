/// What gnuplot is told to draw one panel: its data blocks, written when it is made, and then the
/// commands that use them.
struct PanelDrawing {
  let layout: PanelLayout
  let number: Int
  let palette: [String]
  /// The elements of the `plot` command, from the bottom up.
  let elements: [String]

  init(_ layout: PanelLayout, number: Int, series: [Series], script: inout Script) {
    self.layout = layout
    self.number = number
    var data = PanelData(panel: layout.panel, number: number, yLow: layout.yAxis.low)
    let style = { (name: String) in
      series.first { $0.name == name }?.style ?? SeriesStyle.number(0)
    }
    var (maps, bands, boxes, lines, points): ([String], [String], [String], [String], [String])
    (maps, bands, boxes, lines, points) = ([], [], [], [], [])
    for heatmap in layout.panel.heatmaps {
      maps.append(contentsOf: data.heatmap(heatmap, to: &script))
    }
    for curve in layout.panel.curves {
      guard let block = data.curve(curve, to: &script) else { continue }
      let style = style(curve.name)
      let color = "rgb '\(style.color)'"
      if curve.band != nil {
        bands.append(
          "\(block) using 1:3:4 with filledcurves fc \(color) fs transparent solid 0.2 noborder")
      }
      guard curve.y != nil else { continue }
      let marks = curve.isMarked ? "linespoints pt \(style.point) ps 0.6" : "lines"
      let dash = (curve.dash ?? style.dash).pattern
      if !layout.panel.heatmaps.isEmpty {  // a light edge, to be seen on ground of any colour
        lines.append("\(block) using 1:2 with lines lw 5 lc rgb 'white'")
      }
      lines.append("\(block) using 1:2 with \(marks) lw 2 \(dash) lc \(color)")
    }
    for (bars, rectangles) in layout.panel.barBoxes {
      guard let block = data.bars(bars, rectangles, to: &script) else { continue }
      boxes.append(
        "\(block) using 1:2:3:4:5:6 with boxxyerror fs solid 1 noborder "
          + "fc rgb '\(style(bars.name).color)'")
      if bars.errors != nil {
        // A vector with a flat head at both ends: gnuplot's own error bars come with a white disc.
        boxes.append(
          "\(block) using 1:7:(0):($8-$7) with vectors heads size char 0.35,90 nofilled lw 1.2 "
            + "lc rgb '\(Ink.black)'")
      }
    }
    for cloud in layout.panel.points {
      guard let block = data.points(cloud, to: &script) else { continue }
      let style = style(cloud.name)
      if !layout.panel.heatmaps.isEmpty {
        points.append("\(block) using 1:2 with points pt \(style.point) ps 1 lc rgb 'white'")
      }
      points.append(
        "\(block) using 1:2 with points pt \(style.point) ps 0.6 lc rgb '\(style.color)'")
    }
    elements = maps + bands + boxes + lines + points
    palette = Self.palette(layout.panel.heatmaps.first?.palette ?? .sequential)
  }

  /// The colours from the lowest value to the highest, evenly apart. Sequential is viridis, read
  /// off at every eighth; diverging runs from blue over near-white to vermillion.
  private static func palette(_ palette: Palette) -> [String] {
    switch palette {
    case .sequential:
      [
        "#440154", "#472d7b", "#3b528b", "#2c728e", "#21918c", "#28ae80", "#5ec962", "#addc30",
        "#fde725",
      ]
    case .diverging: ["#00517f", "#4a97c6", "#f7f7f7", "#e88a4a", "#a34700"]
    }
  }

  /// Axes, text, and the `plot` command.
  func commands(_ script: inout Script) {
    let (frame, panel) = (layout.frame, layout.panel)
    script.add("\n# panel \(number)")
    script.add(
      """
      set lmargin at screen \(script.fraction(frame.left / script.width))
      set rmargin at screen \(script.fraction(frame.right / script.width))
      set tmargin at screen \(script.fraction(1 - frame.top / script.height))
      set bmargin at screen \(script.fraction(1 - frame.bottom / script.height))
      """)
    axis("x", layout.xAxis, &script)
    axis("y", layout.yAxis, &script)
    if panel.heatmaps.isEmpty {
      script.add("set grid ytics lt 1 lw 0.8 lc rgb '\(Ink.grid)'")
    } else {
      script.add("unset grid")
      // A frame all around: the palest colours are hardly darker than the page.
      script.add("set border 15 lw 1 lc rgb '\(Ink.axis)'")
    }
    if let colors = layout.colorAxis { self.colors(colors, bar: layout.colorBar, &script) }
    for rule in panel.rules { self.rule(rule, &script) }
    if !panel.bars.isEmpty && layout.yAxis.low < 0 && layout.yAxis.high > 0 {
      let ends = "from graph 0, first 0 to graph 1, first 0"
      script.add("set arrow \(ends) nohead back lw 1 lc rgb '\(Ink.axis)'")
    }
    for leader in layout.leaders {
      script.segment(leader.from, leader.to, "nohead lw 0.8 lc rgb '\(leader.color)'")
    }
    for note in panel.notes {
      for text in layout.noteTexts(note) { script.text(text) }
      if let (from, to) = layout.noteArrow(note) {
        script.segment(from, to, "head size char 0.7,22 filled front lw 1 lc rgb '\(Ink.dark)'")
      }
    }
    for text in layout.texts { script.text(text) }
    if !panel.hasData {
      script.text(
        PlacedText(
          text: "no data", x: frame.middle.x, y: frame.middle.y, size: Ink.label, ink: Ink.axis,
          anchor: .center))
    }
    let elements = elements.isEmpty ? ["NaN"] : elements
    script.add("plot " + elements.map { $0 + " notitle" }.joined(separator: ", \\\n  "))
    script.add("unset label\nunset arrow\nunset object\nunset colorbox")
    if !panel.heatmaps.isEmpty { script.add("set border 3 lw 1 lc rgb '\(Ink.axis)'") }
  }

  private func axis(_ name: String, _ axis: Axis, _ script: inout Script) {
    // A hair more on a logarithmic axis, where gnuplot can lose a tick at the very end.
    let hair = axis.scale == .logarithmic ? 1e-9 : 0
    let (low, high) = (axis.low * (1 - hair), axis.high * (1 + hair))
    let range = "[\(Script.number(low)):\(Script.number(high))]"
    script.add("unset logscale \(name)\nset \(name)range \(range)")
    if axis.scale == .logarithmic { script.add("set logscale \(name) 10") }
    // The names of categories along x are labels of their own, which can be broken into lines.
    let ticks = axis.ticks.map { tick in
      let label = name == "x" && axis.isCategorical ? "''" : Script.quoted(tick.label)
      return "\(label) \(Script.number(tick.value))"
    }
    let scale = axis.isCategorical ? "scale 0" : "scale 0.5"
    let offset = name == "x" ? " offset 0,lift" : ""
    script.add("set \(name)tics \(scale) (\(ticks.joined(separator: ", ")))\(offset)")
  }

  /// What the colours of a heatmap mean, and if this panel has it, the bar that says so.
  private func colors(_ axis: Axis, bar: Frame?, _ script: inout Script) {
    if let bar {
      let origin = script.screen(Point(x: bar.left, y: bar.bottom))
      let size =
        "screen \(script.fraction(bar.width / script.width)),"
        + script.fraction(bar.height / script.height)
      script.add("set colorbox user origin \(origin) size \(size) noborder")
    }
    script.add("set cbrange [\(Script.number(axis.low)):\(Script.number(axis.high))]")
    let ticks = axis.ticks.map { "\(Script.quoted($0.label)) \(Script.number($0.value))" }
    script.add("set cbtics scale 0.3 (\(ticks.joined(separator: ", ")))")
    let stops = palette.enumerated().map { "\($0) '\($1)'" }
    script.add("set palette defined (\(stops.joined(separator: ", ")))")
  }

  private func rule(_ rule: Rule, _ script: inout Script) {
    let axis = rule.isHorizontal ? layout.yAxis : layout.xAxis
    guard let place = axis.fraction(rule.value), (0...1).contains(place) else { return }
    let value = Script.number(rule.value)
    let ends =
      rule.isHorizontal
      ? "from graph 0, first \(value) to graph 1, first \(value)"
      : "from first \(value), graph 0 to first \(value), graph 1"
    let look = layout.panel.heatmaps.isEmpty ? "back dt (6,4)" : "front dt (6,4)"
    let color = layout.panel.heatmaps.isEmpty ? Ink.rule : Ink.black
    script.add("set arrow \(ends) nohead \(look) lw 1.2 lc rgb '\(color)'")
  }
}
