import Evaluation
import Plots

private func bars(_ name: String, _ bands: [SeedBand]) -> Layer {
  .bars(
    name, bands.map { $0.mean[0] },
    errors: (bands.map { $0.low[0] }, bands.map { $0.high[0] }))
}

/// One student, all methods: what the paper's Table 6 compares, and more.
func methodsFigure(_ rows: [Row], teacher: Row, caption: String) -> Figure {
  Figure(
    title:
      "For the same compute, thoughts teach far more than answers, and on average more than RL",
    caption: caption,
    panels: [
      Panel(
        yLabel: "right on held-out equations",
        layers: [
          bars("pass@1", rows.map(\.passAtOne)), bars("cons@16", rows.map(\.consensus)),
          .horizontal(teacher.passAtOne.mean[0], "teacher, pass@1"),
        ],
        yRange: 0...1, categories: rows.map(\.name))
    ], legend: .above)
}

/// The paper's Table 5: students of several sizes, by what they learned from.
func ladderFigure(_ ladder: [Rung], teacher: Row, caption: String) -> Figure {
  let marks: [(title: String, band: KeyPath<Row, SeedBand>)] = [
    ("pass@1", \.passAtOne), ("cons@16", \.consensus),
  ]
  return Figure(
    title: "The larger the student, the more of its teacher's reasoning arrives",
    caption: caption,
    panels: marks.map { title, band in
      Panel(
        title, xLabel: "parameters of the student",
        yLabel: title == "pass@1" ? "right on held-out equations" : "",
        layers: ladder[0].rows.indices.map { place in
          bars(ladder[0].rows[place].name, ladder.map { $0.rows[place][keyPath: band] })
        } + [.horizontal(teacher[keyPath: band].mean[0], "teacher")],
        yRange: 0...1, categories: ladder.map { grouped($0.parameters) })
    }, legend: .above)
}

/// Accuracy over what a student has computed, a panel for each size.
func courseFigure(_ ladder: [Rung], budget: Int, caption: String) -> Figure {
  Figure(
    title: "What texts teach at once takes reinforcement many times the compute",
    caption: caption,
    panels: ladder.enumerated().map { place, rung in
      Panel(
        "\(grouped(rung.parameters)) parameters", xLabel: "million passes",
        yLabel: place == 0 ? "pass@1 on held-out equations" : "",
        layers: rung.rows.dropFirst().map { row in
          let band = row.course
          return .line(
            row.name,
            x: zip(Graduate.exams, band.mean).map { Double(budget * $0.0) / 64e6 },
            y: band.mean, band: (band.low, band.high))
        }, yRange: 0...1, xScale: .logarithmic)
    }, columns: 3, legend: .above)
}

/// One kind of model at several sizes, for the figure of what an answer costs.
struct Price {
  let name: String
  let x: [Double]
  /// Of each size, and of each seed.
  let rows: [Row]
}

/// Accuracy over what a model weighs, or what its answers cost.
func priceFigure(
  _ title: String, _ panels: [(label: String, prices: [Price])], caption: String
) -> Figure {
  Figure(
    title: title, caption: caption,
    panels: panels.enumerated().map { place, panel in
      let x = panel.prices.flatMap(\.x)
      return Panel(
        xLabel: panel.label, yLabel: place == 0 ? "pass@1 on held-out equations" : "",
        layers: panel.prices.map { price in
          let bands = price.rows.map(\.passAtOne)
          return .line(
            price.name, x: price.x, y: bands.map { $0.mean[0] },
            band: (bands.map { $0.low[0] }, bands.map { $0.high[0] }))
        },
        xRange: (x.min() ?? 1) / 1.4...(x.max() ?? 1) * 1.4, yRange: 0...1, xScale: .logarithmic)
    }, legend: .above)
}

/// The paper's own numbers.
func paperFigure(_ rows: [(name: String, passAtOne: Double, consensus: Double)]) -> Figure {
  Figure(
    title: "In the paper: distilled models pass a larger one, and RL on a model of their size",
    caption: "DeepSeek-R1 v1, Tables 5 and 6, AIME 2024; these are not numbers of ours",
    panels: [
      Panel(
        yLabel: "per cent",
        layers: [
          .bars("pass@1", rows.map(\.passAtOne)), .bars("cons@64", rows.map(\.consensus)),
        ], yRange: 0...100, categories: rows.map(\.name))
    ], legend: .above)
}

/// 15624 as 15,624.
private func grouped(_ number: Int) -> String {
  number < 1000
    ? "\(number)" : "\(number / 1000)," + String("\(1000 + number % 1000)".dropFirst())
}
