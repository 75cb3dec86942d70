/// The look of one series: colour and dash and point together, so that none has to be told apart by
/// colour alone.
package struct SeriesStyle: Equatable {
  /// The colour of lines, points, bars and, thinned, bands.
  package var color: String
  /// The colour of its name: the same hue, dark enough to be read on white.
  var ink: String
  /// The colour's number among the 256 of a terminal.
  var terminalColor: Int
  package var dash: Dash
  /// gnuplot's number for the shape of the points.
  package var point: Int
  /// The shape of the points in a text chart.
  var letter: Character

  /// The eight colours of Okabe and Ito, as published by Wong ("Color blindness", Nature Methods
  /// 8, 441, 2011), in an order that keeps neighbours apart and the faint ones for last. After
  /// eight series the colours come back with other dashes and points.
  package static func number(_ index: Int) -> SeriesStyle {
    let (color, ink, terminalColor) = colors[index % colors.count]
    // The second round of colours has other shapes, of which there is one more, and other dashes.
    let (point, letter) = shapes[index % shapes.count]
    let dash = Dash.allCases[(index + index / colors.count) % Dash.allCases.count]
    return SeriesStyle(
      color: color, ink: ink, terminalColor: terminalColor, dash: dash, point: point,
      letter: letter)
  }

  private static let colors: [(String, String, Int)] = [
    ("#0072b2", "#00609a", 32),  // blue
    ("#d55e00", "#b34f00", 166),  // vermillion
    ("#009e73", "#007a59", 36),  // bluish green
    ("#cc79a7", "#a3527f", 175),  // reddish purple
    ("#e69f00", "#946600", 214),  // orange
    ("#56b4e9", "#2a78a8", 74),  // sky blue
    ("#000000", "#000000", 244),  // black; grey on a terminal, whose ground may be black
    ("#f0e442", "#857d00", 227),  // yellow
  ]

  private static let shapes: [(Int, Character)] = [
    (7, "●"), (9, "▲"), (5, "■"), (13, "◆"), (11, "▼"), (6, "○"), (8, "△"), (4, "□"), (12, "◇"),
  ]
}

/// A series of a figure: its name, its look, and the marks its legend entry has to show.
struct Series: Equatable {
  var name: String
  var style: SeriesStyle
  package var dash: Dash
  var hasLine = false
  var hasThinLine = false
  var hasBand = false
  var hasPoints = false
  var hasBoxes = false
}

extension Figure {
  /// The series in the order in which their names occur.
  var series: [Series] {
    var found: [Series] = []
    func update(_ name: String, _ change: (inout Series) -> Void) {
      let index = found.firstIndex { $0.name == name } ?? found.count
      if index == found.count {
        let style = SeriesStyle.number(index)
        found.append(Series(name: name, style: style, dash: style.dash))
      }
      change(&found[index])
    }
    for mark in panels.flatMap(\.marks) {
      switch mark {
      case .curve(let curve):
        update(curve.name) {
          if let dash = curve.dash { $0.dash = dash }
          if curve.isJoined { $0.hasLine = true }
          if curve.isThin { $0.hasThinLine = true }
          if curve.band != nil { $0.hasBand = true }
          if !curve.isJoined || curve.isMarked { $0.hasPoints = true }
        }
      case .bars(let bars): update(bars.name) { $0.hasBoxes = true }
      case .heatmap, .rule, .note: break
      }
    }
    return found
  }
}
