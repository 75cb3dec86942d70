import TinyR1
import LessonShared
import Plots

/// The paper's Fig. 2 and 3, and below them ours; the axes of both begin at 0.
func curvesFigure(_ zero: R1Stages.Stage) -> Figure {
  let steps = zero.log.evaluations.map { Double($0.step) }
  let ours = { (value: (EvaluationReport) -> Double) in
    zero.log.evaluations.map { value($0.report) }
  }
  func thousands(_ steps: [Double]) -> [Double] { steps.map { $0 / 1000 } }
  let longest = ours(\.length).max() ?? 1
  return Figure(
    title: "R1-Zero becomes right more often, with longer thoughts: the paper's and ours",
    caption: "the paper's: AIME 2024, read off v1's Fig. 2 and 3, with its lines of o1-0912; "
      + "ours: held-out equations, one seed; ours may double, where the paper's grow twentyfold",
    panels: [
      Panel(
        "the paper's accuracy", xLabel: "thousand steps", yLabel: "right",
        layers: [
          .line(
            "pass@1", x: thousands(PaperResults.passAtOne.steps), y: PaperResults.passAtOne.values),
          .line(
            "cons@16", x: thousands(PaperResults.consensus.steps), y: PaperResults.consensus.values),
          .horizontal(PaperResults.o1OnAIME.passAtOne, "o1, pass@1"),
          .horizontal(PaperResults.o1OnAIME.consensus, "o1, cons@64"),
        ], xRange: 0...8.4, yRange: 0...1),
      Panel(
        "the paper's length", xLabel: "thousand steps", yLabel: "tokens per response",
        layers: [
          .line("length", x: thousands(PaperResults.length.steps), y: PaperResults.length.values)
        ], xRange: 0...8.4, yRange: 0...10_000),
      Panel(
        "our accuracy", xLabel: "step", yLabel: "right",
        layers: [
          .line("pass@1", x: steps, y: ours(\.accuracy)),
          .line("cons@16", x: steps, y: ours(\.consensus)),
        ], yRange: 0...1),
      Panel(
        "our length", xLabel: "step", yLabel: "tokens per response",
        layers: [.line("length", x: steps, y: ours(\.length))],
        yRange: 0...(10 * (longest / 10).rounded(.up))),
    ], columns: 2)
}

/// Language consistency with its reward and without: the second version's Fig. 7.
func languageFigure(rewarded: R1Stages.Stage, control: R1Stages.Stage) -> Figure {
  let line = { (name: String, stage: R1Stages.Stage) in
    let values = smoothed(stage.log.metrics.map { $0.rewardComponent("language") })
    return Layer.line(name, x: values.indices.map { Double($0 + 1) }, y: values)
  }
  return Figure(
    title: "Thoughts become less mixed where one language is paid for",
    caption: "training problems as they are sampled, means over five steps; one seed",
    panels: [
      Panel(
        "language consistency", xLabel: "step", yLabel: "share of words",
        layers: [line("with the reward", rewarded), line("without", control)], yRange: 0...1)
    ])
}

/// Nature's Table 2 and ours, by stage. Where a stage is at 0, it says so.
func stagesFigure(_ stages: KeyValuePairs<String, [R1Stages.Stage]>) -> Figure {
  let ours = stages.dropFirst().map { (name: $0.key, report: $0.value[0].report) }
  let bars = { (title: String, values: [Double]) in
    Panel(
      title, yLabel: "per cent",
      layers: [.bars(title, values)]
        + values.indices.filter { values[$0] < 0.5 }.map { .note("0", at: (Double($0), 5)) },
      yRange: 0...100, categories: ours.map(\.name))
  }
  return Figure(
    title: "By pass@1 the cold start is behind Zero; our other tasks come with Dev3",
    caption: "the paper's: Nature 645:633, Table 2; ours: held-out problems, one seed; "
      + "our other tasks are not shown to the model before Dev3",
    panels: [
      bars("the paper's AIME 2024", PaperResults.byStage("AIME 2024")),
      bars("the paper's IF-Eval", PaperResults.byStage("IF-Eval")),
      bars("our equations", ours.map { 100 * $0.report.accuracy }),
      bars("our other tasks", ours.map { 50 * ($0.report.sums + $0.report.formatting) }),
    ], columns: 2, legend: .none)
}

/// The paper's Table 5 and ours. Table 6 is in the table of the page: ours need not agree with it.
func studentsFigure(_ students: [Student]) -> Figure {
  let bars = { (title: String, names: [String], values: [Double]) in
    Panel(
      title, yLabel: "per cent", layers: [.bars(title, values)], yRange: 0...100,
      categories: names)
  }
  return Figure(
    title: "The larger the student, the more often it is right",
    caption: "the paper's: AIME 2024, v1 Table 5; ours: held-out equations, one seed",
    panels: [
      bars(
        "the paper's distilled, by size", PaperResults.distilled.models,
        PaperResults.distilled.values),
      bars(
        "ours, by number of weights", students.map(\.size),
        students.map { 100 * $0.distilled.report.accuracy }),
    ], columns: 2, legend: .none)
}
