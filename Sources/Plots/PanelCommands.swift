extension Script {
  /// Adds the commands that draw one panel in gnuplot: axes, text, and the `plot` command.
  mutating func commands(of layout: PanelLayout, number: Int, elements: [String]) {
    let (frame, panel) = (layout.frame, layout.panel)
    add("\n# panel \(number)")
    add(
      """
      set lmargin at screen \(Self.fraction(frame.left / width))
      set rmargin at screen \(Self.fraction(frame.right / width))
      set tmargin at screen \(Self.fraction(1 - frame.top / height))
      set bmargin at screen \(Self.fraction(1 - frame.bottom / height))
      """)
    axis("x", layout.xAxis)
    axis("y", layout.yAxis)
    if let heatmap = panel.heatmap, let axis = layout.colorAxis {
      add("unset grid")
      // A frame all around: the palest colours are hardly darker than the page.
      add("set border 15 lw 1 lc rgb '\(Ink.axis)'")
      colors(axis, heatmap.palette, bar: layout.colorBar)
    } else {
      add("set grid ytics lt 1 lw 0.8 lc rgb '\(Ink.grid)'")
    }
    for rule in panel.rules { self.rule(rule, in: layout) }
    for leader in layout.leaders {
      segment(leader.from, leader.to, "nohead lw 0.8 lc rgb '\(leader.color)'")
    }
    for text in layout.texts { self.text(text) }
    if !panel.hasData {
      text(
        PlacedText(
          text: "no data", x: frame.middle.x, y: frame.middle.y, size: Ink.label, ink: Ink.axis,
          anchor: .center))
    }
    let elements = elements.isEmpty ? ["NaN"] : elements
    add("plot " + elements.map { $0 + " notitle" }.joined(separator: ", \\\n  "))
    add("unset label\nunset arrow\nunset object\nunset colorbox")
    if panel.heatmap != nil { add("set border 3 lw 1 lc rgb '\(Ink.axis)'") }
  }

  private mutating func axis(_ name: String, _ axis: Axis) {
    // A hair more on a logarithmic axis, where gnuplot can lose a tick at the very end.
    let hair = axis.scale == .logarithmic ? 1e-9 : 0
    let (low, high) = (axis.low * (1 - hair), axis.high * (1 + hair))
    add("unset logscale \(name)")
    add("set \(name)range [\(Self.number(low)):\(Self.number(high))]")
    if axis.scale == .logarithmic { add("set logscale \(name) 10") }
    // The names of categories are labels of their own, which can be broken into lines.
    let scale = axis.isCategorical ? "scale 0" : "scale 0.5"
    let offset = name == "x" ? " offset 0,lift" : ""
    add("set \(name)tics \(scale) (\(ticks(of: axis)))\(offset)")
  }

  private func ticks(of axis: Axis) -> String {
    axis.ticks.map { tick in
      "\(axis.isCategorical ? "''" : Self.quoted(tick.label)) \(Self.number(tick.value))"
    }.joined(separator: ", ")
  }

  /// Adds the colours of a heatmap, and if this panel has it, the bar that explains them.
  private mutating func colors(_ axis: Axis, _ palette: Palette, bar: Frame?) {
    if let bar {
      let origin = screen(Point(x: bar.left, y: bar.bottom))
      let size = "\(Self.fraction(bar.width / width)),\(Self.fraction(bar.height / height))"
      add("set colorbox user origin \(origin) size screen \(size) noborder")
    }
    add("set cbrange [\(Self.number(axis.low)):\(Self.number(axis.high))]")
    add("set cbtics scale 0.3 (\(ticks(of: axis)))")
    let stops = palette.colors.enumerated().map { "\($0) '\($1)'" }
    add("set palette defined (\(stops.joined(separator: ", ")))")
  }

  private mutating func rule(_ rule: Rule, in layout: PanelLayout) {
    let axis = rule.isHorizontal ? layout.yAxis : layout.xAxis
    guard let place = axis.fraction(rule.value), (0...1).contains(place) else { return }
    let value = Self.number(rule.value)
    let ends =
      rule.isHorizontal
      ? "from graph 0, first \(value) to graph 1, first \(value)"
      : "from first \(value), graph 0 to first \(value), graph 1"
    let isOnMap = layout.panel.heatmap != nil
    let look = "\(isOnMap ? "front" : "back") dt (6,4) lw 1.2"
    add("set arrow \(ends) nohead \(look) lc rgb '\(isOnMap ? Ink.black : Ink.rule)'")
  }
}

extension Dash {
  /// gnuplot's dash pattern, in line widths.
  var pattern: String {
    switch self {
    case .solid: "dt solid"
    case .dashed: "dt (10,4)"
    case .dotted: "dt (3,3)"
    case .dashDotted: "dt (10,3,3,3)"
    }
  }
}

extension Palette {
  /// The colours from the lowest value to the highest, evenly apart. Sequential is viridis, read
  /// off at every eighth; diverging runs from blue over near-white to vermillion.
  fileprivate var colors: [String] {
    switch self {
    case .sequential:
      [
        "#440154", "#472d7b", "#3b528b", "#2c728e", "#21918c", "#28ae80", "#5ec962", "#addc30",
        "#fde725",
      ]
    case .diverging: ["#00517f", "#4a97c6", "#f7f7f7", "#e88a4a", "#a34700"]
    }
  }
}
