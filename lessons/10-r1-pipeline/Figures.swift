import Evaluation
import GRPO
import Pipeline
import Plots

/// Bars by stage, one panel for each group of numbers: mean and range of the seeds.
func stagesFigure(
  _ stages: [(name: String, cards: [ReportCard])], caption: String
) -> Figure {
  func panel(
    _ title: String, _ unit: String, _ marks: [(name: String, value: (ReportCard) -> Double)],
    range: ClosedRange<Double>? = 0...1
  ) -> Panel {
    Panel(
      title, yLabel: unit,
      layers: marks.map { mark in
        let bands = stages.map { stage in SeedBand(stage.cards.map { [mark.value($0)] }) }
        return .bars(
          mark.name, bands.map { $0.mean[0] },
          errors: (bands.map { $0.low[0] }, bands.map { $0.high[0] }))
      }, yRange: range, categories: stages.map(\.name))
  }
  return Figure(
    title: "Each stage buys something else: right answers, one language, other tasks",
    caption: caption,
    panels: [
      panel("equations", "right", [("pass@1", \.accuracy), ("cons@16", \.consensus)]),
      panel("their words", "share in the right language", [("one language", \.language)]),
      panel("other tasks", "right", [("sums", \.sums), ("digits in a form", \.formatting)]),
      panel("length", "tokens per response", [("length", \.length)], range: nil),
    ], columns: 2)
}

/// The paper's own numbers, by its own stages.
func paperFigure(_ stages: [String], _ rows: [(name: String, values: [Double])]) -> Figure {
  Figure(
    title: "In the paper: cold start costs reasoning, and the rest of the way wins it back",
    caption: "Nature 645:633, Table 2, per cent; these are not numbers of ours",
    panels: rows.map { row in
      Panel(
        row.name, yLabel: "per cent", layers: [.bars("the paper's", row.values)],
        yRange: 0...100, categories: stages)
    }, columns: 2, legend: .none)
}

/// Numbers of the log over steps, for some runs of several seeds each; means over five steps.
func learningFigure(
  title: String, caption: String,
  _ numbers: [(title: String, unit: String, key: String, range: ClosedRange<Double>?)],
  _ runs: [(name: String, stages: [Pipeline.Stage])]
) -> Figure {
  Figure(
    title: title, caption: caption,
    panels: numbers.map { number in
      Panel(
        number.title, xLabel: "step", yLabel: number.unit,
        layers: runs.map { run in
          let band = SeedBand(run.stages.map { smoothed($0.log.records.map { $0[number.key] }) })
          return .line(
            run.name, x: 1..<band.mean.count + 1, y: band.mean, band: (band.low, band.high))
        }, yRange: number.range)
    })
}

/// Each number's mean with up to two neighbours on either side.
private func smoothed(_ values: [Double]) -> [Double] {
  values.indices.map { place in
    let near = values[max(0, place - 2)...min(values.count - 1, place + 2)]
    return near.reduce(0, +) / Double(near.count)
  }
}
