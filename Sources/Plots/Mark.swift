import Require

/// The content of a layer, once its shapes have been checked.
enum Mark: Equatable, Sendable {
  case curve(Curve)
  case bars(Bars)
  case heatmap(Heatmap)
  case rule(Rule)
  case note(Note)

  /// Indicates whether it shows a number that was measured: a rule and a note stand beside such numbers.
  var hasData: Bool {
    switch self {
    case .curve(let curve): zip(curve.x, curve.y).contains { $0.isFinite && $1.isFinite }
    case .bars(let bars): bars.values.contains(where: \.isFinite)
    case .heatmap(let heatmap): heatmap.z.joined().contains(where: \.isFinite)
    case .rule, .note: false
    }
  }
}

/// Points, joined by a line or not.
struct Curve: Equatable, Sendable {
  var name: String
  var x: [Double]
  var y: [Double]
  var band: Band?
  var dash: Dash?
  var isJoined: Bool
  /// Indicates whether it is one seed of several: a thin line without marks, named above the panel.
  var isThin = false

  /// Indicates whether the points of a line are few enough to be marked one by one. Two points only
  /// say how a straight line runs.
  var isMarked: Bool { x.count <= 25 && x.count != 2 && !isThin }
}

/// The two ends of an interval at each place.
struct Band: Equatable, Sendable {
  var low: [Double]
  var high: [Double]

  init(_ ends: (low: [Double], high: [Double]), _ count: Int, _ name: String) {
    require(
      ends.low.count == count && ends.high.count == count,
      """
      "\(name)": expected \(count) low and high values, got \(ends.low.count) and \
      \(ends.high.count)
      """)
    (low, high) = ends
  }
}

struct Bars: Equatable, Sendable {
  var name: String
  var values: [Double]
  var errors: Band?
  var stacked: Bool
}

struct Heatmap: Equatable, Sendable {
  var x: [Double]
  var y: [Double]
  var z: [[Double]]
  var label: String
  var palette: Palette
  var range: ClosedRange<Double>?
}

struct Rule: Equatable, Sendable {
  var isHorizontal: Bool
  var value: Double
  var label: String
}

struct Note: Equatable, Sendable {
  var text: String
  var place: Point
}

struct Point: Equatable, Sendable {
  var x: Double
  var y: Double
}

extension Panel {
  var marks: [Mark] { layers.map(\.mark) }

  var lines: [Curve] { curves.filter(\.isJoined) }
  var points: [Curve] { curves.filter { !$0.isJoined } }
  var curves: [Curve] {
    marks.compactMap { if case .curve(let curve) = $0 { curve } else { nil } }
  }
  var bars: [Bars] {
    marks.compactMap { if case .bars(let bars) = $0 { bars } else { nil } }
  }
  /// The map at the bottom of the panel.
  var heatmap: Heatmap? {
    marks.lazy.compactMap { if case .heatmap(let heatmap) = $0 { heatmap } else { nil } }.first
  }
  var rules: [Rule] {
    marks.compactMap { if case .rule(let rule) = $0 { rule } else { nil } }
  }
  var notes: [Note] {
    marks.compactMap { if case .note(let note) = $0 { note } else { nil } }
  }
}
