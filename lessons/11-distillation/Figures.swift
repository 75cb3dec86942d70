import Evaluation
import Plots

/// Marks of one kind of model, one of each seed.
struct Row {
  let name: String
  let graduates: [Graduate]

  var passAtOne: SeedBand { SeedBand(graduates.map { [$0.marks.passAtOne] }) }
  var consensus: SeedBand { SeedBand(graduates.map { [$0.marks.consensus] }) }

  /// The mean over seeds.
  func mean(_ mark: (Marks) -> Double) -> Double {
    graduates.map { mark($0.marks) }.reduce(0, +) / Double(graduates.count)
  }
}

private func bars(_ name: String, _ bands: [SeedBand]) -> Layer {
  .bars(
    name, bands.map { $0.mean[0] },
    errors: (bands.map { $0.low[0] }, bands.map { $0.high[0] }))
}

/// One student, all methods: what the paper's Table 6 compares, and more.
func methodsFigure(_ rows: [Row], teacher: Row, caption: String) -> Figure {
  Figure(
    title: "The same student, the same compute: what is worth learning from?", caption: caption,
    panels: [
      Panel(
        yLabel: "right on held-out equations",
        layers: [
          bars("pass@1", rows.map(\.passAtOne)), bars("cons@16", rows.map(\.consensus)),
          .horizontal(teacher.passAtOne.mean[0], "teacher"),
        ],
        yRange: 0...1, categories: rows.map(\.name))
    ], legend: .above)
}

/// The paper's Table 5: students of several sizes, by what they learned from.
func ladderFigure(
  _ ladder: [(name: String, rows: [Row])], sizes: [String], teacher: Row, caption: String
) -> Figure {
  let marks: [(title: String, band: KeyPath<Row, SeedBand>)] = [
    ("pass@1", \.passAtOne), ("cons@16", \.consensus),
  ]
  return Figure(
    title: "Reasoning needs room: the smaller the student, the less of it arrives",
    caption: caption,
    panels: marks.map { title, band in
      Panel(
        title, xLabel: "parameters of the student",
        yLabel: title == "pass@1" ? "right on held-out equations" : "",
        layers: ladder.map { name, rows in bars(name, rows.map { $0[keyPath: band] }) }
          + [.horizontal(teacher[keyPath: band].mean[0], "teacher")],
        yRange: 0...1, categories: sizes)
    }, legend: .above)
}

/// One kind of model at several sizes, for the figure of what an answer costs.
struct Price {
  let name: String
  let x: [Double]
  let accuracy: [Double]
}

/// Accuracy over what a model weighs, or what its answers cost.
func priceFigure(
  _ title: String, _ panels: [(label: String, prices: [Price])], caption: String
) -> Figure {
  Figure(
    title: title, caption: caption,
    panels: panels.enumerated().map { place, panel in
      Panel(
        xLabel: panel.label, yLabel: place == 0 ? "pass@1 on held-out equations" : "",
        layers: panel.prices.map { .line($0.name, x: $0.x, y: $0.accuracy) },
        yRange: 0...1, xScale: .logarithmic)
    }, legend: .above)
}
