import TinyR1
import LessonShared
import Plots

/// Bars by stage, one panel for each group of numbers: mean and range of the seeds.
func stagesFigure(
  _ stages: KeyValuePairs<String, [R1Stages.Stage]>, equations: Int, _ spread: String
) -> Figure {
  func panel(
    _ title: String, _ unit: String, _ marks: [(name: String, value: (EvaluationReport) -> Double)],
    range: ClosedRange<Double>? = 0...1
  ) -> Panel {
    Panel(
      title, yLabel: unit,
      layers: marks.map { mark in
        let bands = stages.map { stage in MeanAndRange(stage.value.map { [mark.value($0.report)] })
        }
        return .bars(
          mark.name, bands.map { $0.mean[0] },
          errors: (bands.map { $0.low[0] }, bands.map { $0.high[0] }))
      }, yRange: range, categories: stages.map(\.key))
  }
  return Figure(
    title: "Each stage buys something else: right answers, one language, other tasks",
    caption: "\(equations) held-out equations in two languages, 16 samples each; \(spread)",
    panels: [
      panel("equations", "right", [("pass@1", \.accuracy), ("cons@16", \.consensus)]),
      panel("their words", "share in the right language", [("one language", \.language)]),
      panel("other tasks", "right", [("sums", \.sums), ("digits in a form", \.formatting)]),
      panel("length", "tokens per response", [("length", \.length)], range: nil),
    ], columns: 2)
}

/// The paper's own numbers, by its own stages.
func paperFigure() -> Figure {
  Figure(
    title: "In the paper: cold start costs reasoning, and the rest of the way wins it back",
    caption: "Nature 645:633, Table 2, per cent; these are not numbers of ours",
    panels: PaperResults.byStage.map { row in
      Panel(
        row.name, yLabel: "per cent", layers: [.bars("the paper's", row.values)],
        yRange: 0...100, categories: PaperResults.stages)
    }, columns: 2, legend: .none)
}

/// Language and accuracy of the training with the language reward, and of its control.
func languageFigure(
  rewarded: [R1Stages.Stage], _ controls: [R1Stages.Stage], _ spread: String
) -> Figure {
  let runs = [("with the reward", rewarded), ("without", controls)]
  return learningFigure(
    "A reward for one language makes thoughts readable; without it they stay mixed", spread,
    [
      learningPanel("language consistency", "share of words", runs, in: 0.5...1) {
        $0.rewardComponent("language")
      },
      learningPanel("accuracy", "right", runs, in: 0...1, \.correct),
    ])
}

/// Accuracy and length of R1-Zero's training, and of the one after the cold start.
func growthFigure(
  _ zeros: [R1Stages.Stage], _ devs2: [R1Stages.Stage], _ spread: String
) -> Figure {
  let runs = [("Zero", zeros), ("Dev2", devs2)]
  return learningFigure(
    "Zero has to learn patience; after the cold start it is there", spread,
    [
      learningPanel("accuracy", "right", runs, in: 0...1, \.correct),
      learningPanel("length", "tokens per response", runs, in: nil, \.length),
    ])
}

private func learningFigure(_ title: String, _ spread: String, _ panels: [Panel]) -> Figure {
  Figure(
    title: title,
    caption: "training problems as they are sampled, means over five steps; \(spread)",
    panels: panels)
}

/// One metric over steps, for some trainings of several seeds each.
private func learningPanel(
  _ title: String, _ unit: String, _ runs: [(name: String, stages: [R1Stages.Stage])],
  in range: ClosedRange<Double>?, _ metric: (StepMetrics) -> Double
) -> Panel {
  Panel(
    title, xLabel: "step", yLabel: unit,
    layers: runs.map { run in
      let band = MeanAndRange(run.stages.map { smoothed($0.log.metrics.map(metric)) })
      return .line(
        run.name, x: 1..<band.mean.count + 1, y: band.mean, band: (band.low, band.high))
    }, yRange: range)
}
