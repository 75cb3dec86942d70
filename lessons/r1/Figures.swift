import TinyR1
import LessonShared
import Plots

/// The paper's Fig. 2 and 3, and below them ours.
func curvesFigure(_ zero: R1Stages.Stage) -> Figure {
  let steps = zero.log.evaluations.map { Double($0.step) }
  let ours = { (value: (EvaluationReport) -> Double) in
    zero.log.evaluations.map { value($0.report) }
  }
  return Figure(
    title: "R1-Zero grows more often right, and its thoughts grow longer: the paper's and ours",
    caption:
      "the paper's: AIME 2024, read off v1's Fig. 2 and 3; ours: held-out equations, one seed",
    panels: [
      Panel(
        "the paper's accuracy", xLabel: "step", yLabel: "right",
        layers: [
          .line("pass@1", x: PaperResults.passAtOne.steps, y: PaperResults.passAtOne.values),
          .line("cons@16", x: PaperResults.consensus.steps, y: PaperResults.consensus.values),
        ], yRange: 0...1),
      Panel(
        "the paper's length", xLabel: "step", yLabel: "tokens per response",
        layers: [.line("length", x: PaperResults.length.steps, y: PaperResults.length.values)]),
      Panel(
        "our accuracy", xLabel: "step", yLabel: "right",
        layers: [
          .line("pass@1", x: steps, y: ours(\.accuracy)),
          .line("cons@16", x: steps, y: ours(\.consensus)),
        ], yRange: 0...1),
      Panel(
        "our length", xLabel: "step", yLabel: "tokens per response",
        layers: [.line("length", x: steps, y: ours(\.length))]),
    ], columns: 2)
}

/// Language consistency with its reward and without: the second version's Fig. 7.
func languageFigure(rewarded: R1Stages.Stage, control: R1Stages.Stage) -> Figure {
  let line = { (name: String, stage: R1Stages.Stage) in
    let values = stage.log.metrics.map { $0.rewardComponent("language") }
    return Layer.line(name, x: values.indices.map { Double($0 + 1) }, y: values)
  }
  return Figure(
    title: "Thoughts stay in one language where that is paid for",
    caption: "training problems as they are sampled; one seed",
    panels: [
      Panel(
        "language consistency", xLabel: "step", yLabel: "share of words",
        layers: [line("with the reward", rewarded), line("without", control)])
    ])
}

/// Nature's Table 2 and ours, by stage.
func stagesFigure(_ stages: KeyValuePairs<String, [R1Stages.Stage]>) -> Figure {
  let ours = stages.dropFirst().map { (name: $0.key, report: $0.value[0].report) }
  let bars = { (title: String, values: [Double]) in
    Panel(
      title, yLabel: "per cent", layers: [.bars(title, values)], yRange: 0...100,
      categories: ours.map(\.name))
  }
  return Figure(
    title: "Cold start costs reasoning, RL wins it back, and the last stages bring the rest",
    caption: "the paper's: Nature 645:633, Table 2; ours: held-out problems, one seed",
    panels: [
      bars("the paper's AIME 2024", PaperResults.byStage("AIME 2024")),
      bars("the paper's IF-Eval", PaperResults.byStage("IF-Eval")),
      bars("our equations", ours.map { 100 * $0.report.accuracy }),
      bars("our other tasks", ours.map { 50 * ($0.report.sums + $0.report.formatting) }),
    ], columns: 2, legend: .none)
}

/// The paper's Tables 5 and 6, and ours.
func studentsFigure(_ students: [Student], alone: R1Stages.Stage) -> Figure {
  let (sizes, distilled) = (
    students.map(\.size), students.map(\.distilled.report.accuracy)
  )
  let bars = { (title: String, names: [String], values: [Double]) in
    Panel(
      title, yLabel: "per cent", layers: [.bars(title, values)], yRange: 0...100,
      categories: names)
  }
  let last = distilled.last ?? 0
  return Figure(
    title: "The larger the student, the more of its teacher it keeps",
    caption: "the paper's: AIME 2024, v1 Tables 5 and 6; ours: held-out equations, one seed",
    panels: [
      bars(
        "the paper's distilled, by size", PaperResults.distilled.models,
        PaperResults.distilled.values),
      bars(
        "the paper's 32B", ["RL alone", "distilled"],
        [PaperResults.reinforcedAlone, PaperResults.distilledInstead]),
      bars("ours, by number of weights", sizes, distilled.map { 100 * $0 }),
      bars("our largest", ["RL alone", "distilled"], [100 * alone.report.accuracy, 100 * last]),
    ], columns: 2, legend: .none)
}
