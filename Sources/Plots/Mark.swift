import Require

/// What a layer holds, once its shapes have been checked.
enum Mark: Equatable, Sendable {
  case curve(Curve)
  case points(Points)
  case bars(Bars)
  case heatmap(Heatmap)
  case rule(Rule)
  case note(Note)
}

/// A line, a band, or both.
struct Curve: Equatable, Sendable {
  var name: String
  var x: [Double]
  var y: [Double]?
  var band: Band?
  var dash: Dash?
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

struct Points: Equatable, Sendable {
  var name: String
  var x: [Double]
  var y: [Double]
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

struct Point: Equatable, Sendable {
  var x: Double
  var y: Double
}

struct Note: Equatable, Sendable {
  var text: String
  var place: Point
  var target: Point?
}

extension Mark {
  /// The name by which the legend knows it; `nil` for what is no series.
  var series: String? {
    switch self {
    case .curve(let curve): curve.name
    case .points(let points): points.name
    case .bars(let bars): bars.name
    case .heatmap, .rule, .note: nil
    }
  }
}

extension Panel {
  var marks: [Mark] { layers.map(\.mark) }

  var curves: [Curve] {
    marks.compactMap { if case .curve(let curve) = $0 { curve } else { nil } }
  }
  var points: [Points] {
    marks.compactMap { if case .points(let points) = $0 { points } else { nil } }
  }
  var bars: [Bars] {
    marks.compactMap { if case .bars(let bars) = $0 { bars } else { nil } }
  }
  var heatmaps: [Heatmap] {
    marks.compactMap { if case .heatmap(let heatmap) = $0 { heatmap } else { nil } }
  }
  var rules: [Rule] {
    marks.compactMap { if case .rule(let rule) = $0 { rule } else { nil } }
  }
  var notes: [Note] {
    marks.compactMap { if case .note(let note) = $0 { note } else { nil } }
  }
}
