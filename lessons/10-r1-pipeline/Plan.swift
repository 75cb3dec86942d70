import LessonShared
import Notebook
import TinyR1

/// How much of everything each stage gets.
struct PipelinePlan {
  /// Updates of supervised learning on 64 examples each: base, Dev1, Dev3.
  let baseUpdates: Int, dev1Updates: Int, dev3Updates: Int
  /// Steps of reinforcement learning on 512 responses each: Zero, Dev2 and its control, R1.
  let zeroSteps: Int, dev2Steps: Int, r1Steps: Int
  /// Equations that Zero answers for the cold start, and that Dev2 answers for Dev3.
  let coldStartEquations: Int, bestEquations: Int
  /// Other texts that Dev3 reads.
  let otherTexts: Int

  init(quick: Bool) {
    (baseUpdates, dev1Updates, dev3Updates) = quick ? (150, 4, 10) : (3000, 40, 500)
    (zeroSteps, dev2Steps, r1Steps) = quick ? (2, 2, 2) : (40, 80, 100)
    (coldStartEquations, bestEquations, otherTexts) = quick ? (4, 8, 24) : (100, 640, 6000)
  }

  /// The plan as a table.
  func show(in notebook: LessonNotebook) {
    notebook.table(
      ["", "base", "Zero", "Dev1", "Dev2", "Dev3", "R1"],
      [
        ["updates, 64 examples", "\(baseUpdates)", "", "\(dev1Updates)", "", "\(dev3Updates)", ""],
        ["steps, 512 responses", "", "\(zeroSteps)", "", "\(dev2Steps), twice", "", "\(r1Steps)"],
      ])
  }
}

/// The first and the last of some examples.
func ends(of examples: [TextExample]) -> [TextExample] {
  [examples.first, examples.last].compactMap(\.self)
}

/// A number of every seed's report in per cent, as an interval over the seeds.
func percents(
  _ stages: [R1Stages.Stage], _ value: (EvaluationReport) -> Double
) -> ConfidenceInterval {
  seedInterval(stages.map { 100 * value($0.report) }, within: 0...100)
}

/// How many points one stage is better than another in every seed, as an interval over the seeds.
func points(
  _ after: [R1Stages.Stage], over before: [R1Stages.Stage], _ value: (EvaluationReport) -> Double
) -> ConfidenceInterval {
  seedInterval(zip(after, before).map { 100 * (value($0.report) - value($1.report)) })
}
