import LessonShared
import Plots
import TinyR1

/// Bars by stage, one panel for each group of numbers. Where a stage is at 0, it says so.
func stagesFigure(
  _ stages: KeyValuePairs<String, [R1Stages.Stage]>, equations: Int
) -> Figure {
  func panel(
    _ title: String, _ unit: String, _ marks: [(name: String, value: (EvaluationReport) -> Double)],
    range: ClosedRange<Double>? = 0...1
  ) -> Panel {
    let bands = marks.map { mark in
      stages.map { stage in QuantileBand(stage.value.map { [mark.value($0.report)] }) }
    }
    let bars = zip(marks, bands).map { mark, bands in
      Layer.bars(
        mark.name, bands.map { $0.mean[0] },
        errors: (bands.map { $0.low[0] }, bands.map { $0.high[0] }))
    }
    let zeros = stages.indices.map { stages.distance(from: stages.startIndex, to: $0) }
      .filter { stage in bands.allSatisfy { $0[stage].high[0] < 0.005 } }
    return Panel(
      title, yLabel: unit, layers: bars + zeros.map { .note("0", at: (Double($0), 0.05)) },
      yRange: range, categories: stages.map(\.key))
  }
  return Figure(
    title: "Right answers, one language, other tasks: each is bought by a stage, none by the last",
    caption: "held out: \(equations) × 2 equations × 16, 100 sums × 8, 100 digits × 8; "
      + spread(of: stages[0].value.count),
    panels: [
      panel("equations", "right", [("pass@1", \.accuracy), ("cons@16", \.consensus)]),
      panel("their words", "share in the right language", [("one language", \.language)]),
      panel(
        "other tasks, not shown before Dev3", "right",
        [("sums", \.sums), ("digits in a form", \.formatting)]),
      panel("length", "tokens per response", [("length", \.length)], range: nil),
    ], columns: 2)
}

/// The paper's numbers by its stages, and ours beside them.
func paperFigure(_ stages: KeyValuePairs<String, [R1Stages.Stage]>) -> Figure {
  func panel(_ row: String, _ own: String, _ value: (EvaluationReport) -> Double) -> Panel {
    let bands = stages.dropFirst().map { QuantileBand($0.value.map { [100 * value($0.report)] }) }
    return Panel(
      "the paper's \(row), our \(own)", yLabel: "per cent",
      layers: [
        .bars("the paper's", PaperResults.byStage(row)),
        .bars(
          "ours", bands.map { $0.mean[0] },
          errors: (bands.map { $0.low[0] }, bands.map { $0.high[0] })),
      ], yRange: 0...100, categories: PaperResults.stages)
  }
  return Figure(
    title: "Zero leads Dev1 in mathematics, as in the paper; here other tasks come at once",
    caption: "the paper's: Nature 645:633, Table 2; ours: "
      + spread(of: stages[0].value.count) + "; no bar: below 0.1%",
    panels: [
      panel("AIME 2024", "equations", \.accuracy), panel("IF-Eval", "other tasks", \.otherTasks),
    ], legend: .above)
}

/// Language and accuracy on held-out equations of the training with the language reward, and of its
/// control.
func languageFigure(rewarded: [R1Stages.Stage], _ controls: [R1Stages.Stage]) -> Figure {
  let runs = [("with the reward", rewarded), ("without", controls)]
  func panel(_ title: String, _ unit: String, _ value: (EvaluationReport) -> Double) -> Panel {
    Panel(
      title, xLabel: "step", yLabel: unit,
      layers: runs.map { name, stages in
        let band = QuantileBand(stages.map { $0.log.evaluations.map { value($0.report) } })
        let steps = stages[0].log.evaluations.prefix(band.mean.count).map(\.step)
        return .line(name, x: steps, y: band.mean, band: (band.low, band.high))
      }, yRange: 0...1)
  }
  return Figure(
    title: "A reward for one language makes thoughts readable; without it they stay mixed",
    caption: "held-out equations, 16 samples each; \(spread(of: rewarded.count))",
    panels: [
      panel("language consistency", "share of words", \.language),
      panel("accuracy", "right", \.accuracy),
    ], legend: .above)
}

/// Accuracy and length of R1-Zero's training, and of the one after the cold start.
func growthFigure(_ zeros: [R1Stages.Stage], _ devs2: [R1Stages.Stage]) -> Figure {
  func panel(
    _ title: String, _ unit: String, _ range: ClosedRange<Double>?,
    _ metric: (StepMetrics) -> Double
  ) -> Panel {
    Panel(
      title, xLabel: "step", yLabel: unit,
      layers: [("Zero", zeros), ("Dev2", devs2)].map { name, stages in
        let band = QuantileBand(stages.map { smoothed($0.log.metrics.map(metric)) })
        return .line(
          name, x: 1..<band.mean.count + 1, y: band.mean, band: (band.low, band.high))
      }, yRange: range)
  }
  return Figure(
    title: "Zero has to learn patience; after the cold start it is there",
    caption: "training problems as they are sampled, means over five steps; "
      + "\(spread(of: zeros.count)); Dev2 ends earlier, because two stages follow it",
    panels: [
      panel("accuracy", "right", 0...1, \.correct),
      panel("length", "tokens per response", nil, \.length),
    ], legend: .above)
}
