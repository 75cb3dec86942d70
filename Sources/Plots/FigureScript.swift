extension Figure {
  /// Returns the gnuplot script that draws this figure as `name.svg` and `name.png` in the folder
  /// it runs in. It holds its data, names no other folder, and is the same for equal figures.
  func script(name: String) -> Script {
    let layout = Layout(self)
    var script = Script(width: layout.width, height: layout.height)
    script.comment(title)
    script.add("# Draw it again, in this folder: gnuplot -d \(name).gp")
    script.add(
      """
      reset
      set encoding utf8
      set minussign
      set datafile missing 'nan'
      """)
    let series = self.series
    let elements = layout.panels.enumerated().map { index, panel in
      PanelData(panel, number: index + 1, series: series, to: &script).elements
    }

    script.add("\n# Drawn twice: svg for pages, and a png with half as many pixels again.")
    script.add("do for [format in 'svg png'] {")
    script.settings(name: name)
    script.add("\n# title, caption and legend")
    for text in layout.texts { script.text(text) }
    for entry in layout.legend { script.sample(of: entry) }
    for (index, panel) in layout.panels.enumerated() {
      script.commands(of: panel, number: index + 1, elements: elements[index])
    }
    script.add(
      """

      unset multiplot
      unset output
      }
      """)
    return script
  }
}

extension Script {
  /// The terminals, and the style of the house.
  fileprivate mutating func settings(name: String) {
    let size = { [width, height] (scale: Double) in
      "\(Int(width * scale)),\(Int(height * scale))"
    }
    let identifier = String(name.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
    add(
      """
      # The svg terminal sets tick labels lower than the other.
      lift = (format eq 'svg' ? 0.35 : 0.15)
      if (format eq 'svg') {
        set terminal svg size \(size(1)) dynamic noenhanced name '\(identifier)' \\
          font 'DejaVu Sans,Verdana,sans-serif,12' background 'white'
      } else {
        set terminal pngcairo size \(size(1.5)) noenhanced font 'DejaVu Sans,12' \\
          fontscale 1.125 linewidth 1.5 pointscale 1.5 dashlength 1.6 background 'white'
      }
      set output '\(name).'.format
      set multiplot
      unset key
      unset colorbox
      set border 3 lw 1 lc rgb '\(Ink.axis)'
      set tics out nomirror scale 0.5 font ',\(Script.number(Ink.tick))' tc rgb '\(Ink.dark)'
      set clip two
      """)
  }

  /// A series in the legend: its band, line, point or box, and its name.
  fileprivate mutating func sample(of entry: LegendEntry) {
    let (series, frame) = (entry.series, entry.sample)
    let color = "lc rgb '\(series.style.color)'"
    func box(_ halfHeight: Double, _ left: Double, _ right: Double, _ fill: String) {
      let from = Point(x: left, y: frame.middle.y - halfHeight)
      let to = Point(x: right, y: frame.middle.y + halfHeight)
      add(
        "set object rectangle from \(screen(from)) to \(screen(to)) noclip "
          + "fc rgb '\(series.style.color)' fs \(fill) noborder")
    }
    if series.hasBand { box(6, frame.left, frame.right, "transparent solid 0.2") }
    if series.hasBoxes { box(5, frame.left, frame.left + 13, "solid 1") }
    if series.hasLine {
      segment(
        Point(x: frame.left, y: frame.middle.y), Point(x: frame.right, y: frame.middle.y),
        "nohead lw 2 \(series.dash.pattern) \(color)")
    }
    if series.hasPoints {
      add("set label '' at \(screen(frame.middle)) point pt \(series.style.point) ps 0.7 \(color)")
    }
    text(entry.name)
  }
}
