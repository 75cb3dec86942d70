import TinyR1
import LessonShared
import Plots

private func bars(_ name: String, _ bands: [MeanAndRange]) -> Layer {
  .bars(
    name, bands.map { $0.mean[0] },
    errors: (bands.map { $0.low[0] }, bands.map { $0.high[0] }))
}

/// One student, all methods: what the paper's Table 6 compares, and more.
func methodsFigure(_ rows: [ModelGroup], teacher: ModelGroup, caption: String) -> Figure {
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
func ladderFigure(_ comparisons: [SizeComparison], teacher: ModelGroup, caption: String) -> Figure {
  let numbers: [(title: String, band: KeyPath<ModelGroup, MeanAndRange>)] = [
    ("pass@1", \.passAtOne), ("cons@16", \.consensus),
  ]
  return Figure(
    title: "The larger the student, the more of its teacher's reasoning arrives",
    caption: caption,
    panels: numbers.map { title, band in
      Panel(
        title, xLabel: "parameters of the student",
        yLabel: title == "pass@1" ? "right on held-out equations" : "",
        layers: comparisons[0].groups.indices.map { place in
          bars(
            comparisons[0].groups[place].name,
            comparisons.map { $0.groups[place][keyPath: band] })
        } + [.horizontal(teacher[keyPath: band].mean[0], "teacher")],
        yRange: 0...1, categories: comparisons.map { grouped($0.parameters) })
    }, legend: .above)
}

/// Accuracy over what a student has computed, a panel for each size.
func courseFigure(_ comparisons: [SizeComparison], budget: Int, caption: String) -> Figure {
  Figure(
    title: "What texts teach at once takes reinforcement many times the compute",
    caption: caption,
    panels: comparisons.enumerated().map { place, size in
      Panel(
        "\(grouped(size.parameters)) parameters", xLabel: "million passes",
        yLabel: place == 0 ? "pass@1 on held-out equations" : "",
        layers: size.groups.dropFirst().map { row in
          let band = row.evaluations
          return .line(
            row.name,
            x: zip(TrainedStudent.evaluationTimes, band.mean).map { Double(budget * $0.0) / 64e6 },
            y: band.mean, band: (band.low, band.high))
        }, yRange: 0...1, xScale: .logarithmic)
    }, columns: 3, legend: .above)
}

/// Accuracy over what a model weighs.
func sizeFigure(_ costs: [CostedGroup], caption: String) -> Figure {
  priceFigure(
    "Most of the reasoning for a fraction of the storage", costs,
    [
      ("thousand parameters", { Double($0.group.parameters) / 1000 }),
      ("kilobytes on disk", { Double($0.cost.disk) / 1000 }),
    ], caption: caption)
}

/// Accuracy over how long an answer takes.
func secondsFigure(_ costs: [CostedGroup], caption: String) -> Figure {
  priceFigure(
    "A student answers in a fraction of its teacher's time", costs,
    [("milliseconds per answer, on this machine", { 1000 * $0.cost.seconds })],
    caption: caption + "; time: of the first seed")
}

private func priceFigure(
  _ title: String, _ costs: [CostedGroup],
  _ prices: [(label: String, price: (CostedGroup) -> Double)], caption: String
) -> Figure {
  let names = costs.map(\.line).reduce(into: [String]()) { if $0.last != $1 { $0.append($1) } }
  return Figure(
    title: title, caption: caption,
    panels: prices.enumerated().map { place, price in
      let x = costs.map(price.price)
      return Panel(
        xLabel: price.label, yLabel: place == 0 ? "pass@1 on held-out equations" : "",
        layers: names.map { name in
          let own = costs.filter { $0.line == name }
          let bands = own.map(\.group.passAtOne)
          return .line(
            name, x: own.map(price.price), y: bands.map { $0.mean[0] },
            band: (bands.map { $0.low[0] }, bands.map { $0.high[0] }))
        },
        xRange: (x.min() ?? 1) / 1.4...(x.max() ?? 1) * 1.4, yRange: 0...1, xScale: .logarithmic)
    }, legend: .above)
}

/// The paper's own numbers.
func paperFigure() -> Figure {
  let rows = PaperResults.students
  return Figure(
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
